"""Entries → the files of the index: a base, and beside it a small delta once something has changed.

The base is every entry. After an edit only a delta is made: the entries that are new or changed, and the ids of the
base that no longer count. A search asks both, and its answer is the same as from a new base. When much has changed, the
base is made anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from briefbook.search.codec import script
from briefbook.search.entry import Entry
from briefbook.search.manifest import FORMAT, Described, Manifest
from briefbook.search.volume import volume

FOLDER = "find"
"""Where the index is on the site, beside the page that searches it."""

FEWEST_CHANGES = 256
SHARE_OF_CHANGES = 50
"""The base is made anew once the delta has more than this many entries, or than one in so many of the base."""


@dataclass(frozen=True, slots=True)
class Index:
    """`files` are to be written, by their path from the top of the site; the folders `kept` stay as they are.

    What else is below `find`, the page apart, may go.
    """

    files: Mapping[str, bytes]
    kept: frozenset[str]
    manifest: Manifest


def index(entries: Iterable[Entry], language: str, previous: Manifest | None = None) -> Index:
    """The index of all entries of a book in `language` (a BCP 47 tag).

    With the manifest of what was made before, and few changes since, that base is kept and a delta made.
    """
    ordered = sorted(entries, key=lambda entry: entry.order)
    if previous is not None and previous.language == language:
        present = {entry.address for entry in ordered}
        removed = [address for address in (*previous.addresses, *previous.delta) if address not in present]
        amended = amend(previous, _differing(ordered, previous), removed)
        if amended is not None:
            return amended
    addresses = tuple(entry.address for entry in ordered)
    digests = tuple(entry.digest for entry in ordered)
    base = volume(ordered, english=_is_english(language))
    files = {f"{FOLDER}/{base.name}/{path}": content for path, content in base.files.items()}
    manifest = Manifest(language, Described.of(base), addresses, digests)
    return Index(files | _meta(manifest, None), frozenset(), manifest)


def revise(previous: Manifest, pages: Mapping[str, Iterable[Entry]]) -> Index | None:
    """The index after some pages have changed, are new or are gone: by their addresses, with the entries they have.

    An entry of a page is at its address or at a part of it. None where so much has changed that all has to be indexed
    again.
    """
    changed = {entry.address: entry for entries in pages.values() for entry in entries}
    removed = [address for address in previous.present() if address.partition("#")[0] in pages]
    return amend(previous, changed.values(), [address for address in removed if address not in changed])


def amend(previous: Manifest, changed: Iterable[Entry], removed: Iterable[str]) -> Index | None:
    """The index after some entries have changed or are new, and those at the addresses `removed` are no more.

    None where so much has changed that all has to be indexed again.
    """
    delta = dict(previous.delta)
    gone = set(previous.gone)
    for address in removed:
        delta.pop(address, None)
        if address in previous.id_of:
            gone.add(previous.id_of[address])
    for entry in changed:
        id = previous.id_of.get(entry.address)
        if id is not None and previous.digests[id] == entry.digest:
            # As it was in the base.
            gone.discard(id)
            delta.pop(entry.address, None)
            continue
        delta[entry.address] = entry
        if id is not None:
            gone.add(id)
    if max(len(delta), len(gone)) > max(FEWEST_CHANGES, previous.base.size // SHARE_OF_CHANGES):
        return None
    manifest = replace(previous, delta=delta, gone=frozenset(gone))
    ordered = sorted(delta.values(), key=lambda entry: entry.order)
    kept = frozenset({f"{FOLDER}/{previous.base.name}"})
    if not ordered:
        return Index(_meta(manifest, None), kept, manifest)
    beside = volume(ordered, english=_is_english(previous.language))
    files = {f"{FOLDER}/{beside.name}/{path}": content for path, content in beside.files.items()}
    return Index(files | _meta(manifest, Described.of(beside)), kept, manifest)


def _differing(ordered: Iterable[Entry], previous: Manifest) -> Iterable[Entry]:
    """The entries that are not as the base has them, or that the delta has."""
    for entry in ordered:
        id = previous.id_of.get(entry.address)
        if id is None or entry.address in previous.delta or id in previous.gone or previous.digests[id] != entry.digest:
            yield entry


def _meta(manifest: Manifest, delta: Described | None) -> dict[str, bytes]:
    """The one file with a name that stays: what volumes there are, and which entries of the base no longer count."""
    gone: list[int] = []
    before = 0
    for id in sorted(manifest.gone):
        gone.append(id - before)
        before = id
    volumes = [asdict(manifest.base) | {"gone": gone}, *([asdict(delta) | {"gone": []}] if delta else [])]
    told = {"format": FORMAT, "english": _is_english(manifest.language), "volumes": volumes}
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return {f"{FOLDER}/meta.js": script("meta", content)}


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == "en"
