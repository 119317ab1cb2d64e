"""What a process has learnt of a theme is used again, and only while it is so."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from briefbook.site.fast import learnt
from briefbook.site.fast.learnt import Compiled, shells_of, with_compiled


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that are compiled from now on, by a process that has learnt nothing."""
    found: list[str] = []
    whole = jinja2.Environment.compile

    def compile(self: jinja2.Environment, source: str, *arguments: object) -> object:
        found.append(source)
        return whole(self, source, *arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(jinja2.Environment, "compile", compile)
    monkeypatch.setattr(learnt._LEARNT, "compiled", Compiled())
    return found


def rendered(folder: Path) -> str:
    """As a new build renders it."""
    env = with_compiled(jinja2.Environment(loader=jinja2.FileSystemLoader(folder), autoescape=True))
    return env.get_template("main.html").render()


def test_a_template_is_compiled_once(tmp_path: Path, compiled: list[str]) -> None:
    (tmp_path / "main.html").write_text("one")
    assert [rendered(tmp_path) for _ in range(3)] == ["one"] * 3
    assert compiled == ["one"]


@pytest.mark.usefixtures("compiled")
def test_one_that_has_changed_is_compiled_again(tmp_path: Path) -> None:
    (tmp_path / "main.html").write_text("one")
    assert rendered(tmp_path) == "one"
    (tmp_path / "main.html").write_text("two")
    assert rendered(tmp_path) == "two"
    (tmp_path / "main.html").write_text("one")
    assert rendered(tmp_path) == "one"


@pytest.mark.usefixtures("compiled")
def test_what_is_remembered_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learnt, "MOST_TEMPLATES", 2)
    for number in range(5):
        (tmp_path / "main.html").write_text(str(number))
        assert rendered(tmp_path) == str(number)
    assert len(learnt._LEARNT.compiled._codes) <= 2


def test_shells_are_those_of_one_key() -> None:
    first = shells_of("one")
    first.shells[("people", (0, True, ()))] = None
    assert shells_of("one") is first
    assert shells_of("two").shells == {}
    assert shells_of("one").shells == {}
