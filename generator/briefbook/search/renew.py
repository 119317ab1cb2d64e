"""The index of a site that is being built, from what still holds of the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic

from briefbook.search.index import Index, index_parts, is_english, revise
from briefbook.search.lay import carry, lay, stamped
from briefbook.search.making import changed_among, parts_of
from briefbook.search.manifest import Manifest
from briefbook.search.remember import recall, remember
from briefbook.search.unit import EntryUnit, Making, R


@dataclass(frozen=True, slots=True)
class Before:
    """Where the last index is: its base in the site `live`, and what is remembered of it in `file`."""

    live: Path
    file: Path


@dataclass(frozen=True, slots=True)
class Renewed(Generic[R]):
    """What is indexed now, and what was told of each unit that had to be made."""

    manifest: Manifest
    made: Mapping[str, R]


def renew(
    units: Sequence[EntryUnit],
    language: str,
    staged: Path,
    making: Making[R],
    before: Before | None = None,
    known: Mapping[str, bytes] | None = None,
) -> Renewed[R]:
    """Puts the index of all `units` into the site in `staged`.

    After few changes the base of the index `before` is carried over, and a delta made beside it. A unit whose digest is
    `known` to the caller, and that of what was indexed, is not made for that. Without `before` nothing is remembered
    either.
    """
    revised = _revised(units, language, staged, making, before, known or {}) if before is not None else None
    index, made = revised if revised is not None else _anew(units, language, making)
    lay(index.files, index.kept, staged)
    manifest = index.manifest
    if before is not None:
        manifest = manifest if revised is not None else stamped(manifest, staged)
        remember(before.file, manifest)
    return Renewed(manifest, made)


def _revised(
    units: Sequence[EntryUnit],
    language: str,
    staged: Path,
    making: Making[R],
    before: Before,
    known: Mapping[str, bytes],
) -> tuple[Index, Mapping[str, R]] | None:
    """The index with the base of the one before, which is carried over; None where that cannot be."""
    previous = recall(before.file)
    if previous is None or previous.language != language:
        return None
    changed, made = changed_among(units, making, previous, known)
    index = revise(previous, changed, {unit.name for unit in units})
    carried = carry(previous, staged, before.live) if index is not None else None
    if index is None or carried is None:
        return None
    return replace(index, manifest=replace(index.manifest, stamps=carried.stamps)), made


def _anew(units: Sequence[EntryUnit], language: str, making: Making[R]) -> tuple[Index, Mapping[str, R]]:
    parts, made = parts_of(units, making, english=is_english(language))
    return index_parts(parts, language), made
