"""Document → records: the schema types what the file says, and every problem comes back with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from briefbook.diagnostics import Diagnostic
from briefbook.documents import Document, Mapping, Node, Scalar, plain
from briefbook.records import KINDS, Located, Publication, Record
from briefbook.records.locations import holding, location
from briefbook.records.values import Blocks, Id, Inline
from briefbook.records.walk import Loc, walk
from briefbook.text import parse_blocks, parse_inline
from briefbook.validate.codes import (
    BAD_PROSE,
    BAD_VALUE,
    CODES,
    MISPLACED_FILE,
    MISSING_KEY,
    NEWER_SCHEMA,
    UNKNOWN_KEY,
    WRONG_SHAPE,
)
from briefbook.validate.problems import diagnostic

SCHEMA_VERSION = 1

__all__ = ["CODES", "SCHEMA_VERSION", "validate"]


def validate(documents: Iterable[Document]) -> tuple[list[Located[Record]], list[Diagnostic]]:
    """The records in `documents`, and what is wrong with those that could not be read as records."""
    records: list[Located[Record]] = []
    problems: list[Diagnostic] = []
    for document in documents:
        for outcome in _validate_document(document):
            if isinstance(outcome, Diagnostic):
                problems.append(outcome)
            else:
                records.append(outcome)
    return records, problems


def _validate_document(document: Document) -> Iterator[Located[Record] | Diagnostic]:
    held = holding(document.path)
    if held is None:
        help = f"Records live at {', '.join(location(kind) for kind in KINDS)}."
        yield MISPLACED_FILE.at(document.place(), f'no kind of record lives at "{document.path}"', help)
    elif held.id is not None:
        if (complaint := _complaint(held.id)) is not None:
            yield BAD_VALUE.at(document.place(), complaint[0], f"Rename the file. {complaint[1]}")
        else:
            yield from _validate_record(held.kind, held.id, document.root, document, ())
    elif isinstance(document.root, Mapping):
        for name, entry in document.root.entries.items():
            if (complaint := _complaint(name)) is not None:
                yield BAD_VALUE.at(document.place((name,), key=True), complaint[0], complaint[1])
            elif isinstance(entry.value, Scalar) and entry.value.is_empty:
                yield MISSING_KEY.at(document.place((name,), key=True), f'"{name}" has no fields', "Add its fields, indented.")
            else:
                yield from _validate_record(held.kind, name, entry.value, document, (name,))


def _complaint(id: str) -> tuple[str, str] | None:
    try:
        Id.parse(id)
    except Exception as error:
        context = getattr(error, "context", None) or {}
        return str(context.get("message", error)), str(context.get("help", ""))
    return None


def _validate_record(
    kind: type[Record], id: str, node: Node, document: Document, loc: Loc
) -> Iterator[Located[Record] | Diagnostic]:
    data = plain(node)
    if not isinstance(data, dict):
        yield WRONG_SHAPE.at(document.place(loc), f'"{id}" takes a mapping', "Write its keys, each on a line of its own.")
        return
    if isinstance(node, Mapping) and "id" in node.entries:
        help = "A record's id is the name of its file, or its key in a shared file; take this line out."
        yield UNKNOWN_KEY.at(document.place((*loc, "id"), key=True), 'unknown key "id"', help)
    if kind is Publication and _is_newer(data.get("schema")):
        message = f"the book has schema {data['schema']}, and this briefbook reads schema {SCHEMA_VERSION}"
        yield NEWER_SCHEMA.at(document.place((*loc, "schema")), message, "Install a newer briefbook.")
        return
    try:
        record = kind.model_validate({**data, "id": id})
    except ValidationError as failure:
        for error in failure.errors(include_url=False):
            yield diagnostic(error, kind, document, loc)
        return
    located = Located(record, document, loc)
    prose = list(_prose_problems(located))
    if prose:
        yield from prose
    else:
        yield located


def _is_newer(version: object) -> bool:
    if not (isinstance(version, str) and version.isascii() and version.isdigit()):
        return False
    # int() refuses thousands of digits; anything that long is newer too.
    return len(version) > 9 or int(version) > SCHEMA_VERSION


def _prose_problems(located: Located[Record]) -> Iterator[Diagnostic]:
    for loc, value in walk(located.record):
        if isinstance(value, Inline | Blocks):
            prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
            for problem in prose.problems:
                yield BAD_PROSE.at(located.place(*loc, offset=problem.offset), problem.message, problem.help)
