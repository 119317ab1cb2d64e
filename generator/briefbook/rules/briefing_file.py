"""A briefing's file is named and placed by its date.

The file is `content/briefings/<year>/<date>-<slug>.yml`, so that the folder lists the issues in order and the address
tells the day.

Fails:

    content/briefings/2024/summit.yml with date: 2025-10-21

Passes:

    content/briefings/2025/2025-10-21-no-summit-date.yml with date: 2025-10-21
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Briefing, Located, Publication, Record

CODE = Code("BB307", "briefing-file", __doc__)


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    briefing = located.record
    if not isinstance(briefing, Briefing):
        return
    day = briefing.date.edtf
    folder = PurePosixPath(located.document.path).parent.name
    if folder != day[:4] or not briefing.id.startswith(f"{day}-"):
        message = f"the briefing is dated {day}, and the folder and name of its file do not say so"
        help = f"Name the file content/briefings/{day[:4]}/{day}-<slug>.yml, or correct the date."
        yield CODE.at(located.place("date"), message, help)
