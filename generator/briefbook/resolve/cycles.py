"""No circles: what leads upward, onward or back in time has an end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from briefbook.diagnostics import Diagnostic, Place
from briefbook.permalinks import split_address
from briefbook.records import Briefing, Event, Organization, Source, Topic
from briefbook.resolve.broken import Broken
from briefbook.resolve.codes import CYCLE
from briefbook.resolve.ids import Index

Edges = Mapping[str, Sequence[str]]


def cycle_problems(index: Index, broken: Broken) -> Iterator[Diagnostic]:
    """One finding for each circle of `part_of`, `prepares`, `origin` or `revises`, at its first member by id."""
    for key, edges in _relations(index).items():
        for circle in circles(edges):
            message = f'"{key}" goes in a circle: {" → ".join([*circle, circle[0]])}'
            yield CYCLE.at(_place(index, circle[0], key), message, "Take one of these out.")
    yield from _revision_circles(index, broken)


def _relations(index: Index) -> dict[str, Edges]:
    part_of: dict[str, Sequence[str]] = {}
    prepares: dict[str, Sequence[str]] = {}
    origin: dict[str, Sequence[str]] = {}
    for id, located in index.items():
        record = located.record
        if isinstance(record, Organization | Topic | Event) and record.part_of is not None:
            part_of[id] = (record.part_of,)
        if isinstance(record, Event):
            prepares[id] = record.prepares
        if isinstance(record, Source) and record.origin is not None:
            origin[id] = (record.origin,)
    return {"part_of": part_of, "prepares": prepares, "origin": origin}


def _revision_circles(index: Index, broken: Broken) -> Iterator[Diagnostic]:
    edges: dict[str, Sequence[str]] = {}
    places: dict[str, Callable[[], Place]] = {}
    for id, located in index.items():
        if isinstance(located.record, Briefing):
            for position, part in enumerate(located.record.assessments):
                if part.revises is not None and not {part.id, str(part.revises)} & broken.ids:
                    edges[f"{id}#{part.id}"] = ("#".join(split_address(part.revises, id)),)
                    places[f"{id}#{part.id}"] = partial(located.place, "assessments", position, "revises")
    for circle in circles(edges):
        message = f'"revises" goes in a circle: {" → ".join([*circle, circle[0]])}'
        yield CYCLE.at(places[circle[0]](), message, "A judgement revises an earlier one.")


def circles(edges: Edges) -> list[list[str]]:
    """The circles in a graph, each once, beginning with its smallest id; iterative, so depth is no danger."""
    found: list[list[str]] = []
    done: set[str] = set()
    for start in sorted(edges):
        if start in done:
            continue
        path: list[str] = []
        on_path: dict[str, int] = {}
        stack: list[tuple[str, int]] = [(start, 0)]
        while stack:
            node, turn = stack.pop()
            if turn == 0:
                on_path[node] = len(path)
                path.append(node)
            targets = edges.get(node, ())
            if turn < len(targets):
                stack.append((node, turn + 1))
                target = targets[turn]
                if target in on_path:
                    found.append(_from_smallest(path[on_path[target] :]))
                elif target not in done:
                    stack.append((target, 0))
            else:
                done.add(node)
                path.pop()
                del on_path[node]
    return sorted(found)


def _from_smallest(circle: list[str]) -> list[str]:
    turn = circle.index(min(circle))
    return circle[turn:] + circle[:turn]


def _place(index: Index, id: str, key: str) -> Place:
    return index[id].place(key)
