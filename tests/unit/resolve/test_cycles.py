"""No circles: `part_of`, `prepares`, `origin` and `revises` have an end, however far away."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise

import pytest

from briefbook.book.sides import top
from briefbook.resolve.cycles import circles
from tests.books import Files, book, issue, judged, problems

LONG = 5000


def organizations(*edges: tuple[str, str | None]) -> Files:
    lines = (f"{id}: {{name: X{f', part_of: {above}' if above else ''}}}" for id, above in edges)
    return {"content/organizations.yml": "\n".join(lines) + "\n"}


NONE = {"content/people.yml": "ann: {name: Ann}\nboris: {name: Boris}\n"}


@pytest.mark.parametrize(
    ("edges", "circle"),
    [
        ([("a", "a")], "a → a"),
        ([("b", "a"), ("a", "b")], "a → b → a"),
        ([("c", "a"), ("b", "c"), ("a", "b"), ("leads-in", "a")], "a → b → c → a"),
    ],
)
def test_organizations_in_a_circle(edges: list[tuple[str, str]], circle: str) -> None:
    assert problems(NONE, organizations(*edges)) == [("BB213", f'"part_of" goes in a circle: {circle}')]


def test_two_circles_are_two_findings() -> None:
    found = problems(NONE, organizations(("a", "b"), ("b", "a"), ("c", "c")))
    assert [message.partition(": ")[2] for _, message in found] == ["a → b → a", "c → c"]


@pytest.mark.parametrize(
    ("file", "text", "key"),
    [
        ("content/topics/a.yml", "title: A\npart_of: a\n", "part_of"),
        ("content/events/a.yml", "title: A\nkind: fair\ndate: 2025\npart_of: a\n", "part_of"),
        ("content/events/a.yml", "title: A\nkind: fair\ndate: 2025\nprepares: [fair, a]\n", "prepares"),
        ("seeds/a.yml", "title: A\nkind: wire\norigin: a\n", "origin"),
    ],
)
def test_every_relation_that_has_an_end(file: str, text: str, key: str) -> None:
    assert problems({file: text}) == [("BB213", f'"{key}" goes in a circle: a → a')]


@pytest.mark.parametrize(
    ("files", "circle"),
    [
        ([issue("2025-10-21-a", judged("x", revises="x"))], "2025-10-21-a#x → 2025-10-21-a#x"),
        (
            [issue("2025-10-21-a", judged("x", revises="y"), judged("y", revises="2025-10-21-a#x"))],
            "2025-10-21-a#x → 2025-10-21-a#y → 2025-10-21-a#x",
        ),
        (
            [
                issue("2025-10-21-a", judged("x", revises="2025-10-22-b#x")),
                issue("2025-10-22-b", judged("x", revises="2025-10-21-a#x")),
            ],
            "2025-10-21-a#x → 2025-10-22-b#x → 2025-10-21-a#x",
        ),
    ],
)
def test_judgements_in_a_circle(files: list[Files], circle: str) -> None:
    assert problems(*files) == [("BB213", f'"revises" goes in a circle: {circle}')]


def test_what_branches_and_meets_again_is_no_circle() -> None:
    events = """
first: {title: First, kind: talk, date: 2025, prepares: [second, third]}
second: {title: Second, kind: talk, date: 2025, prepares: [summit]}
third: {title: Third, kind: talk, date: 2025, prepares: [summit, second]}
summit: {title: The summit, kind: meeting, date: 2025, participants: [ann, boris]}
fair: {title: The fair, kind: fair, date: 2025}
"""
    assert problems({"content/events.yml": events}) == []


@pytest.mark.parametrize("closed", [False, True])
def test_a_long_chain_needs_no_stack(closed: bool) -> None:
    names = [f"n{number:04}" for number in range(LONG)]
    edges = {name: (above,) for name, above in pairwise(names)}
    if closed:
        edges[names[-1]] = (names[0],)
    assert _shallow(lambda: circles(edges)) == ([names] if closed else [])


def test_the_top_of_a_long_chain_and_of_a_circle() -> None:
    names = [f"n{number:04}" for number in range(LONG)]
    found = book(NONE, organizations(*zip(names, [*names[1:], None], strict=True)))
    assert _shallow(lambda: top(found.located, names[0])) == names[-1]


def _shallow(run: Callable[[], object]) -> object:
    """The result of `run` with little more of the stack than is in use now."""
    frame, depth = sys._getframe(), 0
    while frame.f_back is not None:
        frame, depth = frame.f_back, depth + 1
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 60)
    try:
        return run()
    finally:
        sys.setrecursionlimit(limit)
