"""The index after an edit of the book: the base stays, and what it says beside it is what the book has now."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from briefbook import pipeline, search
from briefbook.config import Paths
from briefbook.search.remember import recall
from tests.golden.laid import BOOK, lay


@pytest.fixture
def paths(tmp_path: Path, book_root: Path) -> Paths:
    return lay(tmp_path, BOOK, book_root / "mkdocs.yml")


def build(paths: Paths) -> dict[str, bytes]:
    """Builds, holds what is remembered of the index to the book, and gives the files of the index."""
    outcome = pipeline.build(paths)
    assert [finding for finding in outcome.findings if finding.is_error] == []
    assert outcome.book is not None
    units = [*search.units(outcome.book), *search.page_units(paths.docs)]
    manifest = recall(paths.cache / "search.json")
    assert manifest is not None
    assert manifest.names == {unit.name for unit in units}
    for unit in units:
        assert manifest.digest(unit.name) == search.digest_of(entry.digest for entry in unit.make()), unit.name
    site = paths.site
    found = {path.relative_to(site).as_posix(): path for path in sorted((site / "find").rglob("*.js"))}
    return {name: path.read_bytes() for name, path in found.items()}


def volumes(files: dict[str, bytes]) -> set[str]:
    return {name.split("/")[1] for name in files} - {"meta.js"}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_edits_make_a_delta_beside_the_base(paths: Paths) -> None:
    cold = build(paths)
    [base] = volumes(cold)
    briefing = next(iter(sorted(paths.content.glob("briefings/*/*.yml"))))
    title = next(line for line in briefing.read_text("utf-8").splitlines() if line.startswith("title:"))
    edit(briefing, title, "title: Quite another title")
    edited = build(paths)
    assert base in volumes(edited)
    [delta] = volumes(edited) - {base}
    assert {name: content for name, content in cold.items() if name != "find/meta.js"}.items() <= edited.items()
    edit(briefing, "Quite another title", "Yet another title")
    assert volumes(build(paths)) & {base, delta} == {base}
    edit(briefing, "title: Yet another title", title)
    assert build(paths) == cold
    edit(briefing, title, "title: Quite another title")
    shutil.rmtree(paths.build)
    anew = build(paths)
    assert len(volumes(anew)) == 1
    assert volumes(anew) != {base}


def test_a_day_s_and_an_offline_site_have_an_index_of_their_own(paths: Paths) -> None:
    cold = build(paths)
    assert not pipeline.build(paths, offline=True).failed
    assert len(list((paths.offline / "find").glob("*/days.js"))) == 1
    assert build(paths) == cold
    days = sorted(path.name[:10] for path in paths.content.glob("briefings/*/*.yml"))
    assert not pipeline.build(paths, as_of=date.fromisoformat(days[-2])).failed
    [folder] = [path.parent.name for path in (paths.site / "find").glob("*/days.js")]
    assert folder not in volumes(cold)
    assert build(paths) == cold
