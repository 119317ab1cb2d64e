"""Garbage is not looked for while a book is made; and what was made of the last one does not stay for ever."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from briefbook import garbage as module
from briefbook.garbage import MANY, let_go, uncollected
from briefbook.workers import map_in_processes


class Cycle:
    """Leads to itself, so that only the search for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


class Straight:
    """Leads to nothing."""


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    module._taken.objects, module._taken.is_counted = 0, False
    yield
    assert gc.isenabled()
    module._taken.objects, module._taken.is_counted = 0, False
    gc.unfreeze()
    gc.collect()


def many() -> list[Cycle]:
    return [Cycle() for _ in range(MANY + 1000)]


def test_nothing_is_looked_for_in_the_block() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_little_is_looked_through_as_ever() -> None:
    with uncollected():
        made = [Cycle() for _ in range(10)]
    assert gc.get_freeze_count() == 0
    assert made


def test_much_is_left_alone_until_it_is_let_go() -> None:
    with uncollected():
        made = many()
    assert gc.get_freeze_count() > MANY
    one = weakref.ref(made[0])
    del made
    gc.collect()
    assert one() is not None


def test_it_is_let_go_when_half_as_much_again_has_come_together() -> None:
    first: weakref.ref[Cycle] | None = None
    books, objects = 0, 0
    while first is None or first() is not None:
        with uncollected():
            made = many()
        first = first or weakref.ref(made[0])
        # This stays of each book, which nobody has any more.
        del made
        objects = objects or gc.get_freeze_count()
        books += 1
        assert gc.get_freeze_count() < 2 * objects + 3 * MANY, "it would never be let go"
        let_go()
    assert books > 1


def test_what_leads_in_no_circle_is_gone_at_once() -> None:
    with uncollected():
        made = [Straight() for _ in range(MANY + 1000)]
    one = weakref.ref(made[0])
    del made
    assert one() is None


def test_while_little_has_come_together_nothing_is_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    with uncollected():
        made = many()
    monkeypatch.setattr(gc, "collect", lambda: pytest.fail("it takes a second in a large process"))
    for _ in range(3):
        let_go()
    assert made


def test_processes_that_share_work_leave_it_alone() -> None:
    with uncollected():
        made = many()
    assert map_in_processes(lambda number: number, range(4), 2) == [0, 1, 2, 3]
    assert gc.get_freeze_count() > MANY
    assert made


def test_where_nothing_was_held_nothing_is_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "collect", lambda: pytest.fail("it takes a second in a large process"))
    let_go()
