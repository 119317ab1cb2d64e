"""Whatever has another answer after a change is borne on by a record that changed, or hangs on the frame."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.book import questions
from briefbook.book.bearing import EVERYTHING, FRAME, SUMS, bearing
from briefbook.book.book import Book
from briefbook.book.evidence import Evidence, Proof
from briefbook.book.fingerprints import Fingerprints
from briefbook.book.reads import Key
from tests.books import BASE, Files, book, issue, said
from tests.unit.book.invented import Invented, issues

ALTERED: dict[str, tuple[str, str, str]] = {
    "a name": ("content/people.yml", "name: Boris", "name: Borys"),
    "a title": ("content/people.yml", "title: Minister, of: north-ministry", "title: Deputy, of: north-ministry"),
    "a post": ("content/people.yml", "President, of: south-office", "President, of: south"),
    "who is above": ("content/organizations.yml", "part_of: north-office", "part_of: south-office"),
    "an event": ("content/events.yml", "2025-10-16/2025-10-30", "2025-10-16/2025-10-17"),
    "a participant": ("content/events.yml", "[ann, boris]", "[ann, fay]"),
    "a claim": ("content/claims.yml", "by: ann, due", "by: boris, due"),
    "a topic": ("content/topics.yml", "The talks", "All talks"),
    "a source": ("seeds/wire.yml", "A report", "Another report"),
    "another kind of speaker": ("content/people.yml", "fay: {name: Fay}\n", "fay: {name: Fay}\nzoe: {name: Zoe}\n"),
    "the publisher": ("content/publication.yml", "The Harbour Desk", "The Quay Desk"),
}

ALONE = [
    name
    for name in questions.QUESTIONS
    if name
    not in {
        "event state", "claim state", "changes", "related issues", "corrections touching", "corrections by record",
        "newly overdue", "overdue",
    }
]  # fmt: skip
"""The questions that are not worked out of others."""


def altered(*names: str) -> Files:
    files = dict(BASE)
    for name in names:
        path, old, new = ALTERED[name]
        assert old in files[path], name
        files[path] = files[path].replace(old, new, 1)
    return files


def keys_of(*books: Book) -> set[Key]:
    """Every question that these books could be asked, with every name that is in one of them."""
    ids = sorted({id for made in books for id in made.located})
    addresses = sorted({row.address for made in books for row in made.rows})
    topics = ["talks", "quay", ""]
    dates = ["2025-10", "2025-10-16/2025-10-30", "2025-11-06"]
    found: set[Key] = {
        *SUMS,
        ("rows",),
        ("renamed",),
        ("evidence",),
        ("newest issue",),
        ("today",),
        ("latest",),
        ("head",),
    }
    found |= set(product(["record", "rows about", "rows moving", "rows by", "rows naming", "rows from"], ids))
    found |= set(product(["rows of", "referrers", "proofs", "issues of"], ids))
    found |= set(product(["row", "verified", "rows about", "rows moving", "head", "ratings", "successor"], addresses))
    found |= set(product(["referrers"], ids, ["participants", "topics", "by", "posts", "part_of", "bottom_line"]))
    found |= set(product(["previous issue", "next issue"], ids, topics))
    found |= set(product(["ratings"], ids)) | set(product(["has passed"], dates))
    return found


def borne_on(made: Book, ids: set[str]) -> set[Key]:
    return {key for _, key in bearing(made, sorted(ids & made.located.keys()))}


def unaccounted(before: Book, after: Book) -> set[Key]:
    """The questions with another answer that nothing tells of."""
    known, now = Fingerprints(before), Fingerprints(after)
    everywhere = [
        FRAME[name][1] for name in FRAME if known.value(FRAME[name][0](before)) != now.value(FRAME[name][0](after))
    ]
    if EVERYTHING in everywhere:
        return set()
    ids = {*before.located, *after.located}
    moved = {id for id in ids if known.of(("record", id)) != now.of(("record", id))}
    told = borne_on(before, moved) | borne_on(after, moved)
    kinds = set[str]().union(*filter(None, everywhere))
    others = {key for key in keys_of(before, after) if known.of(key) != now.of(key)}
    return {key for key in others if key not in told and key[0] not in kinds}


def test_every_question_is_tried() -> None:
    made = book(issue("2025-10-16-first", said("words", "ann")))
    assert {key[0] for key in keys_of(made)} == set(ALONE)


@settings(deadline=None, max_examples=60)
@given(issues(), issues(), st.sets(st.sampled_from(sorted(ALTERED)), max_size=2))
def test_whatever_has_another_answer_is_told_of(first: list[Invented], second: list[Invented], names: set[str]) -> None:
    # What the two have in common is the same, so that much of the one is also in the other.
    shared = {made.id: made for made in first if len(made.parts) % 2}
    before = book(*(made.file() for made in first))
    after = book(*(shared.get(made.id, made).file() for made in second), base=altered(*sorted(names)))
    assert unaccounted(before, after) == set()
    assert unaccounted(after, before) == set()


@pytest.mark.parametrize("name", ALTERED)
def test_a_change_of_one_record(name: str) -> None:
    spoken = issue("2025-10-16-first", said("words", "cem", about="summit", text="'Ann asked [[boris]].'"))
    before, after = book(spoken), book(spoken, base=altered(name))
    assert unaccounted(before, after) == set()
    known, now = Fingerprints(before), Fingerprints(after)
    assert any(known.of(key) != now.of(key) for key in keys_of(before, after))


def test_a_proof_more() -> None:
    quoted = issue("2025-10-16-first", said("words", "ann", quote='"It is so."'))
    before = book(quoted).with_evidence(Evidence())
    after = before.with_evidence(Evidence((Proof("2025-10-16-first#words", "quote.0", "0", "wire", "0", 1, 2, 3),)))
    assert unaccounted(before, after) == set()


def test_little_is_borne_on_by_one_issue() -> None:
    """Without that all would be asked, and nobody would see it."""
    first = issue("2025-10-16-first", said("words", "ann", about="summit"))
    second = issue("2025-10-21-second", said("later", "boris", about="fair"))
    told = borne_on(book(first, second), {"2025-10-21-second"})
    assert ("rows by", "boris") in told
    assert ("rows about", "fair") in told
    assert not told & {
        ("rows by", "ann"),
        ("rows about", "summit"),
        ("row", "2025-10-16-first#words"),
        ("rows of", "2025-10-16-first"),
    }
