"""The client folds, cuts and stems as the generator does: by one table, for every character, and for many words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from benchmarks.invented_entries import invented_entries
from briefbook.search.fold import words
from briefbook.search.shards import slips
from briefbook.search.stem import stem
from briefbook.search.vocabulary import word_hash
from tests.browser.asked import Client
from tests.unit.search.folded import FOLDED, STEMS

WORDS = "(list) => list.map(([text, english]) => briefbook.foldedWords(text, english))"
SUFFIXES = (
    *("", "s", "es", "ies", "ied", "ed", "edly", "eed", "eedly", "ing", "ingly", "ization", "ational", "fulness"),
    *("ousness", "iveness", "tional", "biliti", "lessly", "ently", "ation", "alism", "ality", "ously", "ivity"),
    *("fully", "ency", "ancy", "ably", "izer", "ator", "ally", "bly", "ogy", "ogist", "ly", "alize", "icate", "ical"),
    *("ness", "ful", "ative", "ement", "ance", "able", "ment", "ant", "ism", "ate", "ity", "ous", "ive", "ize", "ion"),
    *("sion", "y", "e", "le", "ll", "yed", "ying", "tted", "pping", "'s"),
)


@pytest.fixture(scope="module")
def client(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    page = browser.new_page()
    yield Client(page, tmp_path_factory.mktemp("text"))
    page.close()


def test_one_table_for_both(client: Client) -> None:
    asked = [[text, english] for text, english, _ in FOLDED]
    assert client.page.evaluate(WORDS, asked) == [expected for _, _, expected in FOLDED]
    assert client.page.evaluate("(list) => list.map(briefbook.stem)", list(STEMS)) == list(STEMS.values())


def test_every_character_folds_alike(client: Client) -> None:
    known = [chr(code) for code in range(1, 0x30000) if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs")]
    asked = [[f"a{character}b {character}{character}", True] for character in known]
    found = client.page.evaluate(WORDS, asked)
    differing = [
        hex(ord(one)) for one, got in zip(known, found, strict=True) if got != words(asked_text(one), english=True)
    ]
    assert differing == []


def asked_text(character: str) -> str:
    return f"a{character}b {character}{character}"


def test_many_words_have_the_same_stem_and_hash(client: Client) -> None:
    said = {word for entry in invented_entries(600) for word in words(entry.text, english=True)}
    many = sorted({f"{word.rstrip('aeiou')}{suffix}" for word in sorted(said)[::7] for suffix in SUFFIXES})
    assert client.page.evaluate("(list) => list.map(briefbook.stem)", many) == [stem(word) for word in many]
    few = [*many[:200], *(character for text, _, _ in FOLDED for character in text)]
    assert client.page.evaluate("(list) => list.map(briefbook.wordHash)", few) == [word_hash(word) for word in few]
    assert client.page.evaluate("(list) => list.map(briefbook.slips)", few) == [list(slips(word)) for word in few]
