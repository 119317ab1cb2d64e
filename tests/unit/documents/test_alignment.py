"""Property and table tests of `briefbook.documents.alignment`: every visible character is found in its source."""

from __future__ import annotations

import textwrap

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefbook.documents import Mapping, Scalar
from briefbook.documents.alignment import source_offset
from briefbook.load.nodes import read_nodes

STYLES = ("", "'", '"', "|", ">")

words = st.text(st.sampled_from("aé日😀'\"\\#:-%,[]{}!&*|>@`?\u200d\u0301 \n"), max_size=60)


def scalar_of(source: str) -> Scalar:
    root, _ = read_nodes("book.yml", source)
    assert isinstance(root, Mapping)
    scalar = root.entries["text"].value
    assert isinstance(scalar, Scalar)
    return scalar


def decoded(raw: str, style: str, offset: int) -> str:
    """The character that the source stands for at `offset`, read by YAML itself."""
    if style != '"' or raw[offset] != "\\":
        return raw[offset]
    length = {"x": 4, "u": 6, "U": 10}.get(raw[offset + 1], 2)
    character = yaml.safe_load(f'"{raw[offset : offset + length]}"')
    assert isinstance(character, str)
    return character


@settings(deadline=None, max_examples=500)
@given(
    value=words,
    style=st.sampled_from(STYLES),
    width=st.integers(8, 40),
    indent=st.integers(2, 9),
    escaped=st.booleans(),
)
@example(value="a\n b\n\n  c\nd", style=">", width=8, indent=4, escaped=False)
@example(value="  a\nb", style="|", width=8, indent=2, escaped=False)
@example(value="a  b", style='"', width=8, indent=2, escaped=False)
@example(value="\n\na\n", style=">", width=8, indent=2, escaped=False)
@example(value="\\n n \\t", style='"', width=8, indent=2, escaped=False)
def test_visible_characters_are_found_however_they_were_written(
    value: str, style: str, width: int, indent: int, escaped: bool
) -> None:
    source = yaml.safe_dump(
        {"text": value}, default_style=style or None, width=width, indent=indent, allow_unicode=not escaped
    )
    scalar = scalar_of(source)
    assert scalar.value == value
    lines = source.split("\n")
    for offset, character in enumerate(value):
        if character in " \n":
            continue
        found = source_offset(scalar.raw, scalar.style, scalar.value, offset)
        assert decoded(scalar.raw, scalar.style, found) == character
        mark = scalar.mark_at(offset)
        assert lines[mark.line - 1][mark.column - 1] == scalar.raw[found]


@settings(deadline=None)
@given(value=words, style=st.sampled_from(STYLES))
def test_offsets_never_go_backwards_and_stay_inside(value: str, style: str) -> None:
    scalar = scalar_of(yaml.safe_dump({"text": value}, default_style=style or None, allow_unicode=True, width=12))
    found = [source_offset(scalar.raw, scalar.style, value, offset) for offset in range(-1, len(value) + 2)]
    assert found == sorted(found)
    assert all(0 <= offset <= len(scalar.raw) for offset in found)


HAND_WRITTEN = {
    "plain over three lines": ("text: one two\n  three\n\n  X four\n", (4, 3)),
    "plain with a comment behind": ("text: one X # a comment\n", (1, 11)),
    "single quotes, doubled": ("text: 'it''s ''X'' here'\n", (1, 16)),
    "single quotes, folded": ("text: 'one\n  two\n\n  X'\n", (4, 3)),
    "double quotes, escapes of every length": ('text: "\\x41\\u0042\\U00000043\\t\\n\\"\\\\ X"\n', (1, 37)),
    "double quotes, white space as escapes": ('text: "a\\x20\\u0020\\U00000020\\x09\\ X"\n', (1, 35)),
    "double quotes, joined lines": ('text: "one \\\n    two\\\n    X"\n', (3, 5)),
    "double quotes, joined with an empty line": ('text: "one\\\n\n    X"\n', (3, 5)),
    "literal with a comment in its header": ("text: | # a comment X\n  one\n  X\n", (3, 3)),
    "literal with indentation of its own": ("text: |2\n    one\n  X\n", (3, 3)),
    "literal kept": ("text: |+\n\n   one\n\n   X\n\n", (5, 4)),
    "folded with a more indented part": ("text: >-\n  one\n    two\n\n  three\n  X\n", (6, 3)),
    "folded and followed by a comment": ("text: >\n  one\n  X\n# comment\nother: b\n", (3, 3)),
    "astral characters before": ("text: 😀😀 X\n", (1, 10)),
}


@pytest.mark.parametrize(("source", "mark"), HAND_WRITTEN.values(), ids=HAND_WRITTEN.keys())
def test_hand_written_sources(source: str, mark: tuple[int, int]) -> None:
    scalar = scalar_of(source)
    assert tuple(scalar.mark_at(scalar.value.index("X"))) == mark
    assert source.split("\n")[mark[0] - 1][mark[1] - 1] == "X"


def test_white_space_stands_behind_the_character_before_it() -> None:
    scalar = scalar_of(
        textwrap.dedent("""\
        text: >
          one
          two
        """)
    )
    assert scalar.value == "one two\n"
    assert tuple(scalar.mark_at(3)) == (2, 6)
    assert tuple(scalar.mark_at(7)) == (3, 6)


@pytest.mark.parametrize("style", STYLES)
def test_an_empty_value_has_its_one_place(style: str) -> None:
    raw = {"": "", "'": "''", '"': '""', "|": "|\n", ">": ">-\n"}[style]
    assert 0 <= source_offset(raw, style, "", 0) <= len(raw)
