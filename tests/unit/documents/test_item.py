"""Places in a document whose tree was put away: those of the whole, though one item alone is read again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.diagnostics import Place
from briefbook.documents import Document, Entry, Mapping, Node, Scalar, Sequence
from briefbook.documents.item import alone
from briefbook.load import nodes, read_document

Loc = tuple[str | int, ...]

LAYOUTS = [
    "statements:\n  - id: a\n    text: One.\n  - id: b\n    speaker: {described_as: x, of: y}\ntitle: T\n",
    "statements:\n- id: a\n  text: One.\n# A comment.\n- id: b\n\n\n# Another.\ntitle: T\n",
    "statements:\n  -   id: a\n      text: >\n        One\n        two.\n\n  - id: b\n    text: |+\n      Three\n\n\n",
    "statements:\n  - {id: a, text: One.}\n  - {id: b,\n  text: 'Two\n three'\n }\ntitle: T\n",
    "statements: [{id: a, text: One.}, {id: b}]\ntitle: T\n",
    "{statements: [{id: a,\n text: One.},\n {id: b}], title: T}\n",
    "statements:\n  -\n    id: a\n    text: One.\n  - # of b\n    id: b\ntitle: T\n",
    "statements:\n  - id: a\n    text: One.\n? title\n: T\n?\n  summary\n: S\n",
    "statements:\n  - id: a\n  - Words alone.\n  - id: b\n    text: Two.\n",
    "statements:\n  - - id: a\n      text: One.\n  - - id: b\n",
    'statements:\n  - id: a\n    text: "One\n two\n  three"\n    list:\n    - x: 1\n    - y: {z: [1, 2]}\n...\n',
    "title: T\nstatements:\n  - ? id\n    : a\n    text: One.\n  - text: Two – “three”.\n    id: b",
]


def locations(node: Node, loc: Loc = ()) -> Iterator[tuple[Loc, Node]]:
    yield loc, node
    if isinstance(node, Mapping):
        for name, entry in node.entries.items():
            assert isinstance(entry, Entry)
            yield from locations(entry.value, (*loc, name))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from locations(item, (*loc, index))


def places(document: Document, wanted: list[tuple[Loc, Node]]) -> list[Place | Node | None]:
    found: list[Place | Node | None] = []
    for loc, node in wanted:
        found += [
            document.place(loc),
            document.place(loc, key=True),
            document.place((*loc, "none", 0)),
            document.node(loc),
        ]
        for offset in range(len(node.value) + 1) if isinstance(node, Scalar) else ():
            found.append(document.place(loc, offset=offset))
    return found


def read(text: str) -> Document:
    document = read_document("content/briefings/2025/a.yml", text.encode())
    assert isinstance(document, Document), document
    return document


def same_when_put_away(text: str) -> None:
    document = read(text)
    wanted = list(locations(document.root))
    whole = places(document, wanted)
    document.put_away()
    assert places(document, wanted) == whole


@pytest.mark.parametrize("text", LAYOUTS)
def test_every_place_is_the_same_however_the_list_is_written(text: str) -> None:
    same_when_put_away(text)


def test_every_place_of_the_book_is_the_same(book_root: Path) -> None:
    for file in sorted((book_root / "content").rglob("*.yml")):
        same_when_put_away(file.read_text("utf-8"))


@given(
    st.lists(st.sampled_from(["id: a", "text: 'It is\n     so.'", "quote: [x, y]", "note: |-\n      why"]), min_size=1),
    st.integers(1, 3),
    st.sampled_from(["", "# note", "title: T", "notes: >\n  - id: z"]),
    st.sampled_from(["  ", ""]),
)
def test_every_place_of_made_up_lists_is_the_same(fields: list[str], items: int, after: str, indent: str) -> None:
    item = f"{indent}- " + f"\n{indent}  ".join(dict.fromkeys(fields))
    same_when_put_away("statements:\n" + "\n".join([item] * items) + f"\n{after}\n")


def test_a_place_in_an_item_costs_no_reading_of_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    # What was read again lately is not read once more.
    document = read(LAYOUTS[0].replace("as: x", "as: z") + "gaps: [" + ", ".join(["words"] * 500) + "]\n")
    document.put_away()
    told: list[int] = []
    read_nodes = nodes.read_nodes

    def counted(path: str, text: str) -> object:
        told.append(len(text))
        return read_nodes(path, text)

    monkeypatch.setattr(nodes, "read_nodes", counted)
    assert document.place(("statements", 1, "speaker", "of")) == Place(document.path, 5, 36)
    assert told
    assert max(told) < 100


def test_an_item_without_lines_of_its_own_is_not_taken_apart() -> None:
    text = "statements: [{id: a},\n  {id: b}]\n"
    assert alone(text, [1, 14, 2, 3, 0], 0) is None
    assert alone("s:\n  - id: a\n", [2, 5], 0) is None
    assert alone("s:\n  - id: a\n", [2, 5, 0], 0) == "\n    id: a\n"
