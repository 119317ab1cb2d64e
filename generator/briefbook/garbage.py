"""When Python looks for garbage: not while a book is made, and never again among what it is made of.

Python finds cycles of objects that nothing leads to any more by going through all objects, the more often the more
of them there are. A book is millions of objects that stay to the end of the run, and hardly any cycle: to look through
them takes longer than to make them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 100_000
"""Objects made in one block from which on they are taken out of all further searches; fewer are soon looked through."""

_held: list[bool] = []
"""Whether anything was taken out in this process: not empty, then."""


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
            _held.append(True)
        if was_on:
            gc.enable()


def let_go() -> None:
    """Before a book is made anew in the same process: what was the last one is garbage, if anything of it is left."""
    if _held:
        _held.clear()
        gc.unfreeze()
        gc.collect()
