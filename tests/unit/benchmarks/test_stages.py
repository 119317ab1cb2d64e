"""The stages are timed at the calls of the pipeline, each without the stages that it calls."""

from __future__ import annotations

import sys
import time
from types import ModuleType

import pytest

from benchmarks.speed.stages import Stopwatch, stage_name
from briefbook import pipeline

PIPELINE = """
from book_of_tests import load, render, site

def build():
    load.load()
    render.render_pages(lambda: render.render_exports())
    return site.build()
"""


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A pipeline of three stages, one of which calls another."""

    def module(name: str, source: str) -> ModuleType:
        made = ModuleType(f"book_of_tests.{name}" if name else "book_of_tests")
        exec(compile(source, name, "exec"), made.__dict__)
        monkeypatch.setitem(sys.modules, made.__name__, made)
        return made

    package = module("", "")
    stages = {
        "load": "import time\ndef load(): time.sleep(0.02)\ndef unused(): pass",
        "render": "import time\ndef render_pages(f): f(); time.sleep(0.02)\ndef render_exports(): time.sleep(0.06)",
        "site": "def build(): return 'built'",
    }
    for name, source in stages.items():
        setattr(package, name, module(name, source))
    return module("pipeline", PIPELINE)


def test_each_call_is_timed_without_the_stages_within(modules: ModuleType) -> None:
    stopwatch = Stopwatch()
    stopwatch.watch(modules)
    begun = time.monotonic()
    assert modules.build() == "built"
    whole = time.monotonic() - begun
    own = {span.name: span.own for span in stopwatch.spans}
    assert list(own) == ["load", "exports", "render", "site"]
    assert own["exports"] >= 0.06
    assert 0.02 <= own["render"] < own["exports"]
    assert sum(own.values()) <= whole
    assert modules.load.unused.__module__ == "book_of_tests.load"
    assert not hasattr(modules.load.unused, "__wrapped__")


def test_a_stage_that_fails_is_timed_and_fails() -> None:
    stopwatch = Stopwatch()

    def fail() -> None:
        raise ValueError("as it was")

    with pytest.raises(ValueError, match="as it was"):
        stopwatch.timed("load", fail)()
    assert [span.name for span in stopwatch.spans] == ["load"]


@pytest.mark.parametrize(
    ("module", "function", "name"),
    [
        ("briefbook.load", "load", "load"),
        ("briefbook.render", "render_pages", "render"),
        ("briefbook.render", "render_exports", "exports"),
        ("briefbook.site", "write_search_index", "search"),
        ("briefbook.search", "index", "search"),
    ],
)
def test_a_stage_is_named_as_its_module_or_by_itself(module: str, function: str, name: str) -> None:
    assert stage_name(module, function) == name


def test_the_pipeline_calls_its_stages_as_the_stopwatch_expects(monkeypatch: pytest.MonkeyPatch) -> None:
    timed = []

    class Names(Stopwatch):
        def timed(self, name, function):  # type: ignore[no-untyped-def]
            timed.append(name)
            return function

    for module in list(vars(pipeline).values()):
        if isinstance(module, ModuleType):
            for attribute, value in list(vars(module).items()):
                if not attribute.startswith("__"):
                    monkeypatch.setattr(module, attribute, value)
    Names().watch(pipeline)
    stages = "reading resolve lint render exports write site publish"
    assert set(stages.split()) <= set(timed)
