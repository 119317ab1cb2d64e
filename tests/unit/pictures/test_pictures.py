from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown import markdown
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from briefbook.book.book import Book
from briefbook.pictures import Pictures
from briefbook.pictures.event_timeline import event_timeline
from briefbook.pictures.strip import Segment
from briefbook.pictures.topic_timeline import topic_timeline
from briefbook.records import Claim, Event, Place
from tests.books import book, claim, event, issue, judged, reported, said, topic
from tests.unit.pictures.ten_months import RECORDS, ten_months

EXTENSIONS = ["md_in_html", "attr_list", "tables", "abbr"]
PICTURES = Pictures(Path("nowhere"))
HOSTILE = "<script>alert(1)</script> & \"q\" 'a' | *b* _c_ `d` [e](f) ![g](h) \\i {{ j }} {% k %} &amp; </svg></title>"


def link(target: str) -> str:
    return f"../{target.replace('#', '/#')}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@lru_cache(maxsize=1)
def hostile() -> Book:
    """A book whose every name is an attack on HTML or on Markdown."""
    word, prose = _quoted(HOSTILE), _quoted(HOSTILE.replace("[", "\\["))
    names = {
        "content/organizations.yml": f"north: {{name: {word}}}\nsouth: {{name: South}}\n",
        "content/people.yml": f"""
ann: {{name: {word}, posts: [{{title: {word}, of: north}}]}}
boris: {{name: {word}, posts: [{{title: President, of: south}}]}}
""",
        "content/places.yml": f"port: {{name: {word}, coordinates: {{latitude: 1, longitude: 2}}}}\n",
        "content/topics.yml": f"talks: {{title: {word}}}\n",
        "content/events.yml": f"summit: {{title: {word}, kind: meeting, date: 2025-10-16/2025-10-30, "
        "participants: [ann, boris], part_of: talks}\n",
        "content/claims.yml": f"truce: {{text: {prose}, kind: promise, by: ann, about: talks}}\n",
    }
    unnamed = f"{{described_as: {word}, of: north, anonymous: true, because: {word}}}"
    return book(
        names,
        issue(
            "2025-10-21-first",
            said("one", "ann", date="2025-10-16", about="summit", status="announced", text=prose),
            said("two", unnamed, about="summit", status="not-scheduled", text=prose),
            said("three", "boris", date="2025-10-20", about="truce", stance="affirms", text=prose),
            reported("four", date="2025-10-20", about="summit", status="postponed", text=prose),
            judged("five", about="summit", due="2025-10-30", text=prose),
            title='"An issue | *with* <b>marks</b>"',
        ),
    )


def blocks(book: Book) -> Iterator[tuple[str, Markup]]:
    yield "sprite", PICTURES.sprite()
    for record in book.of_kind(Event):
        yield f"timeline of {record.id}", PICTURES.event_timeline(book, record, link)
        yield f"strips of {record.id}", PICTURES.stance_strips(book, record, link)
    for statement in book.of_kind(Claim):
        yield f"strips of {statement.id}", PICTURES.stance_strips(book, statement, link)
    yield "topic", PICTURES.topic_timeline(book, topic(book), link)
    yield "map", PICTURES.place_map(book.of_kind(Place), link)


def lines(book: Book) -> Iterator[tuple[str, Markup]]:
    ids = [record.id for record in (*book.of_kind(Event), *book.of_kind(Claim))]
    for kind in ("focus", "even"):
        board = PICTURES.board_axis(book, ids, kind)
        yield f"{kind} head", board.head
        yield from ((f"{kind} {id}", board.cell(id)) for id in ids)


BOOKS = {"ten months": ten_months, "hostile": hostile}
BLOCKS = [pytest.param(html, id=f"{kind}: {name}") for kind, make in BOOKS.items() for name, html in blocks(make())]
LINES = [pytest.param(html, id=f"{kind}: {name}") for kind, make in BOOKS.items() for name, html in lines(make())]


