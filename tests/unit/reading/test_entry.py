"""What came of a file is the same again once it has been bytes."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

import pytest

from briefbook import load
from briefbook.reading.entry import Entry, entry_of, packed, unpacked
from briefbook.records import Located, Record
from briefbook.records.walk import walk
from tests.invalid.runner import BASE, Case, cases


def entries(root: Path) -> dict[str, Entry]:
    return {str(path): entry_of(root, path) for path in load.find(root)[0]}


def compared(entry: Entry) -> tuple[object, ...]:
    made = entry.made
    return entry.digest, [of(one) for one in made.records], [of(one) for one in made.salvaged], made.broken, told(entry)


def of(located: Located[Record]) -> tuple[object, ...]:
    places = [located.place(*loc, offset=0) for loc, _ in walk(located.record)]
    return located.record, located.loc, located.digest, located.document.path, located.document.text, places


def told(entry: Entry) -> list[object]:
    return [(id(finding.code), finding) for finding in (*entry.made.problems, *entry.found)]


def test_of_a_sound_book() -> None:
    made = entries(BASE)
    again = unpacked(packed(made))
    assert list(again) == list(made)
    assert [compared(entry) for entry in again.values()] == [compared(entry) for entry in made.values()]


@pytest.mark.parametrize("case", [*cases("BB1"), *cases("BB2")], ids=str)
def test_of_every_book_that_is_wrong(case: Case, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    case.lay_out(tmp_path)
    made = entries(tmp_path)
    again = unpacked(packed(made))
    assert [compared(entry) for entry in again.values()] == [compared(entry) for entry in made.values()]


def test_many_share_what_is_the_same_in_them() -> None:
    entry = entry_of(BASE, PurePosixPath("content/people.yml"))
    alone = len(packed({"0": entry}))
    assert len(packed({str(number): entry for number in range(100)})) < 4 * alone
