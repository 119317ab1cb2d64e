"""Draft: the text of a source → its record and the skeleton of a briefing on it, for an analyst to write out.

Nothing is downloaded and nothing is guessed in silence: what the text does not settle is a `todo`, which `check`
refuses. English is what the expressions of time and the verbs of saying are known in; names are found in any script.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from briefbook.draft.reading import Reading, read_text
from briefbook.draft.refused import DraftRefused
from briefbook.draft.skeleton import skeleton
from briefbook.draft.source_record import source_record
from briefbook.draft.text_file import read_bytes, read_source_text
from briefbook.draft.writing import write_new
from briefbook.records import Record, Source, Topic
from briefbook.standards.identifier import complaint, to_identifier

__all__ = ["Draft", "DraftRefused", "Reading", "draft", "read_bytes", "read_text", "write_new"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a text gave: the files to write, from the book's root, and what was read.

    `recorded` is the path of the source's record where the book has one of this very text already.
    """

    files: tuple[tuple[str, str], ...]
    reading: Reading
    recorded: str | None = None


def draft(
    data: bytes, name: str, records: Iterable[Record], *, id: str | None = None, date: datetime.date | None = None
) -> Draft:
    """The draft of a text, given as the bytes of its file and that file's `name` without its ending.

    `date` is the day that the text was written on. DraftRefused says why there is none: a text that cannot be read, an
    id that is no good or taken, a day that nobody gave.
    """
    text = read_source_text(data)
    known: dict[str, Record] = {record.id: record for record in records}
    source_id = id or to_identifier(name)
    if source_id is None:
        raise DraftRefused(f'"{name}" makes no id; name the source with --id')
    if (fault := complaint(source_id)) is not None:
        raise DraftRefused(f'the id "{source_id}" {fault}; name the source with --id')
    digest = hashlib.sha256(data).hexdigest()
    recorded = known.get(source_id)
    if recorded is not None and not (isinstance(recorded, Source) and recorded.sha256 in (None, digest)):
        what = "another text" if isinstance(recorded, Source) else f"a {recorded.kind_name}"
        raise DraftRefused(f'"{source_id}" is the id of {what} in the book; name the source with --id')
    day = date or _day_of(recorded)
    if day is None:
        raise DraftRefused("say with --date on which day the text was written, as --date 2025-10-21")
    briefing_id = f"{day}-{source_id}"
    if (fault := complaint(briefing_id)) is not None:
        raise DraftRefused(f'the briefing\'s id "{briefing_id}" {fault}; give the source a shorter one with --id')
    if briefing_id in known:
        raise DraftRefused(f'the book has a briefing "{briefing_id}" already; name the source with another --id')
    reading = read_text(text, day, known.values())
    topics = sorted(record.id for record in known.values() if isinstance(record, Topic))
    briefing = skeleton(reading, source_id, day, {*known, source_id, briefing_id}, topics)
    files = [(f"content/briefings/{day.isoformat()[:4]}/{briefing_id}.yml", briefing)]
    path = f"seeds/{source_id}.yml"
    if recorded is None:
        files.insert(0, (path, source_record(day, digest)))
    return Draft(tuple(files), reading, path if recorded is not None else None)


def _day_of(recorded: Record | None) -> datetime.date | None:
    """The day from which the weekdays of a recorded text count, where its record gives one."""
    if not isinstance(recorded, Source):
        return None
    given = recorded.dateline or recorded.published
    return given.earliest if given is not None and given.is_day else None
