"""Nothing is taken for unchanged that is not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook import freshness, publish, search, warm
from briefbook.book.book import Book
from briefbook.config import Paths
from briefbook.diagnostics import Place
from briefbook.lint import units
from briefbook.lint.subjects import Kind
from briefbook.record import NOT_RECORDED
from briefbook.records import Located, Record
from tests.invalid.runner import BASE

FINDING = NOT_RECORDED.at(Place("content/a.yml", 3, 7), "something", "Do this.")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    shutil.copytree(BASE, tmp_path / "book")
    (tmp_path / "book/site_templates/pages").mkdir(parents=True)
    (tmp_path / "book/site_templates/pages/extra.md.jinja").write_text("x")
    return Paths(tmp_path / "book")


def test_the_same_input_is_the_same_state_wherever_it_lies(paths: Paths, tmp_path: Path) -> None:
    before = freshness.state_of(paths, None)
    assert before == freshness.state_of(paths, None)
    shutil.copytree(paths.root, tmp_path / "another")
    assert freshness.state_of(Paths(tmp_path / "another"), None) == before


def _every_file(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_a_change_of_any_file_is_another_state(paths: Paths) -> None:
    names = [name for name in _every_file(paths.root) if not name.startswith(("build/", "."))]
    assert len(names) > 5
    seen = {freshness.state_of(paths)}
    for name in names:
        with (paths.root / name).open("a") as file:
            file.write(" ")
        seen.add(freshness.state_of(paths))
    assert len(seen) == len(names) + 1


def _rename(paths: Paths) -> None:
    file = next(paths.content.rglob("*.yml"))
    file.rename(file.with_name("renamed.yml"))


def _link(paths: Paths) -> None:
    file = next(paths.content.rglob("*.yml"))
    moved = paths.root / "moved.yml"
    file.rename(moved)
    file.symlink_to(moved)


@pytest.mark.parametrize(
    "change",
    [
        _rename,
        _link,
        lambda paths: (paths.content / "stray").touch(),
        lambda paths: (paths.content / "texts").mkdir() or (paths.content / "texts/a.yml").touch(),
        lambda paths: (paths.seeds / "evidence.lock").write_text("x"),
        lambda paths: paths.published.write_text("x"),
        lambda paths: (paths.content / "folder").symlink_to(paths.seeds),
        lambda paths: next(paths.content.rglob("*.yml")).unlink(),
        lambda paths: (paths.seeds / "empty").mkdir(),
        lambda paths: (paths.content / "x.pyc").touch(),
        lambda paths: (paths.content / "__pycache__").mkdir() or (paths.content / "__pycache__/a.yml").touch(),
        lambda paths: paths.content.rename(paths.root / "c") and paths.content.symlink_to(paths.root / "c"),
    ],
)
def test_other_changes_are_other_states(paths: Paths, change: Callable[[Paths], object]) -> None:
    before = freshness.state_of(paths)
    change(paths)
    assert freshness.state_of(paths) != before


@pytest.mark.parametrize("line", ["site_author: !ENV [WHO, nobody]\n", "hooks: [hook.py]\n"])
def test_what_only_a_run_can_know_has_no_state(paths: Paths, line: str) -> None:
    paths.mkdocs_yml.write_text(paths.mkdocs_yml.read_text() + line)
    assert freshness.state_of(paths) is None


def test_nothing_is_noted_through_a_link_or_where_it_cannot_be(paths: Paths, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    paths.build.symlink_to(elsewhere)
    freshness.remember(paths, "check", "state", [])
    assert list(elsewhere.iterdir()) == []
    paths.build.unlink()
    paths.build.mkdir()
    paths.cache.write_text("a file")
    freshness.remember(paths, "check", "state", [])
    assert freshness.remembered(paths, "check", "state", []) is None


def test_a_build_tells_what_a_check_would(paths: Paths) -> None:
    (paths.templates / "pages/extra.md.jinja").unlink()
    built = warm.build_if_changed(paths)
    checked = warm.check_if_changed(paths)
    assert (checked.book, checked.findings) == (None, built.of_check)


def test_what_is_asked_is_part_of_the_state(paths: Paths) -> None:
    assert freshness.state_of(paths, "2025-10-18") != freshness.state_of(paths, None)


def test_the_texts_of_sources_are_not(paths: Paths) -> None:
    before = freshness.state_of(paths)
    paths.texts.mkdir(parents=True)
    (paths.texts / "a.txt").write_text("x")
    assert freshness.state_of(paths) == before


def test_what_cannot_be_read_has_no_state(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    # The superuser can read everything, so the system is made to refuse.
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert freshness.state_of(paths) is None


def test_findings_are_remembered_for_their_state_alone(paths: Paths) -> None:
    assert freshness.remembered(paths, "check", "state", [NOT_RECORDED]) is None
    freshness.remember(paths, "check", "state", [FINDING])
    assert freshness.remembered(paths, "check", "state", [NOT_RECORDED]) == [FINDING]
    assert freshness.remembered(paths, "check", "another", [NOT_RECORDED]) is None
    assert freshness.remembered(paths, "build", "state", [NOT_RECORDED]) is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "{}", json.dumps({"state": "state", "made": None, "findings": [{}]})]
)
def test_a_damaged_note_is_none(paths: Paths, content: str) -> None:
    freshness.remember(paths, "check", "state", [FINDING])
    (paths.cache / "last-check.json").write_text(content)
    assert freshness.remembered(paths, "check", "state", [NOT_RECORDED]) is None


def test_a_code_that_there_is_no_more_is_none(paths: Paths) -> None:
    freshness.remember(paths, "check", "state", [FINDING])
    assert freshness.remembered(paths, "check", "state", []) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda made: (made / "a/x.html").write_text("other"),
        lambda made: (made / "a/x.html").unlink(),
        lambda made: (made / "a/y.html").touch(),
        lambda made: (made / "a").rename(made / "b"),
        lambda made: (made / "a/x.html").chmod(0o600),
        lambda made: (made / "c").symlink_to(made / "a"),
        shutil.rmtree,
    ],
)
def test_a_tree_that_is_not_as_it_was_left_is_not_taken_for_it(paths: Paths, change: Callable[[Path], object]) -> None:
    made = paths.site
    (made / "a").mkdir(parents=True)
    (made / "a/x.html").write_text("x")
    freshness.remember(paths, "build", "state", [], freshness.stamps(made))
    assert freshness.remembered(paths, "build", "state", [], made) == []
    change(made)
    assert freshness.remembered(paths, "build", "state", [], made) is None


def test_a_second_build_leaves_the_site_and_says_the_same(paths: Paths) -> None:
    (paths.templates / "pages/extra.md.jinja").unlink()
    first = warm.build_if_changed(paths)
    assert first.book is not None
    inode = paths.site.stat().st_ino
    second = warm.build_if_changed(paths)
    assert (second.book, second.findings, second.failed) == (None, first.findings, False)
    assert paths.site.stat().st_ino == inode
    (paths.site / "index.html").write_text("by hand")
    assert warm.build_if_changed(paths).book is not None
    assert "by hand" not in (paths.site / "index.html").read_text()


def test_a_second_check_says_the_same_and_a_change_is_seen(paths: Paths) -> None:
    stray = paths.content / "people/nobody.yml"
    stray.parent.mkdir(exist_ok=True)
    stray.write_text("[")
    first = warm.check_if_changed(paths)
    assert first.failed
    assert warm.check_if_changed(paths).findings == first.findings
    stray.unlink()
    assert not warm.check_if_changed(paths).failed


def test_a_check_keeps_what_it_found_unless_somebody_is_building(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    look = units._looked_at

    def noting(book: Book, located: Located[Record], kinds: tuple[Kind, ...]) -> bytes:
        seen.append(located.record.id)
        return look(book, located, kinds)

    monkeypatch.setattr(units, "_looked_at", noting)
    topics = paths.content / "topics.yml"

    def looked_at_after(edit: str) -> int:
        seen.clear()
        topics.write_text(topics.read_text() + edit)
        assert not warm.check_if_changed(paths).failed
        return len(seen)

    lock = publish.build_lock(paths)
    assert isinstance(lock, publish.BuildLock)
    with lock:
        every = looked_at_after("new: {title: New}\n")
    assert every > 5
    assert not (paths.cache / "units.sqlite").exists()
    assert looked_at_after("newer: {title: Newer}\n") == every + 1
    assert looked_at_after("newest: {title: Newest}\n") == 1


def test_a_disk_that_is_full_is_a_finding_and_the_site_stays(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    (paths.templates / "pages/extra.md.jinja").unlink()
    assert warm.build_if_changed(paths).book is not None
    before = freshness.stamps(paths.site)
    (paths.content / "stray.txt").touch()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(search, "index_book", full)
    outcome = warm.build_if_changed(paths)
    assert [(str(found.place), found.code.id, found.is_error) for found in outcome.findings] == [
        ("build", "BB402", True)
    ]
    assert freshness.stamps(paths.site) == before
