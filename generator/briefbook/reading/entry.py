"""What came of one file, and many of these as bytes, to be sent from process to process and kept between runs."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from briefbook.diagnostics import Diagnostic, Place, Severity
from briefbook.documents import Document
from briefbook.load import CODES as CODES_OF_FILES
from briefbook.load import read_bytes, read_document
from briefbook.records import Located, Record
from briefbook.validate import CODES as CODES_OF_RECORDS
from briefbook.validate import Validated, validate

_CODES = {code.id: code for code in (*CODES_OF_FILES, *CODES_OF_RECORDS)}
_NOTHING = Validated((), (), frozenset(), ())


class Entry(NamedTuple):
    """The `digest` of the file's bytes (none where they could not be read), the records, and what is wrong with it."""

    digest: bytes | None
    made: Validated
    found: tuple[Diagnostic, ...]


def entry_of(root: Path, path: PurePosixPath) -> Entry:
    """What comes of the file at `path` in the book at `root`."""
    data = read_bytes(root, path)
    if isinstance(data, Diagnostic):
        return Entry(None, _NOTHING, (data,))
    document = read_document(str(path), data)
    if not isinstance(document, Document):
        return Entry(_digest(data), _NOTHING, tuple(document))
    return Entry(_digest(data), validate([document]), ())


def digest_of(root: Path, path: PurePosixPath) -> bytes | None:
    """The digest of a file's bytes as they are now; None where they cannot be read."""
    data = read_bytes(root, path)
    return None if isinstance(data, Diagnostic) else _digest(data)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=20).digest()


def packed(entries: Mapping[str, Entry]) -> bytes:
    """Entries by their paths as bytes; one whose file could not be read is among them, and says so again."""
    noted = {path: _noted(entry) for path, entry in entries.items()}
    return pickle.dumps(noted, 5)


def unpacked(content: bytes) -> dict[str, Entry]:
    """The entries in bytes that `packed` gave. It runs what is in them: give it none that may be another's."""
    return {path: _entry(*noted) for path, noted in pickle.loads(content).items()}


_Note = tuple[str, Place, str, str | None, str]


def _noted(entry: Entry) -> tuple[object, ...]:
    made = entry.made
    return entry.digest, made.records, made.salvaged, made.broken, _notes(made.problems), _notes(entry.found)


def _entry(
    digest: bytes | None,
    records: tuple[Located[Record], ...],
    salvaged: tuple[Located[Record], ...],
    broken: frozenset[str],
    problems: tuple[_Note, ...],
    found: tuple[_Note, ...],
) -> Entry:
    # That nothing is broken is said once for all files.
    return Entry(digest, Validated(records, salvaged, broken or _NOTHING.broken, _told(problems)), _told(found))


def _notes(findings: Iterable[Diagnostic]) -> tuple[_Note, ...]:
    """Findings with the names of their codes: a code is known by being the same, and a copy would not be."""
    return tuple((found.code.id, found.place, found.message, found.help, found.severity.value) for found in findings)


def _told(notes: Iterable[_Note]) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(_CODES[code], place, message, help, Severity(severity))
        for code, place, message, help, severity in notes
    )
