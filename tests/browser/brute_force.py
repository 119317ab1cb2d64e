"""What the search has to answer, by reading every entry: the meaning that the index is held against."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefbook.search import Entry
from briefbook.search.fold import words
from briefbook.search.stem import stem

SCORES = (1, 2, 4, 5)


class BruteForce:
    """Entries that are read through at every question. A question is a list of words, of beginnings as `talk*`, and of
    phrases as `"the talks"`."""

    def __init__(self, entries: Iterable[Entry], *, english: bool = True) -> None:
        self._english = english
        self._read = [
            (entry, [(weight, words(field, english=english)) for weight, field in entry.fields()]) for entry in entries
        ]

    def ask(
        self,
        question: Iterable[str] = (),
        filters: Iterable[str] = (),
        *,
        from_: str = "",
        to: str = "",
        by_score: bool = True,
    ) -> list[str]:
        """The addresses of the entries that answer, in order."""
        parts = list(question)
        found = []
        for entry, fields in self._read:
            scores = [self._score(fields, part) for part in parts]
            in_period = (not from_ and not to) or (entry.day != "" and from_ <= entry.day <= (to or "9999"))
            if all(scores) and in_period and set(filters) <= set(entry.all_filters):
                found.append((sum(scores) if by_score else 0, entry.day, entry.address))
        return [address for _, _, address in sorted(found, reverse=True)]

    def _stem(self, form: str) -> str:
        return _cached_stem(form) if self._english else form

    def _score(self, fields: list[tuple[int, list[str]]], part: str) -> int:
        if part.startswith('"'):
            return self._phrase(fields, words(part, english=self._english))
        begins = part.endswith("*")
        (word,) = words(part, english=self._english)
        wanted = {self._stem(word)}
        if begins:
            wanted |= {self._stem(form) for _, forms in fields for form in forms if form.startswith(word)}
        return self._best(fields, wanted)

    def _best(self, fields: list[tuple[int, list[str]]], stems: set[str]) -> int:
        weights = [weight for weight, forms in fields if any(self._stem(form) in stems for form in forms)]
        return SCORES[max(weights)] if weights else 0

    def _phrase(self, fields: list[tuple[int, list[str]]], phrase: list[str]) -> int:
        held = [(weight, forms) for weight, forms in fields if _positions(forms, phrase)]
        if not held:
            return 0
        if len(phrase) == 1:
            return self._best(fields, {self._stem(phrase[0])})
        pairs = [phrase[start : start + 2] for start in range(len(phrase) - 1)]
        return sum(SCORES[max(weight for weight, forms in fields if _positions(forms, pair))] for pair in pairs)


_cached_stem = cache(stem)


def _positions(forms: list[str], phrase: list[str]) -> list[int]:
    starts = (start for start, form in enumerate(forms) if form == phrase[0])
    return [start for start in starts if forms[start : start + len(phrase)] == phrase]
