"""Parts come to the same index however the entries are divided among them, and however many processes make it."""

from __future__ import annotations

import pickle
import random

import pytest

from benchmarks.invented_entries import invented_entries
from briefbook.book.unit import Unit
from briefbook.search import Entry, digest_of, index, making, volume
from briefbook.search.index import index_parts
from briefbook.search.making import parts_of
from briefbook.search.part import part_of
from briefbook.search.whole import Whole
from tests.unit.search.pages import by_page

ENTRIES = [*invented_entries(500), Entry("person", "people/li/", "Li Qiang", names=("李强", "李強"), own="person:li")]


@pytest.mark.parametrize("seed", range(3))
def test_parts_come_to_the_same_index(seed: int) -> None:
    chance = random.Random(seed)
    divided: list[list[Entry]] = [[] for _ in range(chance.randint(2, 9))]
    for entry in ENTRIES:
        chance.choice(divided).append(entry)
    parts = [part_of(entries, english=True) for entries in divided]
    # As another process sends them.
    sent = pickle.loads(pickle.dumps(parts))
    assert index_parts(sent, "en") == index(ENTRIES, "en")


def test_entries_have_their_numbers_by_day_and_address() -> None:
    whole = Whole([part_of(ENTRIES[start::3], english=True) for start in range(3)])
    ordered = sorted(ENTRIES, key=lambda entry: entry.order)
    id_of = {entry: id for id, entry in enumerate(ordered)}
    filters, names = whole.filters()
    for key in ("class:said", "person:person-1", "topic:topic-3"):
        assert list(filters[key]) == [id_of[entry] for entry in ordered if key in entry.all_filters]
    assert names["person:li"] == "Li Qiang"
    assert {form: list(ids) for form, ids in whole.forms().items()}["李强"] == [id_of[ENTRIES[-1]] << 2 | 3]
    units = whole.units()
    assert units.keys() == by_page(ENTRIES).keys()
    for name, entries in by_page(ENTRIES).items():
        assert sorted(id for id, _ in units[name]) == sorted(id_of[entry] for entry in entries)
        assert digest_of(digest for _, digest in units[name]) == digest_of(entry.digest for entry in entries)


def test_a_part_without_entries_is_a_part() -> None:
    parts = [part_of(ENTRIES, english=True), part_of([], ["people/nobody/"], english=True)]
    made = index_parts(parts, "en")
    assert made.files == index(ENTRIES, "en").files
    assert made.manifest.digest("people/nobody/") == digest_of([])
    assert index_parts([], "en").files == index([], "en").files


def test_the_number_of_processes_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    units = [Unit(name, entries.copy) for name, entries in by_page(ENTRIES).items()]
    monkeypatch.setattr(volume, "FEW", 1)
    monkeypatch.setattr(making, "AT_A_TIME", 7)
    for jobs in ("1", "3"):
        monkeypatch.setenv("BRIEFBOOK_JOBS", jobs)
        parts, told = parts_of(units, lambda unit: (tuple(unit.make()), unit.name.upper()), english=True)
        assert len(parts) > 5
        assert told == {unit.name: unit.name.upper() for unit in units}
        assert index_parts(parts, "en") == index(ENTRIES, "en")


def test_many_pairs_are_in_shards_of_their_own_bucket(monkeypatch: pytest.MonkeyPatch) -> None:
    few = index(ENTRIES[:60], "en").manifest.base
    assert few.pairs == (1,)
    monkeypatch.setattr(volume, "MANY_PAIRS", 1_000)
    monkeypatch.setattr("briefbook.search.shards.PAIR_SHARD", 300)
    made = index(ENTRIES, "en")
    base = made.manifest.base
    assert len(base.pairs) == 32
    assert min(base.pairs) > 1
    paths = {
        f"find/{base.name}/q/{number}-{share}.js" for number, count in enumerate(base.pairs) for share in range(count)
    }
    assert {path for path in made.files if "/q/" in path} == paths
