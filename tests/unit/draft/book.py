"""A small book, and an article of our own to draft from: five people, two short quotations and a longer one, dates."""

from __future__ import annotations

import datetime
from pathlib import Path

from briefbook.draft.reading import Reading, read_text
from briefbook.records import Record
from tests.books import Files, book

ARTICLE = (Path(__file__).parent / "article.txt").read_text(encoding="utf-8")
WEDNESDAY = datetime.date(2025, 3, 5)

FILES: Files = {
    "content/organizations.yml": """
port-authority: {name: Port Authority}
union: {name: Dockers' Union, aliases: [DU]}
lisbon-council: {name: Council of Lisbon, aliases: [Lisbon]}
capital: {name: Washington}
""",
    "content/people.yml": """
ana-moreira: {name: Ana Moreira}
rui-costa: {name: Rui Costa, aliases: [Rui M. Costa Jr.]}
joao-pires: {name: João Pires}
ines-duarte: {name: Inês Duarte}
raul-ivanenko: {name: Raul Ivanenko, native_name: Рауль Іваненко}
mei-lin: {name: Lin Mei, native_name: 林美}
one-silva: {name: Eva Silva}
other-silva: {name: Nuno Silva}
li: {name: Jo Li}
""",
    "content/places.yml": "lisbon: {name: Lisbon}\nporto: {name: Porto, native_name: Πόρτο, aliases: [بورتو]}\n",
    "content/topics.yml": "talks: {title: The talks}\n",
    "content/events.yml": "summit: {title: Porto Summit, kind: meeting, date: 2025-07}\n",
    "content/claims.yml": "claim: {text: The quay pays., kind: assertion}\n",
}
RECORDS: tuple[Record, ...] = tuple(found.record for found in book(FILES).located.values())


def read(text: str, written_on: datetime.date = WEDNESDAY) -> Reading:
    return read_text(text, written_on, RECORDS)