@pytest.mark.parametrize("html", [block for block in BLOCKS if block.values[0]])
def test_a_block_is_one_piece_of_sound_html(html: Markup) -> None:
    root = ElementTree.fromstring(html)
    assert root.tag in ("figure", "div")
    assert html.startswith("<")
    assert not re.search(r"\n\s*\n|\n[ \t]|[ \t]\n", html)
    _harmless(html)


@pytest.mark.parametrize("html", LINES)
def test_a_line_is_one_piece_of_sound_html(html: Markup) -> None:
    ElementTree.fromstring(html)
    assert "\n" not in html
    assert "|" not in html
    _harmless(html)


def _harmless(html: str) -> None:
    tree = LexborHTMLParser(html)
    assert tree.css_first("script, style, iframe, img, object, foreignObject") is None
    for node in tree.css("*"):
        assert not [name for name in node.attributes if name.startswith("on") or name == "style"]
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for node in tree.css("[aria-labelledby]"):
        assert set((node.attributes["aria-labelledby"] or "").split()) <= set(ids)
    assert all((node.attributes["href"] or "").startswith(("../", "#bb-")) for node in tree.css("[href]"))


@pytest.mark.parametrize("html", [block for block in BLOCKS if block.values[0]])
def test_markdown_passes_a_block_unchanged(html: Markup) -> None:
    shown = markdown(f"Before.\n\n{html}\n\nAfter.", extensions=EXTENSIONS)
    assert shown == f"<p>Before.</p>\n{html}\n\n<p>After.</p>"


@pytest.mark.parametrize("html", LINES)
def test_markdown_passes_a_line_unchanged(html: Markup) -> None:
    table = markdown(f"| A | B |\n| --- | --- |\n| {html} | c |", extensions=EXTENSIONS)
    cells = LexborHTMLParser(table).css("td")
    assert len(cells) == 2
    alone = LexborHTMLParser(f"<table><tr><td>{html}</td></tr></table>").css("td")
    assert [cells[0].html] == [cell.html for cell in alone]


def test_hostile_names_are_text() -> None:
    html = PICTURES.event_timeline(hostile(), event(hostile()), link)
    lane = LexborHTMLParser(html).css_first(".pic-lane a")
    assert lane is not None
    assert any(HOSTILE in node.text() for node in LexborHTMLParser(html).css(".pic-lane"))


def test_the_same_book_is_drawn_the_same() -> None:
    again = Pictures(Path("nowhere"))
    record = event(ten_months())
    assert again.event_timeline(ten_months(), record, link) == PICTURES.event_timeline(ten_months(), record, link)


def test_a_book_may_have_its_own_template(tmp_path: Path) -> None:
    folder = tmp_path / "site_templates/pictures"
    folder.mkdir(parents=True)
    (folder / "confidence.html.jinja").write_text("<b>{{ steps.level }}</b>\n", "utf-8")
    from briefbook.standards.likelihood import ICD203

    assert Pictures(tmp_path).confidence_steps(ICD203, "low") == "<b>low</b>"
    assert Pictures(tmp_path).sprite() == PICTURES.sprite()


def test_the_lanes_of_a_timeline() -> None:
    scene = event_timeline(ten_months(), event(ten_months()), link)
    assert scene is not None
    assert [lane.name for lane in scene.lanes] == [
        "Planned date",
        "Status",
        "North",
        "South",
        "Other voices",
        "Reported",
        "Our judgement",
    ]
    north = scene.lanes[2]
    assert [mark.head for mark in north.undated] == ["_ _ _ _ Officials of the North: not scheduled"]
    assert [item.mark.head for item in scene.lanes[3].placed] == ["Boris: possible", "Boris: not scheduled, twice"]
    assert scene.wash is not None
    assert [mark.entry or mark.head for mark in scene.entries_ahead] == [
        "The planned window closes",
        "Our judgement falls due",
        "Our judgement falls due",
    ]


def test_the_status_goes_from_value_to_value() -> None:
    scene = event_timeline(ten_months(), event(ten_months()), link)
    assert scene is not None
    segments = scene.lanes[1].segments
    assert [(segment.value, segment.ahead) for segment in segments] == [
        ("untracked", False),
        ("announced", False),
        ("parties-differ", False),
        ("not-scheduled", True),
    ]
    assert _in_a_row(segments)


