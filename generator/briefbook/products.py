"""What the generator produces: Markdown pages, and files beside them.

Their bytes are kept packed, a sixth of their length, until they are written: those of a large book are more than a
machine's memory should have to hold, and they come from one process to another. What comes from another process within
`set_aside` waits in a file without a name.
"""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

LEVEL = 1
"""Of zlib's levels the quickest: harder packing takes longer than it saves."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Bytes that are in a file, `length` of them from `start` on."""

    file: IO[bytes]
    start: int
    length: int

    def read(self) -> bytes:
        return os.pread(self.file.fileno(), self.length, self.start)


@dataclass(frozen=True, slots=True)
class Product:
    """A file below the docs folder; `path` is from there, with forward slashes."""

    path: str
    packed: bytes | Aside

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return zlib.decompress(self.packed if isinstance(self.packed, bytes) else self.packed.read())

    def __reduce__(self) -> tuple[Callable[..., Product], tuple[object, ...]]:
        packed = self.packed if isinstance(self.packed, bytes) else self.packed.read()
        return _received, (type(self), self.path, packed)


class Page(Product):
    """A Markdown file of the site."""

    __slots__ = ()

    @classmethod
    def of(cls, path: str, markdown: str) -> Page:
        return cls(path, pack(markdown.encode()))

    @property
    def markdown(self) -> str:
        return self.content.decode()


class Export(Product):
    """A file that is published as it is."""

    __slots__ = ()

    @classmethod
    def of(cls, path: str, content: bytes) -> Export:
        return cls(path, pack(content))


_files: list[IO[bytes]] = []
"""The file in which what comes now is set aside; none outside of `set_aside`."""


@contextmanager
def set_aside(folder: Path) -> Iterator[None]:
    """A block in which products that come from other processes wait in a file in `folder`, and not in memory.

    The file has no name, and is gone with the block, as its products are. Where there can be none they stay in memory.
    """
    with suppress(OSError):
        _files.append(tempfile.TemporaryFile(buffering=0, dir=folder))  # noqa: SIM115 (closed below)
    try:
        yield
    finally:
        while _files:
            _files.pop().close()


def _received(kind: type[Product], path: str, packed: bytes) -> Product:
    if _files:
        file = _files[-1]
        try:
            start = file.seek(0, os.SEEK_END)
            if file.write(packed) == len(packed):
                return kind(path, Aside(file, start, len(packed)))
        except OSError:
            # The disk is full, say: from now on they stay here.
            _files.pop()
    return kind(path, packed)


class Contents(Mapping[str, bytes]):
    """The bytes of products and of other files by path, those of a product unpacked when they are asked for."""

    def __init__(self, products: Iterable[Product], others: Mapping[str, bytes]) -> None:
        self._files: dict[str, Product | bytes] = {product.path: product for product in products}
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
