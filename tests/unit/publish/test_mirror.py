"""The double of a tree: the same files under second names, whatever was in its place, and never another's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook.publish import clear_staging, mirror, publish, write_tree
from briefbook.publish.mirror import doubled, spare_of
from briefbook.trees import tree_of

PAGES = {f"{name}/{page}/index.html": f"{name} {page}".encode() for name in "ab" for page in range(4)} | {"x.md": b"x"}

LONG_AGO = 10**18


@pytest.fixture
def live(tmp_path: Path) -> Path:
    write_tree(tmp_path / "site", PAGES)
    return tmp_path / "site"


def staging_of(live: Path) -> Path:
    return live.with_name(".briefbook-staging")


def is_double(live: Path) -> bool:
    return tree_of(staging_of(live)).digest == tree_of(live).digest


def test_without_a_spare_all_is_linked(live: Path) -> None:
    assert mirror(tree_of(live), live, staging_of(live))
    assert is_double(live)
    assert {path.stat().st_mode & 0o777 for path in staging_of(live).rglob("*")} == {0o755, 0o644}


def folder_in_a_place(spare: Path) -> None:
    (spare / "x.md").unlink()
    (spare / "x.md").mkdir()
    (spare / "x.md/y").touch()


def file_in_a_place(spare: Path) -> None:
    shutil.rmtree(spare / "a/1")
    (spare / "a/1").write_text("a file")


ODD: dict[str, Callable[[Path], object]] = {
    "nothing": lambda spare: spare.stat(),
    "a file more": lambda spare: (spare / "a/mine").touch(),
    "a folder more": lambda spare: shutil.copytree(spare / "a", spare / "mine"),
    "a file less": lambda spare: (spare / "x.md").unlink(),
    "a folder less": lambda spare: shutil.rmtree(spare / "b"),
    "another file": lambda spare: write_tree(spare, {**PAGES, "x.md": b"other"}),
    "a copy": lambda spare: shutil.copy2(spare / "x.md", spare / "y") and (spare / "y").replace(spare / "x.md"),
    "a folder in a file's place": folder_in_a_place,
    "a file in a folder's place": file_in_a_place,
    "a hidden file": lambda spare: (spare / "a/.git").touch(),
    "a pipe": lambda spare: os.mkfifo(spare / "a/pipe"),
}


@pytest.mark.parametrize("change", ODD.values(), ids=ODD.keys())
def test_whatever_the_spare_holds_it_becomes_the_double(live: Path, change: Callable[[Path], object]) -> None:
    mirror(tree_of(live), live, staging_of(live))
    staging_of(live).rename(spare_of(live))
    change(spare_of(live))
    before = tree_of(live).digest
    assert mirror(tree_of(live), live, staging_of(live))
    assert is_double(live)
    assert tree_of(live).digest == before
    assert not spare_of(live).exists()


@pytest.mark.parametrize("change", ODD.values(), ids=ODD.keys())
def test_what_is_known_of_the_spare_hides_no_change(live: Path, change: Callable[[Path], object]) -> None:
    mirror(tree_of(live), live, staging_of(live))
    staging_of(live).rename(spare_of(live))
    folders = [spare_of(live), *(place for place in spare_of(live).rglob("*") if place.is_dir())]
    for place in folders:
        os.utime(place, ns=(LONG_AGO, LONG_AGO))
    known = tree_of(spare_of(live))
    # The site went on since: a page is new, one is gone, one is another.
    (live / "a/5").mkdir()
    shutil.rmtree(live / "a/2")
    write_tree(live, {**PAGES, "a/3/index.html": b"other", "a/5/index.html": b"new"})
    change(spare_of(live))
    found = doubled(tree_of(live), live, staging_of(live), known)
    assert is_double(live)
    assert found is not None
    # What is told of the double is so, wherever somebody looks again.
    assert tree_of(staging_of(live), found) == tree_of(staging_of(live))


def test_a_folder_that_is_known_is_not_listed(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror(tree_of(live), live, staging_of(live))
    staging_of(live).rename(spare_of(live))
    known, listed = tree_of(spare_of(live)), list[str]()
    write_tree(live, {**PAGES, "a/3/index.html": b"other"})
    tree, scandir = tree_of(live), os.scandir

    def counting(place: str) -> object:
        listed.append(place)
        return scandir(place)

    monkeypatch.setattr(os, "scandir", counting)
    assert doubled(tree, live, staging_of(live), known) is not None
    assert listed == [f"{staging_of(live)}/a/3"]
    monkeypatch.undo()
    assert is_double(live)


@pytest.mark.parametrize("name", ["a", "b/2", "x.md", ""])
def test_a_link_in_the_spare_is_taken_out_and_never_followed(live: Path, tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(live, elsewhere)
    (elsewhere / "precious").touch()
    before = tree_of(elsewhere).digest
    mirror(tree_of(live), live, staging_of(live))
    staging_of(live).rename(spare_of(live))
    place = spare_of(live) / name
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    place.symlink_to(elsewhere)
    assert mirror(tree_of(live), live, staging_of(live))
    assert is_double(live)
    assert tree_of(elsewhere).digest == before


@pytest.mark.parametrize("made", [lambda place: place.symlink_to("/etc/passwd"), os.mkfifo])
def test_a_site_with_anything_but_files_has_no_double(live: Path, made: Callable[[Path], object]) -> None:
    made(live / "a/odd")
    assert not mirror(tree_of(live), live, staging_of(live))


def test_a_site_that_a_link_stands_for_has_no_double(live: Path) -> None:
    live.rename(live.with_name(".briefbook-site-1"))
    live.symlink_to(".briefbook-site-1")
    assert not mirror(tree_of(live), live, staging_of(live))


def test_nothing_has_no_double(tmp_path: Path) -> None:
    assert not mirror(tree_of(tmp_path / "site"), tmp_path / "site", tmp_path / ".briefbook-staging")


def test_without_links_there_is_none(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert not mirror(tree_of(live), live, staging_of(live))


def test_what_was_live_becomes_the_spare_where_it_shares_files(live: Path) -> None:
    staging = staging_of(live)
    mirror(tree_of(live), live, staging)
    (staging / "a/1/index.html").unlink()
    write_tree(staging, {**PAGES, "a/1/index.html": b"new"})
    assert publish(staging, live) == []
    assert sorted(path.name for path in live.parent.iterdir()) == [spare_of(live).name, "site"]
    assert (spare_of(live) / "a/1/index.html").read_bytes() == b"a 1"
    assert (live / "a/1/index.html").read_bytes() == b"new"
    # A site of other files throughout would cost the disk its whole size.
    write_tree(staging, PAGES)
    assert publish(staging, live) == []
    assert sorted(path.name for path in live.parent.iterdir()) == ["site"]


def test_an_unfinished_site_becomes_the_spare_where_there_is_none(live: Path) -> None:
    staging = staging_of(live)
    for _ in range(2):
        write_tree(staging, {"y": b"y"})
        clear_staging(staging, live, keep=True)
        assert not staging.exists()
        assert (spare_of(live) / "y").read_bytes() == b"y"
    clear_staging(staging, live)
    assert spare_of(live).exists(), "the spare is no leftover"
    staging.symlink_to(live)
    clear_staging(staging, live, keep=True)
    assert not staging.is_symlink()
    assert (live / "x.md").exists()


# Publishers that are killed at any moment while they make the next site in the double of the last.
KILLS = """
import os, signal, sys, time
from pathlib import Path
from briefbook.publish import clear_staging, mirror, publish, write_tree
from briefbook.trees import tree_of

