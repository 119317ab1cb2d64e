"""Titles and summaries are short enough for lists and previews.

A title of at most 65 characters and a summary of at most 160 are shown whole by search engines, feeds and lists;
longer ones are cut where the reader needs them most.

Fails:

    title: A title that goes on well beyond the sixty-five characters that a list of results will show

Passes:

    title: No Trump–Putin meeting is on the calendar
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Located, Publication, Record

CODE = Code("BB308", "long-title", __doc__, Severity.WARNING)

TITLE = 65
SUMMARY = 160


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    record = located.record
    if isinstance(record, Briefing) and len(record.title) > TITLE:
        message = f"the title has {len(record.title)} characters, more than {TITLE}"
        yield CODE.at(
            located.place("title"), message, "Say the main thing only; the bottom line has room for the rest."
        )
    if record.summary is not None and len(record.summary) > SUMMARY:
        message = f"the summary has {len(record.summary)} characters, more than {SUMMARY}"
        yield CODE.at(located.place("summary"), message, "Keep to one sentence.")
