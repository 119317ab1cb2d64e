"""When Python looks for garbage: not while a book is made, and never again among what it is made of.

Python finds cycles of objects that nothing leads to any more by going through all objects, the more often the more
of them there are. A book is millions of objects that stay to the end of the run, and hardly any cycle: to look through
them takes longer than to make them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

MANY = 100_000
"""Objects made in one block from which on they are taken out of all further searches; fewer are soon looked through."""

GROWTH = 1.5
"""Times as many objects as there were, among those that were taken out, that it takes to look through all of them."""


@dataclass(slots=True)
class _Taken:
    """What was taken out in this process: how many objects there were in the end, when a book had been made once."""

    objects: int = 0
    is_counted: bool = False


_taken = _Taken()


@contextmanager
def uncollected() -> Iterator[None]:
    """A block that makes much and throws little of it away; what was made stays until `let_go`."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > MANY:
            gc.freeze()
            if not _taken.is_counted:
                _taken.objects = gc.get_freeze_count()
        if was_on:
            gc.enable()


def let_go() -> None:
    """Before a book is made anew in the same process: finds what is left of the last ones and leads in a circle.

    What does not is gone already. To look through a large book takes seconds: that is done when half as much again has
    come together.
    """
    if not _taken.objects:
        return
    _taken.is_counted = True
    if gc.get_freeze_count() > GROWTH * _taken.objects:
        gc.unfreeze()
        gc.collect()
        _taken.objects, _taken.is_counted = 0, False
