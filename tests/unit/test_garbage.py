"""Garbage is not looked for while a book is made; and what was made of the last one does not stay for ever."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from briefbook.garbage import MANY, let_go, uncollected
from briefbook.workers import map_in_processes


class Cycle:
    """Leads to itself, so that only the search for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    let_go()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


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
    let_go()
    assert one() is None


def test_processes_that_share_work_leave_it_alone() -> None:
    with uncollected():
        made = many()
    assert map_in_processes(lambda number: number, range(4), 2) == [0, 1, 2, 3]
    assert gc.get_freeze_count() > MANY
    assert made


def test_where_nothing_was_held_nothing_is_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "collect", lambda: pytest.fail("it takes a second in a large process"))
    let_go()
