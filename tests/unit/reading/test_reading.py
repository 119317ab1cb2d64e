"""Reading a book gives what loading and validating all of it does, whoever does it and whatever was kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from briefbook import freshness, load, reading, validate
from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place, ordered
from briefbook.digests import Digests
from briefbook.reading import FEWEST_FILES, read
from briefbook.reading.entry import Entry, digest_of, entry_of
from briefbook.records import Located, Record
from tests.invalid.runner import BASE
from tests.unit.reading.conftest import next_run

PERSON = "content/people/person-7.yml"
SHARED = "content/people.yml"


def plainly(paths: Paths) -> tuple[validate.Validated, list[Diagnostic]]:
    """What reading comes to in one go, by definition."""
    documents, found = load.load(paths.root)
    return validate.validate(documents), ordered(found)


def values(result: tuple[validate.Validated, list[Diagnostic]]) -> tuple[object, ...]:
    """All that there is to compare: records with their digests and places, and findings, in their order."""
    made, found = result
    return [of(one) for one in made.records], [of(one) for one in made.salvaged], made.broken, made.problems, found


def of(located: Located[Record]) -> tuple[Record, bytes, list[Place]]:
    fields = [(), *((name,) for name in type(located.record).model_fields)]
    return located.record, located.digest, [located.place(*loc) for loc in fields]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read anew, where one process does it."""
    found: list[str] = []

    def noted(root: Path, path: PurePosixPath) -> Entry:
        found.append(str(path))
        return entry_of(root, path)

    monkeypatch.setattr(reading, "entry_of", noted)
    monkeypatch.setenv("BRIEFBOOK_JOBS", "1")
    return found


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_it_is_the_same_for_any_number_of_processes(large: Paths, jobs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFBOOK_JOBS", jobs)
    assert values(read(large)) == values(plainly(large))
    # From what this process knows, and from what it kept for the next.
    assert values(read(large)) == values(plainly(large))
    next_run()
    assert values(read(large)) == values(plainly(large))


def test_several_processes_share_the_files_of_a_large_book(large: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    forks, fork = [0], os.fork

    def noted() -> int:
        forks[0] += 1
        return fork()

    monkeypatch.setattr(os, "fork", noted)
    monkeypatch.setenv("BRIEFBOOK_JOBS", "2")
    read(large)
    assert forks[0] == 2
    (large.root / PERSON).write_text("name: Anew\n")
    read(large)
    assert forks[0] == 2, "one file is read sooner than a process is started"


def test_a_small_book_is_read_here_and_nothing_of_it_is_kept(tmp_path: Path, state: Path, parsed: list[str]) -> None:
    paths = Paths(Path(shutil.copytree(BASE, tmp_path / "small")))
    for _ in range(2):
        parsed.clear()
        assert values(read(paths)) == values(plainly(paths))
        assert parsed
    assert not paths.build.exists()
    assert not state.exists()


def test_what_has_not_changed_is_not_read_anew(large: Paths, parsed: list[str]) -> None:
    read(large)
    assert len(parsed) > FEWEST_FILES
    parsed.clear()
    read(large)
    next_run()
    read(large)
    assert parsed == []


def test_what_has_been_looked_at_just_now_is_not_opened(large: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Digests._clock
    monkeypatch.setattr(Digests, "_clock", lambda self: (clock(self) or 0) + 3600 * 10**9)
    first = values(read(large))
    freshness.state_of(large)
    edit(large.root)
    opened: list[str] = []

    def noted(root: Path, path: PurePosixPath) -> bytes | None:
        opened.append(str(path))
        return digest_of(root, path)

    monkeypatch.setattr(reading, "digest_of", noted)
    next_run()
    second = values(read(large))
    assert opened == [PERSON]
    assert second != first
    assert second == values(plainly(large))


def test_one_process_makes_the_records_of_a_file_once(large: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = read(large)
    monkeypatch.setattr("briefbook.reading.shelves.Shelves.read", lambda *_: pytest.fail("it is known"))
    edit(large.root)
    second, _ = read(large)
    changed = {str(located.record.id) for located in second.records} - {
        str(after.record.id) for before, after in zip(first.records, second.records, strict=True) if before is after
    }
    assert changed == {"person-7"}


def test_of_another_book_nothing_is_held(large: Paths, tmp_path: Path) -> None:
    read(large)
    other = Paths(Path(shutil.copytree(large.root, tmp_path / "other")))
    assert values(read(other)) == values(plainly(other))
    assert list(reading._last) == [other.root]


def edit(root: Path) -> None:
    (root / PERSON).write_text("# Who it is.\nname: Another name\n")


def add(root: Path) -> None:
    (root / "content/people/somebody.yml").write_text("name: Somebody\n")


def remove(root: Path) -> None:
    (root / PERSON).unlink()


def rename(root: Path) -> None:
    (root / PERSON).rename(root / "content/people/renamed.yml")


def swap(root: Path) -> None:
    """Two files change places: each has bytes that are known, under a path that is known."""
    first, second = root / PERSON, root / "content/people/person-8.yml"
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)


def break_the_yaml(root: Path) -> None:
    (root / PERSON).write_text("name: [\n")


def break_a_field(root: Path) -> None:
    (root / PERSON).write_text("name: Somebody\nsummary: One.\nbirthday: 2000-01-01\nposts: [{of: nobody}]\n")


def leave_something_to_write(root: Path) -> None:
    (root / PERSON).write_text("name: todo\n")


def edit_a_shared_file(root: Path) -> None:
    (root / SHARED).write_text("# The people of the harbour.\n" + (root / SHARED).read_text())


def put_a_link_in_place(root: Path) -> None:
    (root / PERSON).unlink()
    (root / PERSON).symlink_to("person-8.yml")


def touch(root: Path) -> None:
    os.utime(root / PERSON)


CHANGES = [edit, add, remove, rename, swap, break_the_yaml, break_a_field, leave_something_to_write]
CHANGES += [edit_a_shared_file, put_a_link_in_place, touch]


@pytest.mark.parametrize("in_between", [next_run, lambda: None], ids=["the next run", "the same process"])
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_a_change_it_is_as_if_all_had_been_read(
    large: Paths, change: Callable[[Path], None], in_between: Callable[[], None], parsed: list[str]
) -> None:
    read(large)
    parsed.clear()
    in_between()
    change(large.root)
    assert values(read(large)) == values(plainly(large))
    assert len(parsed) <= 2
    parsed.clear()
    next_run()
    assert values(read(large)) == values(plainly(large))
    assert parsed == []


def test_a_file_that_cannot_be_read_is_tried_again(
    large: Paths, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = large.root / PERSON
    opened = os.open

    def refuse(path: str | Path, *rest: int, **named: int) -> int:
        if path == taken:
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest, **named)

    read(large)
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        for _ in range(3):
            next_run()
            _, found = read(large)
            _, found = read(large)
            assert [(str(one.place), one.code.id) for one in found] == [(PERSON, "BB101")]
    parsed.clear()
    assert values(read(large)) == values(plainly(large))
    assert parsed == [PERSON]


def test_a_finding_that_was_kept_has_the_code_itself(large: Paths) -> None:
    break_a_field(large.root)
    (large.root / "content/people/person-8.yml").write_text("name: [\n")
    read(large)
    next_run()
    made, found = read(large)
    codes = [*load.CODES, *validate.CODES]
    assert found
    assert made.problems
    assert all(any(finding.code is code for code in codes) for finding in (*found, *made.problems))


def test_another_release_of_the_program_reads_all_anew(
    large: Paths, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(large)
    total = len(parsed)
    monkeypatch.setattr("briefbook.reading.shelves.release", lambda: "another")
    parsed.clear()
    next_run()
    read(large)
    assert len(parsed) == total


def test_progress_comes_to_the_number_of_files(large: Paths) -> None:
    total = len(load.find(large.root)[0])
    told: list[tuple[int, int]] = []
    for _ in range(2):
        told.clear()
        read(large, lambda done, of: told.append((done, of)))
        assert told[-1] == (total, total)
        assert told == sorted(told)
