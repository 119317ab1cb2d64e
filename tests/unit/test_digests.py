"""A file is read again unless nobody can have changed it since."""

from __future__ import annotations

import json
import os
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from briefbook import digests as module
from briefbook.digests import Digests, Noted

HOUR = 3600 * 10**9


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "x.yml").write_text("one")
    return tmp_path / "x.yml"


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "build/cache/digests.json"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read."""
    found: list[str] = []
    whole = Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        found.append(self.name)
        return whole(self)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    return found


def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can set the time of a file's inode, so the clock is put forward."""
    clock = Digests._clock
    monkeypatch.setattr(Digests, "_clock", lambda self: (clock(self) or 0) + HOUR)


def digest(note: Path, file: Path) -> bytes:
    digests = Digests(note)
    try:
        return digests.of(str(file), file.stat())
    finally:
        digests.keep()


def hashed(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=module.SIZE).digest()


def test_a_file_of_long_ago_is_read_once(
    file: Path, note: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    an_hour_later(monkeypatch)
    assert [digest(note, file) for _ in range(3)] == [hashed("one")] * 3
    assert read == ["x.yml"]


def test_a_file_of_just_now_is_read_every_time(file: Path, note: Path, read: list[str]) -> None:
    # It could change again within the tick of the clock in which it did.
    assert [digest(note, file) for _ in range(3)] == [hashed("one")] * 3
    assert read == ["x.yml"] * 3


def test_a_change_that_leaves_size_and_time_is_seen(file: Path, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    an_hour_later(monkeypatch)
    before = file.stat()
    assert digest(note, file) == hashed("one")
    file.write_text("two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert digest(note, file) == hashed("two")


def test_another_file_under_the_name_is_read(file: Path, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    an_hour_later(monkeypatch)
    digest(note, file)
    other = file.with_name("other")
    other.write_text("two")
    other.replace(file)
    assert digest(note, file) == hashed("two")


def test_what_was_not_asked_for_is_not_kept(file: Path, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    an_hour_later(monkeypatch)
    digest(note, file)
    assert str(file) in note.read_text()
    Digests(note).keep()
    assert str(file) not in note.read_text()


def spoilt(told: dict[str, Any]) -> list[str]:
    [path] = told["files"]
    noted = told["files"][path]
    files: list[Any] = [[], 7, {path: 7}, {path: noted[:4]}, {path: [*noted[:4], "no"]}, {path: [*noted[:4], "00"]}]
    files += [{path: [*map(str, noted[:4]), noted[4]]}, {path: [*noted[:4], 7]}, {path: [None, *noted[1:]]}]
    return [
        *(json.dumps({**told, "files": spoilt}) for spoilt in files),
        json.dumps({**told, "layout": "other"}),
        json.dumps(told)[:-1],
        "[" * 100_000,
        "[]",
        "",
    ]


def test_a_note_that_is_damaged_is_none(file: Path, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    an_hour_later(monkeypatch)
    digest(note, file)
    for text in spoilt(json.loads(note.read_text())):
        note.write_text(text)
        assert digest(note, file) == hashed("one")
        assert json.loads(note.read_text())["files"]


def test_nothing_is_written_through_a_link(file: Path, note: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "build").mkdir()
    (tmp_path / "build/cache").symlink_to(tmp_path / "elsewhere")
    assert digest(note, file) == hashed("one")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_where_nothing_can_be_written_all_is_read(file: Path, note: Path, tmp_path: Path) -> None:
    (tmp_path / "build").touch()
    assert digest(note, file) == hashed("one")


def test_nothing_is_left_beside_the_note(file: Path, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    an_hour_later(monkeypatch)
    digest(note, file)
    assert [path.name for path in note.parent.iterdir()] == [note.name]


def test_what_is_noted_is_told_without_reading(
    file: Path, note: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Noted(note).of(str(file)) is None
    an_hour_later(monkeypatch)
    digest(note, file)
    read.clear()
    assert Noted(note).of(str(file)) == hashed("one")
    assert Noted(note).of(str(file.with_name("other"))) is None
    assert read == []


def test_of_a_file_that_may_have_changed_nothing_is_told(
    file: Path, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_hour_later(monkeypatch)
    before = file.stat()
    digest(note, file)
    file.write_text("two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert Noted(note).of(str(file)) is None
    digest(note, file)
    assert Noted(note).of(str(file)) == hashed("two")
    file.chmod(0o600)
    file.chmod(0o644)
    assert Noted(note).of(str(file)) is None
    file.unlink()
    assert Noted(note).of(str(file)) is None


def test_of_a_note_that_is_damaged_nothing_is_told(file: Path, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    an_hour_later(monkeypatch)
    digest(note, file)
    for text in spoilt(json.loads(note.read_text())):
        note.write_text(text)
        assert Noted(note).of(str(file)) is None
