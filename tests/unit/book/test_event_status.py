"""The status of an event as known at an issue: its last report, then what the parties say after it."""

from __future__ import annotations

import pytest

from briefbook.book.row import issue_key
from tests.books import Part, book, event, issue, reported, said

UNNAMED = "{described_as: an official, of: north, anonymous: true, because: The source gives no reason.}"
Told = list[tuple[str, str, str]]
"""Who, which status, on which day of October 2025 (none: undated); `report` for a development."""


def parts(told: Told, about: str) -> list[Part]:
    made = []
    for number, (who, status, day) in enumerate(told):
        when = {"date": f"2025-10-{day}"} if day else {"as_written": "lately"}
        if who == "report":
            made.append(reported(f"part-{number}", about=about, status=status, **when))
        else:
            made.append(said(f"part-{number}", who, about=about, status=status, **when))
    return made


def status(told: Told, about: str) -> str:
    found = book(issue("2025-10-31-first", *parts(told, about)))
    return str(found.event_state(event(found, about)).status)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # (1) A report of an end stands whatever is said after it.
        ([("report", "occurred", "20")], "occurred"),
        ([("report", "occurred", "20"), ("ann", "not-scheduled", "21"), ("boris", "not-scheduled", "21")], "occurred"),
        ([("report", "cancelled", "20"), ("ann", "announced", "21"), ("boris", "announced", "21")], "cancelled"),
        ([("report", "did-not-occur", "20"), ("ann", "announced", "21")], "did-not-occur"),
        # … and only a later report changes that.
        ([("report", "cancelled", "20"), ("report", "possible", "21")], "possible"),
        ([("report", "cancelled", "20"), ("report", "possible", "22"), ("ann", "announced", "21")], "possible"),
        ([("report", "did-not-occur", "20"), ("report", "occurred", "21")], "occurred"),
        ([("report", "occurred", "20"), ("report", "did-not-occur", "19")], "occurred"),
        # (2) All who spoke since announce or confirm: confirmed once every party has spoken.
        ([("ann", "announced", "16")], "announced"),
        ([("ann", "confirmed", "16")], "announced"),
        ([("ann", "announced", "16"), ("boris", "announced", "17")], "confirmed"),
        ([("ann", "announced", "16"), ("boris", "confirmed", "17")], "confirmed"),
        ([("[ann, boris]", "announced", "16")], "confirmed"),
        # … all of one other word give that word.
        ([("ann", "not-scheduled", "21"), ("boris", "not-scheduled", "21")], "not-scheduled"),
        ([("ann", "not-scheduled", "21")], "not-scheduled"),
        ([("ann", "cancelled", "21"), ("boris", "cancelled", "21")], "cancelled"),
        ([("ann", "postponed", "21"), ("boris", "postponed", "22")], "postponed"),
        # … and anything else is a difference.
        ([("ann", "announced", "16"), ("boris", "not-scheduled", "17")], "parties-differ"),
        ([("ann", "in-doubt", "16"), ("boris", "possible", "17")], "parties-differ"),
        ([("ann", "cancelled", "16"), ("boris", "confirmed", "17")], "parties-differ"),
        ([("ann", "announced", "16"), ("cem", "in-doubt", "16")], "parties-differ"),
        ([("ann", "announced", "16"), ("cem", "in-doubt", "16"), ("boris", "announced", "17")], "parties-differ"),
        # A side that moved counts where it stands, not where it stood.
        ([("ann", "announced", "16"), ("north-office", "not-scheduled", "21"), ("boris", "not-scheduled", "21")],
         "not-scheduled"),
        # Only what is said after the report counts.
        ([("ann", "announced", "16"), ("report", "in-doubt", "18")], "in-doubt"),
        ([("ann", "announced", "16"), ("report", "in-doubt", "18"), ("boris", "announced", "19")], "announced"),
        ([("ann", "announced", "19"), ("report", "in-doubt", "18"), ("boris", "announced", "19")], "confirmed"),
        ([("report", "under-way", "18"), ("ann", "occurred", "19")], "occurred"),
        # The last report is the last in the ledger, and on one day the place in the file tells.
        ([("report", "in-doubt", "18"), ("report", "confirmed", "17")], "in-doubt"),
        ([("report", "in-doubt", "18"), ("report", "confirmed", "18")], "confirmed"),
        # Who takes no part, whose name is withheld, and who speaks of no day, are not counted.
        ([("club", "cancelled", "20")], "untracked"),
        ([("ann", "announced", "16"), ("boris", "announced", "16"), ("club", "cancelled", "20")], "confirmed"),
        ([(UNNAMED, "cancelled", "20")], "untracked"),
        ([("ann", "announced", "16"), (UNNAMED, "cancelled", "20")], "announced"),
        ([("wire", "cancelled", "20")], "untracked"),
        ([("ann", "announced", "16"), ("north", "cancelled", "")], "announced"),
        ([("ann", "announced", "16"), ("report", "occurred", "")], "announced"),
        ([("report", "occurred", "")], "untracked"),
        # (3) The report alone, and without one nothing.
        ([("report", "in-doubt", "18")], "in-doubt"),
        ([("report", "announced", "18")], "announced"),
        ([("report", "under-way", "18"), ("club", "cancelled", "20")], "under-way"),
        ([], "untracked"),
    ],
)  # fmt: skip
def test_status_of_an_event_with_parties(told: Told, expected: str) -> None:
    assert status(told, "summit") == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("club", "cancelled", "20")], "cancelled"),
        ([("ann", "announced", "16"), ("club", "announced", "20")], "announced"),
        ([("ann", "announced", "16"), ("club", "in-doubt", "20")], "parties-differ"),
        ([("report", "under-way", "18"), ("club", "possible", "20")], "possible"),
    ],
)
def test_all_sides_count_where_nobody_takes_part(told: Told, expected: str) -> None:
    assert status(told, "fair") == expected


def test_a_development_without_a_status_is_no_report() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            said("words", "ann", date="2025-10-16", about="summit", status="announced"),
            reported("rumour", date="2025-10-17", about="summit"),
        )
    )
    assert found.event_state(event(found)).status == "announced"


def test_status_as_known_at_an_issue() -> None:
    found = book(
        issue("2025-10-17-first", *parts([("ann", "announced", "16")], "summit")),
        issue("2025-10-18-second"),
        # An earlier word that becomes known later was not known before, and an older one does not move the newest.
        issue("2025-10-21-third", *parts([("boris", "announced", "14")], "summit")),
        issue("2025-10-22-fourth", *parts([("report", "possible", "10")], "summit")),
    )
    states = [found.event_state(event(found), issue_key(briefing)).status for briefing in found.briefings]
    assert states == ["announced", "announced", "confirmed", "confirmed"]
