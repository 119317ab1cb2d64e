"""A book of hostile strings gives the pages that a book of plain words gives: the same elements, and nothing that runs.

Every text field of every kind of record takes one of the strings; three books, each with the strings moved on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefbook import pipeline
from briefbook.config import Paths
from tests.golden.laid import settings
from tests.sites import Built, words

PLAIN = "QQQ"
HOSTILE = (
    "<script>alert(1)</script>",
    "*x*{onclick=alert(1)} {: .a #b}",
    "</title></head><img src=x onerror=alert(2)>",
    "a | b || [[c]] [@d] [e](javascript:alert(3))",
    "&lt;script&gt;alert(4)&lt;/script&gt; &copy &#60;",
    "*[UN]: x [^1]: y [TOC] ](javascript:alert(5)) [",
    "1. one - two + three > four # five ===",
    '" onmouseover="alert(6)" x="\' `code` ~~s~~ ^^i^^ ==m==',
    "{{ 7 * 7 }} {% raw %} {# c #} --8<-- ${x} !!! note",
    "\\*b\\* __c__ _d_ ***e*** :smile: C:\\new\\table \\",
    "Лавров الأمير 日本語 नमस्ते é",
)
PUNCTUATION = re.compile(r"""([!-/:-@\[-`{-~])""")

BOOK = {
    "content/publication.yml": """
schema: 1
title: "@@"
publisher: "@@"
site_url: https://hostile.example/
license: "@@"
summary: "@@"
policies: {corrections: "@~@", unnamed_sources: "@~@"}
notices: ["@@"]
""",
    "content/people.yml": """
person-a:
  name: "@@"
  native_name: "@@"
  summary: "@@"
  aliases: ["@@", "@@"]
  posts: [{title: "@@", of: organization-a, note: "@@"}]
""",
    "content/organizations.yml": """
organization-a: {name: "@@", native_name: "@@", summary: "@@", aliases: ["@@"], kind: state}
""",
    "content/places.yml": """
place-a: {name: "@@", native_name: "@@", summary: "@@", aliases: ["@@"]}
""",
    "content/topics.yml": """
topic-a: {title: "@@", summary: "@@", aliases: ["@@"], questions: ["@~@", "@~@"]}
""",
    "content/events.yml": """
event-a:
  title: "@@"
  summary: "@@"
  aliases: ["@@"]
  kind: meeting
  date: 2025-10-30
  place: place-a
  part_of: topic-a
  participants: [person-a, {described_as: "@@", of: organization-a}]
  was: [event-of-old]
""",
    "content/claims.yml": """
claim-a:
  text: "@~@"
  summary: "@@"
  aliases: ["@@"]
  kind: promise
  by: [person-a, {described_as: "@@"}]
  due: 2025-11-30
  due_basis: "@@"
  about: topic-a
""",
    "seeds/source-a.yml": """
title: "@@"
kind: news-article
publisher: "@@"
author: "@@"
published: 2025-10-21?
published_basis: "@@"
summary: "@@"
aliases: ["@@"]
notes: "@~@"
""",
    "content/briefings/2025/2025-10-21-issue-a.yml": """
title: "@@"
date: 2025-10-21
topics: topic-a
source: "source-a"
summary: "@@"
bottom_line: "@~@ [@development-a] [[person-a|@~@]] **@~@**"
key_points: ["@~@"]
gaps: ["@~@"]
watch: ["@~@", {text: "@~@", date: 2025-10-30, about: event-a}]
changes: {event-a: "@~@"}
developments:
  - id: development-a
    text: "@~@"
    date: 2025-10-20
    about: event-a
    status: announced
    source: "source-a, @@"
    via: ["@@", "@@"]
    quote: ["@@", "@@"]
    figures: [{measure: "@@", value: 1, unit: "@@", of: "@@"}]
  - {id: development-b, text: "@~@", date: 2025-10-21, about: claim-a, outcome: stalled, because: "@@"}
statements:
  - {id: statement-a, speaker: person-a, text: "@~@", as_written: "@@", about: event-a, status: in-doubt}
  - id: statement-b
    speaker: {described_as: "@@", of: organization-a, anonymous: true, because: "@@"}
    text: "@~@"
    date: 2025-10-20
    about: claim-a
    stance: conditional
    condition: "@@"
  - {id: statement-c, speaker: source-a, text: "@~@", date: 2025-10-20, about: person-a}
assessments:
  - id: assessment-a
    text: "@~@"
    likelihood: likely
    confidence: {level: low, because: "@@"}
    basis: [statement-a, source-a]
    about: event-a
    assumptions: "@~@"
    alternatives: ["@~@"]
    indicators: ["@~@"]
corrections:
  - {date: 2025-10-21, part: development-a, kind: correction, was: "@~@", now: "@~@", because: "@~@"}
""",
}
"""`@@` stands for a text in which nothing is markup, `@~@` for prose, where a backslash takes a mark's meaning away."""


def lay(root: Path, mkdocs_yml: Path, strings: tuple[str, ...]) -> Paths:
    """Writes the book with a string in each place, each place with the next."""
    count = 0

    def fill(match: re.Match[str]) -> str:
        nonlocal count
        text, count = strings[count % len(strings)], count + 1
        prose = PUNCTUATION.sub(r"\\\1", text)
        return json.dumps(prose if match["prose"] else text, ensure_ascii=False)[1:-1]

    for path, text in BOOK.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(re.sub("@(?P<prose>~)?@", fill, text), "utf-8")
    (root / "mkdocs.yml").write_text(settings(mkdocs_yml, strings[0], "https://hostile.example/"), "utf-8")
    return Paths(root)


def build(root: Path, mkdocs_yml: Path, strings: tuple[str, ...]) -> Built:
    outcome = pipeline.build(lay(root, mkdocs_yml, strings))
    assert [f"{finding.place} {finding.message}" for finding in outcome.findings if finding.is_error] == []
    assert outcome.book is not None
    return Built(outcome.book, Paths(root))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Built:
    return build(tmp_path_factory.mktemp("plain"), book_root / "mkdocs.yml", (PLAIN,))


@pytest.fixture(scope="module", params=[0, 4, 8])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Built:
    start: int = request.param
    strings = HOSTILE[start:] + HOSTILE[:start]
    return build(tmp_path_factory.mktemp("hostile"), book_root / "mkdocs.yml", strings)


SAID = frozenset({"content", "title", "aria-label", "alt"})
"""Attributes that hold words."""


def elements(page: LexborHTMLParser, *, drawn: bool) -> Iterator[LexborNode]:
    """The elements of a page in order: those of its pictures (`drawn`), or the others."""
    inside = {node.mem_id for svg in page.css("svg") for node in svg.css("*")}
    for node in page.css("*"):
        if (node.mem_id in inside) is drawn:
            yield node


def structure(page: LexborHTMLParser) -> list[str]:
    """The elements of a page in order, with their attributes but for those that hold words."""
    found: list[str] = []
    for node in elements(page, drawn=False):
        attributes = {name: value for name, value in node.attributes.items() if not _is_worded(node, name)}
        found.append(f"{node.tag} {sorted(attributes.items(), key=str)} {sorted(node.attributes)}")
    return found


def _is_worded(node: LexborNode, name: str) -> bool:
    # The id of a page's title, and the ways to it, are made of its words.
    title = node.tag == "h1" or (name == "href" and (node.attributes["href"] or "").startswith("#"))
    return name in SAID or (title and name in ("id", "href"))


def test_the_elements_of_every_page_are_those_of_plain_words(plain: Built, hostile: Built) -> None:
    assert hostile.pages.keys() == plain.pages.keys()
    for name, page in hostile.pages.items():
        ours, theirs = structure(page), structure(plain.pages[name])
        # The tags page lists pages by their titles.
        assert sorted(ours) == sorted(theirs) if name == "tags/index.html" else ours == theirs, name


def test_pictures_are_drawn_with_what_they_always_are(plain: Built, hostile: Built) -> None:
    """Where words stand in a picture hangs on their width, so that here only the kinds of element are compared."""

    def kinds(site: Built) -> set[str]:
        drawn = (node for page in site.pages.values() for node in elements(page, drawn=True))
        return {f"{node.tag}.{name}" for node in drawn for name in ("", *node.attributes)}

    assert kinds(hostile) - kinds(plain) <= {"text.text-anchor", "tspan.", "tspan.x", "tspan.dy"}


def test_titles_are_read_as_they_were_written(hostile: Built) -> None:
    for located in hostile.book.located.values():
        record = located.record
        if record.id == "publication":
            continue
        folder = {"seeds": "sources", "briefings": "briefings/2025"}.get(record.folder, record.folder)
        title = getattr(record, "title", None) or getattr(record, "name", None)
        if title is not None:
            page = hostile.page(f"{folder}/{record.id}/")
            heading = page.css_first("h1")
            assert heading is not None
            assert " ".join((heading.text(separator="")).replace("¶", "").split()) == " ".join(str(title).split())
            tab = page.css_first("title")
            assert words(tab).startswith(" ".join(str(title).split()))


def test_no_handler_and_no_script_address_is_on_any_page(hostile: Built) -> None:
    for name, page in hostile.pages.items():
        for node in page.css("*"):
            assert not [key for key in node.attributes if key.startswith("on")], name
            href = (node.attributes.get("href") or "").strip().lower()
            assert not href.startswith(("javascript:", "data:", "vbscript:")) or href == "javascript:void(0)", name
