"""Pages made up from the grammar of the templates: read alike by both engines, or refused by the fast one."""

from __future__ import annotations

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from briefbook.site.engine import Refused
from briefbook.text import escape
from tests.unit.site.engine.conftest import Engines

# Every character that means something to a reader of Markdown, between words in several scripts.
DATA = st.text(alphabet=" abAB1290_*[](){}<>#+-.!?:;|~^=&`'\"\\/%“”’—éЖя漢\u00a0\u200b", min_size=1, max_size=24).map(
    escape
)
WORDS = st.sampled_from(["word", "the", "5%", "Ukraine's", "“quoted”", "12", "мир", "AT&T", "C#", "x_y", "(n)"])
TEXT = st.one_of(DATA.filter(bool), WORDS, WORDS)
HREFS = st.sampled_from(
    [
        "../index.md",
        "sergei-lavrov.md#said",
        "index.md",
        "#here",
        "https://e.org/a_b?c=1&d=2",
        "../method.md",
        "../nobody.md",
    ]
)
ATTRIBUTES = st.sampled_from(["{ .words }", '{ #an-id .a .b data-day="2025-10-21" }', '{ data-sort="" }', "{ .x }"])


def joined(parts: st.SearchStrategy[str], least: int = 1, most: int = 4) -> st.SearchStrategy[str]:
    return st.lists(parts, min_size=least, max_size=most).map(" ".join)


LABELS = joined(TEXT, most=3)
LINKS = st.builds("[{}]({})".format, LABELS, HREFS)
PIECES = st.one_of(
    TEXT,
    TEXT,
    LINKS,
    LABELS.map("**{}**".format),
    LABELS.map("*{}*".format),
    st.builds('<span class="bb-chip">{}</span>'.format, joined(st.one_of(TEXT, LINKS), most=2)),
    st.just('<svg class="bb-glyph" viewBox="0 0 16 16"><use href="#bb-open"/></svg>'),
)
LINES = st.builds("{}{}".format, joined(PIECES), st.sampled_from(["", ".", ":", "; "]).map(str.rstrip))
PARAGRAPHS = st.builds(
    lambda lines, end: "\n".join([*lines, *end]),
    st.lists(LINES, min_size=1, max_size=2),
    st.lists(ATTRIBUTES, max_size=1),
)
HEADINGS = st.builds(
    "{} {}{}".format, st.sampled_from(["#", "##", "###"]), LINES, st.one_of(st.just(""), ATTRIBUTES.map(" {}".format))
)
ITEMS = st.builds(
    lambda line, attributes, inner, gap: f"- {line}{attributes}" + "".join(f"\n    - {one}" for one in inner) + gap,
    LINES,
    st.one_of(st.just(""), st.just(""), ATTRIBUTES.map("\n    {}".format)),
    st.lists(LINES, max_size=2),
    st.sampled_from(["", "", "", "\n"]),
)
LISTS = st.lists(ITEMS, min_size=1, max_size=4).map(lambda items: "\n".join(items).rstrip("\n"))
CELLS = st.one_of(LINES, st.builds("{} {}".format, LINES, ATTRIBUTES), st.just(""))
TABLES = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        lambda head, rows: "\n".join([_row(head), "|" + " --- |" * width, *map(_row, rows)]),
        st.lists(LINES, min_size=width, max_size=width),
        st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=3),
    )
)
RAW = st.sampled_from(
    [
        '<figure class="bb-picture">\n<div><svg width="1"><text>a*b_c &#46;</text></svg></div>\n</figure>',
        '<div class="bb-on-day-place"></div>',
        '<script type="application/ld+json">{"a": "x_y*z & [b](c)"}</script>',
    ]
)
SIMPLE = st.one_of(PARAGRAPHS, PARAGRAPHS, HEADINGS, LISTS, TABLES)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _around(opening: str, blocks: list[str], closing: str) -> str:
    return "\n\n".join([opening, *blocks, closing])


ELEMENTS = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.builds(_around, st.just('<div class="bb-part" markdown>'), st.lists(inner, max_size=3), st.just("</div>")),
        st.builds(
            _around,
            st.just('<details class="a" id="by-date" markdown>\n<summary>State by date</summary>'),
            st.lists(inner, max_size=2),
            st.just("</details>"),
        ),
    ),
    max_leaves=6,
)
PAGES = st.lists(st.one_of(ELEMENTS, ELEMENTS, RAW), min_size=1, max_size=5).map("\n\n".join)


@given(page=PAGES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_page_is_read_alike_or_refused(engines: Engines, page: str) -> None:
    try:
        fast = engines.fast(page)
    except Refused as refused:
        event(f"refused: {str(refused)[:20]}")
        return
    event("read")
    assert fast == engines.stock(page)


@given(text=st.text(alphabet="ab \n\n-#>*_`[]()<>{}!|:&\\=~1.", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_alike_or_refused(engines: Engines, text: str) -> None:
    try:
        fast = engines.fast(text)
    except Refused:
        return
    assert fast == engines.stock(text.lstrip("\n"))
