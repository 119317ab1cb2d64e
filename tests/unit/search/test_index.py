"""Base and delta: what is made anew, what stays, and when all is indexed again; the same bytes whatever comes first."""

from __future__ import annotations

import base64
import json
import os
import random
import subprocess
import sys
import zlib
from dataclasses import replace
from typing import Any

import pytest

from benchmarks.invented_entries import invented_entries
from briefbook.search import Entry, Index, digest_of, index, revise
from briefbook.search.index import FEWEST_CHANGES
from tests.unit.search.pages import by_page

ENTRIES = list(invented_entries(400))


def revised(before: Index, entries: list[Entry]) -> Index:
    """The index after an edit that left the book with these entries."""
    pages = by_page(entries)
    made = revise(before.manifest, pages, pages.keys())
    assert made is not None, "the base has to be made anew"
    return made


def meta(made: Index) -> dict[str, Any]:
    """What the one file with a name that stays tells."""
    content = made.files["find/meta.js"].decode()
    path, data = json.loads(f"[{content.removeprefix('briefbook.shard(').rstrip().removesuffix(');')}]")
    assert path == "meta"
    told: dict[str, Any] = json.loads(zlib.decompress(base64.b64decode(data)))
    return told


def folders(made: Index) -> set[str]:
    return {path.rsplit("/", 2)[0] for path in made.files if path.count("/") > 2}


def test_a_first_index_is_a_base_alone() -> None:
    made = index(ENTRIES, "en")
    assert made.kept == frozenset()
    assert [volume["size"] for volume in meta(made)["volumes"]] == [400]
    assert folders(made) == {f"find/{made.manifest.base.name}"}


def test_every_file_says_where_it_belongs() -> None:
    made = index(ENTRIES, "en")
    for path, content in made.files.items():
        inner = path.removeprefix("find/").removeprefix(f"{made.manifest.base.name}/").removesuffix(".js")
        assert content.startswith(b'briefbook.shard("%s","' % inner.encode()), path
        assert content.endswith(b'");\n')


def test_the_order_of_the_entries_makes_no_difference() -> None:
    mixed = ENTRIES.copy()
    random.Random(1).shuffle(mixed)
    assert index(mixed, "en").files == index(ENTRIES, "en").files


