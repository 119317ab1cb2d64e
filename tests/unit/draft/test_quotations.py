"""What a text has in quotation marks, where, and who may have said it."""

from __future__ import annotations

import pytest

from tests.unit.draft.book import read


def quoted(text: str) -> list[str]:
    reading = read(text)
    assert all(text[q.span.start : q.span.end] == q.words for q in reading.quotations)
    return [quotation.words for quotation in reading.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was “useful,” he said.", ["useful"]),
        ('It was "useful", he said.', ["useful"]),
        ("It was «utile», said she.", ["utile"]),
        ("Es war „nützlich“, sagte er.", ["nützlich"]),
        ("彼は「待つ」と言った。", ["待つ"]),
        ("It was ‘Moreira’s day’, he said.", ["Moreira’s day"]),
        ("The dockers’ day and Moreira’s", []),
        ("“We wait.” “For what?”", ["We wait.", "For what?"]),
        ("It was “a mess.”", ["a mess"]),
        ("He spoke of “the U.S.”", ["the U.S."]),
        ("“We wait,” she said, “for the tide.”", ["We wait", "for the tide"]),
        ("“One ‘two’ three”", ["One ‘two’ three"]),
        ('a 5" pipe and a 6" pipe', []),
        ("“never closed", []),
        ("“It goes on\n“and on.”", ["It goes on", "and on"]),
        ("“ ” and “,” and “…”", []),
    ],
)
def test_words_in_quotation_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_paragraphs_are_counted_as_a_locator_counts_them() -> None:
    reading = read("\n\nFirst\nand “one”.\n\n\nSecond “two”.")
    assert [(q.words, q.paragraph) for q in reading.quotations] == [("one", 1), ("two", 2)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Moreira said it was “useful”.", "ana-moreira", "said"),
        ("“It is useful,” said Mayor Ana Moreira.", "ana-moreira", "said"),
        ("“It is useful,” Costa told Moreira.", "rui-costa", "told"),
        ("It is “useful”, according to the Port Authority.", "port-authority", "according to"),
        ("The Port Authority struck the same note, stating that no “hour” is set.", "port-authority", "stating"),
        ("Costa left. Moreira described the Pires-Duarte walk as “useful”.", "ana-moreira", "described"),
        ("A letter of Costa to Pires, Moreira said, was “useful”.", "ana-moreira", "said"),
        ("A Port Authority official, unnamed, described the walk as “useful”.", "Port Authority official", "described"),
        ("It was “useful”, according to two US officials.", "US officials", "according to"),
        ("Moreira came. “It is useful,” she said.", "ana-moreira", "said"),
        ("It was “useful” to Moreira.", "", ""),
        ("“Moreira said so” was on the wall.", "", ""),
        ("“It is useful,” she said.", "", ""),
        ("Silva said it was “useful”.", "one-silva|other-silva", "said"),
        ("Melania Costa said it was “useful”.", "", ""),
    ],
)
def test_who_may_have_said_it(text: str, speaker: str, cue: str) -> None:
    [*_, quotation] = read(text).quotations
    found = quotation.speaker
    assert (("|".join(found.ids) or found.described_as, found.cue) if found else ("", "")) == (speaker, cue)
    if found is not None:
        assert text[found.cue_at.start : found.cue_at.end].lower() == cue
