"""The texts of the sources, each found by the SHA-256 that its record gives, or by its name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefbook.book.book import Book
from briefbook.records import Source
from briefbook.verify.source_text import SourceText, source_text


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts at hand: by the record's digest where one has it, else the file of the source's name."""

    of: Mapping[str, SourceText] = field(default_factory=dict)

    def others(self, sources: frozenset[str]) -> Iterator[SourceText]:
        """The texts of all sources but these."""
        return (self.of[id] for id in sorted(self.of) if id not in sources)


def read_texts(folder: Path, book: Book) -> Texts:
    """The texts in `folder` of the sources of a book; a folder or a file that cannot be read holds none."""
    digests = {source.id: source.sha256 for source in book.of_kind(Source)}
    by_digest: dict[str, bytes] = {}
    by_name: dict[str, bytes] = {}
    for path, content in _files(folder):
        by_digest.setdefault(hashlib.sha256(content).hexdigest(), content)
        by_name.setdefault(path.stem, content)
    found = {id: by_digest.get(digest or "", by_name.get(id)) for id, digest in digests.items()}
    return Texts({id: source_text(id, content) for id, content in found.items() if content is not None})


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    try:
        for path in sorted(folder.iterdir()):
            if path.is_file():
                yield path, path.read_bytes()
    except OSError:
        return
