"""After an edit a search asks the base and the delta, and answers as a new base would."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from benchmarks.invented_entries import COMMON, invented_entries
from briefbook.search import Entry, index, revise
from briefbook.search.fold import words
from tests.browser.asked import Client
from tests.unit.search.pages import by_page


@pytest.fixture(scope="module")
def client(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    page = browser.new_page()
    yield Client(page, tmp_path_factory.mktemp("delta"))
    page.close()


def edited(entries: list[Entry], chance: random.Random, number: int) -> list[Entry]:
    """Entries with some that are gone, some that say something else, some of another day and some that are new."""
    kept = list(entries)
    for _ in range(chance.randint(1, 12)):
        kept.pop(chance.randrange(len(kept)))
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(kept))
        kept[at] = replace(kept[at], text=f"{kept[at].text} Rewritten {chance.choice(COMMON)} {number}.")
    for _ in range(chance.randint(0, 6)):
        at = chance.randrange(len(kept))
        kept[at] = replace(kept[at], day=kept[chance.randrange(len(kept))].day, filters=kept[at].filters[1:])
    new = (replace(chance.choice(entries), address=f"new/{number}-{extra}/", own="") for extra in range(5))
    return [*kept, *new]


def questions(entries: list[Entry], chance: random.Random) -> Iterator[dict[str, object]]:
    for _ in range(12):
        entry = chance.choice(entries[-60:])
        said = words(entry.text, english=True) or ["the"]
        word = chance.choice(said)
        start = chance.randrange(len(said))
        for question in (f"{word} ", word[:3], f'"{" ".join(said[start : start + 3])}"', "rewritten ", "the "):
            yield {"question": question, "byScore": chance.random() < 0.5}
        yield {"question": "", "filters": list(chance.sample(entry.all_filters, 1))}
        yield {"question": "the ", "filters": ["class:said"], "from": entry.day, "to": entries[-1].day}


@pytest.mark.parametrize("seed", range(5))
def test_base_and_delta_answer_as_a_new_base_does(client: Client, seed: int) -> None:
    chance = random.Random(seed)
    entries = list(invented_entries(700))
    made = index(entries, "en")
    base = f"delta-{seed}"
    client.lay(base, made.files)
    for number in range(3):
        entries = edited(entries, chance, number)
        pages = by_page(entries)
        revised = revise(made.manifest, pages, pages.keys())
        assert revised is not None, "the base has to be made anew"
        made = revised
        beside = f"{base}-{number}"
        files = index(entries, "en").files
        client.lay(f"{beside}-new", files)
        # The kept volume and what was written this time, and nothing that an earlier delta left.
        client.lay(beside, dict(kept_files(client, base, made.kept)) | dict(made.files))
        for asked in questions(entries, chance):
            question, filters = str(asked.pop("question")), asked.pop("filters", [])
            given = (question, filters)
            fresh = client.ask(f"{beside}-new/", *given, **asked)  # type: ignore[arg-type]
            assert client.ask(f"{beside}/", *given, **asked) == fresh, (given, asked)  # type: ignore[arg-type]


def kept_files(client: Client, folder: str, kept: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """The files of the folders that stay."""
    for name in kept:
        for path in sorted((client.root / folder / name).rglob("*.js")):
            yield path.relative_to(client.root / folder).as_posix(), path.read_bytes()
