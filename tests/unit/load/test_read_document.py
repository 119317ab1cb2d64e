"""Reading one file: strings and places."""

from __future__ import annotations

import sys

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.documents import Document, Mapping, plain
from briefbook.load import LibyamlMissing, read_document
from briefbook.load.characters import is_ordinary
from briefbook.load.constructs import MAX_DEPTH
from briefbook.load.nodes import MAX_FINDINGS

PATH = "content/briefings/2025/2025-10-21-budapest.yml"


def document(text: str) -> Document:
    read = read_document(PATH, text.encode())
    assert isinstance(read, Document), read
    return read


def keys(read: Document) -> list[str]:
    assert isinstance(read.root, Mapping)
    return list(read.root.entries)


def findings(data: bytes | str) -> list[tuple[str, int, int]]:
    read = read_document(PATH, data.encode() if isinstance(data, str) else data)
    assert isinstance(read, list), read
    return [(diagnostic.code.id, diagnostic.place.line, diagnostic.place.column) for diagnostic in read]


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "null",
        "~",
        "12:30:45",
        "3.10",
        "0o17",
        "2024-13-45",
        "1e3",
        ".inf",
        "true",
        "2025-10-21T10:00:00Z",
        "=",
        "<<",
    ],
)
def test_every_scalar_is_the_text_that_was_written(written: str) -> None:
    assert plain(document(f"key: {written}\n").root) == {"key": written}


def test_numbers_of_any_length_are_text() -> None:
    assert plain(document(f"key: {'9' * 4301}\n").root) == {"key": "9" * 4301}


def test_keys_are_text_too() -> None:
    assert plain(document("no: a\n1: b\n? 2025-10-21\n: c\n'<<': d\n").root) == {
        "no": "a",
        "1": "b",
        "2025-10-21": "c",
        "<<": "d",
    }


SAMPLE = """\
# 日本 a comment
title: Встреча 😀 в Будапеште
😀é: {a: [x, "й y"], "b": ''}
list:
  - one
  - text: >-
      two
      three
    empty:
"""

PLACES = [
    (("title",), True, (2, 1)),
    (("title",), False, (2, 8)),
    (("😀é",), False, (3, 5)),
    (("😀é", "a"), True, (3, 6)),
    (("😀é", "a", 1), False, (3, 13)),
    (("😀é", "b"), True, (3, 21)),
    (("😀é", "b"), False, (3, 26)),
    (("list",), False, (5, 3)),
    (("list", 0), False, (5, 5)),
    (("list", 1), False, (6, 5)),
    (("list", 1, "text"), True, (6, 5)),
    (("list", 1, "text"), False, (6, 11)),
    (("list", 1, "empty"), True, (9, 5)),
    (("list", 1, "missing"), False, (6, 5)),
]

AT_THE_END = [("a:", (1, 3)), ("a:\n", (1, 3)), ("? a", (1, 4)), ("? a\n", (2, 1)), ("a: b\n? c # d", (2, 8))]


@pytest.mark.parametrize(("text", "mark"), AT_THE_END)
def test_what_is_missing_at_the_end_has_a_place_in_the_file(text: str, mark: tuple[int, int]) -> None:
    key = keys(document(text))[-1]
    place = document(text).place((key,))
    assert (place.line, place.column) == mark


