"""What is known on a day names no issue of a later one.

A book that is taken back to a day has no issue recorded after it. A record or an issue that was known then and names a
later issue, or a part of one, has been edited since in a way that is not recorded, and its link would lead nowhere.

Fails:

    notes: "See [@2025-11-21-twenty-eight-points#plan-leaks]." in a book as of 2025-10-21

Passes:

    notes: "See [@2025-10-21-no-summit-date#no-meeting]." in a book as of 2025-10-21
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.backlinks import names_in
from briefbook.book.book import Book
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Briefing, Located, Record
from briefbook.records.walk import walk

CODE = Code("BB391", "later-reference", __doc__)


def check_located(book: Book, located: Located[Record]) -> Iterator[Diagnostic]:
    if book.as_of is None:
        return
    record = located.record
    known = {str(part.id) for part in record.parts} if isinstance(record, Briefing) else set()
    for loc, value in walk(record):
        for target in names_in(value):
            if target.partition("#")[0] not in book.located and target not in known:
                in_key = loc[-1:] == (target,)
                message = f'"{record.id}" names "{target}", which was not out on {book.as_of}'
                help = "Name a later issue only in issues from then on, or take the book back to a later day."
                yield CODE.at(located.place(*loc, key=in_key), message, help)
