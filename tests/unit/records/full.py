"""A record of each kind with every key that it can have, as its file would say it."""

from __future__ import annotations

from typing import Any

COMMON: dict[str, Any] = {
    "summary": "One sentence.",
    "aliases": ["Another name", "Інша назва"],
    "same_as": ["wikidata:Q42", "https://elsewhere.example/id/1"],
    "was": ["former-id"],
    "marking": "TLP:AMBER+STRICT",
    "publish_at": "2025-10-21T18:00:00+02:00",
}

_PART: dict[str, Any] = {
    "text": 'He said *that* of [[lisbon|the city]], "word for word" [@quay-delayed, para 2].',
    "date": "2025-03-04",
    "as_written": "Tuesday",
    "source": ["quay-delayed, para 2", "tagus-wire"],
    "via": ["Another outlet", "A third"],
    "quote": ["word", "for word"],
    "credibility": 2,
    "background": True,
    "for": "port-authority",
    "figures": [
        {"measure": "cost", "value": 40.5, "unit": "million euros", "of": "the quay", "low": 38, "high": 44},
    ],
    "accept": {"BB336": "Both outlets were on the quay."},
}

FULL: dict[str, dict[str, Any]] = {
    "publication": COMMON
    | {
        "schema": 1,
        "title": "Harbour Notes",
        "publisher": "The Harbour Desk",
        "site_url": "https://harbour.example/notes/",
        "license": "CC-BY-4.0",
        "timezone": "Europe/Lisbon",
        "language": "pt-BR",
        "scale": "phia",
        "audience": "RED",
        "severities": {"BB308": "error", "BB305": "off"},
        "policies": {"corrections": "One.\n\n- Two", "unnamed_sources": "Never."},
        "notices": ["A sentence."],
    },
    "person": COMMON
    | {
        "name": "Ana Moreira",
        "native_name": "Ana Moreira",
        "country": "PT",
        "posts": [
            {"title": "Harbour master", "of": "port-authority", "from": "2023-05", "to": "2025", "note": "Acting."},
        ],
    },
    "organization": COMMON
    | {
        "name": "Port Authority",
        "native_name": "Autoridade Portuária",
        "kind": "authority",
        "part_of": "city-of-lisbon",
        "country": "PT",
    },
    "place": COMMON
    | {
        "name": "Lisbon",
        "native_name": "Lisboa",
        "country": "PT",
        "coordinates": {"latitude": 38.72, "longitude": -9.14},
    },
    "topic": COMMON
    | {"title": "The new quay", "kind": "product", "part_of": "the-port", "questions": ["When does it open?"]},
    "source": COMMON
    | {
        "title": "Quay delayed",
        "kind": "news-article",
        "publisher": "The Tagus Courier",
        "author": "A reporter",
        "published": "2025-03-05?",
        "published_basis": "Its first line.",
        "dateline": "2025-03-05",
        "url": "https://courier.example/quay-delayed",
        "archive_url": "https://archive.example/1",
        "language": "pt",
        "sha256": "51ee83c4fae4c91b5acec0cacbcf3854440d79bed1c6ca9f113206cd20625d8c",
        "reliability": "B",
        "origin": "tagus-wire",
        "status": "corrected",
        "notes": "One.\n\n- Two\n- Three",
        "accept": {"BB308": "The title is the document's."},
    },
    "event": COMMON
    | {
        "title": "Opening of the new quay",
        "kind": "opening",
        "date": "2025-05~",
        "place": "lisbon",
        "participants": [
            "ana-moreira",
            {"who": "port-authority", "role": "host"},
            {"who": {"described_as": "A minister", "of": "city-of-lisbon"}, "role": "absent"},
            {"described_as": "A docker", "anonymous": True, "because": "No reason is given."},
        ],
        "part_of": "new-quay",
        "prepares": ["first-ship"],
        "accept": {"BB332": "The ministry has shown the minutes."},
    },
    "claim": COMMON
    | {
        "text": "The new quay costs no more than 40 million euros.",
        "kind": "promise",
        "by": ["ana-moreira", {"described_as": "The mayor", "of": "city-of-lisbon"}],
        "due": "2025-05",
        "due_basis": "The month of the opening.",
        "about": "quay-opening",
        "accept": {"BB352": "No accounts are out yet."},
    },
    "briefing": COMMON
    | {
        "title": "The quay opens later than promised",
        "date": "2025-03-05",
        "bottom_line": "The [[port-authority]] names no day [@no-day].",
        "topics": ["new-quay"],
        "period": "2025-02-20/2025-03-05",
        "source": ["quay-delayed"],
        "key_points": ["One [@no-day].", "Two."],
        "developments": [
            _PART
            | {"id": "crane", "about": "quay-opening", "status": "in-doubt", "when": "2025-06"}
            | {"outcome": "stalled", "because": "Nothing moves."},
        ],
        "statements": [
            _PART
            | {"id": "no-day", "about": "forty-million", "status": "not-scheduled", "when": "unknown"}
            | {"speaker": ["ana-moreira", {"described_as": "The mayor", "of": "city-of-lisbon"}]}
            | {"stance": "conditional", "condition": "The money comes."},
        ],
        "assessments": [
            {
                "id": "opens",
                "text": "The quay opens in 2025.",
                "likelihood": "likely",
                "confidence": {"level": "moderate", "because": "One outlet."},
                "basis": ["no-day", "quay-delayed"],
                "about": "quay-opening",
                "revises": "2025-02-20-quay#opens",
                "because": "The builder has stopped work.",
                "assumptions": ["The money comes."],
                "alternatives": ["It never opens."],
                "indicators": ["A second crane."],
                "due": "2025-12-31",
                "accept": {"BB345": "The outlet has the contract."},
            },
        ],
        "watch": ["The second crane.", {"text": "The budget.", "date": "2025-04", "about": "city-of-lisbon"}],
        "gaps": ["Who pays."],
        "corrections": [
            {
                "date": "2025-03-06",
                "part": "crane",
                "kind": "correction",
                "was": "Two",
                "now": "One",
                "because": "Count.",
            },
        ],
        "changes": {"quay-opening": "The money is late."},
        "accept": {"BB340": "The word is the law's."},
        "updated": "2025-03-06",
        "next": "2025-04-01",
    },
}
