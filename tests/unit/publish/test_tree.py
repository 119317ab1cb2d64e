from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.publish import tree, write_tree


def read(target: Path) -> dict[str, bytes]:
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()}


def test_a_tree_is_written_changed_and_pruned(tmp_path: Path) -> None:
    target = tmp_path / "build/docs"
    first = write_tree(target, {"index.md": b"1", "people/a.md": b"a", "people/b.md": b"b", "x/y/z.md": b"z"})
    assert first.written == ("index.md", "people/a.md", "people/b.md", "x/y/z.md")
    second = write_tree(target, {"index.md": b"2", "people/a.md": b"a", "people/c.md": b"c"})
    assert second.written == ("index.md", "people/c.md")
    assert second.removed == ("people/b.md", "x/y/z.md")
    assert (second.unchanged, second.diagnostics) == (1, ())
    assert read(target) == {"index.md": b"2", "people/a.md": b"a", "people/c.md": b"c"}
    assert not (target / "x").exists()


def test_unchanged_bytes_are_not_touched(tmp_path: Path) -> None:
    files = {"a.md": b"same", "b/c.md": b"same too"}
    write_tree(tmp_path / "t", files)
    before = {path: (tmp_path / "t" / path).stat() for path in files}
    for path in files:
        os.utime(tmp_path / "t" / path, ns=(1, 1))
    assert write_tree(tmp_path / "t", files).written == ()
    for path in files:
        after = (tmp_path / "t" / path).stat()
        assert (after.st_ino, after.st_mtime_ns) == (before[path].st_ino, 1)


def test_the_same_length_is_not_the_same_bytes(tmp_path: Path) -> None:
    write_tree(tmp_path / "t", {"a": b"one"})
    assert write_tree(tmp_path / "t", {"a": b"two"}).written == ("a",)


@pytest.mark.parametrize(("first", "second"), [({"a": b"file"}, {"a/b": b"x"}), ({"a/b/c": b"x"}, {"a": b"file"})])
def test_a_file_may_become_a_folder_and_back(tmp_path: Path, first: dict[str, bytes], second: dict[str, bytes]) -> None:
    for files in (first, second, first):
        assert write_tree(tmp_path / "t", files).diagnostics == ()
        assert read(tmp_path / "t") == files


@pytest.mark.parametrize(
    "path", ["../out.md", "a/../../out.md", "a/..", "/tmp/out.md", "", ".", "./a", "a//b", "a/", "a\\b", "a/./b"]
)
def test_a_path_that_leaves_the_folder_or_is_oddly_spelled_is_refused(tmp_path: Path, path: str) -> None:
    changes = write_tree(tmp_path / "t", {"fine.md": b"", path: b"x"})
    assert {finding.code.id for finding in changes.diagnostics} == {"BB401"}
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("below", [("a/b",), ("a/b/c", "a/b/d", "a0/x")])
def test_a_file_that_is_also_a_folder_is_refused(tmp_path: Path, below: tuple[str, ...]) -> None:
    changes = write_tree(tmp_path / "t", {"a": b"", **dict.fromkeys(below, b"")})
    assert [str(finding.place) for finding in changes.diagnostics] == ["t/a"]


@pytest.mark.parametrize("link", ["stale.md", "people", "people/a.md"])
def test_a_link_is_refused_and_what_it_points_at_is_safe(tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_bytes(b"precious")
    place = tmp_path / "t" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(outside / "a.md" if link.endswith(".md") else outside)
    changes = write_tree(tmp_path / "t", {"people/a.md": b"new", "b.md": b"b"})
    assert [(str(finding.place), finding.code.id) for finding in changes.diagnostics] == [(f"t/{link}", "BB401")]
    assert read(outside) == {"a.md": b"precious"}
    assert place.is_symlink()
    assert not (tmp_path / "t/b.md").exists()


def test_a_target_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/keep").touch()
    (tmp_path / "t").symlink_to(tmp_path / "real")
    assert write_tree(tmp_path / "t", {}).diagnostics
    assert (tmp_path / "real/keep").exists()


def test_modes_do_not_hang_on_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_tree(tmp_path / "t", {"a/b/c.md": b"x"})
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "t/a/b/c.md").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "t/a/b").stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "t").stat().st_mode) == 0o755


def test_a_file_left_by_a_crash_is_removed(tmp_path: Path) -> None:
    write_tree(tmp_path / "t", {"a": b""})
    (tmp_path / "t/.briefbook-unfinished").touch()
    assert write_tree(tmp_path / "t", {"a": b""}).removed == (".briefbook-unfinished",)


def test_a_fault_of_the_file_system_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    changes = write_tree(tmp_path / "file/t", {"a": b""})
    assert [finding.code.id for finding in changes.diagnostics] == ["BB402"]


def test_files_are_written_by_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "FILES_AT_ONCE", 2)
    monkeypatch.setenv("BRIEFBOOK_JOBS", "2")
    files = {f"{folder}/{name}": f"{folder} {name}".encode() for folder in "ab" for name in range(7)}
    assert write_tree(tmp_path / "t", files).written == tuple(sorted(files))
    changed = {**files, "a/3": b"other", "b/6": b"another"}
    assert write_tree(tmp_path / "t", changed).written == ("a/3", "b/6")
    assert {name: (tmp_path / "t" / name).read_bytes() for name in changed} == changed
    assert sorted(path.name for path in (tmp_path / "t/a").iterdir()) == list("0123456")


def test_a_fault_in_another_process_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "FILES_AT_ONCE", 1)
    monkeypatch.setenv("BRIEFBOOK_JOBS", "2")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", os.fspath(tmp_path / "t/b"))

    monkeypatch.setattr(os, "replace", full)
    [found] = write_tree(tmp_path / "t", {"a": b"", "b": b""}).diagnostics
    assert (found.code.id, found.place.path) == ("BB402", "t/b")


names = st.sampled_from(["a", "b", "c.md", "d"])
trees = st.dictionaries(st.lists(names, min_size=1, max_size=3).map("/".join), st.binary(max_size=3), max_size=6)


@given(trees, trees)
def test_the_folder_holds_exactly_the_files_whatever_was_there(
    first: dict[str, bytes], second: dict[str, bytes]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "t")
        first_changes, changes = write_tree(target, first), write_tree(target, second)
        if changes.diagnostics:
            assert any(path.startswith(f"{other}/") for path in second for other in second)
            return
        assert read(target) == second
        assert all(any(folder.iterdir()) for folder in target.rglob("*") if folder.is_dir())
        if not first_changes.diagnostics:
            assert set(changes.written) == {path for path in second if first.get(path) != second[path]}
