"""The digest of a record: it changes with whatever the record or a place in it hangs on, and with nothing else."""

from __future__ import annotations

from itertools import combinations

import pytest

from briefbook.diagnostics import Place
from briefbook.documents import Document
from briefbook.documents.digest import SIZE
from briefbook.load import read_document
from briefbook.records import Located, Record
from briefbook.validate import validate

SHARED = """\
# The posts are those of March.
ann: {name: Ann}
ben:
  name: Ben
  summary: >
    Two lines
    of words.

# Of the club.
cem:
  name: Cem
"""
OWN = "name: Ann\nsummary: Words.\n"


def read(text: str, path: str = "content/people.yml") -> dict[str, Located[Record]]:
    document = read_document(path, text.encode())
    assert isinstance(document, Document), document
    validated = validate([document])
    assert not validated.problems
    return {located.record.id: located for located in validated.records}


def changed(before: str, after: str) -> set[str]:
    """The records of a shared file whose digests are others after a change."""
    old, new = read(before), read(after)
    return {id for id in old.keys() | new.keys() if digest(old, id) != digest(new, id)}


def digest(records: dict[str, Located[Record]], id: str) -> bytes | None:
    return records[id].digest if id in records else None


def test_it_is_short_and_every_record_has_its_own() -> None:
    digests = [located.digest for located in read(SHARED).values()]
    assert {len(digest) for digest in digests} == {SIZE}
    assert len(set(digests)) == 3


def test_the_same_file_gives_the_same_again() -> None:
    assert not changed(SHARED, SHARED)
    assert not changed(SHARED, SHARED.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Ann}", "Anne}", {"ann"}),
        ("of words", "of few words", {"ben"}),
        ("name: Cem", "name:  Cem", {"cem"}),
        ("{name: Ann}", "{ name: Ann}", {"ann"}),
        ("of March.", "of April.", set()),
        ("# Of the club.", "# Of no club.", {"ben"}),
        ("Cem\n", "Cem\n# The end.\n", {"cem"}),
        ("# Of the club.\n", "", {"ben", "cem"}),
        ("# The posts", "\n# The posts", {"ann", "ben", "cem"}),
        ("ben:", "bea: {name: Bea}\nben:", {"bea", "ben", "cem"}),
        ("cem:", "dan:", {"cem", "dan"}),
    ],
)
def test_a_change_in_a_shared_file_is_one_of_the_records_that_it_touches_or_moves(
    before: str, after: str, expected: set[str]
) -> None:
    assert SHARED.count(before) == 1
    assert changed(SHARED, SHARED.replace(before, after)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{ann: {name: Ann}, ben: {name: Ben}}\n", "{ann: {name: Ann,\n summary: Words.}, ben: {name: Ben}}\n"),
        ("{ann: {name: Ann}, ben: {name: Ben}}\n", "{ann: {name: Anne}, ben: {name: Ben}}\n"),
        ("ann: {name: Ann}\nben: {name: Ben}\n", "  ann: {name: Ann}\n  ben: {name: Ben}\n"),
        ("ann: {name: Ann}\nben: {name: Ben}\n", "---\nann: {name: Ann}\nben: {name: Ben}\n"),
    ],
)
def test_where_records_share_a_line_or_all_of_them_move_all_are_others(before: str, after: str) -> None:
    assert changed(before, after) == {"ann", "ben"}


def test_a_file_of_its_own_counts_whole() -> None:
    path = "content/people/ann.yml"
    texts = [OWN, OWN.replace("Ann", "Anne"), OWN + "# Later.\n", "\n" + OWN]
    digests = [read(text, path)["ann"].digest for text in texts]
    assert all(one != other for one, other in combinations(digests, 2))


def test_the_path_counts_and_whether_the_file_is_shared() -> None:
    own = read(OWN, "content/people/ann.yml")["ann"]
    other = read(OWN, "content/people/ben.yml")["ben"]
    assert own.digest != other.digest


def test_records_with_one_digest_have_the_same_places() -> None:
    """The premise of whoever keeps what was made of a record: held for a record below another that changes."""
    before, after = (read(SHARED.replace("Ann}", name)) for name in ("Ann}", "Anne, aliases: [Annie]}"))
    assert before["cem"].digest == after["cem"].digest

    def places(located: Located[Record]) -> list[Place]:
        return [located.place(*loc, key=key) for loc in ((), ("name",), ("summary",)) for key in (False, True)]

    assert places(before["cem"]) == places(after["cem"])
