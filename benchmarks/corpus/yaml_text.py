"""Values as YAML in the layout of authors: folded prose, short lists in one line, quotation marks where needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | float | Sequence[Value] | Mapping[str, Value]"

WIDTH = 120

# What stands for itself in any place: no mark that YAML reads, and no `#` or colon that could begin something.
_PLAIN = re.compile(r"[^\W_](?:[\w ./()+’–,;'-]|(?<=\w)#)*(?<! )")
_IN_LINE = re.compile(r"[\w#-]+")


def written(record: Mapping[str, Value]) -> str:
    """The file of a record."""
    return "\n".join(_mapping(record, "")) + "\n"


def _mapping(value: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, item in value.items():
        yield from _entry(f"{indent}{key}:", item, indent)


def _entry(head: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, str):
        yield from _text(head, value, indent)
    elif isinstance(value, int | float):
        yield f"{head} {value}"
    elif isinstance(value, Mapping):
        yield head
        yield from _mapping(value, f"{indent}  ")
    elif all(isinstance(item, str) and _IN_LINE.fullmatch(item) for item in value):
        yield f"{head} [{', '.join(map(str, value))}]"
    else:
        yield head
        for item in value:
            yield from _item(item, f"{indent}  ")


def _item(value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        lines = _mapping(value, f"{indent}  ")
        yield f"{indent}- {next(lines).lstrip()}"
        yield from lines
    else:
        yield from _entry(f"{indent}-", value, indent)


def _text(head: str, value: str, indent: str) -> Iterator[str]:
    if len(head) + len(value) < WIDTH and "\n" not in value:
        yield f"{head} {value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)}"
        return
    yield f"{head} >-"
    for number, paragraph in enumerate(value.split("\n\n")):
        if number:
            yield ""
        line = f"{indent} "
        for word in paragraph.split(" "):
            if len(line) + len(word) >= WIDTH:
                yield line
                line = f"{indent} "
            line += f" {word}"
        yield line
