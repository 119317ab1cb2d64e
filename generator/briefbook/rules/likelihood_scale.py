"""Judgements use the terms of the publication's one scale.

A term from another scale, or from the other row of ICD 203, means another probability to a reader who knows the
scale. Confidence has its own levels, which the scale names too.

Fails:

    likelihood: highly unlikely

Passes:

    likelihood: very unlikely
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic
from briefbook.diagnostics.suggest import did_you_mean
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.standards.likelihood import SCALES, Scale

CODE = Code("BB306", "likelihood-scale", __doc__)


def check_record(located: Located[Record], publication: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    scale = SCALES[publication.scale]
    for position, part in enumerate(located.record.assessments):
        complaint = _complaint(scale, part.likelihood)
        if complaint is not None:
            yield CODE.at(located.place("assessments", position, "likelihood"), *complaint)
        if part.confidence.level not in scale.confidence:
            place = located.place("assessments", position, "confidence", "level")
            message = f'"{part.confidence.level}" is not a level of confidence in {scale.title}'
            yield CODE.at(place, message, f"The levels are {', '.join(scale.confidence)}.")


def _complaint(scale: Scale, word: str) -> tuple[str, str] | None:
    term = scale.find(word)
    if term is None:
        guess = did_you_mean(word, scale.words)
        others = [other.title for other in SCALES.values() if other is not scale and other.find(word) is not None]
        message = f'"{word}" is not a term of {scale.title}' + (f"; it belongs to the {others[0]}" if others else "")
        help = f'Did you mean "{guess}"?' if guess else f"The terms are {', '.join(t.term for t in scale.terms)}."
        return message, help
    if scale.separate_rows and scale.row(word):
        message = f'"{word}" is from the second row of {scale.title}, where it stands for "{term.term}"'
        return message, f'Write "{term.term}"; a book keeps to one row.'
    return None
