"""published.lock: what was published, a sorted line an address."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefbook.book.published import Content, Published
from briefbook.diagnostics import Diagnostic, Place
from briefbook.record.codes import LOCK_UNUSABLE

NAME = "published.lock"

_LINE = re.compile(
    r"(?P<address>[a-z0-9/-]+/(#[a-z0-9-]+)?)"
    r"( (?P<day>\d{4}-\d\d-\d\d) (?P<corrections>\d{1,6}) (?P<sha256>[0-9a-f]{64}))?",
    re.ASCII,
)


Written = tuple[int, str]
"""A line of the file with its number."""


@dataclass(frozen=True, slots=True)
class Line:
    """An address as it was recorded, and the number of its line."""

    number: int
    address: str
    content: Content | None


def read_lock(path: Path) -> tuple[Line, ...] | list[Diagnostic] | None:
    """The lines of the file, None where there is none, or what is wrong with it."""
    written = written_in(path)
    return read_lines(written) if isinstance(written, tuple) else written


def written_in(path: Path) -> tuple[Written, ...] | list[Diagnostic] | None:
    """The lines of the file with their numbers, None where there is none, or why it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        return [LOCK_UNUSABLE.at(Place(NAME), f'"{NAME}" cannot be read: {reason}', "Take it from the last commit.")]
    return tuple(enumerate(text.split("\n"), 1))


def read_lines(written: Iterable[Written]) -> tuple[Line, ...] | list[Diagnostic]:
    """What lines of the file say, or what is wrong with them."""
    problems: list[Diagnostic] = []
    lines: dict[str, Line] = {}
    for number, text in written:
        line = _line(number, text)
        if line is None and text:
            message = "the line is no published address with what stands there"
            help = 'Mend or delete it; "briefbook record" writes the file.'
            problems.append(LOCK_UNUSABLE.at(Place(NAME, number, 1), message, help))
        elif line is not None and line.address in lines:
            message = f'"{line.address}" is recorded already on line {lines[line.address].number}'
            problems.append(LOCK_UNUSABLE.at(Place(NAME, number, 1), message, "Keep the line of the later day."))
        elif line is not None:
            lines[line.address] = line
    return problems or tuple(lines.values())


def _line(number: int, written: str) -> Line | None:
    found = _LINE.fullmatch(written)
    if found is None:
        return None
    if found["day"] is None:
        return Line(number, found["address"], None)
    try:
        day = datetime.date.fromisoformat(found["day"])
    except ValueError:
        return None
    return Line(number, found["address"], Content(found["sha256"], int(found["corrections"]), day))


def lock_text(entries: Iterable[Published]) -> str:
    """The file that records `entries`."""
    return "".join(f"{written}\n" for written in sorted(as_line(entry) for entry in entries))


def as_line(entry: Published | Line) -> str:
    """An address as its line has it."""
    if entry.content is None:
        return entry.address
    return f"{entry.address} {entry.content.day} {entry.content.corrections} {entry.content.sha256}"
