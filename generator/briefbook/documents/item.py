"""One item of a list by itself: a place in it is found without reading the rest of its file again."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DASH = re.compile(" *- +")


def alone(text: str, marks: Sequence[int], index: int) -> str | None:
    """A text in which the item stands at the line and column that it has in `text`, and nothing else does.

    `marks` are the line and the column of each item of the list, one after another, and then the line that the next key
    after the list begins, or 0. None without that number, or where the item does not begin and end with lines of its
    own, as in a list in brackets.
    """
    if len(marks) % 2 == 0:
        return None
    lines = text.split("\n")
    line, column = marks[2 * index : 2 * index + 2]
    following = marks[2 * index + 2 :]
    if not _DASH.fullmatch(lines[line - 1], 0, column - 1):
        return None
    if len(following) > 1 and not _DASH.fullmatch(lines[following[0] - 1], 0, following[1] - 1):
        return None
    end = following[0] - 1 if following[0] else len(lines)
    if end < line:
        return None
    # Every line break stays, so that the item's marks are those of the whole.
    before = "\n" * (line - 1) + " " * (column - 1)
    taken = "\n".join([before + lines[line - 1][column - 1 :], *lines[line:end]])
    return f"{taken}\n" if following[0] else taken
