"""The rows of a book that was changed, some of them those of the last one, are as if all were made anew."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import given
from hypothesis import strategies as st

from briefbook.book import rows as module
from briefbook.book.row import Row
from briefbook.book.rows import rows_in_order
from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.records import Located, Record
from briefbook.validate import validate
from tests.books import BASE, Files
from tests.unit.book.invented import Invented, issues

PEOPLE = BASE["content/people.yml"]
ORGANIZATIONS = BASE["content/organizations.yml"]
FOLDERS = [
    {},
    {"content/people.yml": PEOPLE.replace("{name: Fay}", "{name: Fay, posts: [{title: Envoy, of: south}]}")},
    {"content/people.yml": PEOPLE.replace("from: 2025-01-20", "from: 2025-10-03")},
    # A person without a post becomes a source, or an organization.
    {"content/people.yml": PEOPLE.replace("fay: {name: Fay}\n", ""), "seeds/fay.yml": "title: Fay\nkind: letter\n"},
    {"content/people.yml": PEOPLE.replace("fay: {name: Fay}\n", ""), "content/organizations/fay.yml": "name: Fay\n"},
    {"content/organizations.yml": ORGANIZATIONS.replace("part_of: south", "part_of: club")},
    {"content/people.yml": PEOPLE.replace("name: Ann", "name: Anna")},
]


@lru_cache(maxsize=4096)
def read(path: str, text: str) -> tuple[Located[Record], ...]:
    """The records of a file: the same objects for a file that is as it was, as for a process that reads it again."""
    document = read_document(path, text.encode())
    assert isinstance(document, Document)
    made = validate([document])
    assert made.problems == ()
    return made.records


def index(*files: Files) -> dict[str, Located[Record]]:
    merged = dict(BASE)
    for more in files:
        merged.update(more)
    found = [located for path, text in merged.items() for located in read(path, text)]
    return {located.record.id: located for located in sorted(found, key=lambda located: located.record.id)}


def anew(records: dict[str, Located[Record]]) -> tuple[Row, ...]:
    last, module._last = module._last, module._Last()
    try:
        return rows_in_order(records)
    finally:
        module._last = last


def values(rows: tuple[Row, ...]) -> list[object]:
    return [
        (row.address, row.part, row.order, row.about, row.speakers, row.sources, row.names, row.retracted)
        for row in rows
    ]


books = st.tuples(issues(), st.sampled_from(FOLDERS), st.integers(0, 4))


def of(made: list[Invented], folder: Files, left_out: int) -> dict[str, Located[Record]]:
    return index(*(issue.file() for place, issue in enumerate(made) if place != left_out), folder)


@given(st.lists(books, min_size=2, max_size=5))
def test_they_are_as_if_made_anew(made: list[tuple[list[Invented], Files, int]]) -> None:
    for issued, folder, left_out in made:
        records = of(issued, folder, left_out)
        rows = rows_in_order(records)
        assert values(rows) == values(anew(records))
        assert all(row.briefing is records[row.briefing.id].record for row in rows)


@given(issues(), st.sampled_from(FOLDERS), st.sampled_from(FOLDERS))
def test_after_a_change_of_speakers_alone_their_sides_are_new(made: list[Invented], one: Files, other: Files) -> None:
    for folder in (one, other, one):
        records = of(made, folder, -1)
        assert values(rows_in_order(records)) == values(anew(records))


@given(issues())
def test_the_rows_of_an_issue_that_is_as_it_was_are_the_same(made: list[Invented]) -> None:
    before = rows_in_order(of(made, {}, -1))
    after = rows_in_order(of(made, FOLDERS[-1], 0))
    gone = made[0].id
    assert [id(row) for row in after] == [id(row) for row in before if row.briefing.id != gone]
