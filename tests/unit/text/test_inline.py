"""The inline language: what each construct becomes, where, and what is refused."""

from __future__ import annotations

import sys
from types import FrameType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.text.inline import MAX_LENGTH, parse_blocks, parse_inline
from briefbook.text.nodes import (
    BulletList,
    Citation,
    Emphasis,
    Inline,
    Paragraph,
    RecordLink,
    Strong,
    Text,
    WebLink,
    walk,
)
from briefbook.text.run import MAX_DEPTH
from tests.unit.text.prose import sources

if TYPE_CHECKING:
    from _typeshed import TraceFunction


@pytest.mark.parametrize(
    ("source", "nodes"),
    [
        ("Words.", (Text("Words.", 0),)),
        ("[[budapest]]", (RecordLink("budapest", None, 2),)),
        (
            "in [[budapest|the city]].",
            (Text("in ", 0), RecordLink("budapest", (Text("the city", 14),), 5), Text(".", 24)),
        ),
        ("[[a|*b* c]]", (RecordLink("a", (Emphasis((Text("b", 5),)), Text(" c", 7)), 2),)),
        ("[[ a-b1 | c ]]", (RecordLink("a-b1", (Text("c", 10),), 3),)),
        ("[@no-meeting]", (Citation("no-meeting", None, 2),)),
        ("[@a, para 3]", (Citation("a", "para 3", 2),)),
        ("[@b-1#p-2]", (Citation("b-1#p-2", None, 2),)),
        ("[@b#p, pp. 3, [4]]", (Citation("b#p", "pp. 3, [4]", 2),)),
        ("[@a][@b]", (Citation("a", None, 2), Citation("b", None, 6))),
        ("*a* **b**", (Emphasis((Text("a", 1),)), Text(" ", 3), Strong((Text("b", 6),)))),
        ("*a **b***", (Emphasis((Text("a ", 1), Strong((Text("b", 5),)))),)),
        ("[x *y*](https://a.b/c_(d))", (WebLink("https://a.b/c_(d)", (Text("x ", 1), Emphasis((Text("y", 4),))), 8),)),
        ("[x](mailto:a@b.c)", (WebLink("mailto:a@b.c", (Text("x", 1),), 4),)),
        ("[[x](https://a.b)]", (Text("[", 0), WebLink("https://a.b", (Text("x", 2),), 5), Text("]", 17))),
        ("这是*强调*吧", (Text("这是", 0), Emphasis((Text("强调", 3),)), Text("吧", 6))),
        ("a\nb", (Text("a\nb", 0),)),
        ("a\n  *b*", (Text("a\n", 0), Emphasis((Text("b", 5),)))),
        ("\\*a\\*", (Text("*a", 1), Text("*", 4))),
        ("\\[[a]]", (Text("[[a]]", 1),)),
    ],
)
def test_constructs(source: str, nodes: tuple[Inline, ...]) -> None:
    prose = parse_inline(source)
    assert prose.problems == ()
    assert _joined(prose.blocks[0]) == nodes


def _joined(block: Paragraph | BulletList) -> tuple[Inline, ...]:
    """The paragraph's nodes, with texts joined that are one in the source."""
    assert isinstance(block, Paragraph)
    joined: list[Inline] = []
    for node in block.children:
        last = joined[-1] if joined else None
        if isinstance(node, Text) and isinstance(last, Text) and last.offset + len(last.value) == node.offset:
            joined[-1] = Text(last.value + node.value, last.offset)
        else:
            joined.append(node)
    return tuple(joined)


@pytest.mark.parametrize(
    "source",
    [
        "<b>x</b>", "&amp;", "`code`", "# heading", "> quote", "1. one", "+ one", "* one", "![x]", "[x]: y", "[x]",
        "[^1]", "___", "a_b_ _c_", "https://a.b", "<https://a.b>", "    indented", "~~x~~", "C:\\temp\\",
        "\\\\ \\_ \\n", "f**k and s**t", "f*** and s***", "2*3*4", "5 * 3", "[sic] (he said)", "[sic](he said)",
        "[[", "]]", "a\u00a0b", "-", "--", "-5", "- ", "* * *", "[a][b]", "{x}", "|a|", "a @b",
    ],
)  # fmt: skip
def test_everything_else_is_text(source: str) -> None:
    blocks = parse_blocks(source).blocks
    texts = [node for run in parse_blocks(source).runs() for node in run]
    assert all(isinstance(block, Paragraph) for block in blocks)
    assert all(isinstance(node, Text) for node in texts)
    assert "".join(node.value for node in texts if isinstance(node, Text)) == source.strip(" ")


