"""Long lists divided among pages: everything is on some page, no page is long, and every way leads somewhere."""

from __future__ import annotations

import datetime
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook import bounds, pipeline
from briefbook.book.book import Book
from briefbook.config import shipped_templates
from briefbook.dates import Date, parse_date
from briefbook.pages.letters import lettered
from briefbook.pages.periods import divided
from briefbook.render import render_pages
from tests.books import book as small_book
from tests.books import issue, judged, reported
from tests.golden.laid import BOOK, lay

TINY = {name: 2 for name in vars(bounds) if name.isupper()} | {"ROWS": 1, "NEWEST": 1}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Book:
    outcome = pipeline.check(lay(tmp_path_factory.mktemp("golden"), BOOK, book_root / "mkdocs.yml"))
    assert outcome.book is not None
    return outcome.book


@pytest.fixture(scope="module")
def pages(book: Book) -> Iterator[dict[str, str]]:
    """The pages under bounds so low that the golden book is a large one."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in TINY.items():
            patch.setattr(bounds, name, value)
        rendered = render_pages(book, Path("none"))
        assert rendered.findings == []
        paths = Counter(rendered.paths)
        assert [path for path, count in paths.items() if count > 1] == []
        yield {page.path: page.content.decode() for page in rendered.products}


def kind(markdown: str) -> str:
    found = re.search(r"^kind: (.+)$", markdown, re.MULTILINE)
    assert found is not None
    return found[1]


def test_a_large_book_uses_every_template(pages: dict[str, str]) -> None:
    shipped = {path.name.removesuffix(".md.jinja") for path in (shipped_templates() / "pages").glob("*.jinja")}
    # Its judgements that came out are not enough for pages of their own; the next test has some.
    assert {kind(markdown) for markdown in pages.values()} == shipped - {"judgements"}


def test_judgements_that_came_out_have_pages_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    first = issue("2024-10-17-a", *(judged(f"j-{number}") for number in range(5)))
    rated = (
        reported(f"r-{number}", date="2025-10-20", about=f"2024-10-17-a#j-{number}", outcome="met")
        for number in range(5)
    )
    monkeypatch.setattr(bounds, "ROWS", 2)
    monkeypatch.setattr(bounds, "NEWEST", 2)
    rendered = render_pages(small_book(first, issue("2025-10-21-b", *rated)), Path("none"))
    assert rendered.findings == []
    laid = {page.path: page.content.decode() for page in rendered.products}
    pieces = [f"archive/judgements/2024-10-{number}.md" for number in (1, 2, 3)]
    assert [path for path in laid if path.startswith("archive/judgements/")] == pieces[::-1]
    assert [laid[path].count("2024-10-17-a.md#j-") for path in pieces] == [2, 2, 1]
    assert laid["calibration.md"].count("2024-10-17-a.md#j-") == 2
    assert all(f"({posixpath.basename(path)})" in laid[other] for path in pieces for other in pieces if other != path)
    assert all(f"({path})" in laid["calibration.md"] for path in pieces)


def test_every_link_leads_to_a_page_and_every_page_is_linked(pages: dict[str, str]) -> None:
    linked: set[str] = set()
    for path, markdown in pages.items():
        for target in re.findall(r"\]\(([^)#:]+\.md)(?:#[^)]*)?\)", markdown):
            linked.add(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
    assert linked - pages.keys() == set()
    # The front page and those of the menu are reached without a link.
    assert {path for path in pages.keys() - linked if "/" in path and not path.endswith("/index.md")} == set()


def test_links_to_a_fragment_of_a_page_find_it(pages: dict[str, str]) -> None:
    missing = []
    for path, markdown in pages.items():
        for target, anchor in re.findall(r"\]\(([^)#:]*\.md)?#([^)]+)\)", markdown):
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            if not re.search(rf"#{re.escape(anchor)}[ .}}]|id=\"{re.escape(anchor)}\"", pages[there]):
                missing.append((path, there, anchor))
    assert missing == []


def test_every_statement_is_on_a_page_of_statements(pages: dict[str, str], book: Book) -> None:
    texts = [markdown for path, markdown in pages.items() if path.startswith("archive/statements/")]
    assert len(texts) > 3
    assert all(len(re.findall(r"\.entry", markdown)) <= bounds.STATEMENTS for markdown in texts)
    parts = (part for text in texts for part in re.findall(r"/([a-z0-9-]+\.md#[a-z0-9-]+)\)\n    \{", text))
    listed = Counter(parts)
    standing = [row for row in book.rows if row.is_known(book.latest)]
    assert sorted(listed.elements()) == sorted(f"{row.briefing.id}.md#{row.part.id}" for row in standing)


def test_no_page_of_a_period_is_long(pages: dict[str, str]) -> None:
    lengths = [
        sum(line.startswith("- **") for line in markdown.splitlines())
        for markdown in pages.values()
        if kind(markdown) == "period"
    ]
    assert len(lengths) > 10
    assert max(lengths) <= bounds.ROWS


days = st.dates().map(lambda day: parse_date(day.isoformat()))
near = st.dates(datetime.date(2024, 1, 1), datetime.date(2025, 12, 31)).map(lambda day: parse_date(day.isoformat()))
dates = st.none() | days | near | near | st.sampled_from(["2025", "2025-10", "../2024"]).map(parse_date)


@given(st.lists(dates), st.integers(1, 4))
def test_periods_hold_everything_once_and_are_short(items: list[Date | None], most: int) -> None:
    ordered = sorted(items, key=lambda date: date.order_key if date else (0, 0), reverse=True)
    numbered = list(enumerate(ordered))
    periods = divided(numbered, lambda item: item[1], "x", most)
    assert all(0 < len(period.items) <= most for period in periods)
    assert sorted(item[0] for period in periods for item in period.items) == list(range(len(items)))
    assert len({period.path for period in periods}) == len(periods)
    for period in periods:
        years = {date.earliest.year if date and date.earliest else None for _, date in period.items}
        assert len(years) == 1
        (year,) = years
        assert period.year == ("Undated" if year is None else str(year))


@given(st.lists(near, min_size=1, max_size=40), st.integers(1, 6), st.data())
def test_newer_parts_move_no_older_page_but_the_last_ones_of_their_year(
    dates: list[Date], most: int, data: st.DataObject
) -> None:
    ordered = sorted(dates, key=lambda date: date.order_key, reverse=True)
    older = ordered[data.draw(st.integers(0, len(ordered) - 1)) :]
    newest_year = older[0].edtf[:4]

    def pages(listed: list[Date]) -> dict[str, list[str]]:
        return {
            period.path: [date.edtf for date in period.items]
            for period in divided(listed, lambda date: date, "x", most)
            if not period.path.startswith(f"x/{newest_year}")
        }

    now = pages(ordered)
    assert all(now[path] == listed for path, listed in pages(older).items())


@given(st.lists(st.text(min_size=1), max_size=30))
def test_letters_hold_every_name_once(names: list[str]) -> None:
    letters = lettered(names, lambda name: name, "x")
    assert sorted(name for letter in letters for name in letter.items) == sorted(names)
    assert len({letter.path for letter in letters}) == len(letters)
    assert all(re.fullmatch(r"x/[a-z0-9-]+\.md", letter.path) for letter in letters)
