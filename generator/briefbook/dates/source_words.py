"""The weekdays, months, days of a month and years that a source's words for a date certainly name.

English only. A word that can mean another thing counts only in the form in which it cannot: "Sat" but not "sat", "May"
but not "may". What is placed against another date ("the day after Monday", "by Friday") names no date itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from briefbook.dates.names import MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS, WEEKDAYS

_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_DAY_NUMBER = re.compile("0?[1-9]|[12][0-9]|3[01]")
_YEAR_NUMBER = re.compile("[12][0-9]{3}")
_PLACING_WORDS = """
    after ahead anniversary before by days eve following hours into months not post pre prior since than till until
    weeks within years
"""
_PLACES_AGAINST = frozenset(_PLACING_WORDS.split())
_PLACING_REACH = 4
_CLOCK_WORDS = frozenset(
    ["am", "bst", "cest", "cet", "edt", "est", "gmt", "h", "hours", "hrs", "local", "msk", "pdt", "pm", "pst", "utc"]
)
_SHORT_YEAR_FOLLOWS = re.compile(r"[-/‐-―][0-9]{2}(?![0-9]|-[0-9])")
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
_VERBS = frozenset(["May", "March"])


@dataclass(frozen=True)
class SourceWords:
    """`text` is what the source says for the date: "last Thursday", "in August", "on the evening of 16 October"."""

    text: str

    @cached_property
    def weekdays(self) -> list[int]:
        """0 (Monday) to 6, in the order named."""
        return self._named(self._weekday)

    @cached_property
    def months(self) -> list[int]:
        """1 to 12, in the order named."""
        return self._named(self._month)

    @cached_property
    def years(self) -> list[int]:
        return self._named(self._year)

    @cached_property
    def day_of_month(self) -> tuple[int, int] | None:
        """The one month and day that are named ("16 October"); None where there are several or none."""
        numbers = [i for i, word in enumerate(self._words) if _DAY_NUMBER.fullmatch(word)]
        if len(numbers) != 1 or len(self.months) != 1:
            return None
        at = numbers[0]
        before = self._words[at - 1] if at else ""
        after = [*self._words[at + 1 : at + 4], ""]
        if after[0] in _ORDINAL_ENDINGS:
            after = after[2:] if after[1] == "of" else after[1:]
        is_short_year = self.text[: self._matches[at].start()].endswith(("'", "’"))
        month = _month_number(after[0] if after else "") or _month_number(before)
        return None if month is None or is_short_year or self._is_placed_against(at) else (month, int(self._words[at]))

    @cached_property
    def _matches(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.text))

    @cached_property
    def _words(self) -> list[str]:
        return [match[0] for match in self._matches]

    def _named(self, read: Callable[[int], int | None]) -> list[int]:
        found = (read(at) for at in range(len(self._words)) if not self._is_placed_against(at))
        return list(dict.fromkeys(number for number in found if number is not None))

    def _is_placed_against(self, at: int) -> bool:
        reach = self._words[max(0, at - _PLACING_REACH) : at]
        return any(word.lower() in _PLACES_AGAINST for word in reach)

    def _weekday(self, at: int) -> int | None:
        word = self._words[at]
        if word.capitalize() in WEEKDAYS or word.istitle():
            return WEEKDAY_NUMBERS.get(word.lower())
        return None

    def _month(self, at: int) -> int | None:
        following = self._words[at + 1] if at + 1 < len(self._words) else ""
        if at == 0 and self._words[at] in _VERBS and following.islower():
            return None
        return _month_number(self._words[at])

    def _year(self, at: int) -> int | None:
        word, match = self._words[at], self._matches[at]
        if not _YEAR_NUMBER.fullmatch(word):
            return None
        before = self._words[at - 1].lower() if at else ""
        after = self._words[at + 1].lower() if at + 1 < len(self._words) else ""
        is_clock = before == "at" or after in _CLOCK_WORDS
        is_decade = self.text[match.end() :][:1] in ("s", "'", "’")
        is_range = _SHORT_YEAR_FOLLOWS.match(self.text, match.end()) is not None
        return None if is_clock or is_decade or is_range else int(word)


def _month_number(word: str) -> int | None:
    if word.istitle() or (word.isupper() and word.capitalize() in MONTHS):
        return MONTH_NUMBERS.get(word.lower())
    return None
