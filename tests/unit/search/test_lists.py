"""Numbers and lists as bytes, read back as the client reads them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefbook.search.codec import front_coded, varint, varints
from briefbook.search.lists import ERA, INLINE, Pieces

IDS = st.lists(st.integers(0, 3 * ERA), min_size=1, max_size=60, unique=True).map(sorted)


class Read:
    """What is left of some bytes."""

    def __init__(self, content: bytes) -> None:
        self.left = content

    def number(self) -> int:
        value = shift = 0
        while True:
            byte, self.left = self.left[0], self.left[1:]
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def take(self, length: int) -> bytes:
        taken, self.left = self.left[:length], self.left[length:]
        return taken

    def ids(self, count: int, marked: bool, start: int) -> tuple[list[int], list[int]]:
        ids = list(itertools.accumulate((self.number() for _ in range(count)), initial=start))[1:]
        return ids, [self.number() for _ in range(count)] if marked else [0] * count


def read_back(encoded: bytes, files: Sequence[bytes]) -> tuple[list[int], list[int]]:
    reader = Read(encoded)
    head = reader.number()
    count, marked = head >> 2, bool(head & 2)
    if not head & 1:
        found = reader.ids(count, marked, 0)
    else:
        pieces, first_file = reader.number(), reader.number()
        found = ([], [])
        for file in range(first_file, first_file + pieces):
            begin, length = reader.number(), reader.number()
            within = Read(files[file])
            ids, marks = within.ids(length, marked, begin)
            assert ids[0] == begin
            assert not within.left
            found[0].extend(ids)
            found[1].extend(marks)
        assert len(found[0]) == count
    assert not reader.left
    return found


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_back(numbers: list[int]) -> None:
    reader = Read(varints(numbers))
    assert [reader.number() for _ in numbers] == numbers
    assert varints(numbers) == b"".join(map(varint, numbers))


@given(st.lists(st.text(), unique=True).map(sorted))
def test_keys_are_read_back(keys: list[str]) -> None:
    reader = Read(front_coded(keys, (varint(len(key)) for key in keys)))
    before = b""
    for key in keys:
        shared = reader.number()
        before = before[:shared] + reader.take(reader.number())
        assert before.decode() == key
        assert reader.number() == len(key)
    assert not reader.left


@given(IDS, st.booleans(), st.data())
def test_a_short_list_is_read_back(ids: list[int], marked: bool, data: st.DataObject) -> None:
    marks = data.draw(st.lists(st.integers(0, 300), min_size=len(ids), max_size=len(ids))) if marked else None
    pieces = Pieces(4 * ERA)
    assert read_back(pieces.encode(ids, marks), pieces.files) == (ids, marks or [0] * len(ids))


def test_a_long_list_is_in_pieces_by_era() -> None:
    ids = list(range(0, 5 * ERA, 3))
    marks = [id % 2 for id in ids]
    pieces = Pieces(5 * ERA)
    pieces.encode(list(range(2 * INLINE)), None)
    encoded = pieces.encode(ids, marks)
    assert len(encoded) < INLINE
    assert len(pieces.files) == 6
    assert read_back(encoded, pieces.files) == (ids, marks)


def test_eras_that_hold_little_share_a_piece() -> None:
    ids = list(range(0, 5 * ERA, 40))
    pieces = Pieces(5 * ERA)
    encoded = pieces.encode(ids, None)
    assert len(pieces.files) == 1
    assert read_back(encoded, pieces.files)[0] == ids


def test_a_book_of_any_size_has_few_eras() -> None:
    pieces = Pieces(1_000_000)
    pieces.encode(range(1_000_000), None)
    assert len(pieces.files) == 8
