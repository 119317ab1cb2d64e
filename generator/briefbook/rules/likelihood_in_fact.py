"""A development reports a fact, so no likelihood word stands in it.

What is likely is a judgement: ours belongs under `assessments`, a speaker's in a statement, and the source's own in a
statement with the source as its speaker. Words in quotation marks are quoted; a development that rates an outcome may
speak of the judgement that it rates.

Fails:

    developments:
      - id: talks-held
        text: The ministers probably met in the evening.

Passes:

    developments:
      - id: talks-held
        text: The ministers met.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.rules.wording import ADVERBS, find, terms, words_pattern
from briefbook.standards.likelihood import SCALES

CODE = Code("BB346", "likelihood-in-fact", __doc__, Severity.WARNING)

_PATTERN = words_pattern(f"{terms(*SCALES.values())}|{ADVERBS}")


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    for position, part in enumerate(located.record.developments):
        if part.outcome is not None:
            continue
        for found in find(part.text, _PATTERN):
            place = located.place("developments", position, "text", offset=found.offset)
            message = f'"{found.words}" is a likelihood, and "{part.id}" reports a fact'
            help = "Make a judgement of it, or a statement of whoever says so, or take the word out."
            yield CODE.at(place, message, help)
