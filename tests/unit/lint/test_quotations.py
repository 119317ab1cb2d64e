"""Answers to what is found where quotations are held against the texts of their sources."""

from __future__ import annotations

import pytest

from briefbook.book.book import Book
from briefbook.lint import lint_book, lint_quotations
from tests.unit.verify.told import findings, quoting

ANSWER = "{BB327: The cue belongs to another sentence.}"
FRANK = "frank, not friendly"


def told(made: Book, texts: tuple[str, ...] = ("article", "other")) -> list[str]:
    return [finding.code.id for finding in lint_quotations(made, findings(made), texts)]


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        (quoting(FRANK, speaker="cem"), ["BB327"]),
        (quoting(FRANK, speaker="cem", accept=ANSWER), []),
        (quoting(FRANK, speaker="cem", accept="{BB334: A reason.}"), ["BB327"]),
        # Only who said it can be answered: words that are not there cannot.
        (quoting("frank, not hostile", speaker="cem", accept=ANSWER), ["BB320", "BB331"]),
        (quoting(FRANK, speaker="dana", accept=ANSWER), ["BB331"]),
        (quoting(speaker="dana", accept=ANSWER), ["BB331"]),
    ],
)
def test_another_speaker_is_answered_at_the_part(made: Book, codes: list[str]) -> None:
    assert told(made) == codes


def test_without_the_text_nobody_knows_whether_an_answer_is_idle() -> None:
    assert told(quoting(FRANK, speaker="dana", accept=ANSWER), ("other",)) == []


def test_check_has_no_text_and_leaves_the_answer_alone() -> None:
    for speaker in ("cem", "dana"):
        found = lint_book(quoting(FRANK, speaker=speaker, accept=ANSWER))
        assert found == []
