"""A percentage fits the likelihood term that it stands beside.

A probability in a judgement's text, or in its reason for confidence, lies within the band of the judgement's term. One
that falls into a gap of the scale has no term at all. Only numbers that are said to be a probability count: "a 60%
chance", "60% likely", "a probability of 60 per cent".

Fails:

    text: The quay opens this year, a chance of 90%.
    likelihood: likely

Passes:

    text: The quay opens this year, a chance of 70%.
    likelihood: likely
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.records.assessment import Assessment
from briefbook.rules.wording import find
from briefbook.standards.likelihood import SCALES, Scale

CODE = Code("BB343", "number-off-band", __doc__)

_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,4})?"
_PERCENT = rf"{_NUMBER}(?:\s?(?:–|-|to)\s?{_NUMBER})?\s?(?:%|per ?cent\b)"
_CHANCE = r"\b(?:chances?|probability|probabilities|likelihood|odds)\b"
_PROBABILITY = re.compile(
    rf"{_PERCENT}\s(?:{_CHANCE}|(?:un)?likely\b|probable\b|certain\b)"
    rf"|{_CHANCE}[^.;0-9]{{0,25}}{_PERCENT}"
    rf"|\b(?:un)?likely\s?[(,]\s?{_PERCENT}",
    re.IGNORECASE,
)


def check_record(located: Located[Record], publication: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    for position, part in enumerate(located.record.assessments):
        for loc, prose in ((("text",), part.text), (("confidence", "because"), part.confidence.because)):
            for found in find(prose, _PROBABILITY):
                complaint = _complaint(SCALES[publication.scale], part, found.words)
                if complaint is not None:
                    place = located.place("assessments", position, *loc, offset=found.offset)
                    yield CODE.at(place, complaint, "Correct the number or the term, or leave the number out.")


def _complaint(scale: Scale, part: Assessment, words: str) -> str | None:
    term = scale.find(part.likelihood)
    for number in re.findall(_NUMBER, words):
        if not scale.terms_for(float(number)):
            return f"{number}% lies in a gap of the scale ({scale.title}), which has no term for it"
        if term is not None and not term.holds(float(number)):
            return f'{number}% is outside of "{part.likelihood}", which is {term.band}'
    return None
