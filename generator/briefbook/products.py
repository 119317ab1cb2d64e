"""What the generator produces: Markdown pages, and files beside them.

Their bytes are kept packed, a sixth of their length, until they are written: those of a large book are more than a
machine's memory should have to hold, and they come from one process to another.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LEVEL = 1
"""Of zlib's levels the quickest: harder packing takes longer than it saves."""


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file of the site; `path` is from the docs folder, with forward slashes."""

    path: str
    packed: bytes

    @classmethod
    def of(cls, path: str, markdown: str) -> Page:
        return cls(path, pack(markdown.encode()))

    @property
    def markdown(self) -> str:
        return self.content.decode()

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return zlib.decompress(self.packed)


@dataclass(frozen=True, slots=True)
class Export:
    """A file that is published as it is; `path` is from the docs folder, with forward slashes."""

    path: str
    packed: bytes

    @classmethod
    def of(cls, path: str, content: bytes) -> Export:
        return cls(path, pack(content))

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return zlib.decompress(self.packed)


class Contents(Mapping[str, bytes]):
    """The bytes of products and of other files by path, those of a product unpacked when they are asked for."""

    def __init__(self, products: Iterable[Page | Export], others: Mapping[str, bytes]) -> None:
        self._files: dict[str, Page | Export | bytes] = {product.path: product for product in products}
        self._files.update(others)

    def __getitem__(self, path: str) -> bytes:
        found = self._files[path]
        return found if isinstance(found, bytes) else found.content

    def __contains__(self, path: object) -> bool:
        # Mapping's own would unpack the file to see.
        return path in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def pack(content: bytes) -> bytes:
    return zlib.compress(content, LEVEL)
