"""Entries as the units that they are of."""

from __future__ import annotations

from collections.abc import Iterable

from briefbook.search import Entry


def by_page(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by the address of the page that they are on."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.address.partition("#")[0], []).append(entry)
    return found
