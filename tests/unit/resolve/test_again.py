"""What a process finds in a book that it has resolved before is what another process would find."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.records import Located, Record
from briefbook.resolve import again, resolve
from briefbook.resolve.ids import Index
from briefbook.validate import validate
from tests.books import BASE, Files, issue, judged, reported, said

FIRST, SECOND = "2025-10-05-a", "2025-10-06-b"
PEOPLE = BASE["content/people.yml"]
ANN = said("ann-says", "ann", date="2025-10-01", about="summit", status="announced")
LIKELY = judged("likely-held", about="summit", basis="ann-says")
TAKES_UP = judged("still", revises=f"{FIRST}#likely-held", about="summit")

CHANGES: list[Files] = [
    {},
    issue(FIRST, ANN, LIKELY),
    issue(FIRST, ANN, LIKELY, title="Another title"),
    # What another issue takes up is gone, or is something else.
    issue(FIRST, ANN),
    issue(FIRST, ANN, reported("likely-held", date="2025-10-01")),
    issue(FIRST, ANN, ANN),
    issue(FIRST, said("said", "nobody", date="2025-10-01")),
    issue(FIRST, said("eli-says", "eli", date="2025-10-01")),
    issue(SECOND, TAKES_UP),
    issue(SECOND, TAKES_UP, said("fay-says", "fay", date="2025-10-02", text="'Words [@wire] of [[fair]].'")),
    issue(SECOND, said("fay-says", "fay", date="2025-10-02")),
    {"content/people.yml": PEOPLE.replace("fay: {name: Fay}\n", "")},
    {"content/people.yml": PEOPLE.replace("fay: {name: Fay}\n", ""), "seeds/fay.yml": "title: Fay\nkind: letter\n"},
    {
        "content/people.yml": PEOPLE.replace(
            "{name: Fay}", "{name: Fay, posts: [{title: Envoy, of: north}, {title: Envoy, of: south}]}"
        )
    },
    # A record takes the id of a part.
    {"seeds/ann-says.yml": "title: A report\nkind: letter\n"},
    {"content/organizations.yml": BASE["content/organizations.yml"].replace("part_of: south", "part_of: south-office")},
    {"content/organizations.yml": BASE["content/organizations.yml"].replace("part_of: south", "part_of: north")},
]


@lru_cache(maxsize=4096)
def read(path: str, text: str) -> tuple[Located[Record], ...]:
    """The records of a file: the same objects for a file that is as it was."""
    document = read_document(path, text.encode())
    assert isinstance(document, Document)
    made = validate([document])
    assert made.problems == ()
    return made.records


def records(files: Files) -> list[Located[Record]]:
    return [located for path, text in {**BASE, **files}.items() for located in read(path, text)]


def found(files: Files) -> tuple[bool, list[str]]:
    book, problems = resolve(records(files))
    return book is not None, [str(problem) for problem in problems]


@given(st.lists(st.lists(st.sampled_from(CHANGES), max_size=3), min_size=2, max_size=6))
def test_it_is_what_another_process_finds(changes: list[list[Files]]) -> None:
    for change in changes:
        files: dict[str, str] = {}
        for one in change:
            files.update(one)
        known = found(files)
        last = again._sound[:]
        again._sound.clear()
        assert found(files) == known
        again._sound[:] = last


@pytest.mark.parametrize(
    ("files", "looked_at"),
    [
        (issue(FIRST, ANN, LIKELY), set()),
        (issue(FIRST, ANN, LIKELY, title="Another title"), {FIRST}),
        (issue(FIRST, ANN, LIKELY, judged("more")), {FIRST}),
        (issue(FIRST, LIKELY), None),
        (issue(FIRST, ANN, LIKELY) | issue(SECOND, TAKES_UP), None),
        ({**issue(FIRST, ANN, LIKELY), **CHANGES[-1]}, None),
    ],
)
def test_only_what_changed_is_looked_at_where_others_cannot_have_to(files: Files, looked_at: set[str] | None) -> None:
    again._sound.clear()
    assert found(issue(FIRST, ANN, LIKELY))[0]
    index: Index = {located.record.id: located for located in records(files)}
    assert set(again.to_check(index)) == (set(index) if looked_at is None else looked_at)
