"""Prose as Markdown: reads as if a person had written it, and makes exactly the elements its author asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings

from briefbook.text.inline import parse_blocks, parse_inline
from briefbook.text.markdown import to_markdown
from briefbook.text.nodes import BulletList, Emphasis, Inline, Strong, WebLink
from briefbook.text.pieces import Cited, Linked, Piece, pieces
from briefbook.text.plain import to_text
from briefbook.text.resolver import Link
from tests.unit.text.oracle import shown
from tests.unit.text.pages import in_commonmark, on_site, outline, site_html, visible
from tests.unit.text.prose import Book, sources


class Names:
    """A book in which a record's name is its id in title case and a citation's the id itself."""

    def record(self, target: str) -> Link:
        return Link(f"../{target}.md", target.replace("-", " ").title())

    def citation(self, target: str, locator: str | None) -> Link:
        return Link(f"#{target}", f"{target}, {locator}" if locator else target)


@pytest.mark.parametrize(
    ("source", "markdown", "text"),
    [
        ("No date has been set.", None, None),
        ("It is *not* set, **not at all**.", None, "It is not set, not at all."),
        ("“*No*” (*no*), **no**: *no* – **no**!", "“*No*” (*no*), **no**: *no* – **no**\\!", "“No” (no), no: no – no!"),
        ("*One **two** three*", None, "One two three"),
        ("In [[new-york]], [[a|X]] spoke.", "In [New York](../new-york.md), [X](../a.md) spoke.", None),
        ("So they say [@a].", "So they say ([a](#a)).", "So they say (a)."),
        ("So they say[@a, para 3].", "So they say ([a, para 3](#a)).", "So they say (a, para 3)."),
        ("Both [@a][@b] [@c].", "Both ([a](#a); [b](#b); [c](#c)).", "Both (a; b; c)."),
        ("[@a] first", "([a](#a)) first", "(a) first"),
        ("[[a]][@b]", "[A](../a.md) ([b](#b))", "A (b)"),
        ("[*see*](https://a.b/c_(d)?e=f&g=h)", "[*see*](https://a.b/c_%28d%29?e=f&g=h)", "see"),
        ("[x](http://é.org/&lt;|'\")", "[x](http://%C3%A9.org/&amp;lt;%7C%27%22)", "x"),
        ("One\nline.", "One line.", "One line."),
        ("One\n\nTwo:\n- a\n- *b*\n\nThree", "One\n\nTwo:\n\n- a\n- *b*\n\nThree", "One Two: a b Three"),
        ("- 1. a\n- - b", "- 1\\. a\n- \\- b", "1. a - b"),
        ("Hey![[a]]", "Hey\\![A](../a.md)", "Hey!A"),
        ("[[a]]: [[b]]=c", "[A](../a.md): [B](../b.md)=c", "A: B=c"),
        ("\\*a\\* \\[[b]]", "\\*a\\* \\[\\[b\\]&#93;", "*a* [[b]]"),
        ("日*本*語 [x](http://a.b)*c*", "日<em>本</em>語 [x](http://a.b)*c*", "日本語 xc"),
        ("*a*b", "\\*a\\*b", "*a*b"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_renderings(source: str, markdown: str | None, text: str | None) -> None:
    prose = parse_blocks(source)
    written = to_markdown(prose, Names())
    assert written == (source if markdown is None else markdown)
    if text is not None:
        assert to_text(prose, Names()) == text


def test_text_without_citations_leaves_no_hole() -> None:
    prose = parse_inline("None is scheduled [@a], five days after [@b][@c].")
    assert to_text(prose, Names(), citations=False) == "None is scheduled, five days after."


def test_a_record_without_a_page_is_named_without_a_link() -> None:
    prose = parse_inline("[[nowhere]] and [[nowhere|*there*]] [@nowhere]")
    assert to_markdown(prose, Book()) == "\\# The \\*nowhere\\* \\[1\\]! and *there* (- nowhere)"


def test_emphasis_around_nothing_is_nothing() -> None:
    class Nameless(Book):
        def record(self, target: str) -> Link:
            return Link("", target[:0])

    assert to_markdown(parse_inline("a *[[b]]* c"), Nameless()) == "a  c"


def test_an_address_that_prose_could_not_hold_is_no_link() -> None:
    node = WebLink("javascript:alert(1)", parse_inline("x").blocks[0].children, 0)  # type: ignore[union-attr]
    assert to_markdown([node], Book()) == "x"


PLACES = ["@", "before\n@", "- @\n- second", "> @", "## @ { #a }", "| a | b |\n| --- | --- |\n| @ | c |", "1. @\n2. b"]
SITE_PLACES = [
    '!!! note "title"\n    @',
    "term\n:   @",
    '<div class="a" markdown>\n\n@\n\n</div>',
    "text[^a].\n\n[^a]: @",
]


@settings(max_examples=250, deadline=None)
@given(sources)
def test_prose_makes_the_elements_it_asks_for(source: str) -> None:
    for prose in (parse_blocks(source), parse_inline(source)):
        markdown = to_markdown(prose, Book())
        want = outline(_html(prose.blocks))
        assert on_site(markdown) == want
        assert in_commonmark(markdown) == want
        assert visible(site_html(markdown)) == shown(to_text(prose, Book()))


@settings(max_examples=120, deadline=None)
@given(sources)
def test_a_run_makes_the_same_elements_in_every_place(source: str) -> None:
    for run in parse_blocks(source).runs():
        markdown = to_markdown(run, Book())
        if not markdown:
            continue
        for place in PLACES:
            assert_same(on_site, place, markdown, run)
            if "{" not in place:
                assert_same(in_commonmark, place, markdown, run)
        for place in SITE_PLACES:
            assert_same(on_site, place, markdown, run)


def assert_same(render: Callable[[str], list[str]], place: str, markdown: str, run: Iterable[Inline]) -> None:
    alike = render(place.replace("@", "QQQ"))
    index = next(i for i, part in enumerate(alike) if "QQQ" in part)
    before, after = alike[index].split("QQQ")
    want = [*alike[:index], *outline(f"{before}{_run_html(run)}{after}"), *alike[index + 1 :]]
    assert render(place.replace("@", markdown)) == want


def _html(blocks: Iterable[object]) -> str:
    """What the nodes mean, written out without any Markdown."""
    return "".join(
        f"<ul>{''.join(f'<li>{_run_html(item)}</li>' for item in block.items)}</ul>"
        if isinstance(block, BulletList)
        else f"<p>{_run_html(block.children)}</p>"  # type: ignore[attr-defined]
        for block in blocks
    )


def _run_html(run: Iterable[Inline]) -> str:
    return "".join(_piece_html(piece) for piece in pieces(run, Book()))


def _piece_html(piece: Piece) -> str:
    match piece:
        case str():
            return _words_html(piece)
        case Linked(href, label):
            return f'<a href="{_words_html(href)}">{_run_html(label)}</a>'
        case Cited(links):
            return f"({'; '.join(_link_html(link) for link in links)})"
        case Emphasis(children):
            return f"<em>{_run_html(children)}</em>"
        case Strong(children):
            return f"<strong>{_run_html(children)}</strong>"


def _link_html(link: Link) -> str:
    words = _words_html(link.label)
    return f'<a href="{_words_html(link.href)}">{words}</a>' if link.href else words


def _words_html(words: str) -> str:
    marked = shown(f"x{words}x")[1:-1]
    return "".join(
        character if character.isalnum() or character == " " else f"&#{ord(character)};" for character in marked
    )
