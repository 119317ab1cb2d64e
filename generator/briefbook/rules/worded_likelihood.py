"""A judgement's text states the proposition alone; how likely it is stands beside it.

A likelihood word in the text makes a second likelihood out of the first, and a word such as "certainly" makes a fact
out of a judgement.

Fails:

    text: The two presidents will certainly meet by August.
    likelihood: likely

Passes:

    text: The two presidents meet by August.
    likelihood: likely
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.rules.wording import ADVERBS, CERTAIN, find, terms, words_pattern
from briefbook.standards.likelihood import SCALES

CODE = Code("BB341", "worded-likelihood", __doc__, Severity.WARNING)

_PATTERN = words_pattern(f"{terms(*SCALES.values())}|{ADVERBS}|{CERTAIN}")
_CERTAIN = words_pattern(CERTAIN)


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    for position, part in enumerate(located.record.assessments):
        for found in find(part.text, _PATTERN):
            says = "words a judgement as a fact" if _CERTAIN.fullmatch(found.words) else "is a second likelihood"
            place = located.place("assessments", position, "text", offset=found.offset)
            message = f'"{found.words}" {says} beside "likelihood: {part.likelihood}"'
            yield CODE.at(place, message, "Take it out; the text says only what is judged.")
