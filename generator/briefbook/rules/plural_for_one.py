"""One unnamed speaker is not described in the plural.

"Officials say" claims that several people said it. Where the part's own words speak of one (the official, he, she),
the plural makes a second witness out of nothing.

Fails:

    speaker: {described_as: US officials, anonymous: true, because: The official asked not to be named.}

Passes:

    speaker: {described_as: A US official, anonymous: true, because: The official asked not to be named.}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.records.actor import DescribedActor

CODE = Code("BB335", "plural-for-one", __doc__, Severity.WARNING)

_ONE = re.compile(
    r"^(?:an? |one |the )?(?!.*\b(?:several|some|two|three|four|many)\b).*?"
    r"\b(?P<noun>advis[eo]r|aide|analyst|diplomat|envoy|insider|lawmaker|negotiator|officer|official|person|source|"
    r"spokesman|spokeswoman|witness)(?:e?s)\b",
    re.IGNORECASE,
)
_SINGLE_PRONOUN = re.compile(r"^(?:he|she)\b|, (?:he|she) (?:says|said|adds|added)\b", re.IGNORECASE)


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    for position, part in enumerate(located.record.statements):
        for turn, speaker in enumerate(part.speaker):
            if not isinstance(speaker, DescribedActor) or not speaker.anonymous:
                continue
            plural = _ONE.match(speaker.described_as)
            if plural is None or re.match(r"(?:an?|one) of\b", speaker.described_as, re.IGNORECASE):
                continue
            single = re.compile(rf"\b(?:the|an?|one|this) (?:[\w-]+ ){{0,3}}{plural['noun']}\b", re.IGNORECASE)
            said = single.search(speaker.because or "") or single.search(part.text) or _SINGLE_PRONOUN.search(part.text)
            if said is not None:
                loc: tuple[str | int, ...] = ("statements", position, "speaker")
                # One speaker may stand without a list around.
                in_list = located.document.node((*located.loc, *loc, turn)) is not None
                place = located.place(*loc, *((turn,) if in_list else ()), "described_as")
                message = f'"{speaker.described_as}" is a plural, and "{said[0].strip(" ,")}" speaks of one'
                yield CODE.at(place, message, "Describe one speaker in the singular.")
