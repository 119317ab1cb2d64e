"""A record together with where it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from briefbook.diagnostics import Place
from briefbook.documents import Document
from briefbook.records.record import Record
from briefbook.records.walk import Loc

R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[R]):
    """A checked record, the file it is from, and its path in that file (empty where the file is the record)."""

    record: R
    document: Document
    loc: Loc = ()

    def place(self, *loc: str | int, key: bool = False, offset: int | None = None) -> Place:
        """Where `loc` of the record stands; see `Document.place`."""
        return self.document.place((*self.loc, *loc), key=key, offset=offset)
