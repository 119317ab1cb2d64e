"""Data as the bytes of a file: JSON that people can read, and CSV that spreadsheets can open."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring as _quoted

from briefbook.structured.tables.column import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula, the full-width forms included."""


_WORDS = {None: "null", True: "true", False: "false"}


def json_bytes(data: object) -> bytes:
    """JSON in UTF-8 with two spaces of indentation and a line feed at the end."""
    return (_written(data, "\n") + "\n").encode()


def _written(value: object, line: str) -> str:
    """What `json.dumps` writes, several times sooner: it lays data out in lines without its fast encoder.

    `line` is a line feed and the indentation of the value.
    """
    if isinstance(value, str):
        return _quoted(value)
    if value is None or value is True or value is False:
        return _WORDS[value]
    if isinstance(value, dict) and value:
        inner = f"{line}  "
        items = (f"{_quoted(key)}: {_written(item, inner)}" for key, item in value.items())
        return f"{{{inner}{f',{inner}'.join(items)}{line}}}"
    if isinstance(value, list | tuple) and value:
        inner = f"{line}  "
        return f"[{inner}{f',{inner}'.join(_written(item, inner) for item in value)}{line}]"
    return json.dumps(value, ensure_ascii=False)


def csv_bytes(columns: Iterable[str], lines: Iterable[Mapping[str, Cell]]) -> bytes:
    """CSV by RFC 4180 in UTF-8: CRLF, a header line, quotation marks only where they are needed.

    The items of a list are joined with "; ", a truth value is true or false, and nothing is an empty cell. A text that
    a spreadsheet would run as a formula is written with an apostrophe before it; numbers are numbers and have none.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    names = list(columns)
    writer.writerow(names)
    writer.writerows([_cell(line[name]) for name in names] for line in lines)
    return file.getvalue().encode()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