def _in_a_row(segments: tuple[Segment, ...]) -> bool:
    return all(one.right == other.left for one, other in pairwise(segments))


def test_what_moved_is_marked_in_the_newest_issue_alone() -> None:
    scene = event_timeline(ten_months(), event(ten_months()), link)
    assert scene is not None
    moved = {mark.when for lane in scene.lanes for mark in lane.marks if mark.moved}
    assert moved == {"21 Oct"}
    html = PICTURES.event_timeline(ten_months(), event(ten_months(), "first-call"), link)
    assert "▲" not in html


def test_an_event_that_nobody_speaks_of_has_no_timeline() -> None:
    quiet = book(issue("2025-10-21-first"))
    assert PICTURES.event_timeline(quiet, event(quiet), link) == ""
    assert PICTURES.stance_strips(quiet, event(quiet), link) == ""
    assert PICTURES.topic_timeline(quiet, topic(quiet, "quay"), link) == ""


def test_a_silent_party_is_said_to_be_silent() -> None:
    one_side = book(
        issue("2025-10-21-first", said("ann-says", "ann", date="2025-10-20", about="summit", status="possible"))
    )
    html = PICTURES.stance_strips(one_side, event(one_side), link)
    positions = [node.text(strip=True) for node in LexborHTMLParser(html).css(".pic-side .pic-position")]
    assert positions == ["Possible", "Silent"]


def test_a_withheld_name_is_a_blank_and_never_a_position() -> None:
    html = PICTURES.stance_strips(ten_months(), event(ten_months()), link)
    names = [node.text(strip=True) for node in LexborHTMLParser(html).css(".pic-actor .pic-lane")]
    assert "_ _ _ _ Officials of the Northname withheld, not counted" in names


def test_the_strips_of_a_claim() -> None:
    html = PICTURES.stance_strips(ten_months(), claim(ten_months(), "truce"), link)
    positions = [node.text(strip=True) for node in LexborHTMLParser(html).css(".pic-side .pic-position")]
    assert positions == ["Wants", "On condition"]


def test_what_is_long_past_stands_beside_the_topic() -> None:
    old = {
        "content/events.yml": RECORDS["content/events.yml"]
        + "\nwar: {title: The war, kind: war, date: 2022-02, part_of: talks}\n"
    }
    files = book(
        RECORDS,
        old,
        issue("2025-10-21-first", reported("call", date="2025-10-20", about="first-call", status="occurred")),
    )
    scene = topic_timeline(files, topic(files), link)
    assert scene is not None
    assert "The war" in [mark.head for mark in scene.outside]
    assert "The war" not in [mark.head for lane in scene.lanes for mark in lane.marks]
    assert "Before the axis: The war" in PICTURES.topic_timeline(files, topic(files), link)


def test_a_board_says_its_rows_in_words() -> None:
    board = PICTURES.board_axis(ten_months(), ["summit", "twelve-days"])
    label = ElementTree.fromstring(board.cell("summit")).get("aria-label")
    assert label == "16 Oct announced; 17 Oct parties differ; 21 Oct not scheduled; planned 16–30 Oct"
    assert (
        ElementTree.fromstring(board.cell("twelve-days")).get("aria-label") == "28 Jul wants; 10 Aug not met; due 9 Aug"
    )
    assert board.cell("round-table") == ""


def test_the_list_of_a_topic_says_in_words_what_the_signs_say() -> None:
    html = LexborHTMLParser(PICTURES.topic_timeline(ten_months(), topic(ten_months()), link))
    entries = {" ".join(node.text(separator=" ").split()) for node in html.css(".pic-entries li")}
    assert "12 Feb First telephone call Happened" in entries
    assert "16–30 Oct ▲ moved The summit Not scheduled" in entries


def test_an_open_end_of_a_planned_date_fades() -> None:
    html = PICTURES.event_timeline(ten_months(), event(ten_months(), "missile-meeting"), link)
    assert 'fill="url(#bb-hard-open)"' in html
    assert 'class="pic-window"' not in html.partition("<figcaption")[0]
