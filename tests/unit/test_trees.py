from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook.trees import Tree, digest_of, files_in, is_plain, links_in, tree_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a/b/x", "a/y", "z"):
        (tmp_path / "root" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / name).write_text(name)
    return tmp_path / "root"


def test_a_tree_is_its_folders_and_the_stamps_of_what_is_in_them(root: Path) -> None:
    (root / "empty").mkdir()
    found = tree_of(root)
    assert {folder: sorted(files) for folder, files in found.items()} == {
        "": ["z"],
        "a": ["y"],
        "a/b": ["x"],
        "empty": [],
    }
    state = (root / "a/y").stat()
    assert found["a"]["y"] == (state.st_ino, state.st_mode, state.st_size, state.st_mtime_ns)
    assert sorted(path for path, _ in files_in(found)) == ["a/b/x", "a/y", "z"]


def test_folders_stand_before_what_is_in_them(root: Path) -> None:
    folders = list(tree_of(root))
    assert all(folders.index(folder.rpartition("/")[0]) < folders.index(folder) for folder in folders if folder)


def test_a_link_is_told_of_and_not_followed(root: Path) -> None:
    assert is_plain(tree_of(root))
    (root / "a/up").symlink_to("..")
    (root / "dead").symlink_to("nowhere")
    assert links_in(tree_of(root)) == ["a/up", "dead"]
    assert not is_plain(tree_of(root))


def test_where_there_is_no_folder_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert tree_of(tmp_path / "none") == tree_of(tmp_path / "file") == {}


def test_a_file_that_is_still_the_one_that_is_known_is_not_looked_at(root: Path) -> None:
    known = tree_of(root)
    (root / "a/y").write_text("longer")
    (root / "new").write_text("new")
    (root / "new").replace(root / "z")
    (root / "more").touch()
    found, seen = tree_of(root), tree_of(root, known)
    assert seen["a"]["y"] == known["a"]["y"] != found["a"]["y"]
    assert {**seen, "a": {}} == {**found, "a": {}}


CHANGES: dict[str, Callable[[Path], object]] = {
    "content": lambda root: (root / "z").write_text("other"),
    "time": lambda root: os.utime(root / "z", ns=(1, 1)),
    "mode": lambda root: (root / "z").chmod(0o600),
    "another file": lambda root: shutil.copy2(root / "z", root / "new") and (root / "new").replace(root / "z"),
    "a folder": lambda root: (root / "empty").mkdir(),
    "a name": lambda root: (root / "z").rename(root / "a/z"),
    "a link": lambda root: (root / "l").symlink_to("z"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_hash_changes_with_anything(root: Path, change: Callable[[Path], object]) -> None:
    before = digest_of(tree_of(root))
    assert before == digest_of(tree_of(root))
    change(root)
    assert digest_of(tree_of(root)) != before


def test_names_cannot_pass_for_folders() -> None:
    one = (1, 2, 3, 4)
    trees: list[Tree] = [
        {"": {"a": one}, "b": {}},
        {"": {}, "b": {"a": one}},
        {"": {"a": one, "b": one}},
        {"": {"a\n": one}, "b": {}},
        {"": {}, "a": {}, "b": {}},
    ]
    assert len({digest_of(tree) for tree in trees}) == len(trees)
