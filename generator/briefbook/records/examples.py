"""One example of each record kind, as its file would say it: shown in the schemas and on the reference page."""

from __future__ import annotations

from typing import Any

EXAMPLES: dict[str, dict[str, Any]] = {
    "publication": {
        "schema": 1,
        "title": "Harbour Notes",
        "publisher": "The Harbour Desk",
        "site_url": "https://harbour.example/",
        "license": "CC-BY-4.0",
        "timezone": "Europe/Lisbon",
        "scale": "icd203",
    },
    "person": {
        "name": "Ana Moreira",
        "country": "PT",
        "posts": [{"title": "Harbour master", "of": "port-authority", "from": "2023-05"}],
        "same_as": ["wikidata:Q42"],
    },
    "organization": {"name": "Port Authority", "kind": "authority", "part_of": "city-of-lisbon", "country": "PT"},
    "place": {"name": "Lisbon", "country": "PT", "coordinates": {"latitude": 38.72, "longitude": -9.14}},
    "topic": {"title": "The new quay", "questions": ["Will the quay open in 2026?"]},
    "source": {
        "title": "Quay delayed",
        "kind": "news-article",
        "publisher": "The Tagus Courier",
        "published": "2025-03-04",
        "url": "https://courier.example/quay-delayed",
        "reliability": "B",
    },
    "event": {
        "title": "Opening of the new quay",
        "kind": "opening",
        "date": "2026-05~",
        "place": "lisbon",
        "participants": ["ana-moreira", {"who": "port-authority", "role": "host"}],
        "part_of": "new-quay",
    },
    "claim": {
        "text": "The new quay costs no more than 40 million euros.",
        "kind": "promise",
        "by": "ana-moreira",
        "due": "2026-05",
        "due_basis": "The month in which the quay is to open.",
    },
    "briefing": {
        "title": "The quay opens later than promised",
        "date": "2025-03-05",
        "topics": ["new-quay"],
        "source": "quay-delayed",
        "bottom_line": "The [[port-authority]] no longer names a day for the opening [@no-day].",
        "statements": [
            {
                "id": "no-day",
                "speaker": "ana-moreira",
                "text": "No day for the opening has been set.",
                "date": "2025-03-04",
                "about": "quay-opening",
                "status": "not-scheduled",
                "source": "quay-delayed, para 2",
            }
        ],
        "assessments": [
            {
                "id": "opens-in-2026",
                "text": "The quay opens in 2026.",
                "likelihood": "likely",
                "confidence": {"level": "moderate", "because": "One outlet, well placed; no document seen."},
                "basis": ["no-day"],
                "due": "2026-12-31",
            }
        ],
    },
}
