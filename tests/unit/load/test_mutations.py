"""Hostile input: whatever the bytes, a document or placed findings, for work in proportion to the size."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.documents import Document, Mapping, Node, Scalar
from briefbook.load import nodes, read_document
from briefbook.load.characters import MAX_CHARACTER_FINDINGS

SAMPLES = (
    """\
title: Budapest is off, for now
date: 2025-10-21
bottom_line: >-
  Neither side is preparing a meeting, and *neither* has ruled one out.
topics: [war-in-ukraine, "arms: control"]
key_points:
  - The Kremlin has no "precise timeframe".
  - 'It''s not a postponement.'
statements:
  - id: no-timeframe
    text: |
      There is no precise timeframe.

      Preparation is needed.
    speaker: dmitry-peskov
    about: budapest-meeting
    status: not-scheduled  # since the call
    source: article, para 5
    figures: [{measure: days, value: "14", of: {a: [b, c]}}]
""",
    """\
sergei-lavrov:
  name: Sergei Lavrov
  native_name: Сергей Лавров
  posts:
  - {title: Minister of Foreign Affairs, of: russia, from: 2004-03-09}
viktor-orban:
  name: "Viktor Orb\\u00e1n \\
    of Hungary"
  aliases: ["😀", 'دانش\u200cآموز', 外務大臣]
  summary:
""",
    """\
---
? text
: >1
   folded
    more

   text
kind: promise
by: [donald-trump,
  vance]
due: 2025-01-21
...
""",
)

METACHARACTERS = (
    "&*!%@`|>?-:,[]{}#'\"\\ \t\r\n~<=\x00\x1b\x85\ufeff\u202e\u2028\u200b😀é",
    (
        "- ",
        ": ",
        " #",
        "---\n",
        "...\n",
        "<<: ",
        "!!int ",
        "&a ",
        "*a",
        "? ",
        "%YAML 1.2\n",
        "\\x0",
        "\\ud800",
        "[" * 40,
        "''",
    ),
)


def _flip_bit(data: bytes, random_: random.Random) -> bytes:
    at = random_.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random_.randrange(8)]) + data[at + 1 :]


def _swap_lines(data: bytes, random_: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = random_.randrange(len(lines)), random_.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _delete(data: bytes, random_: random.Random) -> bytes:
    at = random_.randrange(len(data))
    return data[:at] + data[at + random_.choice((1, 1, 1, 2, 5, 40)) :]


def _insert(data: bytes, random_: random.Random) -> bytes:
    at = random_.randrange(len(data) + 1)
    piece: str = random_.choice([*METACHARACTERS[0], *METACHARACTERS[1]])
    return data[:at] + piece.encode() + data[at:]


def _repeat(data: bytes, random_: random.Random) -> bytes:
    start = random_.randrange(len(data))
    end = start + random_.randrange(1, 60)
    return data[:end] + data[start:end] * random_.choice((1, 2, 20)) + data[end:]


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip_bit,
    _swap_lines,
    _delete,
    _insert,
    _insert,
    _repeat,
)


def scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            yield entry.key
            yield from scalars(entry.value)
    else:
        for item in node.items:
            yield from scalars(item)


def check(data: bytes) -> bool:
    """True for a document; every place of it, and of the findings otherwise, is a place in the file."""
    read = read_document("content/x.yml", data)
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    if isinstance(read, Document):
        assert isinstance(read.root, Mapping)
        for scalar in scalars(read.root):
            assert lines[scalar.mark.line - 1][scalar.mark.column - 1 :].startswith(scalar.raw.split("\n")[0])
            for offset in (0, len(scalar.value) // 2, len(scalar.value)):
                mark = scalar.mark_at(offset)
                assert 1 <= mark.column <= len(lines[mark.line - 1]) + 1
        return True
    assert read
    for diagnostic in read:
        assert diagnostic.help
        assert 1 <= diagnostic.place.line <= len(lines)
        assert 1 <= diagnostic.place.column <= len(lines[diagnostic.place.line - 1]) + 1
    return False


def test_the_samples_are_valid() -> None:
    assert all(check(sample.encode()) for sample in SAMPLES)


@pytest.mark.parametrize("sample", SAMPLES, ids=["briefing", "people", "claim"])
def test_mutations(sample: str) -> None:
    random_ = random.Random(20251021)
    valid = 0
    for _ in range(700):
        data = sample.encode()
        for _ in range(random_.choice((1, 1, 2, 5))):
            data = random_.choice(MUTATIONS)(data, random_) or b"#"
        valid += check(data)
    assert 50 < valid < 650


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text(text: str) -> None:
    check(text.encode())


@settings(deadline=None, max_examples=500)
@given(st.lists(st.sampled_from([*METACHARACTERS[0], *METACHARACTERS[1], "a", "b: c", "\n  ", "\n- "]), max_size=40))
def test_any_metacharacters(parts: list[str]) -> None:
    check("".join(parts).encode())


WORK = {
    "brackets": "[" * 50_000,
    "braces in lists": "[{a: " * 20_000,
    "anchors on one line": "a: [" + "&a x, " * 5_000 + "]",
    "anchors on many lines": "".join(f"k{number}: &a !t x\n" for number in range(3_000)),
    "comment signs behind an anchor": "a: &x " + "# " * 20_000,
    "equal keys": "a: b\n" * 5_000,
    "escapes of control characters": 'a: "' + "\\0" * 20_000 + '"',
    "tabs": "a: " + "\t" * 50_000,
    "bidi controls on many lines": "a: \u202e\n" * 5_000,
    "aliases": "a: [" + "*a, " * 5_000 + "]",
    "empty lines in a folded scalar": "a: >\n" + "\n" * 50_000 + "  b",
    "quotation marks": "a: '" + "''" * 20_000 + "'",
}


@pytest.mark.parametrize("text", WORK.values(), ids=WORK.keys())
def test_work_grows_with_the_size_and_no_faster(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts the events taken and the findings made instead of timing them."""
    work = 0
    events = nodes._events

    def counted(source: str) -> Callable[[], nodes._Event]:
        take = events(source)

        def take_one() -> nodes._Event:
            nonlocal work
            work += 1
            return take()

        return take_one

    monkeypatch.setattr(nodes, "_events", counted)
    found = read_document("content/x.yml", text.encode())
    assert work <= len(text) + 8
    assert isinstance(found, Document) or len(found) <= nodes.MAX_FINDINGS + MAX_CHARACTER_FINDINGS
