"""Ids for the parts of a drafted briefing, made of the source's own words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from briefbook.permalinks import SECTION_ANCHORS
from briefbook.standards.identifier import MAX_LENGTH, to_identifier

_WORDS = 4


class PartIds:
    """Gives out ids that nothing in the book has, nor any part before."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {*taken, *SECTION_ANCHORS}

    def __call__(self, words: str, otherwise: str) -> str:
        """An id of the first of `words`, or of `otherwise` where none comes of them."""
        stem = (to_identifier(" ".join(words.split()[:_WORDS])) or otherwise)[: MAX_LENGTH - 8].rstrip("-")
        for turn in count(1):
            made = stem if turn == 1 and stem != "todo" else f"{stem}-{turn}"
            if made not in self._taken and to_identifier(made) == made:
                break
        self._taken.add(made)
        return made
