"""Figures as a reader takes them in: seconds, sizes, how many times more or less."""

from __future__ import annotations

MISSING = "–"


def seconds(value: float | None) -> str:
    """Three figures at most: 0.14 s, 9.6 s, 78 s, 812 s."""
    if value is None:
        return MISSING
    return f"{value:.2f} s" if value < 1 else f"{value:.1f} s" if value < 20 else f"{value:,.0f} s"


def size(value: int | None) -> str:
    """Bytes in MiB, or in GiB from one on."""
    if value is None:
        return MISSING
    return f"{value / 2**20:,.0f} MiB" if value < 2**30 else f"{value / 2**30:.2f} GiB"


def ratio(value: float | None, of: float | None) -> str:
    """How a value stands to another one: 1/6.2 of it, or 1.3 times it."""
    if value is None or of is None or value <= 0 or of <= 0:
        return MISSING
    if value < of:
        return f"1/{_figures(of / value)}"
    return f"{_figures(value / of)}×"


def times(larger: float | None, smaller: float | None) -> str:
    """Growth from a smaller value to a larger one."""
    return MISSING if not larger or not smaller else f"{_figures(larger / smaller)}×"


def _figures(value: float) -> str:
    return f"{value:.2f}" if value < 2 else f"{value:.1f}" if value < 20 else f"{value:,.0f}"


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown, the columns after the first one set to the right, and even in the text too."""
    widths = [max(3, *(len(row[column]) for row in [head, *rows])) for column in range(len(head))]

    def line(cells: list[str]) -> str:
        padded = [
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ]
        return f"| {' | '.join(padded)} |"

    rule = ["-" * width if not number else "-" * (width - 1) + ":" for number, width in enumerate(widths)]
    return "\n".join([line(head), line(rule), *map(line, rows)])
