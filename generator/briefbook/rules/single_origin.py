"""That an event was settled rests on more than one independent origin.

What took place, was called off or is confirmed is the firmest thing that the book says. Where every report of it goes
back to one origin, an author either finds another or tells readers why one is enough. A republished report counts as
its `origin`; outlets in `via` were not opened and do not count. What is told only as background is left alone.

Fails:

    summit: reported to have occurred by one article, and by a wire that republishes it

Passes:

    summit:
      title: The summit
      accept: {BB332: Both governments have put the same record of it online.}
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.origins import origins
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Event
from briefbook.standards.event_status import EventStatus

CODE = Code("BB332", "single-origin", __doc__, Severity.WARNING)

_SETTLED = frozenset({EventStatus.CONFIRMED, EventStatus.OCCURRED, EventStatus.CANCELLED, EventStatus.DID_NOT_OCCUR})


def check_event(book: Book, event: Event) -> Iterator[Diagnostic]:
    status = book.event_state(event).status
    if status not in _SETTLED:
        return
    rows = [row for row in book.rows_about(event.id) if row.status is not None]
    found = origins(book, rows)
    if len(found) == 1 and not all(row.is_background for row in rows):
        message = f'all that gives "{event.id}" its status, "{status}", comes from one origin, "{min(found)}"'
        help = 'Cite another origin, or say in "accept" why one is enough.'
        yield CODE.at(book.located[event.id].place(), message, help)
