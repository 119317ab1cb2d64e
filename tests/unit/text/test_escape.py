"""Escaped data shows itself and does nothing else, in every place of a page, on the site and in CommonMark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.text.escape import _MARK_OR_ODD, escape, escape_attribute
from tests.unit.text.hostile import CONSTRUCTS, hostile
from tests.unit.text.oracle import shown, total_escape
from tests.unit.text.pages import PLACES, PORTABLE, in_commonmark, on_site, page

ALIKE = "QQQ"


def in_all(places: dict[str, str], value: str) -> str:
    return page(dict.fromkeys(places, value))


def expected(outline_of_alike: list[str], value: str) -> list[str]:
    words = [" ".join(part.replace(ALIKE, shown(value)).split(" ")) for part in outline_of_alike]
    return [part for part in words if part]


SITE = on_site(in_all(PLACES, ALIKE))
COMMONMARK = in_commonmark(in_all(PORTABLE, ALIKE))


def assert_inert(value: str, escaper: Callable[[str], str]) -> None:
    if not shown(value):
        assert escaper(value) == ""
        return
    assert on_site(in_all(PLACES, escaper(value))) == expected(SITE, value)
    assert in_commonmark(in_all(PORTABLE, escaper(value))) == expected(COMMONMARK, value)


@pytest.mark.parametrize("value", [value for value in CONSTRUCTS if shown(value)], ids=ascii)
@pytest.mark.parametrize("escaper", [escape, total_escape])
def test_constructs_are_inert(value: str, escaper: Callable[[str], str]) -> None:
    assert_inert(value, escaper)


@settings(max_examples=120, deadline=None)
@given(hostile)
def test_any_string_is_inert(value: str) -> None:
    assert_inert(value, escape)


@settings(max_examples=40, deadline=None)
@given(hostile)
def test_the_oracle_is_inert_and_so_equal(value: str) -> None:
    assert_inert(value, total_escape)


@settings(max_examples=40, deadline=None)
@given(st.lists(hostile.filter(shown), min_size=len(PLACES), max_size=len(PLACES)))
def test_values_on_one_page_do_not_act_together(values: list[str]) -> None:
    by_place = dict(zip(PLACES, values, strict=True))
    written = page({place: escape(value) for place, value in by_place.items()})
    oracle = page({place: total_escape(value) for place, value in by_place.items()})
    assert on_site(written) == on_site(oracle)


@pytest.mark.parametrize(
    ("value", "markdown"),
    [
        ("No date has been set.", "No date has been set."),
        ("Trump’s “precise timeframe” (his words) – 50%, $3.5 m, C# & R&D, a/b, 10:30:45", None),
        ("AT&T, snake_case, a=b, x > y, 5 - 3 + 2, #3, Rubio: “no”, why?! Yes! I", None),
        ("-5 °C", None),
        ("3.5 million", None),
        ("https://example.org/a_b?c=d&e=f", None),
        ("10 000 km", None),
        ("می‌خواهم", None),
        ("2025. A year", "2025\\. A year"),
        ("1) one", "1\\) one"),
        ("- dash", "\\- dash"),
        ("+ plus", "\\+ plus"),
        ("> more", "\\> more"),
        ("# one", "\\# one"),
        ("C#", "C\\#"),
        ("!!! note", "\\!!! note"),
        ("Stop!", "Stop\\!"),
        ("[x]: y", "\\[x&#93;: y"),
        ("[sic]", "\\[sic&#93;"),
        ("??? x", "&#63;?? x"),
        ("=== x", "&#61;&#61;&#61; x"),
        (": x", "&#58; x"),
        (":smile:", "&#58;smile:"),
        ("*a* `b` [c] {d}", "\\*a\\* \\`b\\` \\[c\\] \\{d\\}"),
        ("_a_", "\\_a\\_"),
        ("<b>", "&#60;b>"),
        ("a|b ~c ^d", "a&#124;b &#126;c &#94;d"),
        ("&amp; &#60; &copy", "&amp;amp; &amp;#60; &amp;copy"),
        ("C:\\temp \\* end\\", "C:\\temp \\\\\\* end&#92;"),
        ("a\u202eb\u200bc\u00add", "a&#8238;b&#8203;c&#173;d"),
        ("\u00a0a\u00a0b\u00a0", "&#160;a\u00a0b&#160;"),
        (" a\n\n  b\t", "a b"),
        ("\x00\x1b\x9b\ud800\ufffe", "\ufffd" * 5),
        ("", ""),
    ],
    ids=ascii,
)
def test_readable_form(value: str, markdown: str | None) -> None:
    assert escape(value) == (value if markdown is None else markdown)


@settings(max_examples=100, deadline=None)
@given(hostile)
def test_attributes_of_raw_tags(value: str) -> None:
    written = escape_attribute(value)
    for markdown in (f'<div title="{written}">x</div>', f'before <span title="{written}">x</span> *after*'):
        for render in (on_site, in_commonmark):
            plain = render(markdown.replace(written, "QQQ") if written else markdown.replace('""', '"QQQ"'))
            assert [part.replace("QQQ", "") for part in plain] == [
                _without_title(part, shown(value)) for part in render(markdown)
            ]


def _without_title(part: str, title: str) -> str:
    tag, _, rest = part.partition(" ")
    if tag not in ("<div", "<span"):
        return part
    assert rest == f"{[('title', title)]}>"
    return f"{tag} {[('title', '')]}>"


def test_printable_characters_need_no_second_look() -> None:
    printable = (chr(codepoint) for codepoint in range(0x80, 0x110000) if chr(codepoint).isprintable())
    assert _MARK_OR_ODD.search("".join(printable)) is None
