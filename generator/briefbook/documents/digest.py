"""What a record is made of, as a hash: the same digest is the same record with the same places.

Nothing outside of a record's own lines bears on it, since a file has neither anchors nor directives. A record with a
file of its own is made of that file; one in a shared file of the text from the line of its key to the next key, and of
that line's number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from itertools import pairwise

SIZE = 16
"""The length of a digest in bytes: no two records of any book have the same by accident."""


def digest(path: str, loc: Sequence[str | int], line: int, text: str) -> bytes:
    """The digest of the record at `loc` of the file at `path`; `text` is its own, from the beginning of `line` on."""
    where = repr((path, tuple(loc), line))
    return blake2b(f"{where}\n{text}".encode(), digest_size=SIZE).digest()


def entry_digests(path: str, text: str, keys: Mapping[str, tuple[int, int]]) -> dict[str, bytes]:
    """The digest of each record of a shared file; `keys` are the line and the column of each one's key, in order.

    A record's text begins with its line, so that columns count, and ends at the next key and no earlier: in flow style
    several records stand on one line.
    """
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    ends = [*(starts[line - 1] + column - 1 for line, column in keys.values()), len(text)]
    return {
        name: digest(path, (name,), line, text[starts[line - 1] : end])
        for (name, (line, _)), (_, end) in zip(keys.items(), pairwise(ends), strict=True)
    }
