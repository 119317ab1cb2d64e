"""The index of a site that is being built, from what still holds of the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefbook.search.entry import Entry
from briefbook.search.index import Index, index, revise
from briefbook.search.lay import carry, lay, stamps_of_base
from briefbook.search.manifest import Manifest
from briefbook.search.remember import recall, remember
from briefbook.search.unit import Unit, digest_of


@dataclass(frozen=True, slots=True)
class Before:
    """Where the last index is: its base in the site `live`, and what is remembered of it in `file`."""

    live: Path
    file: Path


def renew(
    units: Sequence[Unit],
    language: str,
    staged: Path,
    before: Before | None = None,
    known: Mapping[str, bytes] | None = None,
) -> Manifest:
    """Puts the index of all `units` into the site in `staged`, and gives what was indexed.

    After few changes the base of the index `before` is carried over, and a delta made beside it. A unit whose digest is
    `known` to the caller, and as it was indexed, is not made for that. Without `before` nothing is remembered either.
    """
    previous = recall(before.file) if before is not None else None
    made = _revised(previous, units, language, staged, before, known or {}) if previous is not None else None
    if made is None:
        made = index((entry for unit in units for entry in unit.make()), language, (unit.name for unit in units))
    lay(made.files, made.kept, staged)
    manifest = made.manifest
    if before is not None:
        manifest = replace(manifest, stamps=stamps_of_base(manifest, staged))
        remember(before.file, manifest)
    return manifest


def _revised(
    previous: Manifest,
    units: Sequence[Unit],
    language: str,
    staged: Path,
    before: Before | None,
    known: Mapping[str, bytes],
) -> Index | None:
    """The index with the base of the one before, which is carried over; None where that cannot be."""
    if before is None or previous.language != language:
        return None
    changed: dict[str, tuple[Entry, ...]] = {}
    for unit in units:
        digest = previous.digest(unit.name)
        if digest is None or digest != known.get(unit.name):
            entries = tuple(unit.make())
            # Those of a whole book would need the memory.
            if digest != digest_of(entry.digest for entry in entries):
                changed[unit.name] = entries
    made = revise(previous, changed, {unit.name for unit in units})
    return made if made is not None and carry(previous, staged, before.live) else None
