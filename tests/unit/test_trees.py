"""A tree as far as the system tells: complete, cheap to look at again, and another after any change."""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook.trees import NOTHING, Tree, state_of, tree_of

LONG_AGO = 10**18


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a/b/x", "a/y", "a-b/w", "z"):
        (tmp_path / "root" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / name).write_text(name)
    return tmp_path / "root"


def tree(**folders: list[str]) -> Tree:
    """A tree of files with one stamp; the tree itself is called `top`."""
    told = {"" if folder == "top" else folder: names for folder, names in folders.items()}
    names = [name for folder in told for name in told[folder]]
    counts, stamps = array("Q", map(len, told.values())), array("Q", [1, 2, 3, 4] * len(names))
    return Tree(list(told), array("Q", [0, 0] * len(told)), counts, names, stamps)


def test_a_tree_is_its_folders_and_the_stamps_of_what_is_in_them(root: Path) -> None:
    (root / "empty").mkdir()
    found = tree_of(root)
    assert {folder: sorted(found.files(number)) for number, folder in enumerate(found.folders)} == {
        "": ["z"],
        "a": ["y"],
        "a-b": ["w"],
        "a/b": ["x"],
        "empty": [],
    }
    state = (root / "a/y").stat()
    assert found["a/y"] == (state.st_ino, state.st_mode, state.st_size, state.st_mtime_ns)
    assert sorted(found.paths()) == ["a-b/w", "a/b/x", "a/y", "z"]


def test_it_knows_what_is_in_it(root: Path) -> None:
    found = tree_of(root)
    assert [path for path in ("z", "a/b/x", "a/b", "a/b/y", "b/x", "", "a", "zz") if path in found] == ["z", "a/b/x"]
    assert found.get("a/x") is None
    with pytest.raises(KeyError):
        found["a/x"]


def test_folders_stand_before_what_is_in_them(root: Path) -> None:
    folders = tree_of(root).folders
    assert all(folders.index(folder.rpartition("/")[0]) < folders.index(folder) for folder in folders if folder)


def test_a_link_is_told_of_and_not_followed(root: Path) -> None:
    assert (tree_of(root).is_plain, tree_of(root).links()) == (True, [])
    (root / "a/up").symlink_to("..")
    (root / "dead").symlink_to("nowhere")
    assert tree_of(root).links() == ["a/up", "dead"]
    assert not tree_of(root).is_plain


def test_where_there_is_no_folder_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert tree_of(tmp_path / "none") == tree_of(tmp_path / "file") == NOTHING
    assert not NOTHING


def test_a_time_before_all_clocks_is_a_time(root: Path) -> None:
    os.utime(root / "z", (-5, -5))
    os.utime(root / "a", (-5, -5))
    assert tree_of(root, tree_of(root)) == tree_of(root)


def link_a_folder(root: Path) -> None:
    """What is behind the link is all that was in the folder."""
    (root / "a").rename(root.parent / "elsewhere")
    (root / "a").symlink_to(root.parent / "elsewhere")


def put_a_file_in_a_place(root: Path) -> None:
    shutil.rmtree(root / "a")
    (root / "a").touch()


def exchange_folders(root: Path) -> None:
    (root / "a").rename(root / "c")
    (root / "a-b").rename(root / "a")
    (root / "c").rename(root / "a-b")


CHANGES: dict[str, Callable[[Path], object]] = {
    "content": lambda root: (root / "z").write_text("other"),
    "time": lambda root: os.utime(root / "z", ns=(1, 1)),
    "mode": lambda root: (root / "z").chmod(0o600),
    "another file": lambda root: shutil.copy2(root / "z", root / "new") and (root / "new").replace(root / "z"),
    "a folder": lambda root: (root / "empty").mkdir(),
    "folders": lambda root: (root / "a/b/c/d").mkdir(parents=True),
    "a name": lambda root: (root / "z").rename(root / "a/z"),
    "a name deep below": lambda root: (root / "a/b/x").rename(root / "a/b/y"),
    "a link": lambda root: (root / "l").symlink_to("z"),
    "a folder less": lambda root: shutil.rmtree(root / "a"),
    "a folder behind a link": link_a_folder,
    "a file in a folder's place": put_a_file_in_a_place,
    "folders exchanged": exchange_folders,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_hash_changes_with_anything(root: Path, change: Callable[[Path], object]) -> None:
    before = tree_of(root).digest
    assert before == tree_of(root).digest
    change(root)
    assert tree_of(root).digest != before


def age(root: Path) -> None:
    """Lets all folders be of long ago, so that a change is told by their times however soon it comes."""
    for folder in (root, *(path for path in root.rglob("*") if path.is_dir())):
        os.utime(folder, ns=(LONG_AGO, LONG_AGO))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_is_known_hides_no_change(root: Path, change: Callable[[Path], object]) -> None:
    age(root)
    known = tree_of(root)
    change(root)
    assert tree_of(root, known) == tree_of(root)


def test_a_folder_that_is_as_it_was_is_not_listed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    age(root)
    known, listed = tree_of(root), list[str]()
    (root / "a/new").touch()
    scandir = os.scandir

    def counting(place: str) -> object:
        listed.append(place)
        return scandir(place)

    monkeypatch.setattr(os, "scandir", counting)
    assert sorted(tree_of(root, known).paths()) == ["a-b/w", "a/b/x", "a/new", "a/y", "z"]
    assert listed == [f"{root}/a"]


def test_a_file_that_is_still_the_one_that_is_known_is_not_looked_at(root: Path) -> None:
    known = tree_of(root)
    (root / "a/y").write_text("longer")
    (root / "new").write_text("new")
    (root / "new").replace(root / "z")
    (root / "more").touch()
    os.utime(root, ns=(LONG_AGO, LONG_AGO))
    found, seen = tree_of(root), tree_of(root, known, is_written=True)
    assert seen["a/y"] == known["a/y"] != found["a/y"]
    assert (seen.paths(), seen["z"], seen["more"]) == (found.paths(), found["z"], found["more"])


def test_a_mark_of_just_now_is_not_relied_on(root: Path) -> None:
    """What changes within one tick of the clock leaves the time as it is."""
    os.utime(root / "a", ns=(LONG_AGO, LONG_AGO))
    now = (root / "a-b").stat().st_mtime_ns
    known = tree_of(root).settled(now)
    marked = [folder for number, folder in enumerate(known.folders) if known.mark(number) != (0, 0)]
    assert marked == ["a"]
    assert known.digest == tree_of(root).digest
    (root / "a-b/new").touch()
    os.utime(root / "a-b", ns=(now, now))
    assert tree_of(root, known) == tree_of(root)


def test_names_cannot_pass_for_folders() -> None:
    trees = [
        tree(top=["a"], b=[]),
        tree(top=[], b=["a"]),
        tree(top=["a", "b"]),
        tree(top=["a\n"], b=[]),
        tree(top=[], a=[], b=[]),
    ]
    assert len({one.digest for one in trees}) == len(trees)


def test_the_state_of_folders_is_equal_until_something_in_one_changes(root: Path) -> None:
    before = state_of([root / "a", root / "none"])
    assert before is not None
    assert state_of([root / "a", root / "none"]) == before
    (root / "z").write_text("not in them")
    assert state_of([root / "a", root / "none"]) == before
    (root / "a/y").write_text("other")
    assert state_of([root / "a", root / "none"]) != before
