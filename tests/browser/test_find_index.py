"""The client's answers against every entry read through: words, beginnings, phrases, filters, periods and order."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from benchmarks.invented_entries import invented_entries
from briefbook.search import Entry, index
from briefbook.search.fold import words
from tests.browser.asked import Client
from tests.browser.brute_force import BruteForce

FOLDER = "base/"
LAVROV = ("Сергей Лавров", "Sergueï Lavrov")
NAMES = (
    Entry("person", "people/lavrov/", "Sergei Lavrov", "Minister.", names=LAVROV, own="person:lavrov"),
    Entry("person", "people/li/", "Li Qiang", names=("李强", "李強"), own="person:li"),
    Entry("person", "people/haddad/", "Nour Haddad", names=("نور حَدّاد",), own="person:haddad"),
    Entry("place", "places/kyiv/", "Kyiv", names=("Київ", "Kiev"), own="on:kyiv"),
    Entry("place", "places/soeul/", "Seoul", names=("서울특별시",), own="on:seoul"),
    Entry("said", "briefings/x/#a", "Li", "Łódź and the Straße: naïve “Übermut” — 10² of 1,200.", day="2020-02-29"),
    Entry("said", "briefings/x/#b", "Ann", "The ministry's negotiations; the negotiators went on.", day="2020-03-01"),
    Entry("said", "briefings/x/#c", "Ann", "She negotiates; 北京市的会议开始了。", day="2020-03-01"),
)


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return sorted([*invented_entries(3_000), *NAMES], key=lambda entry: entry.order)


@pytest.fixture(scope="module")
def truth(entries: list[Entry]) -> BruteForce:
    return BruteForce(entries)


@pytest.fixture(scope="module")
def client(browser: Browser, tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> Iterator[Client]:
    page = browser.new_page()
    client = Client(page, tmp_path_factory.mktemp("asked"))
    client.lay(FOLDER, index(entries, "en").files)
    yield client
    page.close()


def test_every_entry_is_found_by_each_of_its_words(client: Client, truth: BruteForce, entries: list[Entry]) -> None:
    chance = random.Random(1)
    for entry in [*NAMES, *chance.sample(entries, 12)]:
        for word in {word for _, field in entry.fields() for word in words(field, english=True)}:
            found, total = client.ask(FOLDER, f"{word} ")
            assert entry.address in found, word
            assert total == len(found)
    assert truth.ask(["talks"]) == client.ask(FOLDER, "talks ")[0]


def questions(entries: list[Entry], kind: str) -> Iterator[list[str]]:
    """Questions of a kind, from what entries say."""
    chance = random.Random(2)
    for _ in range(25):
        said = words(chance.choice(entries).text, english=True) or ["the"]
        word = chance.choice(said)
        start = chance.randrange(max(1, len(said) - 3))
        match kind:
            case "word":
                yield [word]
            case "two words":
                yield [word, chance.choice(said)]
            case "beginning":
                yield [f"{word[: chance.randint(1, len(word))]}*"]
            case "word and beginning":
                yield [chance.choice(said), f"{word[: chance.randint(2, max(2, len(word)))]}*"]
            case "phrase":
                yield [f'"{" ".join(said[start : start + chance.randint(1, 4)])}"']
            case "phrase and word":
                yield [f'"{" ".join(said[start : start + 2])}"', word]


@pytest.mark.parametrize("by_score", [True, False], ids=["by score", "newest first"])
@pytest.mark.parametrize("kind", ["word", "two words", "beginning", "word and beginning", "phrase", "phrase and word"])
def test_an_answer_is_exact(client: Client, truth: BruteForce, entries: list[Entry], kind: str, by_score: bool) -> None:
    for question in questions(entries, kind):
        found, total = client.ask(FOLDER, " ".join(question) + " ", byScore=by_score)
        assert found == truth.ask(question, by_score=by_score), question
        assert total == len(found), question


def test_filters_and_periods_are_exact(client: Client, truth: BruteForce, entries: list[Entry]) -> None:
    chance = random.Random(3)
    for _ in range(40):
        entry = chance.choice([entry for entry in entries if entry.filters and entry.day])
        chosen = chance.sample(entry.all_filters, chance.randint(1, 3))
        from_, to = (chance.choice(["", entry.day]) for _ in range(2))
        question = chance.choice([[], ["the"]])
        found, total = client.ask(FOLDER, "".join(f"{word} " for word in question), chosen, **{"from": from_, "to": to})
        assert entry.address in found or question
        assert found == truth.ask(question, chosen, from_=from_, to=to), (chosen, from_, to)
        assert total == len(found)


def test_pages_of_ten_come_to_the_whole(client: Client) -> None:
    whole, _ = client.ask(FOLDER, "the ")
    first, total = client.ask(FOLDER, "the ", count=10)
    assert first == whole[:10]
    assert total == len(whole)


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("Лавров", "people/lavrov/"),
        ("Лавро́в ", "people/lavrov/"),
        ("sergueï", "people/lavrov/"),
        ("SERGUEI lavrov", "people/lavrov/"),
        ("李强 ", "people/li/"),
        ("強", "people/li/"),
        ("حداد", "people/haddad/"),
        ("київ", "places/kyiv/"),
        ("kie", "places/kyiv/"),
        ("서울", "places/soeul/"),
        ("특별", "places/soeul/"),
        ("lodz strasse ", "briefings/x/#a"),
        ("ubermut naive", "briefings/x/#a"),
        ("negotiating ", "briefings/x/#c"),
        ("negotiato", "briefings/x/#b"),
        ('"ministry\'s negotiations"', "briefings/x/#b"),
        ("会议", "briefings/x/#c"),
        ('"北京市的"', "briefings/x/#c"),
    ],
)
def test_words_find_each_other_in_every_script(client: Client, question: str, address: str) -> None:
    assert address in client.ask(FOLDER, question)[0]


@pytest.mark.parametrize(
    "question", ["102", "negotiatory ", '"negotiating"', '"ministry negotiating"', '"北京的"', "京北 "]
)
def test_what_is_not_there_is_not_found(client: Client, question: str) -> None:
    assert client.ask(FOLDER, question) == ([], 0)


def test_another_language_has_no_stems(client: Client) -> None:
    folder = client.lay("french", index(NAMES, "fr").files)
    truth = BruteForce(NAMES, english=False)
    for question in (["negotiates"], ["negotiations"], ["negotiation*"], ["ministry", "s"], ['"the ministry s"']):
        assert client.ask(folder, " ".join(question) + " ")[0] == truth.ask(question) != []
    assert client.ask(folder, "negotiating ") == ([], 0)
    assert client.ask(folder, "лавров ")[0] == ["people/lavrov/"]


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("negotiaters ", "negotiators "),
        ("Lavrvo", "lavrov"),
        ("sergi Lavrov", "sergei Lavrov"),
        ("лавроф ", "лавров "),
        ("lavrov qxzqxz", ""),
        ("negotiators", ""),
    ],
)
def test_a_slip_of_one_letter_is_put_right(client: Client, typed: str, better: str) -> None:
    assert client.suggestion(FOLDER, typed) == better
