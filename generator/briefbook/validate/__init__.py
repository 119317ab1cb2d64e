"""Document → records: the schema types what the file says, and every problem comes back with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from briefbook.diagnostics import Diagnostic
from briefbook.diagnostics.suggest import did_you_mean
from briefbook.documents import Document, Mapping, Node, Plain, Scalar, plain
from briefbook.records import KINDS, Located, Publication, Record
from briefbook.records.locations import holding, location
from briefbook.records.names import Names, Naming
from briefbook.records.schema import shares_a_file
from briefbook.records.values import Id
from briefbook.records.walk import Loc, walk
from briefbook.validate.codes import (
    BAD_PROSE,
    BAD_VALUE,
    MISPLACED_FILE,
    MISSING_KEY,
    NEWER_SCHEMA,
    UNKNOWN_KEY,
    WRONG_SHAPE,
)
from briefbook.validate.codes import CODES as CODES_OF_VALUES
from briefbook.validate.empty import empty_key_problems
from briefbook.validate.fields import required_keys
from briefbook.validate.problems import diagnostic
from briefbook.validate.salvage import STAND_IN, salvage
from briefbook.validate.todo import TODO, todo_locations, todo_problem, with_stand_ins

SCHEMA_VERSION = 1

CODES = (*CODES_OF_VALUES, TODO)

__all__ = ["CODES", "SCHEMA_VERSION", "Validated", "joined", "validate"]


@dataclass(frozen=True, slots=True)
class Validated:
    """What came of the documents.

    `records` are whole. `salvaged` are those with faults, with a stand-in for each: good for checking their references
    and for nothing else. `broken` are the ids, and the addresses of parts, that are in the files and could not be read.
    """

    records: tuple[Located[Record], ...]
    salvaged: tuple[Located[Record], ...]
    broken: frozenset[str]
    problems: tuple[Diagnostic, ...]


def validate(documents: Iterable[Document]) -> Validated:
    """The records in `documents`, and everything that is wrong with them. The documents' trees are put away."""
    kept = _Kept()
    for document in documents:
        _validate_document(document, kept)
        document.put_away()
    return Validated(tuple(kept.records), tuple(kept.salvaged), frozenset(kept.broken), tuple(kept.problems))


def joined(validated: Iterable[Validated]) -> Validated:
    """What came of some documents and of others, in the order given."""
    parts = list(validated)
    return Validated(
        tuple(record for part in parts for record in part.records),
        tuple(record for part in parts for record in part.salvaged),
        frozenset(name for part in parts for name in part.broken),
        tuple(problem for part in parts for problem in part.problems),
    )


@dataclass(slots=True)
class _Kept:
    records: list[Located[Record]] = field(default_factory=list)
    salvaged: list[Located[Record]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)


def _validate_document(document: Document, kept: _Kept) -> None:
    held = holding(document.path)
    if held is None:
        message = f'no kind of record lives at "{document.path}"'
        kept.problems.append(MISPLACED_FILE.at(document.place(), message, _where_it_may_belong(document.path)))
    elif held.id is not None:
        if (complaint := _complaint(held.id)) is not None:
            message, help = complaint
            help = f"Rename the file: {help[0].lower()}{help[1:]}"
            kept.problems.append(BAD_VALUE.at(document.place(), message, help))
        else:
            _validate_record(held.kind, held.id, document.root, document, (), document.digest(), kept)
    elif isinstance(document.root, Mapping):
        digests = document.entry_digests()
        for name, entry in document.root.entries.items():
            place = document.place((name,), key=True)
            if (complaint := _complaint(name)) is not None:
                kept.problems.append(BAD_VALUE.at(place, complaint[0], complaint[1]))
            elif isinstance(entry.value, Scalar) and entry.value.is_empty:
                kept.problems.append(MISSING_KEY.at(place, f'"{name}" has no fields', "Add its fields, indented."))
                kept.broken.add(name)
            else:
                _validate_record(held.kind, name, entry.value, document, (name,), digests[name], kept)


