"""What the environment may say."""

from __future__ import annotations

import calendar
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from briefbook.config.codes import JOBS_INVALID, SOURCE_DATE_EPOCH_INVALID
from briefbook.diagnostics import Diagnostic, Place

# The name is fixed by reproducible-builds.org/specs/source-date-epoch.
VARIABLE = "SOURCE_DATE_EPOCH"
# The last second that the sitemap's gzip header can hold, in the year 2106.
LAST_SECOND = 2**32 - 1
JOBS = "BRIEFBOOK_JOBS"
MOST_JOBS = 256


def epoch_of(day: date) -> int:
    """Midnight UTC at the start of `day`, in seconds since 1970, and never before 1970.

    The epoch of a build is that of the newest published briefing, so that the same records give the same bytes.
    """
    return min(max(0, calendar.timegm(day.timetuple())), LAST_SECOND)


def source_date_epoch(environ: Mapping[str, str]) -> int | Diagnostic | None:
    """The seconds since 1970 that SOURCE_DATE_EPOCH gives, None when it is not set (or empty).

    Where it is set, it wins over the date that the records give.
    """
    text = environ.get(VARIABLE, "")
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) <= 12 and int(text) <= LAST_SECOND:
        return int(text)
    return SOURCE_DATE_EPOCH_INVALID.at(
        Place(VARIABLE),
        f'the environment variable {VARIABLE} is "{text}", which is not a number of seconds since 1970',
        "Unset it, or give whole seconds, such as 1761004800 for 2025-10-21.",
    )


def job_count(environ: Mapping[str, str] = os.environ) -> int | Diagnostic | None:
    """How many processes BRIEFBOOK_JOBS lets work at a time, None when it is not set (or empty); 1 is no other one."""
    text = environ.get(JOBS, "")
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= MOST_JOBS:
        return int(text)
    return JOBS_INVALID.at(
        Place(JOBS),
        f'the environment variable {JOBS} is "{text}", which is not a number of processes from 1 to {MOST_JOBS}',
        "Unset it to use every core, or give a number; 1 does all in one process.",
    )


def state_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """Where the programs of this user keep what is theirs from run to run; None where there is no such folder.

    It is that of the XDG Base Directory Specification 0.8: XDG_STATE_HOME, if that is an absolute path, else
    `.local/state` in the user's home.
    """
    named = Path(environ.get("XDG_STATE_HOME", ""))
    if named.is_absolute():
        return named
    home = Path(environ.get("HOME", ""))
    return home / ".local" / "state" if home.is_absolute() else None


@contextmanager
def overridden(values: Mapping[str, str]) -> Iterator[None]:
    """Sets variables of this process for a block, where a library takes a setting from nowhere else."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
