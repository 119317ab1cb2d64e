"""Lists of entries: short ones inside their shard, long ones in pieces by era, so that the newest can be read first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from briefbook.search.codec import gaps, varint, varints

ERA = 16_384
"""Ids of entries to an era, at least: ids follow the date, so that an era is a span of time."""

MOST_ERAS = 8
INLINE = 1_600
"""Bytes of a list that stays in its shard."""

PIECE = 10_000
"""Bytes up to which eras of a list share a file: few files, and few to ask for."""


class Pieces:
    """Encodes lists of `size` entries; the pieces of long ones become files, numbered from `first` on."""

    def __init__(self, size: int, first: int = 0) -> None:
        self._era = max(ERA, -(-size // MOST_ERAS))
        self.first = first
        self.files: list[bytes] = []

    def encode(self, ids: Sequence[int], marks: Sequence[int] | None) -> bytes:
        """A list: how many, then ids with a mark to each; `marks` may be left out where each is 0.

        A long one has in place of them the number of its pieces, the number of its first file, and the first id and
        the length of each piece; pieces are in order of id, and in files that follow one another.
        """
        with_marks = 2 if marks is not None else 0
        # An id takes a byte at least.
        whole = _body(ids, marks, 0) if len(ids) <= INLINE else None
        if whole is not None and len(whole) <= INLINE:
            return varint(len(ids) << 2 | with_marks) + whole
        out = [varint(len(ids) << 2 | with_marks | 1)]
        bounds = self._bounds(ids, marks)
        out += (varint(len(bounds)), varint(self.first + len(self.files)))
        for begin, end in bounds:
            out += (varint(ids[begin]), varint(end - begin))
            self.files.append(_body(ids[begin:end], marks[begin:end] if marks is not None else None, ids[begin]))
        return b"".join(out)

    def _bounds(self, ids: Sequence[int], marks: Sequence[int] | None) -> list[tuple[int, int]]:
        """Where the pieces begin and end: at borders of eras."""
        eras = range(ids[0] // self._era + 1, ids[-1] // self._era + 1)
        borders = sorted({0, *(bisect_left(ids, era * self._era) for era in eras), len(ids)})
        bounds = list(pairwise(borders))
        joined = [bounds[-1]]
        length = _length(ids, marks, *bounds[-1])
        for begin, end in reversed(bounds[:-1]):
            own = _length(ids, marks, begin, end)
            # The first id of a piece is told outside of it, and takes a byte there.
            between = len(varint(ids[end] - ids[end - 1])) - 1
            if own + between + length <= PIECE:
                joined[-1] = (begin, joined[-1][1])
                length += own + between
            else:
                joined.append((begin, end))
                length = own
        return joined[::-1]


def _length(ids: Sequence[int], marks: Sequence[int] | None, begin: int, end: int) -> int:
    return len(_body(ids[begin:end], marks[begin:end] if marks is not None else None, ids[begin]))


def _body(ids: Sequence[int], marks: Sequence[int] | None, start: int) -> bytes:
    return gaps(ids, start) + (varints(marks) if marks is not None else b"")
