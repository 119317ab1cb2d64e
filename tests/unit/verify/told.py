"""A news article of our own, and what verify says of a part that quotes it.

It has what the seed has: an announcement, weekdays without dates, an unnamed official, two parties that agree, and on
top of that interrupted quotations and two further scripts.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from briefbook.book.book import Book
from briefbook.book.evidence import Evidence
from briefbook.diagnostics import Diagnostic
from briefbook.verify import Texts, Verdict, verify
from briefbook.verify.source_text import source_text
from tests.books import book, issue, said

ARTICLE = (Path(__file__).parent / "article.txt").read_text(encoding="utf-8")
OTHER = "A flood is “a matter of weeks,” the harbour master said.\nNo more is known.\n"

PEOPLE = {
    "content/people.yml": """
ann: {name: Ann Aldridge, posts: [{title: President, of: north-office}]}
boris: {name: Boris Velin, native_name: Борис Велин, posts: [{title: President, of: south-office}]}
cem: {name: Cem Demir, aliases: [جيم دمير], posts: [{title: Minister, of: north-ministry}]}
dana: {name: Dana Orlova, aliases: [دانا أورلوفا], posts: [{title: Envoy, of: south}]}
eli: {name: Eli}
""",
    "content/organizations.yml": """
north: {name: North}
north-office: {name: Office of the North, part_of: north}
north-ministry: {name: Ministry of the North, part_of: north-office}
south: {name: South}
south-office: {name: Office of the South, part_of: south}
club: {name: Harbour Club}
""",
}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def seed(text: str) -> str:
    return f"title: A report\nkind: news-article\nsha256: {digest(text)}\n"


def quoting(
    quote: str | list[str] | None = None,
    *,
    text: str = "Words.",
    speaker: str = "{described_as: Somebody}",
    source: str = "article",
    sources: Mapping[str, str] | None = None,
    **more: str,
) -> Book:
    """A book of one statement. `quote` may be one string or a list of fragments; `sources` are the texts it knows.

    `more` are other fields of the statement, as YAML in flow style.
    """
    fields = {"text": json.dumps(text, ensure_ascii=False), "source": json.dumps(source)}
    if quote is not None:
        fields["quote"] = json.dumps(quote, ensure_ascii=False)
    known = {"article": ARTICLE, "other": OTHER} if sources is None else sources
    seeds = {f"seeds/{id}.yml": seed(given) for id, given in known.items()}
    return book(PEOPLE, seeds, issue("2025-10-21-first", said("words", speaker, **fields, **more)))


def verdict(made: Book, texts: Mapping[str, str] | None = None, before: Evidence | None = None) -> Verdict:
    given = {"article": ARTICLE, "other": OTHER} if texts is None else texts
    read = {id: source_text(id, text.encode()) for id, text in given.items()}
    return verify(made, Texts(read), before or Evidence())


def findings(made: Book, texts: Mapping[str, str] | None = None) -> list[Diagnostic]:
    return list(verdict(made, texts).findings)


def codes(made: Book, texts: Mapping[str, str] | None = None) -> list[str]:
    return [finding.code.id for finding in findings(made, texts)]
