"""Units made on every core: their entries stay in the process that makes them, and what is needed of them is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from briefbook.search.entry import Entry
from briefbook.search.manifest import Manifest
from briefbook.search.part import Part, part_of
from briefbook.search.unit import EntryUnit, Making, R, digest_of
from briefbook.workers import map_in_processes

AT_A_TIME = 256
"""Units that are made in one go: fewer are not worth another process."""


def parts_of(units: Sequence[EntryUnit], making: Making[R], *, english: bool) -> tuple[list[Part], dict[str, R]]:
    """All units as parts of an index, and what `making` says of each."""
    made = map_in_processes(partial(_part, making, english), _chunks(units))
    return [part for part, _ in made], {name: noted for _, found in made for name, noted in found.items()}


def _part(making: Making[R], english: bool, units: Sequence[EntryUnit]) -> tuple[Part, dict[str, R]]:
    entries: list[Entry] = []
    told: dict[str, R] = {}
    for unit in units:
        own, told[unit.name] = making(unit)
        entries += own
    return part_of(entries, told, english=english), told


def changed_among(
    units: Sequence[EntryUnit], making: Making[R], previous: Manifest, known: Mapping[str, bytes]
) -> tuple[dict[str, Sequence[Entry]], dict[str, R]]:
    """The units that are not as they were indexed, with their entries; and what `making` says of each that was made.

    One whose digest is `known`, and is that of what was indexed, is not made.
    """
    asked = [unit for unit in units if unit.name not in known or known[unit.name] != previous.digest(unit.name)]
    made = map_in_processes(partial(_changed, making, previous), _chunks(asked))
    changed = {name: entries for found, _ in made for name, entries in found.items()}
    return changed, {name: noted for _, found in made for name, noted in found.items()}


def _changed(
    making: Making[R], previous: Manifest, units: Sequence[EntryUnit]
) -> tuple[dict[str, Sequence[Entry]], dict[str, R]]:
    changed: dict[str, Sequence[Entry]] = {}
    told: dict[str, R] = {}
    for unit in units:
        entries, told[unit.name] = making(unit)
        # All entries of a book would need the memory.
        if previous.digest(unit.name) != digest_of(entry.digest for entry in entries):
            changed[unit.name] = entries
    return changed, told


def _chunks(units: Sequence[EntryUnit]) -> list[Sequence[EntryUnit]]:
    return [units[start : start + AT_A_TIME] for start in range(0, len(units), AT_A_TIME)]
