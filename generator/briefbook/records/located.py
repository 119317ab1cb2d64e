"""A record together with where it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefbook.diagnostics import Place
from briefbook.documents import Document
from briefbook.records.names import Names
from briefbook.records.record import Record
from briefbook.records.walk import Loc

R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[R]):
    """A checked record, the file it is from, and its path in that file (empty where the file is the record).

    `digest` is a hash of what the record was made of: two with the same one are the same record with the same places,
    as long as it is the same program that made them, and neither is a copy with other values. `names` is what it names.
    """

    record: R
    document: Document
    loc: Loc
    digest: bytes
    names: Names

    def __reduce__(self) -> tuple[type[Located[Record]], tuple[object, ...]]:
        return Located, (self.record, self.document, self.loc, self.digest, self.names)

    def item_marks(self, name: str, count: int) -> Iterator[tuple[int, int]]:
        """The line and the column of each of the `count` items of the list `name`, as `place` tells them."""
        marks = self.document.marks(name) if not self.loc else ()
        if len(marks) >= 2 * count:
            yield from zip(marks[: 2 * count : 2], marks[1 : 2 * count : 2], strict=True)
            return
        for index in range(count):
            place = self.place(name, index)
            yield place.line, place.column

    def place(self, *loc: str | int, key: bool = False, offset: int | None = None) -> Place:
        """Where `loc` of the record stands; see `Document.place`."""
        return self.document.place((*self.loc, *loc), key=key, offset=offset)