def test_the_seed_of_hashes_makes_no_difference() -> None:
    program = (
        "import hashlib; from benchmarks.invented_entries import invented_entries; from briefbook.search import index;"
        "made = index(invented_entries(200), 'en');"
        "print(hashlib.sha256(repr(sorted(made.files.items())).encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_nothing_changed_keeps_the_base_and_writes_what_it_says_alone() -> None:
    before = index(ENTRIES, "en")
    after = revised(before, ENTRIES)
    assert set(after.files) == {"find/meta.js"}
    assert after.kept == {f"find/{before.manifest.base.name}"}
    assert after.files["find/meta.js"] == before.files["find/meta.js"]


def test_an_edit_makes_a_delta_beside_the_base() -> None:
    before = index(ENTRIES, "en")
    changed = replace(ENTRIES[7], text="Quite another text.")
    after = revised(before, [*ENTRIES[:7], changed, *ENTRIES[8:]])
    assert [volume["size"] for volume in meta(after)["volumes"]] == [400, 1]
    [gone] = after.manifest.gone
    assert sorted(ENTRIES, key=lambda entry: entry.order)[gone].address == changed.address
    assert meta(after)["volumes"][0]["gone"] == [gone]
    assert folders(after).isdisjoint({f"find/{before.manifest.base.name}"})


def test_what_becomes_as_it_was_leaves_the_delta() -> None:
    before = index(ENTRIES, "en")
    edited = revised(before, [*ENTRIES[:7], replace(ENTRIES[7], text="Quite another text."), *ENTRIES[10:]])
    assert edited.manifest.gone
    again = revised(edited, ENTRIES)
    assert again.files == {"find/meta.js": before.files["find/meta.js"]}
    assert again.manifest == before.manifest


def test_what_was_new_and_is_no_more_leaves_no_trace() -> None:
    before = index(ENTRIES, "en")
    added = revised(before, [*ENTRIES, replace(ENTRIES[7], address="people/nobody/")])
    assert [entry.address for entry in added.manifest.delta] == ["people/nobody/"]
    removed = revised(added, ENTRIES)
    assert removed.files == {"find/meta.js": before.files["find/meta.js"]}
    assert removed.manifest == before.manifest


def test_only_units_that_have_changed_are_needed() -> None:
    before = index(ENTRIES, "en")
    pages = by_page(ENTRIES)
    page = next(name for name, own in pages.items() if len(own) > 3)
    own = pages[page]
    # One part is gone, one says something else, one is new; and a person is gone, another new.
    now = [*own[:1], *own[2:-1], replace(own[-1], text="Quite another text."), replace(own[1], address=f"{page}#new")]
    gone, new = ENTRIES[0].address, replace(ENTRIES[1], address="person/person-new/")
    names = (pages.keys() - {gone}) | {new.address}
    after = revise(before.manifest, {page: now, new.address: [new]}, names)
    assert after is not None
    assert after.manifest.names == names
    whole = {**pages, page: now, new.address: [new]}
    del whole[gone]
    for name, entries in whole.items():
        assert after.manifest.digest(name) == digest_of(entry.digest for entry in entries)
    assert after == revised(before, [entry for entries in whole.values() for entry in entries])
    again = revise(after.manifest, {page: own, gone: pages[gone]}, pages.keys())
    assert again is not None
    assert again.manifest == before.manifest


def test_a_unit_may_come_to_have_no_entries() -> None:
    before = index(ENTRIES, "en", ["people/empty/"])
    assert before.manifest.digest("people/empty/") == digest_of([])
    page = ENTRIES[0].address
    after = revise(before.manifest, {page: []}, before.manifest.names)
    assert after is not None
    assert (after.manifest.digest(page), after.manifest.delta) == (digest_of([]), [])
    assert len(after.manifest.gone) == 1
    assert page in after.manifest.names


def test_a_unit_that_nobody_made_is_a_mistake() -> None:
    before = index(ENTRIES, "en")
    with pytest.raises(ValueError, match="people/nobody/"):
        revise(before.manifest, {}, before.manifest.names | {"people/nobody/"})
    removed = revise(before.manifest, {}, before.manifest.names - {ENTRIES[0].address})
    assert removed is not None
    assert removed.manifest.digest(ENTRIES[0].address) is None
    with pytest.raises(ValueError, match=ENTRIES[0].address):
        revise(removed.manifest, {}, before.manifest.names)


def test_an_entry_of_another_page_is_a_mistake() -> None:
    before = index(ENTRIES, "en")
    with pytest.raises(ValueError, match="people/nobody/"):
        revise(before.manifest, {"people/nobody/": [ENTRIES[0]]}, before.manifest.names | {"people/nobody/"})


@pytest.mark.parametrize("seed", range(4))
def test_the_way_to_a_book_makes_no_difference_to_its_delta(seed: int) -> None:
    chance = random.Random(seed)
    before = made = index(ENTRIES, "en")
    entries = ENTRIES
    for number in range(5):
        gone = set(chance.sample(range(len(entries)), 4))
        entries = [
            replace(entry, text=f"Other {number}.") if chance.random() < 0.02 else entry
            for at, entry in enumerate(entries)
            if at not in gone
        ]
        entries.append(replace(chance.choice(ENTRIES), address=f"new/{number}/", own=""))
        made = revised(made, entries)
        at_once = revised(before, entries)
        assert (made.files, made.manifest) == (at_once.files, at_once.manifest)


def test_much_changed_makes_a_new_base() -> None:
    before = index(ENTRIES, "en").manifest
    many = [replace(entry, text="Quite another text.") for entry in ENTRIES[: FEWEST_CHANGES + 1]]
    pages = by_page([*many, *ENTRIES[FEWEST_CHANGES + 1 :]])
    assert revise(before, pages, pages.keys()) is None
    few = by_page(ENTRIES[: 400 - FEWEST_CHANGES])
    assert revise(before, few, few.keys()) is not None
    fewer = by_page(ENTRIES[: 400 - FEWEST_CHANGES - 1])
    assert revise(before, fewer, fewer.keys()) is None


def test_english_alone_has_stems() -> None:
    assert meta(index(ENTRIES, "fr"))["english"] is False
    assert meta(index(ENTRIES, "en-GB"))["english"] is True


def test_a_book_without_entries_has_an_index() -> None:
    made = index([], "en")
    assert meta(made)["volumes"][0]["size"] == 0
    ann = Entry("person", "people/ann/", "Ann")
    assert revised(made, [ann]).manifest.delta == [ann]
