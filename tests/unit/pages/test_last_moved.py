"""The events that moved last: the same as when each is looked into."""

from __future__ import annotations

from hypothesis import given, settings

from briefbook.book.event_state import FIRST
from briefbook.book.history import moves
from briefbook.pages.event import last_moved
from briefbook.records import Event
from tests.books import BASE, book, issue, reported, said
from tests.unit.book.invented import Invented, issues

MORE = {
    f"content/events/{name}.yml": f"title: {name}\nkind: meeting\ndate: 2025-11\n"
    for name in ("assembly", "council", "hearing")
}


@settings(max_examples=100, deadline=None)
@given(issues())
def test_the_last_are_those_of_all(made: list[Invented]) -> None:
    told = issue(
        "2025-10-30-more",
        said("first", "ann", date="2025-10-30", about="council", status="announced"),
        reported("second", date="2025-10-30", about="hearing", status="occurred"),
    )
    found = book(*(invented.file() for invented in made), told, base={**BASE, **MORE})
    events = found.of_kind(Event)

    def standing(event: Event) -> tuple[object, ...]:
        path = moves(found, event)
        return found.event_state(event).is_open, path[-1].row.issued if path else FIRST, event.id

    every = sorted(events, key=standing, reverse=True)
    for most in range(1, len(events) + 2):
        assert last_moved(found, events, most) == every[:most]