@pytest.mark.parametrize(("loc", "key", "mark"), PLACES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_places_count_characters(loc: tuple[str | int, ...], key: bool, mark: tuple[int, int], line_end: str) -> None:
    place = document(SAMPLE.replace("\n", line_end)).place(loc, key=key)
    assert (place.path, place.line, place.column) == (PATH, *mark)


def test_a_word_of_folded_prose_has_its_place() -> None:
    read = document(SAMPLE)
    assert plain(read.root) == {
        "title": "Встреча 😀 в Будапеште",
        "😀é": {"a": ["x", "й y"], "b": ""},
        "list": ["one", {"text": "two three"}],
    }
    assert str(read.place(("list", 1, "text"), offset=4)) == f"{PATH}:8:7"
    assert str(read.place(("title",), offset=10)) == f"{PATH}:2:18"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\nc: *x\nd: !t e\n<<: {a: b}\na: f\n", ["BB114", "BB114", "BB116", "BB115", "BB113"]),
        ("a: 1\na: 2\nb: 'c\n", ["BB113", "BB123"]),
        ("a: 1\na: 2\n---\nb\n", ["BB113", "BB117"]),
        ("a: \u200b\tb\nc: &x c\n\u202ed: e\n", ["BB110", "BB111", "BB114", "BB109"]),
        ("a: 1\na: " + "[" * MAX_DEPTH, ["BB113", "BB122"]),
    ],
)
def test_one_pass_finds_all_that_can_be_found(text: str, expected: list[str]) -> None:
    assert [code for code, _, _ in findings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !t &x b\n", [("BB116", 1, 4), ("BB114", 1, 7)]),
        ("a: &x !t b\n", [("BB114", 1, 4), ("BB116", 1, 7)]),
        ("a: &x # one\n  # two !t\n  !t b\n", [("BB114", 1, 4), ("BB116", 3, 3)]),
        ("a: !<tag:yaml.org,2002:str> b\n", [("BB116", 1, 4)]),
        ("&a key: b\n", [("BB114", 1, 1)]),
        ("a: &x\n  b: c\n", [("BB114", 1, 4)]),
        ("a: !\n&b c: d\n", [("BB116", 1, 4), ("BB114", 2, 1)]),
        ("a: [&x b, &y c]\n", [("BB114", 1, 5), ("BB114", 1, 11)]),
        ("a: &x " + "# " * 5000 + "\n  b\n", [("BB114", 1, 4)]),
        ("*x : y\n", [("BB114", 1, 1)]),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_properties_have_places_of_their_own(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert findings(text) == expected


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[{", "a: [", "{a: ", "[a: ", "? - "])
@pytest.mark.parametrize("times", [MAX_DEPTH + 1, 25_000, 500_000])
def test_depth_is_bounded_while_reading(opening: str, times: int) -> None:
    read = read_document(PATH, (opening * times).encode())
    assert isinstance(read, list)
    assert {diagnostic.code.id for diagnostic in read} & {"BB122", "BB123"}
    assert len(read) <= 3


def test_a_file_full_of_mistakes_is_not_read_to_its_end() -> None:
    assert len(findings("a: b\n" * 5_000)) == MAX_FINDINGS


def test_the_depth_bound_itself_is_allowed() -> None:
    assert document("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)).node(("a", *[0] * (MAX_DEPTH - 2)))
    assert findings("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH) == [("BB122", 1, 3 + MAX_DEPTH)]


@pytest.mark.parametrize(
    "character", ["\u200c", "\u200d", "\ufe0f", "\u00a0", "\u202f", "\u180b", "\u180e", "\U000e0100", "\ufffd"]
)
def test_characters_that_languages_need_are_kept(character: str) -> None:
    assert plain(document(f'a{character}b: "c{character}d"\n').root) == {f"a{character}b": f"c{character}d"}


FORBIDDEN_CHARACTERS = {
    "BB108": "\x00\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x80\x85\x9f\u2028\u2029\ufdd0\ufffe\uffff\U0001fffe\U0010ffff",
    "BB109": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "BB110": "\u00ad\u034f\u115f\u1160\u17b4\u200b\u2060\u2064\u3164\ufeff\uffa0\ufff9\ufffb\U000e0001\U000e0041",
    "BB111": "\t",
}


@pytest.mark.parametrize(
    ("code", "character"),
    [(code, character) for code, characters in FORBIDDEN_CHARACTERS.items() for character in characters],
    ids=lambda value: value if len(value) > 1 else f"U+{ord(value):04X}",
)
def test_forbidden_characters_are_found_as_they_are_and_as_escapes(code: str, character: str) -> None:
    assert findings(f"title: é\nb: c{character}d\n") == [(code, 2, 5)]
    assert findings(f"title: é\n# c{character}d\nb: c\n") == [(code, 2, 4)]
    assert findings(f'title: é\nb: "c\\U{ord(character):08x}d"\n') == [(code, 2, 6)]


def test_a_binary_file_does_not_bury_the_book() -> None:
    assert len(findings(bytes(range(128)) * 100)) <= 21
    assert len(findings("a: ['" + "\n".join('"\\0",' for _ in range(100)) + "]")) <= 21


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: b\nc: \xff\n", [("BB107", 2, 4)]),
        (b"a: \xc3\xa9\xe2\x82\n", [("BB107", 1, 5)]),
        (b"a: \xed\xa0\x80", [("BB107", 1, 4)]),
        (b"a: b\r\n\r\nc: \xc0\xaf", [("BB107", 3, 4)]),
        (b"\xef\xbb\xbfa: b\n", [("BB106", 1, 1)]),
        ("a: b".encode("utf-16"), [("BB106", 1, 1)]),
        ("a: b".encode("utf-32"), [("BB106", 1, 1)]),
        (b"", [("BB119", 1, 1)]),
        (b"---\n...\n", [("BB119", 1, 1)]),
        (b"a: b\rc: d\n", [("BB108", 1, 5)]),
    ],
)
def test_bytes_that_are_no_text(data: bytes, expected: list[tuple[str, int, int]]) -> None:
    assert findings(data) == expected


def test_findings_say_what_to_do() -> None:
    for text in ("a: [", "a: *b c", "a: '", "a: b: c", "%FOO\n---\na: b", "a: !e!x b", "a: \x01", "- a", ""):
        read = read_document(PATH, text.encode())
        assert isinstance(read, list)
        assert all(diagnostic.help for diagnostic in read)


def test_a_parser_without_libyaml_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    with pytest.raises(LibyamlMissing, match="without libyaml"):
        read_document(PATH, b"a: b\n")


values = st.recursive(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30).filter(is_ordinary),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(st.text("abc é", min_size=1), inner, min_size=1)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(
    data=st.dictionaries(st.text("abcdef", min_size=1), values, min_size=1),
    flow=st.booleans(),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
)
def test_what_yaml_writes_is_read_back(data: dict[str, object], flow: bool, style: str | None) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, default_style=style, allow_unicode=True)
    read = document(text)
    assert isinstance(read.root, Mapping)
    assert plain(read.root) == data
