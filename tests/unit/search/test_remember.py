"""The manifest between two builds is read as it was written, and anything else in its place is as none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from benchmarks.invented_entries import invented_entries
from briefbook.search import Entry, Issue, Manifest, index, revise
from briefbook.search import remember as module
from briefbook.search.remember import recall, remember
from tests.unit.search.pages import by_page

ENTRIES = list(invented_entries(120))
STAMPS = "0123456789" * 4


def revised() -> Manifest:
    """A manifest with a unit that has changed, one that is new and one that is no more."""
    before = index(ENTRIES, "en", ["people/empty/"]).manifest
    pages = by_page(ENTRIES)
    issue = Issue("An issue", "briefings/2025/x/", "1 Jan 2025")
    new = Entry("said", "new/#a", "Ann Ó", "„Ja“", ("Анна", "A"), day="2025-01-01", issue=issue, filters=("person:a",))
    changed = {"new/": [new], ENTRIES[2].address: [replace(ENTRIES[2], text="Other.")]}
    after = revise(before, changed, (before.names | {"new/"}) - {ENTRIES[0].address})
    assert after is not None
    assert len(pages) > 3
    return replace(after.manifest, stamps=STAMPS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache/search.json"


def test_a_manifest_is_read_as_it_was_written(file: Path) -> None:
    remember(file, revised())
    assert recall(file) == revised()
    assert [path.name for path in file.parent.iterdir()] == ["search.json"]


def test_the_same_manifest_gives_the_same_bytes(file: Path) -> None:
    remember(file, revised())
    before = file.read_bytes()
    read = recall(file)
    assert read is not None
    remember(file, read)
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\n{}", b"\xff\n\xff"])
def test_what_is_foreign_is_none(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert recall(file) is None


def test_what_is_damaged_is_none(file: Path) -> None:
    remember(file, revised())
    whole = file.read_bytes()
    for damaged in (whole[:-1], whole[:-40] + b"0" + whole[-39:], b" " + whole, whole[: len(whole) // 2]):
        file.write_bytes(damaged)
        assert recall(file) is None


def test_another_release_s_is_none(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(file, revised())
    monkeypatch.setattr(module, "release", lambda: "another")
    assert recall(file) is None


def _change_name(told: dict[str, Any], name: str) -> None:
    told["base"][0] = name


def _first_change(told: dict[str, Any]) -> list[Any]:
    return next(change for change in told["changes"].values() if change[2])


ODD: dict[str, Callable[[dict[str, Any]], object]] = {
    "another folder as the base": lambda told: _change_name(told, "../../../etc"),
    "a base without a name": lambda told: _change_name(told, ""),
    "no base": lambda told: told.pop("base"),
    "a size that is no number": lambda told: told["base"].__setitem__(1, "many"),
    "a size that is huge": lambda told: told["base"].__setitem__(1, 10**15),
    "a size below nothing": lambda told: told["base"].__setitem__(3, [-1]),
    "words that are numbers": lambda told: told["base"].__setitem__(2, [1]),
    "no stamps": lambda told: told.__setitem__("stamps", ""),
    "a unit too few": lambda told: told["names"].pop(),
    "a unit twice": lambda told: told["names"].__setitem__(0, told["names"][1]),
    "a unit that is no text": lambda told: told["names"].__setitem__(0, 7),
    "counts that are no numbers": lambda told: told.__setitem__("counts", "!"),
    "ids of no whole length": lambda told: told.__setitem__("ids", "AAAA"),
    "digests too few": lambda told: told.__setitem__("digests", told["digests"][:-12]),
    "changes that are a list": lambda told: told.__setitem__("changes", []),
    "a change too short": lambda told: _first_change(told).pop(),
    "a digest too long": lambda told: _first_change(told).__setitem__(0, "AAAAAAAAAAAAAAAA"),
    "an id that the base does not have": lambda told: _first_change(told).__setitem__(1, [120]),
    "an entry without a head": lambda told: _first_change(told)[2][0].pop("head"),
    "an entry of no day": lambda told: _first_change(told)[2][0].__setitem__("day", "yesterday"),
    "half a character": lambda told: _first_change(told)[2][0].__setitem__("text", "\ud800"),
    "a filter that is a number": lambda told: _first_change(told)[2][0].__setitem__("filters", [1]),
    "an issue too short": lambda told: told["changes"]["new/"][2][0].__setitem__("issue", ["An issue"]),
}


@pytest.mark.parametrize("spoil", ODD.values(), ids=ODD.keys())
def test_what_is_odd_is_none(file: Path, spoil: Callable[[dict[str, Any]], object]) -> None:
    remember(file, revised())
    head, _, body = file.read_bytes().partition(b"\n")
    told = json.loads(body)

    def write() -> None:
        content = json.dumps(told).encode()
        # Whoever made it knows how it is sealed.
        file.write_bytes(b" ".join([*head.split(b" ")[:-1], sha256(content).hexdigest().encode()]) + b"\n" + content)

    write()
    assert recall(file) == revised()
    spoil(told)
    write()
    assert recall(file) is None


def test_nothing_is_written_through_a_link(tmp_path: Path, file: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    file.parent.symlink_to(tmp_path / "elsewhere")
    remember(file, revised())
    assert list((tmp_path / "elsewhere").iterdir()) == []
    file.parent.unlink()
    file.parent.mkdir()
    kept = tmp_path / "kept"
    for name in ("search.json", "search.json-new"):
        kept.write_text("as it was")
        (file.parent / name).symlink_to(kept)
    remember(file, revised())
    assert recall(file) == revised()
    assert kept.read_text() == "as it was"


def test_what_cannot_be_kept_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands here")
    remember(tmp_path / "cache/search.json", revised())
    assert recall(tmp_path / "cache/search.json") is None
