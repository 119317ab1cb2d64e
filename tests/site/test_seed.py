"""The seed: cheap to write, and its text, which is others' property, nowhere in the repository."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import yaml

SEED = "content/briefings/2025/2025-10-21-no-summit-date.yml"
TEXTS = "seeds/texts"
VALUES = 130
"""The most that an analyst should have to fill in for an issue like the first."""
RUN = 12
"""So many words in a row are the source's and no coincidence; fewer may be quoted."""


def values(node: yaml.Node) -> Iterator[yaml.Node]:
    """The scalars that are the value of a key."""
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            if isinstance(value, yaml.ScalarNode):
                yield value
            yield from values(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from values(item)


def test_the_first_briefing_is_quickly_written(book_root: Path) -> None:
    node = yaml.compose((book_root / SEED).read_text("utf-8"))
    assert node is not None
    assert len(list(values(node))) <= VALUES


def git(root: Path, *arguments: str) -> list[str]:
    answer = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    return [name for name in answer.stdout.split("\0") if name]


def test_source_texts_are_kept_out_of_the_repository(book_root: Path) -> None:
    assert git(book_root, "check-ignore", f"{TEXTS}/article-000.txt")
    assert git(book_root, "ls-files", "-z", TEXTS) == []


def shingles(text: str) -> set[tuple[str, ...]]:
    """All runs of so many words, without the marks around them."""
    found = [word.strip(".,;:!?()[]{}'\"“”‘’*_|").casefold() for word in text.split()]
    found = [word for word in found if word]
    return {tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1)}


def test_no_tracked_file_repeats_a_source_text(book_root: Path) -> None:
    texts = sorted((book_root / TEXTS).glob("*.txt"))
    taken = set().union(*(shingles(path.read_text("utf-8")) for path in texts))
    for name in git(book_root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"):
        path = book_root / name
        if path.is_file():
            repeated = taken & shingles(path.read_text("utf-8", errors="replace"))
            assert not repeated, f"{name} repeats the source: {' '.join(min(repeated))}"