@pytest.mark.parametrize(
    ("source", "offset", "length", "message"),
    [
        ("see [[Foo Bar]]", 6, 7, '"Foo Bar" is not an id: ids are lowercase letters, digits and single hyphens'),
        ("[[-a]]", 2, 2, '"-a" is not an id: ids are lowercase letters, digits and single hyphens'),
        ("x [[]]", 2, 4, '"[[]]" names nothing'),
        ("[[|label]]", 0, 10, '"[[|label]]" names nothing'),
        ("[[a|]]", 0, 6, "the link has an empty label"),
        ("x [[a", 2, 2, 'the "[[" is not closed by a "]]"'),
        ("x [[a] b]", 2, 2, 'the "[[" is not closed by a "]]"'),
        ("[@]", 0, 3, '"[@]" names nothing'),
        ("[@realName]", 2, 8, '"realName" is not an id: ids are lowercase letters, digits and single hyphens'),
        ("[@a; @b]", 2, 5, '"a; @b" is not an id: ids are lowercase letters, digits and single hyphens'),
        ("[@a#b#c]", 2, 5, '"a#b#c" is not an id: ids are lowercase letters, digits and single hyphens'),
        ("[@a,]", 0, 5, "the citation has an empty locator"),
        ("x [@a", 2, 2, 'the "[@" is not closed by a "]"'),
        ("[a](javascript:alert(1))", 4, 19, '"javascript:" addresses are not allowed in prose'),
        ("[a](JaVaScRiPt:x)", 4, 12, '"javascript:" addresses are not allowed in prose'),
        ("[a](data:text/html,x)", 4, 16, '"data:" addresses are not allowed in prose'),
        ("[a](people/x.md)", 4, 11, '"people/x.md" is not an address on the web'),
        ("[a](//b.c)", 4, 5, '"//b.c" is not an address on the web'),
        ("[a](https:b)", 4, 7, '"https:b" is not a whole address'),
        ('[a](https://b.c "t")', 4, 15, '"https://b.c "t"" is not a whole address'),
        ("[a]()", 0, 5, '"" is not an address on the web'),
        ("[](https://b.c)", 0, 15, "the link has an empty label"),
        ("[a [[b]]](https://b.c)", 3, 5, "a link stands inside the label of another"),
        ("[[a|b [@c]]]", 6, 4, "a link stands inside the label of another"),
        ("line\n  [[B]]", 9, 1, '"B" is not an id: ids are lowercase letters, digits and single hyphens'),
    ],
)
def test_problems_point_at_their_word(source: str, offset: int, length: int, message: str) -> None:
    prose = parse_inline(source)
    assert [(one.offset, one.length, one.message) for one in prose.problems] == [(offset, length, message)]
    assert all(one.help for one in prose.problems)
    # Nothing is lost: what is refused stays as text.
    assert "".join(n.value for run in prose.runs() for n in walk(run) if isinstance(n, Text)).split() != []


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("", ()),
        (" \n\n ", ()),
        ("a\n\nb", (Paragraph((Text("a", 0),)), Paragraph((Text("b", 3),)))),
        ("- a\n- b", (BulletList(((Text("a", 2),), (Text("b", 6),))),)),
        ("a:\n- b", (Paragraph((Text("a:", 0),)), BulletList(((Text("b", 5),),)))),
        ("- a\n\n- b\n\nc", (BulletList(((Text("a", 2),), (Text("b", 7),))), Paragraph((Text("c", 10),)))),
        ("- a\n  b", (BulletList(((Text("a\n", 2), Text("b", 6)),)),)),
        ("- 1. a", (BulletList(((Text("1. a", 2),),)),)),
        ("a\r\n\r\nb", (Paragraph((Text("a", 0),)), Paragraph((Text("b", 5),)))),
    ],
)
def test_blocks(source: str, blocks: tuple[Paragraph | BulletList, ...]) -> None:
    prose = parse_blocks(source)
    assert (prose.blocks, prose.problems) == (blocks, ())


