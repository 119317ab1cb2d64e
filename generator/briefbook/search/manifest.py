"""What was indexed last: enough to tell what has changed since, and what has to be indexed again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from briefbook.search.entry import Entry, Issue
from briefbook.search.volume import Volume

FORMAT = 1
"""Of the files of the index; a manifest of another format is none."""

_DIGEST = 16


@dataclass(frozen=True, slots=True)
class Described:
    """A volume as `meta` tells readers of it."""

    name: str
    size: int
    words: tuple[str, ...]
    pairs: int
    filters: int
    slips: int

    @classmethod
    def of(cls, volume: Volume) -> Described:
        return cls(volume.name, volume.size, volume.words, volume.pairs, volume.filters, volume.slips)


@dataclass(frozen=True)
class Manifest:
    """The base, with the address and the digest of each of its entries by id, and what has changed since.

    `gone` are the ids of the base that are no more, or that `delta` has instead.
    """

    language: str
    base: Described
    addresses: tuple[str, ...]
    digests: tuple[str, ...]
    delta: Mapping[str, Entry] = field(default_factory=dict)
    gone: frozenset[int] = frozenset()

    @cached_property
    def id_of(self) -> Mapping[str, int]:
        """Ids of the base by address."""
        return {address: id for id, address in enumerate(self.addresses)}

    def present(self) -> Iterator[str]:
        """The addresses of all entries that count."""
        yield from self.delta
        for id, address in enumerate(self.addresses):
            if id not in self.gone:
                yield address

    def dump(self) -> bytes:
        """As a file, with a hash of itself."""
        told = {
            "format": FORMAT,
            "language": self.language,
            "base": [getattr(self.base, name) for name in Described.__slots__],
            "addresses": "\n".join(self.addresses),
            "digests": "".join(self.digests),
            "delta": [_written(self.delta[address]) for address in sorted(self.delta)],
            "gone": sorted(self.gone),
        }
        body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        return hashlib.sha256(body).hexdigest().encode() + b"\n" + body

    @classmethod
    def load(cls, content: bytes) -> Manifest | None:
        """A manifest from its file; None for one that is damaged or of another format."""
        digest, _, body = content.partition(b"\n")
        if hashlib.sha256(body).hexdigest().encode() != digest:
            return None
        told: dict[str, Any] = json.loads(body)
        if told["format"] != FORMAT:
            return None
        name, size, words, pairs, filters, slips = told["base"]
        digests: str = told["digests"]
        delta = [_read(entry) for entry in told["delta"]]
        return cls(
            told["language"],
            Described(name, size, tuple(words), pairs, filters, slips),
            tuple(told["addresses"].split("\n")) if told["addresses"] else (),
            tuple(digests[start : start + _DIGEST] for start in range(0, len(digests), _DIGEST)),
            {entry.address: entry for entry in delta},
            frozenset(told["gone"]),
        )


def _written(entry: Entry) -> dict[str, object]:
    issue = entry.issue
    return {name: getattr(entry, name) for name in Entry.__slots__ if name != "issue"} | {
        "issue": [issue.title, issue.address, issue.when] if issue is not None else None
    }


def _read(told: dict[str, Any]) -> Entry:
    issue = told.pop("issue")
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    return Entry(**given, issue=Issue(*issue) if issue is not None else None)
