"""Rows in ledger order, with the last of them as known at any issue found without going through them all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefbook.book.row import IssueKey, OrderKey, Row


class Ledger:
    """The rows of one ledger, retracted ones too, since they were known for a time."""

    __slots__ = ("_keys", "_last", "rows")

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows: tuple[Row, ...] = tuple(sorted(rows, key=lambda row: row.order))
        self._keys: list[IssueKey] = []
        self._last: list[int] = []
        arrivals: dict[IssueKey, list[int]] = {}
        departures: dict[IssueKey, list[int]] = {}
        for place, row in enumerate(self.rows):
            leaves = (row.retracted, "") if row.retracted is not None else None
            if leaves is None or leaves > row.issued:
                arrivals.setdefault(row.issued, []).append(place)
                if leaves is not None:
                    departures.setdefault(leaves, []).append(place)
        known = bytearray(len(self.rows))
        last = -1
        for key in sorted(arrivals.keys() | departures.keys()):
            for place in departures.get(key, ()):
                known[place] = 0
            for place in arrivals.get(key, ()):
                known[place] = 1
                last = max(last, place)
            while last >= 0 and not known[last]:
                last -= 1
            self._keys.append(key)
            self._last.append(last)

    def last(self, at: IssueKey) -> Row | None:
        """The last row in ledger order of those known at an issue."""
        found = bisect_right(self._keys, at)
        return self.rows[self._last[found - 1]] if found and self._last[found - 1] >= 0 else None

    def on_last_day(self, at: IssueKey) -> Iterator[Row]:
        """The rows known at an issue that have the same first and last day as the last of them, that one first."""
        found = bisect_right(self._keys, at)
        place = self._last[found - 1] if found else -1
        days = self.rows[place].order[:3] if place >= 0 else None
        while place >= 0 and self.rows[place].order[:3] == days:
            if self.rows[place].is_known(at):
                yield self.rows[place]
            place -= 1

    def has_between(self, after: OrderKey | None, upto: OrderKey, at: IssueKey) -> bool:
        """Whether a row known at an issue stands after `after` (None: anywhere) and not after `upto`."""
        start = bisect_right(self.rows, after, key=_order) if after is not None else 0
        end = bisect_right(self.rows, upto, key=_order)
        return any(self.rows[place].is_known(at) for place in range(start, end))


NO_ROWS = Ledger(())


class Arrivals:
    """The same rows in the order in which the book came to know them: by issue, and within one in ledger order."""

    __slots__ = ("_keys", "rows")

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows: Sequence[Row] = sorted(rows, key=arrival)
        self._keys = [row.issued for row in self.rows]

    def between(self, after: IssueKey | None, upto: IssueKey) -> Sequence[Row]:
        """The rows of the issues after one (None: from the first on) up to another."""
        start = bisect_right(self._keys, after) if after is not None else 0
        return self.rows[start : bisect_right(self._keys, upto, start)]


def arrival(row: Row) -> tuple[IssueKey, OrderKey]:
    return row.issued, row.order


def _order(row: Row) -> OrderKey:
    return row.order
