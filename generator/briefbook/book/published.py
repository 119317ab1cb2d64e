"""What a book has published: each address that readers may have kept, and what stands there.

An address is from the site's root, as in `people/donald-trump/`; a part's has a fragment. What stands there is a
SHA-256 of the words and fields that readers were shown, white space folded. It is the same after a record that they
name has been given another id, since that is no change to what was said; where an id changes again, the newest former
id is to be the last in `was`.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel

from briefbook.book.book import Book
from briefbook.book.row import Row, issue_key
from briefbook.dates import Date
from briefbook.permalinks import page_path, site_address
from briefbook.records import Briefing, Record
from briefbook.records.correction import Correction
from briefbook.records.values import Blocks, Inline, Reference, SourceLocator
from briefbook.text import parse_blocks, parse_inline

KEY_FIELDS = ("title", "bottom_line", "key_points", "gaps")
"""What is kept of an issue beside its parts."""

NOT_CONTENT = frozenset({"id", "source", "accept"})
"""Fields of a part that are not hashed as they stand: its address, its sources (those of the row are), our answers."""

Json = None | bool | str | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Content:
    """What stands at an address: its hash, how many corrections it has, and the day of the issue or of the last one."""

    sha256: str
    corrections: int
    day: datetime.date


@dataclass(frozen=True, slots=True)
class Published:
    """A published address. An issue and its parts have content; other pages are views that change with every issue."""

    address: str
    content: Content | None = None
    briefing: Briefing | None = None
    row: Row | None = None


def published(book: Book) -> tuple[Published, ...]:
    """Every record's page, every part, and every redirect, sorted by address."""
    names = first_names(book)
    entries = [entry for located in book.located.values() for entry in published_of(book, located.record, names)]
    redirects = (Published(former) for former in moved_pages(book))
    return tuple(sorted((*entries, *redirects), key=lambda entry: entry.address))


def first_names(book: Book) -> Mapping[str, str]:
    """The first id that each record had which has another one now."""
    return {id: str(located.record.was[0]) for id, located in book.located.items() if located.record.was}


def moved_pages(book: Book) -> Mapping[str, str]:
    """The addresses that pages had under the former ids of their records, with those they have."""
    moved = {}
    for former, present in book.renamed.items():
        record = book.record(present)
        moved[page_address(record.model_copy(update={"id": former}))] = page_address(record)
    return moved


def published_of(book: Book, record: Record, names: Mapping[str, str]) -> Iterator[Published]:
    """A record's page and, of an issue, its parts; `names` are the `first_names`."""
    if record.folder == "publication":
        return
    page = page_address(record)
    if not isinstance(record, Briefing):
        yield Published(page)
        return
    fields = {name: getattr(record, name) for name in KEY_FIELDS}
    yield Published(page, _content(record, fields, record.corrections, names), record)
    for row in book.rows_of(record):
        given = {name: value for name, value in _told(row.part) if name not in NOT_CONTENT}
        shown = {**given, "class": type(row.part).__name__, "source": row.sources}
        corrections = [made for made in record.corrections if made.part == row.part.id]
        yield Published(f"{page}#{row.part.id}", _content(record, shown, corrections, names), record, row)


def page_address(record: Record) -> str:
    """Where a record's page is, from the site's root."""
    return site_address(page_path(record))


def _content(
    briefing: Briefing, shown: Mapping[str, object], corrections: Iterable[Correction], names: Mapping[str, str]
) -> Content:
    made = list(corrections)
    days = [made.date.earliest for made in made if made.date.earliest is not None]
    text = json.dumps(_json(shown, names), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    day = max([issue_key(briefing)[0], *days])
    return Content(hashlib.sha256(text.encode()).hexdigest(), len(made), day)


def _told(model: BaseModel) -> Iterator[tuple[str, object]]:
    """The fields that differ from what they are when left out, so that a new optional field changes no hash."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            yield name, value


def _json(value: object, names: Mapping[str, str]) -> Json:
    if isinstance(value, BaseModel):
        return {name: _json(field, names) for name, field in _told(value)}
    if isinstance(value, Mapping):
        return {str(name): _json(field, names) for name, field in value.items()}
    if isinstance(value, tuple | list):
        return [_json(item, names) for item in value]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, str):
        return " ".join(_with_first_names(value, names).split())
    raise TypeError(f"a part holds {type(value).__name__}, which has no written form: {value!r}")


def _with_first_names(value: str, names: Mapping[str, str]) -> str:
    """The text with each record that it names under the first id that the record had."""
    if not names:
        return value
    if isinstance(value, Reference):
        id, hash, part = value.partition("#")
        return f"{names.get(id, id)}{hash}{part}"
    if isinstance(value, SourceLocator):
        return names.get(value.source, str(value.source)) + value.removeprefix(value.source)
    if not isinstance(value, Inline | Blocks):
        return value
    prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
    text = str(value)
    targets = [(named.offset, named.target) for named in prose.links()]
    targets += [(named.offset, named.target) for named in prose.citations()]
    # From the end, so that the places before stay what they are.
    for offset, target in sorted(targets, reverse=True):
        id = target.partition("#")[0]
        if id in names and text.startswith(id, offset):
            text = f"{text[:offset]}{names[id]}{text[offset + len(id) :]}"
    return text
