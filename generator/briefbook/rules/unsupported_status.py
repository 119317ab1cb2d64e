"""What is planned, or no longer planned, is borne out by the words of a party to it.

Whether a meeting is announced, confirmed, put off, called off or without a date is for those who take part to say; a
source that tells it in its own voice may have it from anybody. So where an event has such a status by a report, with no
word of a party since, the last word of some party before it, or one without a date, has to say the same with a name to
it: `announced`, `confirmed`, `under-way` or `occurred` bear out an announcement and a confirmation; `not-scheduled`,
`postponed`, `cancelled` or `did-not-occur` that there is no date; `postponed` and `cancelled` only themselves. For an
event without participants any side will do. What has happened, or is under way, is seen and not decided, so it needs
nobody's word; what is told only as background is left alone.

Fails:

    developments:
      - id: opening-put-off
        text: The opening is put off.
        about: quay-opening, of which the harbour master says only that no day is set
        status: postponed

Passes:

    statements:
      - id: harbour-master-waits
        speaker: ana-moreira, the harbour master
        text: The opening is put off until the crane is there.
        about: quay-opening
        status: postponed
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefbook.book.book import Book
from briefbook.book.positions import positions, status_of
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Event
from briefbook.records.development import Development
from briefbook.standards.event_status import EventStatus
from briefbook.standards.opposition import borne_out_by

CODE = Code("BB356", "unsupported-status", __doc__, Severity.WARNING)


def check_event(book: Book, event: Event) -> Iterator[Diagnostic]:
    rows = [row for row in book.rows_about(event.id) if row.status is not None]
    reports = [row for row in rows if isinstance(row.part, Development) and row.date is not None]
    last = reports[-1] if reports else None
    if last is None or last.status is None or last.is_background:
        return
    wanted = borne_out_by(last.status)
    if wanted and not _borne_out(last, rows, book.parties(event), wanted):
        message = f'"{event.id}" is {last.status} by the report "{last.address}", and no party to it says so'
        help = 'Add the words of a party, or say in "accept" why the report is believed without.'
        yield CODE.at(book.located[event.id].place(), message, help)


def _borne_out(report: Row, rows: Collection[Row], parties: Collection[str], wanted: Collection[EventStatus]) -> bool:
    words = [position for side, position in positions(rows, status_of).items() if not parties or side in parties]
    if any(position.row.order > report.order or position.value in wanted for position in words):
        return True
    return any(row.date is None and row.status in wanted and _is_of_party(row, parties) for row in rows)


def _is_of_party(row: Row, parties: Collection[str]) -> bool:
    sides = {speaker.side for speaker in row.speakers if speaker.takes_position}
    return bool(sides.intersection(parties) if parties else sides)
