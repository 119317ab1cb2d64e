"""Two built sites, compared byte by byte."""

from __future__ import annotations

import filecmp
import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.speed.results import Compared


def files(tree: Path) -> set[str]:
    """The paths of all files below a folder."""
    return {Path(folder, name).relative_to(tree).as_posix() for folder, _, names in os.walk(tree) for name in names}


def compare(what: str, first: Path, second: Path, apart: str = "(?!)") -> Compared:
    """What two trees have in common, and what they have not, but for files whose paths match `apart`."""
    one, other = ({path for path in files(tree) if not re.fullmatch(apart, path)} for tree in (first, second))
    both = sorted(one & other)
    differing = tuple(path for path in both if not filecmp.cmp(first / path, second / path, shallow=False))
    return Compared(what, len(both) - len(differing), differing, sorts(one - other), sorts(other - one))


def sorts(paths: Iterable[str]) -> dict[str, int]:
    """How many files there are of each sort.

    A file's sort is its folder at the top and its suffix, or its suffix alone where many folders have files of it.
    """
    suffixes: dict[str, set[str]] = {}
    split = [(path.split("/")[0] if "/" in path else "", Path(path).suffix or Path(path).name) for path in paths]
    for folder, suffix in split:
        suffixes.setdefault(suffix, set()).add(folder)
    found = Counter(
        f"*{suffix}" if len(suffixes[suffix]) > 3 or not folder else f"{folder}/…{suffix}" for folder, suffix in split
    )
    return dict(sorted(found.items()))
