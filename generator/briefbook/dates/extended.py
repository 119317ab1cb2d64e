"""The slow path: the rest of EDTF, read by the `edtf` package (version 5), which costs 0.2 s to import.

It covers level 2: digits unspecified inside a date, marks on one component, and sets. What the package accepts but
gives wrong or no bounds for (significant digits, long years, `2025-10-2X`) is refused here.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import math
import re
import warnings

from briefbook.dates.date import Date, Precision
from briefbook.dates.error import DateError, out_of_range, quoted

_ALPHABET = re.compile(r"(?:[0-9X?~%.,\[\]{}-]|(?<=,) ){4,80}")
_MARKS = str.maketrans("", "", "?~%")


def read_extended(text: str) -> Date | None:
    """The date that `text`, which is no interval, means; None when it is not EDTF.

    DateError when it is EDTF but lies outside years 1 to 9999 or has no bounds that can be told.
    """
    if not _ALPHABET.fullmatch(text):
        return None
    try:
        bounds = _bounds(text)
    except DateError:
        raise
    except (ValueError, TypeError, AttributeError, OverflowError):
        raise DateError(
            f"{quoted(text)} leaves digits open in a way that gives no first and last day",
            "Write the days it can be as an interval, as in 2025-10-20/2025-10-29.",
        ) from None
    if bounds is None:
        return None
    earliest, latest = bounds
    if earliest is None and latest is None:
        return None
    return Date(
        text,
        earliest,
        latest,
        _precision(text),
        any(mark in text for mark in "~%"),
        any(mark in text for mark in "?%"),
    )


def _bounds(text: str) -> tuple[datetime.date | None, datetime.date | None] | None:
    # The package prints its own failures to standard output, which belongs to the command line, and its grammar sets
    # off pyparsing's warnings, which would be errors under `python -W error`.
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import EDTFParseException, parse_edtf

        try:
            parsed = parse_edtf(text)
        except EDTFParseException:
            return None
        earliest, latest = _day(text, parsed.lower_strict()), _day(text, parsed.upper_strict())
    if earliest and latest and latest < earliest:
        raise DateError(f"{quoted(text)} ends before it begins", "Write the earlier date first.")
    return earliest, latest


def _day(text: str, bound: object) -> datetime.date | None:
    if isinstance(bound, float) and math.isinf(bound):
        return None
    if not isinstance(bound, tuple):
        raise TypeError(bound)
    year, month, day = (int(number) for number in bound[:3])
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise out_of_range(text)
    return datetime.date(year, month, day)


def _precision(text: str) -> Precision:
    if text.startswith("["):
        return Precision.ONE_OF
    if text.startswith("{"):
        return Precision.ALL_OF
    if "X" in text:
        return Precision.UNSPECIFIED_DIGITS
    return (Precision.YEAR, Precision.MONTH, Precision.DAY)[text.translate(_MARKS).count("-")]
