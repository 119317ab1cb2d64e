"""What is noted of a tree comes back whole, and whatever else is in the file is as nothing."""

from __future__ import annotations

import os
from array import array
from pathlib import Path

import pytest

from briefbook import noted_trees as module
from briefbook.noted_trees import note_tree, noted_tree
from briefbook.trees import Tree, tree_of


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    for name in ("a/b/x", "a/ü .md", "z", "a/..x"):
        (tmp_path / "root" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / name).touch()
    (tmp_path / "root" / os.fsdecode(b"\xff")).touch()
    return tree_of(tmp_path / "root")


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "cache/site.tree"


def of(folders: list[str], names: list[str]) -> Tree:
    counts = array("Q", [0] * (len(folders) - 1) + [len(names)])
    return Tree(folders, array("Q", [1, 2] * len(folders)), counts, names, array("Q", [1, 2, 3, 4] * len(names)))


def test_it_comes_back(tree: Tree, note: Path) -> None:
    note_tree(note, tree)
    assert noted_tree(note) == tree
    assert [path.name for path in note.parent.iterdir()] == [note.name]


@pytest.mark.parametrize(("folders", "names"), [([""], []), ([""], ["x"]), (["", "a"], [])])
def test_a_small_one_comes_back(folders: list[str], names: list[str], note: Path) -> None:
    note_tree(note, of(folders, names))
    assert noted_tree(note) == of(folders, names)


def test_what_is_spoilt_is_none(tree: Tree, note: Path) -> None:
    assert noted_tree(note) is None
    note_tree(note, tree)
    whole = note.read_bytes()
    spoilt = [b"", whole[:-1], whole + b"\0", whole.replace(b"b", b"c"), whole.replace(b" 1 ", b" 2 ", 1), whole[9:]]
    for content in spoilt:
        note.write_bytes(content)
        assert noted_tree(note) is None


@pytest.mark.parametrize(
    ("folders", "names"),
    [
        *((["", folder], []) for folder in ("..", "../x", "a/../b", "/etc", "a//b", "a/.", ".", "a/")),
        *(([""], [name]) for name in ("..", ".", "", "../x", "a/b", "/etc/passwd")),
        (["a"], []),
        (["", "a\0.."], []),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(folders: list[str], names: list[str], note: Path) -> None:
    # Written by somebody who knows how.
    note_tree(note, of(folders, names))
    assert note.is_file()
    assert noted_tree(note) is None


@pytest.mark.parametrize("lengths", ["marks", "counts", "stamps"])
def test_numbers_that_do_not_fit_are_refused(lengths: str, tree: Tree, note: Path) -> None:
    parts = {"marks": tree.marks, "counts": tree.counts, "stamps": tree.stamps} | {lengths: array("Q", [1])}
    note_tree(note, Tree(tree.folders, parts["marks"], parts["counts"], tree.names, parts["stamps"]))
    assert noted_tree(note) is None


def test_nothing_is_written_or_read_through_a_link(tree: Tree, note: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    note_tree(elsewhere / note.name, tree)
    before = (elsewhere / note.name).stat()
    note.parent.symlink_to(elsewhere)
    assert noted_tree(note) is None
    note_tree(note, tree)
    assert (elsewhere / note.name).stat() == before


def test_what_cannot_be_written_is_not_there(tree: Tree, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note_tree(note, tree)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    note_tree(note, tree)
    assert list(note.parent.iterdir()) == []


def test_another_release_of_the_layout_is_none(tree: Tree, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note_tree(note, tree)
    monkeypatch.setattr(module, "_LAYOUT", "another")
    assert noted_tree(note) is None
