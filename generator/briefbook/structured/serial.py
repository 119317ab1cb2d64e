"""Data as the bytes of a file: JSON that people can read, and CSV that spreadsheets can open."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

from briefbook.structured.tables.column import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula, the full-width forms included."""


def json_bytes(data: object) -> bytes:
    """JSON in UTF-8 with two spaces of indentation and a line feed at the end."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


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
