"""The words of a text that say when: "last Thursday", "August", "within two weeks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.dates.names import MONTHS, WEEKDAYS
from briefbook.draft.spans import Span

_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY}),?\s+)?"
_ANY_MONTH = rf"(?P<month>{_MONTH}|{_SHORT})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9])"
NUMBERS = {
    word: number
    for number, words in enumerate(
        ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
    for word in words.split()
}
_NUMBER = rf"(?P<number>{'|'.join(NUMBERS)}|[0-9]{{1,3}})"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_WHICH = r"(?P<which>(?i:last|next|this\s+past|this\s+coming|this|past|coming))"
_DAYPART = r"(?:\s+(?:morning|afternoon|evening|night))?"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>[0-9]{4})-(?P<number>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9-])"),
    ("days", rf"(?P<first>[0-9]{{1,2}})\s*[-–—]\s*{_DAY}\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?"),
    ("days", rf"{_ANY_MONTH}\s+(?P<first>[0-9]{{1,2}})\s*[-–—]\s*{_DAY}(?![0-9])(?:,?\s+{_YEAR})?"),
    ("day", rf"{_LEAD}(?:the\s+)?{_DAY}\s+(?:of\s+)?{_ANY_MONTH}(?:,?\s+{_YEAR})?"),
    ("day", rf"{_LEAD}{_ANY_MONTH}\s+{_DAY}(?![0-9])(?:,?\s+{_YEAR})?"),
    ("month", rf"(?:(?i:early|late|mid)[\s-]+)?{_ANY_MONTH},?\s+(?:of\s+)?{_YEAR}"),
    ("weekday", rf"{_WHICH}\s+(?P<weekday>{_WEEKDAY}){_DAYPART}"),
    ("weekday", rf"(?P<weekday>{_WEEKDAY}){_DAYPART}"),
    ("month", rf"(?P<which>(?i:last|next|this|early|late|mid))[\s-]+(?P<month>{_MONTH})"),
    ("month", r"(?<=\b[Ii]n )(?P<month>May|March)|(?<=\b[Ss]ince )(?P<month2>May|March)"),
    ("month", r"(?P<month>January|February|April|June|July|August|September|October|November|December)"),
    ("other", rf"(?i:{_NUMBER}\s+{_UNIT}\s+(?:later|earlier|after|before))"),
    ("ago", rf"(?i:{_NUMBER}\s+{_UNIT}\s+ago)"),
    ("ahead", rf"(?i:(?P<how>within|in)\s+(?:the\s+(?:next|coming)\s+)?{_NUMBER}\s+{_UNIT})"),
    ("ahead", rf"(?i:the\s+(?P<how>next|coming)\s+{_NUMBER}\s+{_UNIT})"),
    ("back", rf"(?i:(?:(?:in|over|during|within)\s+)?the\s+(?:past|last)\s+(?:{_NUMBER}\s+)?{_UNIT})"),
    ("rest", r"(?i:(?P<part>earlier|later)\s+(?:this\s+(?P<unit>week|month|year)))"),
    ("span", r"(?i:(?P<which>last|this|next|past|coming|previous)\s+(?P<unit>weekend|week|month|year))"),
    ("near", r"(?i:(?P<word>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)))"),
    ("near", r"(?i:(?P<word>last\s+night|this\s+(?:morning|afternoon|evening)))"),
    ("near", r"(?i:(?P<word>today|tonight|yesterday|tomorrow))"),
    ("vague", r"(?i:recently|lately|in\s+(?:recent|the\s+coming)\s+(?:days|weeks|months|years))"),
    ("year", rf"(?<=\b[Ii]n ){_YEAR}|(?<=\b[Ss]ince )(?P<year2>1[0-9]{{3}}|20[0-9]{{2}})(?![0-9])"),
    ("year", rf"(?<=\b[Tt]he ){_YEAR}(?=\s+[a-z])|(?<=\buntil )(?P<year3>1[0-9]{{3}}|20[0-9]{{2}})(?![0-9])"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)")) for kind, pattern in _PATTERNS)
_MONTH_NAME_OF_A_PERSON = re.compile(rf"\s+(?!{_WEEKDAY}|{_MONTH})[A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class DateWords:
    """An expression of time: where it stands, what kind it is, and its pieces by name."""

    span: Span
    words: str
    kind: str
    pieces: dict[str, str]


def date_words(text: str, sentence: Span) -> Iterator[DateWords]:
    """The expressions of time in a sentence, in order, the longest where several begin at one place."""
    found = [
        (match.start(), -match.end(), turn, kind, match)
        for turn, (kind, pattern) in enumerate(_COMPILED)
        for match in pattern.finditer(text, sentence.start, sentence.end)
    ]
    end = sentence.start
    for start, _, _, kind, match in sorted(found, key=lambda item: item[:3]):
        if start < end or (kind == "month" and _is_a_persons(text, match, sentence)):
            continue
        end = match.end()
        pieces = {name.rstrip("23"): " ".join(value.split()) for name, value in match.groupdict().items() if value}
        yield DateWords(Span(start, end), " ".join(match[0].split()), kind, pieces)


def _is_a_persons(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether a bare month is a given name, as in "August Wilson": nothing before it says that a time comes."""
    if match.groupdict().get("year") or match.groupdict().get("which"):
        return False
    led = text[sentence.start : match.start()].split()[-1:]
    return (
        not (led and led[0][0].islower()) and _MONTH_NAME_OF_A_PERSON.match(text, match.end(), sentence.end) is not None
    )
