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
from briefbook.search import Entry, Index, Manifest, amend, index, revise
from briefbook.search.index import FEWEST_CHANGES

ENTRIES = list(invented_entries(400))


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
    after = index(ENTRIES, "en", before.manifest)
    assert set(after.files) == {"find/meta.js"}
    assert after.kept == {f"find/{before.manifest.base.name}"}
    assert after.files["find/meta.js"] == before.files["find/meta.js"]


def test_an_edit_makes_a_delta_and_takes_the_old_one_out() -> None:
    before = index(ENTRIES, "en")
    changed = replace(ENTRIES[7], text="Quite another text.")
    after = index([*ENTRIES[:7], changed, *ENTRIES[8:]], "en", before.manifest)
    assert [volume["size"] for volume in meta(after)["volumes"]] == [400, 1]
    [gone] = after.manifest.gone
    assert after.manifest.addresses[gone] == changed.address
    assert meta(after)["volumes"][0]["gone"] == [gone]
    assert folders(after).isdisjoint(before.kept | {f"find/{before.manifest.base.name}"})


def test_what_becomes_as_it_was_leaves_the_delta() -> None:
    before = index(ENTRIES, "en")
    edited = amend(before.manifest, [replace(ENTRIES[7], text="Quite another text.")], [ENTRIES[9].address])
    assert edited is not None
    assert edited.manifest.gone
    again = amend(edited.manifest, [ENTRIES[7], ENTRIES[9]], [])
    assert again is not None
    assert again.files == {"find/meta.js": before.files["find/meta.js"]}
    assert again.manifest == before.manifest


def test_what_was_new_and_is_no_more_leaves_no_trace() -> None:
    before = index(ENTRIES, "en")
    added = amend(before.manifest, [replace(ENTRIES[7], address="people/nobody/")], [])
    assert added is not None
    removed = amend(added.manifest, [], ["people/nobody/"])
    assert removed is not None
    assert removed.files == {"find/meta.js": before.files["find/meta.js"]}


def test_pages_are_revised_by_the_entries_that_they_have() -> None:
    before = index(ENTRIES, "en")
    page = next(entry.address for entry in ENTRIES if entry.kind == "briefing")
    own = [entry for entry in ENTRIES if entry.address.partition("#")[0] == page]
    others = [entry for entry in ENTRIES if entry not in own]
    assert len(own) > 3
    # One part is gone, one says something else, one is new; and a person is gone, another new.
    now = [*own[:1], *own[2:-1], replace(own[-1], text="Quite another text."), replace(own[1], address=f"{page}#new")]
    gone, new = ENTRIES[0], replace(ENTRIES[1], address="person/person-new/")
    after = revise(before.manifest, {page: now, gone.address: [], new.address: [new]})
    assert after is not None
    whole = [entry for entry in others if entry != gone] + [*now, new]
    assert after.manifest == index(whole, "en", before.manifest).manifest
    assert set(after.manifest.present()) == {entry.address for entry in whole}
    again = revise(after.manifest, {page: own, gone.address: [gone], new.address: []})
    assert again is not None
    assert again.manifest == before.manifest


def test_much_changed_makes_a_new_base() -> None:
    before = index(ENTRIES, "en")
    many = [replace(entry, text="Quite another text.") for entry in ENTRIES[: FEWEST_CHANGES + 1]]
    assert amend(before.manifest, many, []) is None
    after = index([*many, *ENTRIES[FEWEST_CHANGES + 1 :]], "en", before.manifest)
    assert after.kept == frozenset()
    assert after.files == index([*many, *ENTRIES[FEWEST_CHANGES + 1 :]], "en").files


def test_another_language_makes_a_new_base() -> None:
    assert index(ENTRIES, "fr", index(ENTRIES, "en").manifest).kept == frozenset()
    assert meta(index(ENTRIES, "fr"))["english"] is False
    assert meta(index(ENTRIES, "en-GB"))["english"] is True


def test_a_manifest_is_read_as_it_was_written() -> None:
    made = amend(index(ENTRIES, "en").manifest, [replace(ENTRIES[3], text="Other.")], [ENTRIES[5].address])
    assert made is not None
    assert Manifest.load(made.manifest.dump()) == made.manifest


@pytest.mark.parametrize("damage", [b"", b"nonsense", None], ids=["empty", "foreign", "one byte other"])
def test_a_damaged_manifest_is_none(damage: bytes | None) -> None:
    whole = index(ENTRIES, "en").manifest.dump()
    assert Manifest.load(whole[:-5] + b"0" + whole[-4:] if damage is None else damage) is None


def test_a_book_without_entries_has_an_index() -> None:
    made = index([], "en")
    assert meta(made)["volumes"][0]["size"] == 0
    assert index([Entry("person", "people/ann/", "Ann")], "en", made.manifest).manifest.delta