folder, kills = Path(sys.argv[1]), int(sys.argv[2])
staging, live = folder / ".briefbook-staging", folder / "site"
PAGES, FIXED = range(12), range(40)

def publish_once(version):
    clear_staging(staging, live, keep=True)
    doubled = mirror(tree_of(live), live, staging)
    assert doubled == live.exists(), "no double"
    fixed = {f"fixed/{page}/index.html": b"fixed" for page in FIXED}
    changes = write_tree(staging, fixed | {"top": b"top"} | {f"{page}/index.html": version.encode() for page in PAGES})
    assert not changes.diagnostics and (not doubled or set(changes.written) <= {f"{page}/index.html" for page in PAGES})
    assert publish(staging, live) == []

def publish_until_killed(turn):
    for count in range(10**9):
        publish_once(f"{turn}.{count}")

def forked(work, *arguments):
    child = os.fork()
    if child:
        return child
    try:
        work(*arguments)
    except BaseException:
        import traceback
        traceback.print_exc()
    finally:
        os._exit(4)

publish_once("start")
seen = set()
for turn in range(kills):
    child = forked(publish_until_killed, turn)
    time.sleep(0.006 + 0.0023 * (turn % 13))
    os.kill(child, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    found = {(live / f"{page}/index.html").read_text() for page in PAGES}
    assert len(found) == 1, found
    assert {(live / f"fixed/{page}/index.html").read_text() for page in FIXED} == {"fixed"}
    assert len(tree_of(live).folders) == 1 + len(PAGES) + 1 + len(FIXED)
    seen |= found
assert len(seen) > 1, seen
"""


def test_the_site_is_whole_whenever_the_publisher_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLS, str(tmp_path), "40"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
