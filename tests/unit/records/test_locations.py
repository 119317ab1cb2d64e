"""Which file holds what."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from briefbook.records import KINDS, Record
from briefbook.records.locations import globs, holding, location


@pytest.mark.parametrize(
    ("path", "kind", "id"),
    [
        ("content/publication.yml", "publication", "publication"),
        ("content/people/ana.yml", "person", "ana"),
        ("content/people.yml", "person", None),
        ("content/organizations.yml", "organization", None),
        ("content/places/lisbon.yml", "place", "lisbon"),
        ("content/topics/new-quay.yml", "topic", "new-quay"),
        ("content/events.yml", "event", None),
        ("content/claims/a.yml", "claim", "a"),
        ("content/briefings/2025/2025-03-05-a.yml", "briefing", "2025-03-05-a"),
        ("content/briefings/0001/a.yml", "briefing", "a"),
        ("seeds/wire.yml", "source", "wire"),
        ("seeds/publication.yml", "source", "publication"),
    ],
)
def test_a_file_holds_a_kind(path: str, kind: str, id: str | None) -> None:
    held = holding(path)
    assert held is not None
    assert (held.kind.kind_name, held.id) == (kind, id)


@pytest.mark.parametrize(
    "path",
    [
        "content/briefings.yml",
        "content/briefings/a.yml",
        "content/briefings/march/a.yml",
        "content/briefings/२०२५/a.yml",
        "content/briefings/2025/03/a.yml",
        "content/people/a/b.yml",
        "content/publication/publication.yml",
        "content/seeds.yml",
        "content/seeds/a.yml",
        "content/sources/a.yml",
        "content/nobody.yml",
        "seeds/a/b.yml",
        "people.yml",
        "",
    ],
)
def test_other_files_hold_nothing(path: str) -> None:
    assert holding(path) is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind_name)
def test_the_patterns_and_the_words_for_a_kind_lead_to_its_files(kind: type[Record]) -> None:
    for pattern in (*globs(kind), location(kind).split(" or ")[0]):
        path = pattern.replace("<year>", "2025").replace("<id>", "a").replace("/*/", "/2025/").replace("*", "a")
        held = holding(path)
        assert held is not None
        assert held.kind is kind
        assert PurePosixPath(path).suffix == ".yml"