@pytest.mark.parametrize(
    ("source", "offsets"),
    [("a\n\nb\n\nc", [3, 6]), ("- a", [0]), ("a\n\n  - b", [5]), ("a\nb", [])],
)
def test_a_field_of_one_run_takes_no_blocks(source: str, offsets: list[int]) -> None:
    assert [one.offset for one in parse_inline(source).problems] == offsets


def test_lists_are_flat() -> None:
    assert [(one.offset, one.message) for one in parse_blocks("- a\n  - b").problems] == [
        (6, "a list stands inside a list, and prose has flat lists only")
    ]


def test_length_is_capped() -> None:
    assert parse_blocks("x" * MAX_LENGTH).problems == ()
    (problem,) = parse_blocks("[" * (MAX_LENGTH + 1)).problems
    assert problem.offset == MAX_LENGTH
    assert problem.message == "the field is 10,001 characters long, and prose may have 10,000"


def test_depth_is_capped() -> None:
    deep = "*a " * (MAX_DEPTH + 1) + "a* " * (MAX_DEPTH + 1)
    (problem,) = parse_inline(deep).problems
    assert problem.message == "marks stand more than 8 deep inside one another"
    assert deep[problem.offset] == "*"


def test_links_and_citations_are_listed_wherever_they_stand() -> None:
    prose = parse_blocks("*[[a]]* [[b|c]]\n\n- **[@d]** [@e#f, g]")
    assert [link.target for link in prose.links()] == ["a", "b"]
    assert [citation.target for citation in prose.citations()] == ["d", "e#f"]


@settings(max_examples=300, deadline=None)
@given(sources)
def test_every_offset_is_exact(source: str) -> None:
    prose = parse_blocks(source)
    for run in prose.runs():
        for node in walk(run):
            if isinstance(node, Text):
                assert source[node.offset : node.offset + len(node.value)] == node.value
            elif isinstance(node, RecordLink | Citation):
                assert source.startswith(node.target, node.offset)
            elif isinstance(node, WebLink):
                assert source.startswith(node.url, node.offset)
    for problem in prose.problems:
        assert 0 <= problem.offset < problem.offset + problem.length <= len(source)


@settings(max_examples=300, deadline=None)
@given(sources)
def test_nothing_is_lost(source: str) -> None:
    """The marks of the language are punctuation, so the letters of the source are those of its nodes."""
    letters = "".join(_letters(node) for run in parse_blocks(source).runs() for node in walk(run))
    assert sorted(filter(str.isalnum, letters)) == sorted(filter(str.isalnum, source))


def _letters(node: Inline) -> str:
    match node:
        case Text(value):
            return value
        case RecordLink(target, _):
            return target
        case Citation(target, locator):
            return f"{target}{locator or ''}"
        case WebLink(url, _):
            return url
        case _:
            return ""


@pytest.mark.parametrize(
    "unit",
    [
        "[", "[[", "[@", "*", "*a ", "**a ", "a*", "*_", "[a](", "[a](https://b ", "(", "\\", "[[a|", "- a\n", "a\n",
        "“", '"', "[@x]", "]", "\n",
    ],
    ids=ascii,
)  # fmt: skip
def test_work_grows_with_length(unit: str) -> None:
    """Counted in lines of Python that run, not in seconds."""
    short, long = (_steps(unit * (size // len(unit))) for size in (1_000, 4_000))
    assert long <= 5 * short + 200


def _steps(source: str) -> int:
    count = 0

    def count_line(_frame: FrameType, _event: str, _argument: object) -> TraceFunction:
        nonlocal count
        count += 1
        return count_line

    parse_blocks.cache_clear()
    before = sys.gettrace()
    sys.settrace(count_line)
    try:
        parse_blocks(source)
    finally:
        sys.settrace(before)
    return count


@given(st.text(alphabet=" -\tab", max_size=12))
def test_plain_text_takes_a_short_way_to_the_same_end(source: str) -> None:
    marked = parse_blocks(source + "\n\n[")
    assert parse_blocks(source).blocks == marked.blocks[:-1]
