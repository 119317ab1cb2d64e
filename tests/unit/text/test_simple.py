"""The short way through prose gives what the parser gives, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.text.inline import parse_fully
from briefbook.text.nodes import Citation, Paragraph, Prose, RecordLink, Text
from briefbook.text.plain import to_text, unmarked
from briefbook.text.resolver import Link
from briefbook.text.simple import simple, simply_named
from tests.unit.text.hostile import WORDS
from tests.unit.text.prose import sources

ORDINARY = [
    "[[budapest]]", "[[donald-trump|Trump]]", "[[a|b c]]", "[[a| b]]", "[[a|b ]]", "[[a|]]", "[[a|b|c]]", "[[a#b]]",
    "[[A]]", "[[ a]]", "[[a]", "[a]]", "[@no-meeting]", "[@b#p]", "[@a, para 3]", "[@a,para  3]", "[@a, ]", "[@a,]",
    "[@ a]", "[@a--b]", "[@a]]", "[[[a]]]", "[[[@a]]]", "(", ")", "!", "_", "`", "<b>", "&amp;", "\u00a0", "\t", "  ",
    ":", "- ", "\n", "*", "\\", "[", "]", "[[a]](b)", "[@a](b)", "\u2028", "\x1c",
]  # fmt: skip

ordinary = st.lists(st.sampled_from(ORDINARY) | st.sampled_from(["Words ", " and ", "."]), max_size=8).map("".join)


@settings(max_examples=2000)
@given(ordinary | sources | st.sampled_from(WORDS))
def test_it_gives_what_the_parser_gives(source: str) -> None:
    quick = simple(source)
    if quick is not None:
        prose, starts = parse_fully(source)
        assert (quick[0], (quick[1],)) == (prose, starts)
    named = simply_named(source)
    assert (named is None) == (quick is None)
    if quick is not None:
        assert named == [(type(node), node.target) for node in quick[0].named()]


@pytest.mark.parametrize(
    ("source", "nodes", "start"),
    [
        ("Words.", (Text("Words.", 0),), 0),
        (
            " [[ann|Ann]] spoke [@b#p, para 3].\t",
            (
                RecordLink("ann", (Text("Ann", 7),), 3),
                Text(" spoke ", 12),
                Citation("b#p", "para 3", 21),
                Text(".", 33),
            ),
            1,
        ),
    ],
)
def test_it_reads_what_is_plain(source: str, nodes: tuple[Text, ...], start: int) -> None:
    assert simple(source) == (Prose(source, (Paragraph(nodes),), ()), start)


@pytest.mark.parametrize(
    "source", ["", " ", "- item", "*now*", "a\\[b", "two\nlines", "[x](https://a.org)", "[", "[[a]"]
)
def test_it_leaves_what_is_not_plain_to_the_parser(source: str) -> None:
    assert simple(source) is None


@settings(max_examples=1000)
@given(ordinary | sources | st.sampled_from(WORDS))
def test_the_words_of_unmarked_prose_are_those_of_its_parse(source: str) -> None:
    text = unmarked(source)
    if text is not None:
        prose, _ = parse_fully(source)
        assert text == to_text(prose, NoNames())


@pytest.mark.parametrize(
    ("source", "text"), [("Words.", "Words."), (" two\t words ", "two words"), ("[[a]]", None), ("*a*", None)]
)
def test_what_is_unmarked(source: str, text: str | None) -> None:
    assert unmarked(source) == text


class NoNames:
    """Unmarked prose names nothing."""

    def record(self, target: str) -> Link:
        raise AssertionError(target)

    def citation(self, target: str, locator: str | None) -> Link:
        raise AssertionError(target, locator)
