"""Parts put together: every entry has its number, which is its place in the order of all of them."""

from __future__ import annotations

import datetime
from array import array
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefbook.search.codec import varint
from briefbook.search.part import Columns, Part
from briefbook.search.unit import DIGEST


class Whole:
    """What some parts hold in all. The entries of a part come in the same order in the whole."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        order = sorted(
            (order, number, own) for number, part in enumerate(parts) for own, order in enumerate(part.orders)
        )
        self.ids = [array("I", bytes(array("I").itemsize * len(part.orders))) for part in parts]
        """The number of each entry of each part."""
        for id, (_, number, own) in enumerate(order):
            self.ids[number][own] = id
        self._part = array("I", [number for _, number, _ in order])
        self._own = array("I", [own for _, _, own in order])
        self._days = [(day, sum(1 for _ in group)) for day, group in groupby(order, key=lambda entry: entry[0][0])]
        for part in parts:
            part.orders.clear()

    @property
    def size(self) -> int:
        return len(self._part)

    @property
    def pair_count(self) -> int:
        """How many neighbouring words there are."""
        return sum(len(bucket) for part in self.parts for bucket in part.pairs)

    def units(self) -> dict[str, list[tuple[int, bytes]]]:
        """Each unit with the number and the digest of each of its entries."""
        found: dict[str, list[tuple[int, bytes]]] = {name: [] for part in self.parts for name in part.units}
        for part, ids in zip(self.parts, self.ids, strict=True):
            for own, id in enumerate(ids):
                digest = part.digests[own * DIGEST : (own + 1) * DIGEST]
                found[part.units[part.unit_of[own]]].append((id, digest))
        return found

    def words(self) -> set[str]:
        """Every form of a word."""
        return {form for part in self.parts for form in part.forms.names()}

    def forms(self) -> dict[str, array[int]]:
        """For each form of a word `id << 2 | weight`, ascending."""
        return _joined(
            (part.forms, array("I", [ids[packed >> 2] << 2 | packed & 3 for packed in part.forms.numbers]))
            for part, ids in zip(self.parts, self.ids, strict=True)
        )

    def filters(self) -> tuple[dict[str, array[int]], dict[str, str]]:
        """For each exact filter the entries that it selects, ascending; and what readers call it."""
        names: dict[str, str] = {}
        for part in self.parts:
            names.update(part.names)
        found = _joined(
            (part.filters, array("I", map(ids.__getitem__, part.filters.numbers)))
            for part, ids in zip(self.parts, self.ids, strict=True)
        )
        return found, names

    def pairs(self, bucket: int) -> list[int]:
        """The pairs of words of a bucket, as `Vocabulary` has them, ascending."""
        found: list[int] = []
        for part, ids in zip(self.parts, self.ids, strict=True):
            found += [pair & ~0xFFFFFFFC | ids[(pair & 0xFFFFFFFF) >> 2] << 2 for pair in part.pairs[bucket]]
        found.sort()
        return found

    def shown(self, begin: int, end: int) -> bytes:
        """What is shown of a span of entries: the issues that they are of, and each entry with the place of its own."""
        issues: dict[bytes, int] = {}
        rows: list[bytes] = []
        for number, own in zip(self._part[begin:end], self._own[begin:end], strict=True):
            part = self.parts[number]
            issue = part.issue_of[own]
            place = b"null" if issue < 0 else b"%d" % issues.setdefault(part.issues[issue], len(issues))
            rows.append(part.shown[own] + b"," + place + b"]")
        return b"[[" + b",".join(issues) + b"],[" + b",".join(rows) + b"]]"

    def forget_what_is_shown(self) -> None:
        """Lets go of what `shown` needs."""
        for part in self.parts:
            part.shown.clear()

    def days(self) -> bytes:
        """How many have no day; then for each day with entries how far it is from the last such day, and how many."""
        out: list[bytes] = []
        before = 0
        for day, count in self._days:
            if not day:
                out.append(varint(count))
                continue
            if not out:
                out.append(varint(0))
            number = day_number(day)
            out += (varint(number - before), varint(count))
            before = number
        return b"".join(out)


def day_number(day: str) -> int:
    """Days since the first day of the year 1."""
    return datetime.date.fromisoformat(day).toordinal()


def _joined(parts: Iterator[tuple[Columns, array[int]]]) -> dict[str, array[int]]:
    """The numbers of each key in all parts, ascending: `parts` are columns with the numbers to take for theirs."""
    found: dict[str, array[int]] = {}
    unordered: set[str] = set()
    for columns, numbers in parts:
        for key, own in Columns(columns.keys, columns.counts, numbers).items():
            before = found.get(key)
            if before is None:
                found[key] = own
            else:
                if before[-1] > own[0]:
                    unordered.add(key)
                before.extend(own)
    for key in unordered:
        found[key] = array("I", sorted(found[key]))
    return found
