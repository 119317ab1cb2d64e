"""A moment in time with its offset from UTC, for an embargo."""

from __future__ import annotations

import datetime
import re

from briefbook.dates.error import DateError, quoted

_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_INSTANT = re.compile(rf"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})[Tt]({_CLOCK}:[0-5][0-9])(\.[0-9]+)?([Zz]|[+-]{_CLOCK})")
_WITHOUT_OFFSET = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?")
_FORM = "Write date, time and offset, as in 2025-10-21T06:00:00+02:00 or 2025-10-21T04:00:00Z."


def parse_instant(text: str) -> datetime.datetime:
    """The moment an RFC 3339 timestamp names, with its offset kept; digits beyond the microsecond are dropped.

    DateError without an offset, for a bare date, and for a moment that does not exist.
    """
    match = _INSTANT.fullmatch(text)
    if match is None:
        if _WITHOUT_OFFSET.fullmatch(text):
            raise DateError(
                f"{quoted(text)} says no offset from UTC, so it is a different moment in each time zone", _FORM
            )
        raise DateError(f"{quoted(text)} is not a moment in time", _FORM)
    day, time, fraction, offset = match.groups()
    zone = "+00:00" if offset in "Zz" else offset
    try:
        instant = datetime.datetime.fromisoformat(f"{day}T{time}{(fraction or '.0')[:7]}{zone}")
        # An offset can push the first and the last day out of the years that Python can compare.
        instant.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise DateError(f"{quoted(text)} is not a moment that exists", _FORM) from None
    return instant
