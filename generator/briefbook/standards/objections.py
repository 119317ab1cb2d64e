"""What each check that an author can answer objects to, in the words in which a reader is told of the answer."""

from __future__ import annotations

from types import MappingProxyType

OBJECTIONS = MappingProxyType(
    {
        "BB301": "it says something that its subject cannot have",
        "BB302": "it has no source",
        "BB305": "the source’s words for the date do not fit",
        "BB306": "a term is from another scale",
        "BB307": "the file is not named by the date",
        "BB308": "a title or summary is long",
        "BB309": "it is dated after its issue",
        "BB327": "the source gives the words to somebody else",
        "BB332": "all reports of it come from one origin",
        "BB333": "only speakers whose names are withheld say so",
        "BB334": "it is an opinion whose speaker is not named",
        "BB335": "a plural stands for one speaker",
        "BB336": "“confirmed by other sources” has no second origin",
        "BB337": "it leans on a source that has been withdrawn",
        "BB338": "its source is older than what it tells",
        "BB339": "counted from the source’s day, its words give another date",
        "BB340": "a likelihood term is from another scale",
        "BB341": "the judgement’s own words say how likely it is",
        "BB342": "likelihood and confidence stand in one sentence",
        "BB343": "a percentage does not fit the likelihood term",
        "BB344": "the judgement rests on judgements alone",
        "BB345": "high confidence rests on one origin",
        "BB346": "a likelihood word stands in a report of fact",
        "BB350": "an earlier judgement of the same differs and is not replaced",
        "BB351": "the judgement changed and no reason is given",
        "BB352": "it is past due and has not been rated",
        "BB353": "one speaker says two opposite things on one day",
        "BB354": "one side alone calls it confirmed",
        "BB355": "two sides stand against one another here and the issue does not say so",
        "BB356": "no party to the event is on record with this status",
    }
)
"""By code: a clause that goes on after "a check objects that". A check that is not here cannot be answered."""

AGAINST_TEXTS = frozenset({"BB327"})
"""Those that are made where quotations are held against the texts of their sources, and nowhere else."""
