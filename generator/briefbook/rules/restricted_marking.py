"""No record is marked for fewer people than those who read the site.

The publication's `audience` is the most restricted TLP marking that may appear on the site. A record marked above it
would be shown to people it is not for, so nothing is published until one of the two is changed.

Fails:

    audience: CLEAR in publication.yml, and marking: AMBER in a briefing

Passes:

    audience: AMBER in publication.yml, and marking: AMBER in a briefing
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Located, Publication, Record

CODE = Code("BB303", "restricted-marking", __doc__)


def check_record(located: Located[Record], publication: Publication) -> Iterator[Diagnostic]:
    marking = located.record.marking
    if marking is not None and not marking.may_be_shown_to(publication.audience):
        message = f'"{located.record.id}" is marked {marking.label}, and the site is for {publication.audience.label}'
        yield CODE.at(located.place("marking"), message, "Take the record out of this book, or change its marking.")
