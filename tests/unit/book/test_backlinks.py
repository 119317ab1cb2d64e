"""Who names whom: rows by speaker and by mention, and the records that name one another."""

from __future__ import annotations

import pytest

from tests.books import book, issue, judged, part_ids, reported, said

BOOK = book(
    issue(
        "2025-10-21-first",
        said("speaks", "[ann, boris]", date="2025-10-16", about="summit", status="announced"),
        said("quoted", "fay", date="2025-10-17", text='"[[ann]] and [[ann|she]] met [[boris]]."', about="fair"),
        said("for-north", "fay", date="2025-10-17", for_="north"),
        said("an-official", "{described_as: an official, of: north-office}", date="2025-10-18"),
        said("of-the-wire", "wire", date="2025-10-18", source="wire"),
        said("of-ann", "fay", date="2025-10-19", about="ann"),
        reported("cites", date="2025-10-19", text='"So says the report [@wire, para 2] and [@speaks]."'),
        judged("likely-held", about="summit", basis="[speaks, wire]", assumptions="'[[club]] stays away.'"),
        bottom_line="'[[ann]] spoke [@speaks], says [@wire].'",
        gaps="['What [[boris]] wants.', 'Whether [[boris]] knows.']",
        changes="{summit: 'Said [[boris]].'}",
        watch="[{text: Whether., about: fair}]",
    )
)


@pytest.mark.parametrize(
    ("actor", "parts"),
    [
        ("ann", "speaks"),
        ("boris", "speaks"),
        ("fay", "quoted for-north of-ann"),
        ("wire", "of-the-wire"),
        # Whoever is known by a description speaks for the organization it names.
        ("north-office", "an-official"),
        ("north", ""),
        ("summit", ""),
    ],
)
def test_rows_by_speaker(actor: str, parts: str) -> None:
    assert part_ids(BOOK.rows_by(actor)) == parts.split()


@pytest.mark.parametrize(
    ("record", "parts"),
    [
        ("ann", "quoted of-ann"),
        ("boris", "quoted"),
        ("summit", "speaks likely-held"),
        ("fair", "quoted"),
        ("north-office", ""),
        ("club", "likely-held"),
        # A speaker, the side spoken for and a judgement's basis are other things than a mention.
        ("fay", ""),
        ("north", ""),
        ("wire", "cites"),
        ("port", ""),
    ],
)
def test_rows_that_name_a_record(record: str, parts: str) -> None:
    assert part_ids(BOOK.rows_naming(record)) == parts.split()


@pytest.mark.parametrize(
    ("record", "referrers"),
    [
        ("ann", "2025-10-21-first bottom_line, quay-opens by, quay-pays by, summit participants"),
        ("boris", "2025-10-21-first changes, 2025-10-21-first gaps, summit participants"),
        ("north", "dana posts, north-office part_of"),
        ("south-office", "boris posts, eli posts"),
        ("port", "summit place"),
        ("fair", "2025-10-21-first watch, quay-opens about"),
        ("summit", "2025-10-21-first changes"),
        ("talks", "2025-10-21-first topics"),
        ("wire", "2025-10-21-first bottom_line, 2025-10-21-first source"),
        # What only parts name has no referrer.
        ("club", ""),
    ],
)
def test_records_that_name_a_record_outside_parts(record: str, referrers: str) -> None:
    found = sorted(f"{referrer.record.id} {referrer.field}" for referrer in BOOK.referrers(record))
    assert found == (referrers.split(", ") if referrers else [])


def test_referrers_by_field() -> None:
    assert [referrer.record.id for referrer in BOOK.referrers("ann", "participants")] == ["summit"]
    assert BOOK.referrers("ann", "place") == ()
    assert BOOK.referrers("nobody") == ()


def test_rows_about_a_record() -> None:
    assert part_ids(BOOK.rows_about("summit")) == ["speaks", "likely-held"]
    assert part_ids(BOOK.rows_about("nobody")) == []
