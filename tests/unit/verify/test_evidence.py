"""The proof of a quotation: what it says, when it holds, and what check makes of it."""

from __future__ import annotations

import pytest

from briefbook.book.book import Book
from briefbook.book.evidence import Evidence, read_evidence, write_evidence
from briefbook.lint import lint_book
from tests.unit.verify.told import ARTICLE, OTHER, digest, quoting, verdict


def proved(made: Book) -> Evidence:
    found = verdict(made)
    assert found.sound
    return found.evidence


def complaints(made: Book, evidence: Evidence) -> list[tuple[str, str]]:
    found = lint_book(made.with_evidence(evidence))
    return [(finding.code.id, finding.message) for finding in found if finding.code.id in ("BB328", "BB329")]


def test_a_proof_says_where_without_the_words() -> None:
    (proof,) = proved(quoting("precise timeframe")).proofs
    assert (proof.part, proof.index, proof.source, proof.paragraph) == (
        "2025-10-21-first#words",
        "quote.0",
        "article",
        3,
    )
    assert proof.text_digest == digest(ARTICLE)
    assert ARTICLE[proof.offset : proof.offset + proof.length] == "precise timeframe"
    assert "timeframe" not in write_evidence([proof])


def test_offsets_are_of_the_text_as_it_is() -> None:
    text = "\r\n  One.\r\n«Two\u00ad\u00a0words», and\u200b more.\r\n"
    made = quoting("Two words", sources={"article": text})
    (proof,) = verdict(made, {"article": text}).evidence.proofs
    assert text[proof.offset : proof.offset + proof.length] == "Two\u00ad\u00a0words"
    assert proof.paragraph == 2


def test_the_file_is_read_as_it_was_written_and_sorted() -> None:
    evidence = proved(quoting(["frank", "precise timeframe"], text='It is "productive".'))
    written = write_evidence(reversed(evidence.proofs))
    assert read_evidence(written) == evidence
    assert written.splitlines()[1:] == sorted(written.splitlines()[1:])
    assert write_evidence(read_evidence(written).proofs) == written


def test_nothing_is_wrong_with_what_was_proved() -> None:
    made = quoting("precise timeframe", source="article, para 3")
    assert complaints(made, proved(made)) == []


def test_other_typography_needs_no_new_proof() -> None:
    evidence = proved(quoting("Nobody can’t see that"))
    assert complaints(quoting("Nobody\u00a0can't see that"), evidence) == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (quoting("precise date"), '"precise date" has changed since it was found in "article"'),
        (
            quoting("precise timeframe", source="article, para 2"),
            '"precise timeframe" was found in paragraph 3 of "article", not where the part says',
        ),
        (
            quoting("precise timeframe", source="other"),
            '"precise timeframe" was found in "article", which the part does not name as its source',
        ),
        (
            quoting("precise timeframe", sources={"article": OTHER}),
            'the text of "article" has changed since "precise timeframe" was found in it',
        ),
        (quoting("precise timeframe", text='And "more".'), '"more" was not held against its source'),
    ],
)
def test_a_change_since(changed: Book, message: str) -> None:
    assert complaints(changed, proved(quoting("precise timeframe"))) == [("BB328", message)]


def test_without_a_proof() -> None:
    assert complaints(quoting("productive"), Evidence()) == [("BB328", '"productive" was not held against its source')]
    assert complaints(quoting("productive", source="wire"), Evidence()) == []
    assert lint_book(quoting("productive")) == []


def test_a_proof_of_what_is_gone() -> None:
    left = proved(quoting("productive"))
    found = lint_book(quoting().with_evidence(left))
    assert [(finding.code.id, finding.severity) for finding in found] == [("BB329", "warning")]


def test_a_line_that_is_no_proof() -> None:
    evidence = read_evidence("# a comment\n\n<<<<<<< HEAD\n")
    assert complaints(quoting(), evidence) == [("BB329", "this line is no proof of a quotation")]


def test_a_proof_is_kept_while_the_text_is_away() -> None:
    made = quoting("productive")
    before = proved(made)
    again = verdict(made, {}, before)
    assert (again.evidence, again.sound, [found.code.id for found in again.findings]) == (before, True, ["BB325"])
    changed = verdict(quoting("constructive"), {}, before)
    assert (changed.evidence.proofs, changed.sound) == ((), False)


def test_what_a_page_says() -> None:
    made = quoting(["frank", "precise timeframe"], text='It is "useful".', source="article")
    (row,) = made.rows
    sealed = made.with_evidence(proved(made))
    known, unknown = sealed.verified(row), made.verified(row)
    assert known is not None
    assert unknown is not None
    assert (known.quotations, known.paragraphs, unknown.paragraphs) == (3, (2, 3), ())
    assert quoting().verified(quoting().rows[0]) is None
