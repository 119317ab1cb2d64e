"""Long lists of records divided among pages by the first letter of their names, a long letter in pieces."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

from briefbook import bounds
from briefbook.pages.periods import Period, Periods

T = TypeVar("T")


def lettered(items: Sequence[T], name: Callable[[T], str], folder: str) -> Periods[T]:
    """The items by letter, each in order of name; at most `bounds.ENTRIES` on a page, all in `folder`."""
    ordered = sorted(items, key=lambda item: (_plain(name(item)), name(item)))
    letters: dict[str, list[T]] = {}
    for item in ordered:
        letters.setdefault(_letter(name(item)), []).append(item)
    pages: list[Period[T]] = []
    for letter, of_letter in sorted(letters.items()):
        starts = range(0, len(of_letter), bounds.ENTRIES)
        for number, start in enumerate(starts, 1):
            piece = tuple(of_letter[start : start + bounds.ENTRIES])
            # A letter without a place in an address is told by its number.
            slug = letter.lower() if letter.isascii() and letter.isalpha() else f"u{ord(letter):04x}"
            if len(starts) == 1:
                pages.append(Period(f"{folder}/{slug}.md", letter, piece))
            else:
                label = f"{letter}, part {number} of {len(starts)}"
                pages.append(Period(f"{folder}/{slug}-{number}.md", label, piece))
    return Periods(pages)


def _plain(name: str) -> str:
    """The name in small letters without accents."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _letter(name: str) -> str:
    first = next((letter for letter in _plain(name) if letter.isalnum()), "#")
    return "#" if first.isdigit() or first == "#" else first.upper()[:1]
