"""The repository's own book taken back to days before: nothing recorded later is anywhere in what is written."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from briefbook import pipeline
from briefbook.config import Paths
from tests.golden.laid import lay

SHORTEST = 16
"""Characters of a text that can be told from words that a template happens to put together."""


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Paths:
    return lay(tmp_path_factory.mktemp("as-of"), book_root, book_root / "mkdocs.yml")


def recorded(root: Path) -> list[tuple[datetime.date, str]]:
    """Every text of the issues with the day on which it was recorded; what is in corrections, with that of each."""
    found: list[tuple[datetime.date, str]] = []
    for path in sorted((root / "content/briefings").rglob("*.yml")):
        issue = yaml.safe_load(path.read_text("utf-8"))
        made = issue.pop("corrections", [])
        now = {correction["now"].strip() for correction in made}
        texts = [text for text in within(issue) if text.strip() not in now]
        found += [(issue["date"], text) for text in (path.stem, *texts)]
        found += [(correction["date"], correction[key]) for correction in made for key in ("now", "because")]
        found += [(issue["date"], correction["was"]) for correction in made]
    return found


def within(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from within(item)
    elif isinstance(value, list):
        for item in value:
            yield from within(item)
    elif isinstance(value, str):
        yield value


def runs(text: str) -> Iterator[str]:
    """The runs of a text that come out as they are, between links, marks and whatever is escaped."""
    for run in re.split(r"\[\[[^]|]*\|?|\]\]|\[@[^]]*\]|[^\w .,-]", text):
        if len(words := " ".join(run.split())) >= SHORTEST:
            yield words


def written(paths: Paths, day: datetime.date) -> dict[str, str]:
    """What `generate` writes for the book as of a day, white space folded, but for what is of the program alone."""
    outcome = pipeline.generate(paths, as_of=day)
    assert not outcome.failed
    files = [path for folder in (paths.docs, paths.theme) for path in folder.rglob("*") if path.is_file()]
    of_the_book = [path for path in files if "assets" not in path.parts and path.name != "reference.md"]
    return {path.relative_to(paths.build).as_posix(): text(path) for path in of_the_book}


def text(path: Path) -> str:
    return " ".join(path.read_bytes().decode("utf-8", "replace").split())


@pytest.fixture(scope="module")
def of_no_issue(laid: Paths) -> str:
    """What pages say whatever the book says: the words of scales and of templates."""
    return "\n".join(written(laid, datetime.date(1900, 1, 1)).values())


@pytest.mark.parametrize("day", ["2025-02-12", "2025-02-19", "2025-03-05", "2025-08-15", "2025-10-18"])
def test_no_text_recorded_later_is_in_a_file(laid: Paths, of_no_issue: str, day: str) -> None:
    on = datetime.date.fromisoformat(day)
    told = recorded(laid.root)
    # The records of people, places and the like have no day: what they say may be said by then.
    undated = [text(path) for folder in (laid.content, laid.seeds) for path in folder.glob("*.yml")]
    early = "\n".join([*(run for date, words in told if date <= on for run in runs(words)), *undated, of_no_issue])
    unique = {run for date, words in told if date > on for run in runs(words) if run not in early}
    assert len(unique) > 50
    held = written(laid, on)
    assert [(name, run) for name, content in held.items() for run in sorted(unique) if run in content] == []


@pytest.mark.parametrize("day", ["2025-02-12", "2025-03-05", "2025-10-18"])
def test_no_id_of_what_was_not_known_is_in_a_file(laid: Paths, day: str) -> None:
    on = datetime.date.fromisoformat(day)
    whole, known = pipeline.check(laid).book, pipeline.check(laid, as_of=on).book
    assert whole is not None
    assert known is not None
    unknown = [*(whole.located.keys() - known.located.keys()), *(whole.row_at.keys() - known.row_at.keys())]
    assert len(unknown) > 20
    names = "|".join(re.escape(name).replace("\\#", "/?#") for name in unknown)
    # An address on the site, in a file's name or in data; a longer id may begin with a shorter one.
    named = re.compile(f"""[/"]({names})(?=[/".#<)])""")
    held = {name: f"/{name} {content}" for name, content in written(laid, on).items()}
    assert [(name, found[1]) for name, content in held.items() for found in named.finditer(content)] == []


def test_what_was_known_then_is_there(laid: Paths) -> None:
    pipeline.generate(laid, as_of=datetime.date(2025, 10, 18))
    home = (laid.docs / "index.md").read_text("utf-8")
    assert "31 December 2025" in home or "31 Dec" in home, "a due date known by then stays"
    assert not (laid.docs / "briefings/2025/2025-10-21-no-summit-date.md").exists()
    assert (laid.docs / "briefings/2025/2025-09-16-first-packages.md").is_file()
    assert "18 Oct 2025" in (laid.theme / "partials/as-of.html").read_text("utf-8")
