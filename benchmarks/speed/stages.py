"""The stages of a run, timed where `pipeline` calls them."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import CodeType, FunctionType, ModuleType
from typing import Any

NAMES = {
    "render.render_exports": "exports",
    "publish.write_tree": "write",
}
"""Calls that are a stage of their own; any other belongs to the stage that is named as its module."""


SEARCH = "search"
"""The stage of the search index."""


@dataclass(slots=True)
class Span:
    """One call of a stage: when it began and ended on the monotonic clock, and its own seconds of that time."""

    name: str
    begun: float
    ended: float = 0.0
    within: float = 0.0

    @property
    def own(self) -> float:
        return self.ended - self.begun - self.within


@dataclass(slots=True)
class Stopwatch:
    """Collects the calls of the functions that it wraps; a call within another is taken out of the outer one's time."""

    spans: list[Span] = field(default_factory=list)
    _open: list[Span] = field(default_factory=list)

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            span = Span(name, time.monotonic())
            self._open.append(span)
            try:
                return function(*args, **kwargs)
            finally:
                span.ended = time.monotonic()
                self._open.pop()
                self.spans.append(span)
                if self._open:
                    self._open[-1].within += span.ended - span.begun

        return call

    def watch(self, pipeline: ModuleType) -> None:
        """Wraps every function of a module that the code of `pipeline` imports and calls as the module's attribute."""
        called = set(_names(pipeline))
        package = pipeline.__name__.rpartition(".")[0]
        for module in list(vars(pipeline).values()):
            if not isinstance(module, ModuleType) or not module.__name__.startswith(f"{package}."):
                continue
            for attribute, function in list(vars(module).items()):
                if attribute in called and _is_own(module, function):
                    setattr(module, attribute, self.timed(stage_name(module.__name__, attribute), function))


def _is_own(module: ModuleType, value: object) -> bool:
    """Whether a value of a module is a function of its own, and not of another that it imports in its turn."""
    return isinstance(value, FunctionType) and f"{value.__module__}.".startswith(f"{module.__name__}.")


def stage_name(module: str, function: str) -> str:
    """What the stage of a call is named. The search index is one whichever module makes it."""
    last = module.rpartition(".")[2]
    return SEARCH if SEARCH in function else NAMES.get(f"{last}.{function}", last)


def _names(module: ModuleType) -> Iterator[str]:
    """Every attribute that the functions of a module look up, those within functions too."""
    for function in vars(module).values():
        if isinstance(function, FunctionType) and function.__module__ == module.__name__:
            yield from _looked_up(function.__code__)


def _looked_up(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _looked_up(constant)
