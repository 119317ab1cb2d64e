"""What a row can be found by."""

from __future__ import annotations

import pytest

from briefbook.book.facets import facets
from tests.books import Part, book, issue, judged, reported, said

ANONYMOUS = "{described_as: an aide, of: north-ministry, anonymous: true, because: No reason.}"
PAIRS = [
    # The person's post at the date leads up to the side.
    (
        said("p", "cem", date="2025-10-16", about="summit", status="announced"),
        {
            "class": "said",
            "person": "cem",
            "organization": "north-ministry north-office north",
            "on": "summit",
            "topic": "talks",
            "says": "announced",
            "source": "wire",
        },
    ),
    (said("p", "cem"), {"person": "cem", "organization": ""}),
    (
        said("p", "[north-office, boris]", date="2025-10-16"),
        {"person": "boris", "organization": "north-office north south-office south"},
    ),
    (said("p", "eli", date="2025-10-16", for_="club"), {"person": "eli", "organization": "north-office north club"}),
    (said("p", ANONYMOUS), {"person": "unnamed-speakers", "organization": "north-ministry north-office north"}),
    (said("p", "wire"), {"person": "", "organization": ""}),
    (said("p", "ann", about="quay-pays", stance="affirms"), {"on": "quay-pays", "says": "affirms"}),
    (
        reported("p", text='"[[ann]] met [[south]] in [[port]]."', about="fair", status="occurred"),
        {"class": "reported", "person": "ann", "organization": "south", "on": "fair", "says": "occurred"},
    ),
    (
        judged("p", text='"[[ann]] comes."', about="summit"),
        {"class": "judged", "person": "ann", "on": "summit", "says": "", "source": ""},
    ),
]


@pytest.mark.parametrize(("part", "expected"), PAIRS)
def test_facets(part: Part, expected: dict[str, str]) -> None:
    found = book(issue("2025-10-21-a", part))
    values = facets(found, found.row_at["2025-10-21-a#p"])
    assert {name: " ".join(values[name]) for name in expected} == expected


def test_a_judgement_about_a_judgement_is_on_no_record() -> None:
    rating = reported("r", about="p", outcome="met")
    found = book(issue("2025-10-21-a", judged("p"), rating))
    assert facets(found, found.row_at["2025-10-21-a#r"])["on"] == ()
