"""Entries → the files of the index: a base, and beside it a small delta once something has changed.

The base is every entry. After an edit only a delta is made: the entries that are new or changed, and the ids of the
base that no longer count. A search asks both, and its answer is the same as from a new base. When much has changed, the
base is made anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from briefbook.search.codec import script
from briefbook.search.entry import Entry
from briefbook.search.manifest import FORMAT, Described, Manifest, Units
from briefbook.search.part import Part, part_of
from briefbook.search.volume import volume
from briefbook.search.whole import Whole

FOLDER = "find"
"""Where the index is on the site, beside the page that searches it."""

FEWEST_CHANGES = 256
SHARE_OF_CHANGES = 50
"""The base is made anew once the delta has more than this many entries, or than one in so many of the base."""


@dataclass(frozen=True, slots=True)
class Index:
    """`files` are to be written, by their path from the top of the site; the folders `kept` stay as they are.

    Other volumes below `find` may go.
    """

    files: Mapping[str, bytes]
    kept: frozenset[str]
    manifest: Manifest


def index(entries: Iterable[Entry], language: str, names: Iterable[str] = ()) -> Index:
    """The index of all entries of a book in `language` (a BCP 47 tag), as a base alone.

    `names` are of units that may have no entry.
    """
    return index_parts([part_of(entries, names, english=is_english(language))], language)


def index_parts(parts: Sequence[Part], language: str) -> Index:
    """The same of all entries in parts."""
    whole = Whole(parts)
    base = volume(whole, english=is_english(language))
    files = {f"{FOLDER}/{base.name}/{path}": content for path, content in base.files.items()}
    manifest = Manifest(language, Described.of(base), Units.of(whole))
    return Index(files | _meta(manifest, None), frozenset(), manifest)


def revise(previous: Manifest, changed: Mapping[str, Iterable[Entry]], names: Collection[str]) -> Index | None:
    """The index after an edit, with the base of `previous`: `names` are all units that there are now.

    Only the entries of the units that have changed or are new are needed. None where so much has changed that all has
    to be indexed again.
    """
    manifest = previous.after(changed, names)
    delta, gone = manifest.delta, manifest.gone
    if max(len(delta), len(gone)) > max(FEWEST_CHANGES, manifest.base.size // SHARE_OF_CHANGES):
        return None
    kept = frozenset({f"{FOLDER}/{manifest.base.name}"})
    if not delta:
        return Index(_meta(manifest, None), kept, manifest)
    english = is_english(manifest.language)
    beside = volume(Whole([part_of(delta, english=english)]), english=english)
    files = {f"{FOLDER}/{beside.name}/{path}": content for path, content in beside.files.items()}
    return Index(files | _meta(manifest, Described.of(beside)), kept, manifest)


def _meta(manifest: Manifest, delta: Described | None) -> dict[str, bytes]:
    """The one file with a name that stays: what volumes there are, and which entries of the base no longer count."""
    gone: list[int] = []
    before = 0
    for id in manifest.gone:
        gone.append(id - before)
        before = id
    volumes = [asdict(manifest.base) | {"gone": gone}, *([asdict(delta) | {"gone": []}] if delta else [])]
    told = {"format": FORMAT, "english": is_english(manifest.language), "volumes": volumes}
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return {f"{FOLDER}/meta.js": script("meta", content)}


def is_english(language: str) -> bool:
    """Whether the words of a language are found by English stems."""
    return language.partition("-")[0] == "en"
