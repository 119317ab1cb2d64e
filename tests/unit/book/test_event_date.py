"""An event's date: the last `when`, else the event's; none once there is none. And when it is overdue."""

from __future__ import annotations

import datetime

import pytest

from tests.books import Part, book, event, issue, reported, said

UNNAMED = "{described_as: an official, of: north, anonymous: true, because: No reason.}"
PLANNED = ("possible", "announced", "in-doubt", "confirmed")
NOT_PLANNED = ("not-scheduled", "cancelled", "under-way", "occurred", "did-not-occur", "postponed")
FIRST_KNOWN = "2025-10-16/2025-10-30"
Told = list[tuple[str, str, str, str]]
"""Who, which status, on which day of October 2025 (none: undated), and `when` (none: not told)."""


def parts(told: Told) -> list[Part]:
    made = []
    for number, (who, status, day, when) in enumerate(told):
        fields = {"date": f"2025-10-{day}"} if day else {"as_written": "lately"}
        fields |= {"status": status} if status else {}
        fields |= {"when": when} if when else {}
        if who == "report":
            made.append(reported(f"part-{number}", about="summit", **fields))
        else:
            made.append(said(f"part-{number}", who, about="summit", **fields))
    return made


def date(told: Told) -> str | None:
    found = book(issue("2025-10-31-first", *parts(told)))
    known = found.event_state(event(found)).date
    return known.edtf if known else None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], FIRST_KNOWN),
        ([("ann", "announced", "16", "")], FIRST_KNOWN),
        ([("ann", "announced", "16", "2025-11-02")], "2025-11-02"),
        ([("ann", "announced", "16", "2025-11-02"), ("ann", "announced", "17", "")], "2025-11-02"),
        ([("ann", "announced", "16", "2025-11-02"), ("boris", "announced", "17", "2025-11")], "2025-11"),
        ([("ann", "announced", "18", "2025-11-02"), ("boris", "announced", "17", "2025-11")], "2025-11-02"),
        ([("ann", "announced", "16", "2025-11-02"), ("report", "", "17", "2025-12")], "2025-12"),
        ([("report", "occurred", "20", "2025-10-20")], "2025-10-20"),
        ([("report", "occurred", "20", "")], FIRST_KNOWN),
        # A date that is taken back is not known, and the event's own does not come back.
        ([("ann", "announced", "16", "2025-11-02"), ("ann", "announced", "17", "unknown")], None),
        ([("ann", "announced", "16", "unknown")], None),
        # Undated words are never current.
        ([("ann", "announced", "16", "2025-11-02"), ("north", "announced", "", "2026")], "2025-11-02"),
        ([("north", "announced", "", "2026")], FIRST_KNOWN),
        # None once it has none.
        ([("ann", "announced", "16", "2025-11-02"), ("ann", "not-scheduled", "21", "")], None),
        ([("ann", "not-scheduled", "21", "2025-11-02")], None),
        ([("report", "cancelled", "20", "2025-10-20")], None),
        ([("report", "did-not-occur", "20", "")], None),
        # The parties differ, and the date is still the last that was told.
        ([("ann", "announced", "16", "2025-11-02"), ("boris", "not-scheduled", "21", "")], "2025-11-02"),
        # Postponed: the old date is gone, a new one told with it or after it is the date.
        ([("report", "postponed", "20", "")], None),
        ([("ann", "announced", "16", "2025-11-02"), ("report", "postponed", "20", "")], None),
        ([("report", "postponed", "20", "2025-12")], "2025-12"),
        ([("report", "postponed", "20", ""), ("ann", "postponed", "21", "2026-01")], "2026-01"),
        ([("report", "postponed", "20", ""), ("boris", "", "21", "2026-01")], "2026-01"),
        # Another word of the same postponement takes nothing away, whatever those say in between who do not count.
        ([("report", "postponed", "20", "2025-12"), ("ann", "postponed", "21", "")], "2025-12"),
        (
            [
                ("report", "postponed", "17", "2025-12"),
                (UNNAMED, "in-doubt", "18", ""),
                ("club", "announced", "18", ""),
                ("report", "postponed", "19", ""),
            ],
            "2025-12",
        ),
        # A second postponement takes away the date that was set after the first.
        (
            [
                ("report", "postponed", "17", "2025-11-02"),
                ("report", "announced", "18", "2025-11-05"),
                ("report", "postponed", "20", ""),
            ],
            None,
        ),
    ],
)
def test_date(told: Told, expected: str | None) -> None:
    assert date(told) == expected


@pytest.mark.parametrize(
    ("told", "today", "overdue"),
    [
        *(([("report", status, "17", "")], "2025-10-31", True) for status in PLANNED),
        ([("report", "announced", "17", "")], "2025-10-30", False),
        ([("report", "announced", "17", "2025-10-18")], "2025-10-19", True),
        ([("report", "announced", "17", "2025-10")], "2025-10-31", False),
        ([("report", "announced", "17", "2025-10-16/..")], "2026-10-31", False),
        ([("report", "announced", "17", "unknown")], "2026-10-31", False),
        *(([("report", status, "17", "")], "2025-10-31", False) for status in NOT_PLANNED),
        ([], "2025-10-31", False),
    ],
)
def test_overdue_is_still_planned_with_its_date_past(told: Told, today: str, overdue: bool) -> None:
    found = book(issue("2025-10-31-first", *parts(told)))
    assert found.event_state(event(found)).is_overdue(datetime.date.fromisoformat(today)) is overdue


@pytest.mark.parametrize(
    ("told", "silent"),
    [
        ([], ("north", "south")),
        ([("ann", "announced", "16", "")], ("south",)),
        ([("[ann, boris]", "announced", "16", "")], ()),
        ([("club", "announced", "16", "")], ("north", "south")),
        ([("ann", "", "16", "")], ("north", "south")),
        ([("report", "in-doubt", "16", "")], ("north", "south")),
        ([("ann", "announced", "16", ""), ("report", "in-doubt", "17", "")], ("south",)),
        # Nobody is silent on what is over.
        ([("report", "occurred", "16", "")], ()),
        ([("ann", "cancelled", "16", "")], ()),
    ],
)
def test_silent_is_a_party_to_an_open_event_that_has_said_nothing_of_it(told: Told, silent: tuple[str, ...]) -> None:
    found = book(issue("2025-10-31-first", *parts(told)))
    assert found.event_state(event(found)).silent == silent