def _where_it_may_belong(path: str) -> str:
    """The place of the kind that a folder's or a file's name seems to mean; else all folders there are."""
    names = {name: kind for kind in KINDS for name in (kind.folder, kind.kind_name, f"{kind.kind_name}s")}
    for part in PurePosixPath(path).with_suffix("").parts[1:]:
        if (meant := did_you_mean(part, names)) is not None:
            return f"A {names[meant].kind_name} lives at {location(names[meant])}."
    folders = ", ".join(kind.folder for kind in KINDS if shares_a_file(kind))
    return f"The folder in content/ tells the kind: {folders}, briefings; sources are in seeds/."


def _complaint(id: str) -> tuple[str, str] | None:
    try:
        Id.parse(id)
    except PydanticCustomError as error:
        context = error.context or {}
        return str(context["message"]), str(context["help"])
    return None


def _validate_record(
    kind: type[Record], id: str, node: Node, document: Document, loc: Loc, digest: bytes, kept: _Kept
) -> None:
    todos = list(todo_locations(node))
    found = len(kept.problems)
    if todos:
        kept.problems.extend(todo_problem(document, (*loc, *steps)) for steps in todos)
        kept.broken.add(STAND_IN)
        if todos == [()]:
            kept.broken.add(id)
            return
    to_write = {problem.place for problem in kept.problems[found:]}
    data = with_stand_ins(plain(node), todos, STAND_IN)
    if not isinstance(data, dict):
        message = f'"{id}" takes a mapping of keys to values, not {"a list" if isinstance(data, list) else "text"}'
        help = f"Write its keys on lines of their own, indented: {', '.join(required_keys(kind))}."
        kept.problems.append(WRONG_SHAPE.at(document.place(loc), message, help))
        kept.broken.add(id)
        return
    if isinstance(node, Mapping) and "id" in node.entries:
        help = "A record's id is the name of its file, or its key in a shared file; take this line out."
        kept.problems.append(UNKNOWN_KEY.at(document.place((*loc, "id"), key=True), 'unknown key "id"', help))
    kept.problems.extend(empty_key_problems(kind, node, document, loc))
    if kind is Publication and _is_newer(data.get("schema")):
        message = f"the book has schema {data['schema']}, and this briefbook reads schema {SCHEMA_VERSION}"
        kept.problems.append(NEWER_SCHEMA.at(document.place((*loc, "schema")), message, "Install a newer briefbook."))
        kept.broken.add(id)
        return
    data["id"] = id
    record: Record | None
    try:
        record = kind.model_validate(data)
    except ValidationError as failure:
        faults = [diagnostic(error, kind, document, loc) for error in failure.errors(include_url=False)]
        # What stands in for a value to be written has no faults of its own.
        kept.problems.extend(fault for fault in faults if fault.place not in to_write)
        kept.broken.update(_part_addresses(id, data))
        kept.broken.add(STAND_IN)
        record = salvage(kind, data, failure)
    if record is None:
        kept.broken.add(id)
        return
    located = Located(record, document, loc, digest, _names_and_prose(record, document, loc, kept))
    (kept.records if len(kept.problems) == found else kept.salvaged).append(located)


def _part_addresses(id: str, data: dict[str, Plain]) -> set[str]:
    """The addresses of the parts as written, so that a citation of a faulty part is not a second fault."""
    items = [item for section in data.values() if isinstance(section, list) for item in section]
    return {f"{id}#{item['id']}" for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)}


def _is_newer(version: object) -> bool:
    if not (isinstance(version, str) and version.isascii() and version.isdigit()):
        return False
    # int() refuses thousands of digits; anything that long is newer too.
    return len(version) > 9 or int(version) > SCHEMA_VERSION


def _names_and_prose(record: Record, document: Document, loc: Loc, kept: _Kept) -> Names:
    """What a record names, told on the way through its prose, whose problems are kept."""
    naming = Naming()
    for steps, value in walk(record):
        for problem in naming.add(steps, value):
            place = document.place((*loc, *steps), offset=problem.offset)
            kept.problems.append(BAD_PROSE.at(place, problem.message, problem.help))
    return naming.names(record)
