"""Whole small books for tests: written as YAML, read, validated and resolved like any other.

    book(issue("2025-10-21-first", said("ann-announces", "ann", date="2025-10-16", about="summit", status="announced")))

Every book has the records of `BASE`, and each file that a test gives replaces the one of the same path.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.diagnostics import Diagnostic, has_errors, ordered
from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.records import Claim, Event, Topic
from briefbook.resolve import Broken, resolve
from briefbook.validate import validate

Files = Mapping[str, str]

# Two states, each with an office and a ministry, and a club of no state. Ann and Cem speak for the north, Boris for the
# south; Dana went from north to south; Eli serves both at once; Fay holds no post; Gus holds two posts of one side.
BASE: Files = {
    "content/publication.yml": """
schema: 1
title: Harbour Notes
publisher: The Harbour Desk
site_url: https://harbour.example/
license: CC-BY-4.0
""",
    "content/organizations.yml": """
north: {name: North}
north-office: {name: Office of the North, part_of: north}
north-ministry: {name: Ministry of the North, part_of: north-office}
south: {name: South}
south-office: {name: Office of the South, part_of: south}
club: {name: Harbour Club}
""",
    "content/people.yml": """
ann: {name: Ann, posts: [{title: President, of: north-office, from: 2025-01-20}]}
boris: {name: Boris, posts: [{title: President, of: south-office}]}
cem: {name: Cem, posts: [{title: Minister, of: north-ministry}]}
dana: {name: Dana, posts: [{title: Envoy, of: north, to: 2025-06}, {title: Envoy, of: south, from: 2025-08}]}
eli: {name: Eli, posts: [{title: Envoy, of: north-office}, {title: Envoy, of: south-office}]}
fay: {name: Fay}
gus: {name: Gus, posts: [{title: Minister, of: north-ministry}, {title: Adviser, of: north-office}]}
""",
    "content/places.yml": "port: {name: Port}\n",
    "content/topics.yml": "talks: {title: The talks}\nquay: {title: The quay}\n",
    "content/events.yml": """
summit: {title: The summit, kind: meeting, date: 2025-10-16/2025-10-30, place: port, participants: [ann, boris]}
fair: {title: The fair, kind: fair, date: 2025-11-05}
""",
    "content/claims.yml": """
quay-opens: {text: The quay opens., kind: promise, by: ann, due: 2025-10-25, due_basis: Her words., about: fair}
quay-pays: {text: The quay pays for itself., kind: assertion, by: ann}
""",
    "seeds/wire.yml": "title: A report\nkind: news-article\n",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part as its briefing's file says it, and the section it stands in."""

    section: str
    id: str
    yaml: str


def said(id: str, speaker: str, **fields: str) -> Part:
    """A statement; `speaker` and the fields are YAML in flow style, and a key that Python reserves ends in `_`."""
    return _part("statements", id, {"speaker": speaker, "text": "Words."} | fields)


def reported(id: str, **fields: str) -> Part:
    """A development; one with an outcome gives a reason by itself."""
    because = {"because": "A reason."} if "outcome" in fields else {}
    return _part("developments", id, {"text": "It happened."} | because | fields)


def judged(id: str, likelihood: str = "likely", **fields: str) -> Part:
    """An assessment, resting on the source of all."""
    confidence = "{level: moderate, because: One source.}"
    given = {"text": "It happens.", "likelihood": likelihood, "confidence": confidence, "basis": "wire"}
    return _part("assessments", id, given | fields)


def _part(section: str, id: str, fields: Mapping[str, str]) -> Part:
    written = (f"{key.rstrip('_')}: {value}" for key, value in fields.items())
    return Part(section, id, f"{{id: {id}, {', '.join(written)}}}")


def issue(id: str, *parts: Part, **fields: str) -> dict[str, str]:
    """The file of an issue, dated by the first ten characters of its id; on the topic `talks` unless told otherwise."""
    day = id[:10]
    given = {"title": "An issue", "date": day, "bottom_line": "It is so.", "topics": "talks", "source": "wire"} | fields
    lines = [f"{key}: {value}" for key, value in given.items()]
    for section in dict.fromkeys(part.section for part in parts):
        lines += [f"{section}:", *(f"  - {part.yaml}" for part in parts if part.section == section)]
    return {f"content/briefings/{day[:4]}/{id}.yml": "\n".join(lines) + "\n"}


def retraction(part: str, date: str) -> str:
    """The corrections of an issue that takes back one of its parts."""
    return f"[{{date: {date}, part: {part}, kind: retraction, was: It., now: None., because: It was wrong.}}]"


@lru_cache(maxsize=1024)
def _document(path: str, text: str) -> Document:
    read = read_document(path, text.encode())
    assert isinstance(read, Document), read
    return read


def documents(*files: Files, base: Files = BASE) -> list[Document]:
    """The documents of `base` with `files` over it."""
    merged: dict[str, str] = dict(base)
    for more in files:
        merged.update(more)
    return [_document(path, text) for path, text in merged.items()]


def resolved(found: Iterable[Document], unread: Broken | None = None) -> tuple[Book | None, list[Diagnostic]]:
    """The book of the documents, if they make one, and all that is wrong; `unread` is what could not be loaded."""
    unread = unread or Broken()
    validated = validate(found)
    broken = Broken(unread.ids | validated.broken, unread.everything)
    result, problems = resolve(validated.records, validated.salvaged, broken)
    return result, ordered([*validated.problems, *problems])


def problems(*files: Files, base: Files = BASE, unread: Broken | None = None) -> list[tuple[str, str]]:
    """Code and message of everything that is wrong with a book."""
    return [(found.code.id, found.message) for found in resolved(documents(*files, base=base), unread)[1]]


def book(*files: Files, base: Files = BASE) -> Book:
    """The book of `base` with `files` over it; there must be nothing wrong with it."""
    return book_of(documents(*files, base=base))


def book_of(found: Iterable[Document]) -> Book:
    result, wrong = resolved(found)
    assert result is not None, [str(diagnostic) for diagnostic in wrong]
    assert not has_errors(wrong)
    return result


def event(book: Book, id: str = "summit") -> Event:
    record = book.record(id)
    assert isinstance(record, Event)
    return record


def claim(book: Book, id: str = "quay-opens") -> Claim:
    record = book.record(id)
    assert isinstance(record, Claim)
    return record


def topic(book: Book, id: str = "talks") -> Topic:
    record = book.record(id)
    assert isinstance(record, Topic)
    return record


def part_ids(rows: Iterable[Row]) -> list[str]:
    """The parts that rows are of, by their ids alone."""
    return [str(row.part.id) for row in rows]
