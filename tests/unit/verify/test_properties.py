"""What holds for any text: folding keeps its places, and what is cut out of a text is found in it."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefbook.text.fold import fold, folded_digest
from briefbook.text.paragraphs import passages
from briefbook.verify.find import matches
from briefbook.verify.nearest import nearest
from briefbook.verify.source_text import source_text

LETTERS = st.sampled_from("aábcйяжعلاةกあ漢ﬁ²½Å\u0301\u00ad\u200d\u00a0 \n.,…“”'«»\"—-[]15")
TEXTS = st.text(LETTERS, max_size=60) | st.text(max_size=60)
WORDS = st.lists(st.sampled_from(["the", "call", "was", "not", "he", "said", "Путин", "не", "قال", "لا"]), min_size=1)


@given(TEXTS)
def test_folding_keeps_places(raw: str) -> None:
    folded = fold(raw)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
    assert not folded.ends or folded.ends[-1] <= len(raw)


@given(TEXTS)
def test_folding_twice_is_folding_once(raw: str) -> None:
    once = fold(raw).text
    assert fold(once).text == once


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_canonically_equal_texts_fold_to_one(raw: str) -> None:
    assert folded_digest(unicodedata.normalize("NFC", raw)) == folded_digest(unicodedata.normalize("NFD", raw))


@given(TEXTS, TEXTS)
def test_nothing_raises(words: str, raw: str) -> None:
    text = source_text("any", raw.encode("utf-8", "surrogatepass"))
    for match in matches(words, text):
        assert 0 <= match.start < match.end <= len(text.raw)
    nearest(words, [text])


@given(WORDS, WORDS, WORDS)
def test_words_of_a_text_are_found_where_they_are(before: list[str], words: list[str], after: list[str]) -> None:
    raw = " ".join([*before, "“" + " ".join(words) + "”", *after])
    start = len(" ".join(before)) + 2
    found = matches(" ".join(words), source_text("any", raw.encode()))
    assert (start, start + len(" ".join(words))) in [(match.start, match.end) for match in found]


@given(WORDS, st.integers(0, 20), st.sampled_from(["not", "never", "harbour", "لن"]))
def test_a_word_put_in_is_never_overlooked(words: list[str], place: int, word: str) -> None:
    altered = [*words[: place % (len(words) + 1)], f"{word}x", *words[place % (len(words) + 1) :]]
    assert matches(" ".join(altered), source_text("any", " ".join(words).encode())) == []


@given(st.text(st.sampled_from("a \n\r\t\u2028"), max_size=30))
def test_paragraphs_hold_every_letter_once(raw: str) -> None:
    found = passages(raw)
    assert [passage.number for passage in found] == list(range(1, len(found) + 1))
    assert sum(raw[passage.start : passage.end].count("a") for passage in found) == raw.count("a")
    assert all(raw[passage.start : passage.end] == raw[passage.start : passage.end].strip() for passage in found)
