"""The key is this user's alone, stays the same, and is outside of every book; else there is none."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook.reading.key import SIZE, own_key


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "book").mkdir()
    return tmp_path / "book"


def test_it_is_made_once_and_for_this_user_alone(book: Path, state: Path) -> None:
    key = own_key(book)
    assert key is not None
    assert len(key) == SIZE
    assert own_key(book) == key
    assert (state / "briefbook").stat().st_mode & 0o777 == 0o700
    assert (state / "briefbook/key").stat().st_mode & 0o777 == 0o600
    assert [file.name for file in (state / "briefbook").iterdir()] == ["key"]


def test_another_user_has_another(book: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = own_key(book)
    monkeypatch.setenv("XDG_STATE_HOME", str(state.with_name("other")))
    other = own_key(book)
    assert other is not None
    assert other != key


def open_the_file(folder: Path) -> None:
    (folder / "key").chmod(0o640)


def open_the_folder(folder: Path) -> None:
    folder.chmod(0o750)


def cut_it(folder: Path) -> None:
    (folder / "key").write_bytes((folder / "key").read_bytes()[:-1])


def lengthen_it(folder: Path) -> None:
    (folder / "key").write_bytes((folder / "key").read_bytes() + b"\0")


def link_the_file(folder: Path) -> None:
    (folder / "key").rename(folder / "other")
    (folder / "key").symlink_to("other")


def link_the_folder(folder: Path) -> None:
    folder.rename(folder.with_name("other"))
    folder.symlink_to("other")


def put_a_pipe_in_place(folder: Path) -> None:
    (folder / "key").unlink()
    os.mkfifo(folder / "key", 0o600)


def put_a_folder_in_place(folder: Path) -> None:
    (folder / "key").unlink()
    (folder / "key").mkdir(0o700)


def put_a_file_in_place_of_the_folder(folder: Path) -> None:
    (folder / "key").unlink()
    folder.rmdir()
    folder.write_bytes(b"")


@pytest.mark.parametrize(
    "spoil",
    [
        open_the_file,
        open_the_folder,
        cut_it,
        lengthen_it,
        link_the_file,
        link_the_folder,
        put_a_pipe_in_place,
        put_a_folder_in_place,
        put_a_file_in_place_of_the_folder,
    ],
)
def test_one_that_others_may_have_or_that_is_none_is_not_taken(
    book: Path, state: Path, spoil: Callable[[Path], None]
) -> None:
    assert own_key(book) is not None
    spoil(state / "briefbook")
    assert own_key(book) is None


def test_one_that_belongs_to_somebody_else_is_not_taken(
    book: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert own_key(book) is not None
    assert state.exists()
    somebody_else = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: somebody_else)
    assert own_key(book) is None


def test_one_in_the_book_is_not_taken(book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(book / "state"))
    assert own_key(book) is None
    assert not (book / "state").exists()
    (tmp_path / "link").symlink_to(book)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "link"))
    assert own_key(book) is None


def test_without_a_home_there_is_none(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    assert own_key(book) is None


def test_where_it_cannot_be_written_there_is_none(book: Path, state: Path) -> None:
    state.write_bytes(b"")
    assert own_key(book) is None


def test_of_two_that_make_one_at_the_same_time_both_have_the_first(
    book: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, first = os.link, os.urandom(SIZE)

    def late(*args: str, **named: int) -> None:
        """Somebody else's is there just before ours."""
        (state / "briefbook/key").write_bytes(first)
        (state / "briefbook/key").chmod(0o600)
        link(*args, **named)  # type: ignore[arg-type]  # passed on as given

    monkeypatch.setattr(os, "link", late)
    assert own_key(book) == first
    assert [file.name for file in (state / "briefbook").iterdir()] == ["key"]
