"""Values that are still to be written: a record that holds one is never published."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic
from briefbook.documents import Document, Mapping, Node, Plain, Scalar
from briefbook.records.walk import Loc

TODO = Code(
    "BB216",
    "todo",
    """Nothing that is still to be written is published.

A value that is `todo`, or begins with `todo:`, stands for one that the author has yet to give. `briefbook draft` writes
them wherever the source leaves something to decide, and you may write them yourself; what stands behind the colon says
what is wanted. The rest of the record is checked as far as it goes.

Fails:

    title: "todo: the main thing, in at most 65 characters"
    speaker: todo

Passes:

    title: No meeting is on the calendar
    speaker: kremlin
""",
)

_MARK = "todo"


def is_todo(value: str) -> bool:
    """Whether a value stands for one that is to be written.

    Small letters only: in Spanish "Todo:" begins a sentence.
    """
    return value == _MARK or value.startswith(f"{_MARK}:")


def todo_locations(node: Node, loc: Loc = ()) -> Iterator[Loc]:
    """Where in `node` something is still to be written, in the order of the file."""
    if isinstance(node, Scalar):
        if is_todo(node.value):
            yield loc
    elif isinstance(node, Mapping):
        for key, entry in node.entries.items():
            yield from todo_locations(entry.value, (*loc, key))
    else:
        for position, item in enumerate(node.items):
            yield from todo_locations(item, (*loc, position))


def todo_problem(document: Document, loc: Loc) -> Diagnostic:
    """The finding for a value at `loc` that is to be written."""
    node = document.node(loc)
    wanted = node.value.removeprefix(_MARK).removeprefix(":").strip() if isinstance(node, Scalar) else ""
    name = next((step for step in reversed(loc) if isinstance(step, str)), "")
    message = f'"{name}" is still to be written' + (f": {wanted}" if wanted else "")
    return TODO.at(document.place(loc), message, "Write it, or take it out where the record can do without.")


def with_stand_ins(data: Plain, todos: list[Loc], stand_in: str) -> Plain:
    """`data` with `stand_in` at each of `todos`; `data` itself is changed, and what it gives is to be used."""
    for loc in todos:
        if not loc:
            return stand_in
        holder = data
        for step in loc[:-1]:
            holder = _item(holder, step)
        last = loc[-1]
        if isinstance(holder, dict):
            holder[str(last)] = stand_in
        elif isinstance(holder, list) and isinstance(last, int):
            holder[last] = stand_in
    return data


def _item(holder: Plain, step: str | int) -> Plain:
    if isinstance(holder, dict):
        return holder[str(step)]
    return holder[step] if isinstance(holder, list) and isinstance(step, int) else holder
