"""From a text to a Date."""

from __future__ import annotations

import copyreg
from functools import lru_cache

from briefbook.dates.date import Date
from briefbook.dates.extended import read_extended
from briefbook.dates.mistake import explain
from briefbook.dates.plain import join, read_plain


# A book has some thousand different dates however many records it has; the bound only keeps a hostile one in check.
@lru_cache(maxsize=65_536)
def parse_date(text: str) -> Date:
    """The date that an EDTF text means.

    Accepts EDTF (Library of Congress 2019) levels 0 and 1 without times of day, and of level 2 what has a first and a
    last day. DateError, with a help that shows a right form, for anything else.
    """
    date = read_plain(text)
    if date is None:
        date = _read_interval(text) if "/" in text else read_extended(text)
    if date is None:
        raise explain(text)
    return date


def _read_interval(text: str) -> Date | None:
    sides = text.split("/")
    if len(sides) != 2:
        return None
    ends: list[Date | None] = []
    for side in sides:
        date = None if side in ("", "..") else read_plain(side) or read_extended(side)
        if date is None and side not in ("", ".."):
            return None
        ends.append(date)
    return join(text, ends[0], ends[1])


# A date is what its text means. So that it is pickled as that, and many that are read again are one.
copyreg.pickle(Date, lambda date: (parse_date, (date.edtf,)))
