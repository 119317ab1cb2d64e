"""What is kept between runs is read only as this user's own program left it; anything else is as nothing."""

from __future__ import annotations

import errno
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from briefbook.config import Paths
from briefbook.reading import shelves
from briefbook.reading.shelves import Shelves, open_shelves, shelved
from tests.unit.reading.conftest import next_run

NAME = "0001-0000"
CONTENT = b"what came of some files" * 10


@pytest.fixture
def paths(tmp_path: Path, state: Path) -> Paths:  # noqa: ARG001 (where the key is)
    (tmp_path / "book").mkdir()
    return Paths(tmp_path / "book")


def opened(paths: Paths) -> Shelves:
    found = open_shelves(paths)
    assert found is not None
    return found


def kept(paths: Paths) -> Path:
    """A shelf that was written, as a file."""
    opened(paths).write(NAME, CONTENT)
    return paths.kept_records / NAME


def test_what_was_written_is_read(paths: Paths) -> None:
    kept(paths)
    assert opened(paths).read(NAME) == CONTENT
    opened(paths).write(NAME, b"")
    assert opened(paths).read(NAME) == b""
    assert [file.name for file in paths.kept_records.iterdir()] == [NAME]


def test_others_cannot_look_into_it(paths: Paths) -> None:
    assert kept(paths).stat().st_mode & 0o077 == 0


def flip(at: int) -> Callable[[bytes], bytes]:
    return lambda content: content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda content: content[:-1],
        lambda content: content[:31],
        lambda content: content[:32],
        lambda content: content + b"\0",
        lambda content: bytes(32) + content[32:],
        lambda _: pickle.dumps({}),
        flip(0),
        flip(31),
        flip(32),
        flip(-1),
    ],
)
def test_a_shelf_that_is_spoiled_is_as_none(paths: Paths, spoil: Callable[[bytes], bytes]) -> None:
    file = kept(paths)
    file.write_bytes(spoil(file.read_bytes()))
    assert opened(paths).read(NAME) is None
    opened(paths).write(NAME, CONTENT)
    assert opened(paths).read(NAME) == CONTENT


def test_one_shelf_is_not_taken_for_another(paths: Paths) -> None:
    file = kept(paths)
    file.rename(file.with_name("0001-0001"))
    assert opened(paths).read("0001-0001") is None


def test_one_of_another_release_is_as_none(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(paths)
    monkeypatch.setattr("briefbook.reading.shelves.release", lambda: "another")
    assert opened(paths).read(NAME) is None


def test_one_of_another_user_is_as_none(paths: Paths, state: Path) -> None:
    kept(paths)
    shutil.rmtree(state)
    assert opened(paths).read(NAME) is None


def test_a_book_that_was_copied_with_what_was_kept_brings_it_along(paths: Paths, tmp_path: Path) -> None:
    kept(paths)
    copied = Paths(Path(shutil.copytree(paths.root, tmp_path / "copied")))
    assert opened(copied).read(NAME) == CONTENT


class Trap:
    """Does harm when it is unpickled."""

    def __init__(self, sprung: Path) -> None:
        self.sprung = sprung

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.sprung,)


def test_a_strangers_pickle_is_never_run(large: Paths, tmp_path: Path) -> None:
    from briefbook.reading import read

    read(large)
    sprung = tmp_path / "sprung"
    for file in large.kept_records.iterdir():
        file.write_bytes(file.read_bytes()[:32] + pickle.dumps(Trap(sprung)))
    next_run()
    made, found = read(large)
    assert not sprung.exists()
    assert found == []
    assert len(made.records) > 200
    # The trap itself is a good one.
    pickle.loads(pickle.dumps(Trap(sprung)))
    assert sprung.exists()


@pytest.mark.parametrize("linked", ["build", "build/cache", "build/cache/records"])
def test_nothing_is_read_or_written_through_a_link(paths: Paths, tmp_path: Path, linked: str) -> None:
    kept(paths)
    elsewhere = tmp_path / "elsewhere"
    (paths.root / linked).rename(elsewhere)
    (paths.root / linked).symlink_to(elsewhere)
    assert open_shelves(paths) is None


def test_a_shelf_that_is_a_link_is_not_read_and_is_replaced(paths: Paths, tmp_path: Path) -> None:
    file = kept(paths)
    elsewhere = tmp_path / "elsewhere"
    file.rename(elsewhere)
    before = elsewhere.read_bytes()
    file.symlink_to(elsewhere)
    assert opened(paths).read(NAME) is None
    opened(paths).write(NAME, b"other")
    assert elsewhere.read_bytes() == before
    assert opened(paths).read(NAME) == b"other"


def test_what_is_no_file_is_as_none(paths: Paths) -> None:
    file = kept(paths)
    file.unlink()
    file.mkdir()
    assert opened(paths).read(NAME) is None
    opened(paths).write(NAME, CONTENT)
    file.rmdir()
    os.mkfifo(file)
    assert opened(paths).read(NAME) is None


def test_a_shelf_that_is_too_large_is_neither_written_nor_read(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(paths)
    monkeypatch.setattr(shelves, "MOST_BYTES", len(CONTENT))
    assert opened(paths).read(NAME) is None
    opened(paths).write("0001-0001", CONTENT)
    assert not (paths.kept_records / "0001-0001").exists()


def test_a_disk_that_is_full_leaves_what_was_there(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(paths)
    store = opened(paths)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        store.write(NAME, b"other")
    assert store.read(NAME) == CONTENT
    assert [file.name for file in paths.kept_records.iterdir()] == [NAME]


def test_what_is_not_wanted_any_more_is_taken_away(paths: Paths) -> None:
    store = opened(paths)
    for name in (NAME, "0002-0001", "0002-0001.0123456789abcdef", "notes.txt"):
        (paths.kept_records / name).write_bytes(CONTENT)
    store.leave_only({NAME})
    assert {file.name for file in paths.kept_records.iterdir()} == {NAME, "notes.txt"}


def test_a_file_stays_on_its_shelf_while_others_come_and_go() -> None:
    files = [PurePosixPath(f"content/people/person-{number}.yml") for number in range(1000)]
    where = {path: name for name, on_it in shelved(files).items() for path in on_it}
    fewer = {path: name for name, on_it in shelved(files[5:]).items() for path in on_it}
    assert all(where[path] == name for path, name in fewer.items())
    assert sorted(where) == sorted(files)
    assert max(len(on_it) for on_it in shelved(files).values()) < 2 * shelves.FILES_ON_A_SHELF
