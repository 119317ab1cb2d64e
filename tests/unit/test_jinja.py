"""Jinja as the book uses it: nothing is escaped twice, and a call is a call."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from markupsafe import Markup

from briefbook.jinja import Templates, lasting
from briefbook.trees import state_of


def starred(value: object) -> Markup:
    return Markup(f"*{value}*")


@pytest.fixture
def jinja(tmp_path: Path) -> Templates:
    return Templates([tmp_path], starred)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ x }}", "*<a>*"),
        ("{{ x }}<b>{{ x }}", "*<a>*<b>*<a>*"),
        ("{% for y in [x, 1] %}{{ y }}{% endfor %}", "*<a>**1*"),
        ("{% macro m(y) %}({{ y }}){% endmacro %}{{ m(x) }}", "*(*<a>*)*"),
        ("{% macro m(y=2) %}{{ y }}{% endmacro %}{% for _ in [1] %}{{ m(y=x) }}{% endfor %}", "**<a>**"),
        ("{% macro m() %}<{{ caller(x) }}>{% endmacro %}{% call(y) m() %}{{ y }}{% endcall %}", "<**<a>**>"),
        ("{{ x.upper() }}{{ x.replace('a', 'b') }}", "*<A>**<b>*"),
        ("{% set y = {'z': {'x': x}} %}{{ y.z.x }}{{ y.z.x.upper().lower() }}", "*<a>**<a>*"),
        ("{% for y in [{'z': x}, {'z': 1}] if y.z == x %}{{ y.z }}{% endfor %}", "*<a>*"),
        ("{{ x.none is defined }}{{ x.upper is defined }}", "*False**True*"),
    ],
)
def test_what_is_printed_stands_as_it_was_given(jinja: Templates, source: str, expected: str) -> None:
    assert jinja.from_string(source).render(x="<a>") == expected


def test_compiled_templates_have_nothing_escaped_again(jinja: Templates) -> None:
    source = jinja.compile("{{ x }}{% for y in x %}{{ y }}{% endfor %}", raw=True)
    assert source.count("environment.finalize(") == 2
    assert "escape(" not in source


@pytest.mark.parametrize("source", ["{{ y() }}", "{{ x.y() }}"])
def test_what_is_not_there_cannot_be_called(jinja: Templates, source: str) -> None:
    with pytest.raises(UndefinedError):
        jinja.from_string(source).render(x="")


def test_the_first_folder_stands_over_the_next(tmp_path: Path) -> None:
    for folder, files in (("own", "a"), ("shipped", "ab")):
        (tmp_path / folder).mkdir()
        for name in files:
            (tmp_path / folder / name).write_text(f"{folder} {name}")
    jinja = Templates([tmp_path / "own", tmp_path / "shipped"], starred)
    assert [jinja.get_template(name).render() for name in "ab"] == ["own a", "shipped b"]


def test_templates_are_read_ahead_and_a_broken_one_is_left_to_who_asks_for_it(tmp_path: Path) -> None:
    for name, text in (("pages/a.jinja", "{{ x }}"), ("pages/broken.jinja", "{% if %}"), ("other/b.jinja", "b")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    jinja = Templates([tmp_path], starred)
    jinja.read(["pages/"])
    (tmp_path / "pages/a.jinja").unlink()
    (tmp_path / "other/b.jinja").unlink()
    assert jinja.get_template("pages/a.jinja").render(x=1) == "*1*"
    with pytest.raises(TemplateSyntaxError):
        jinja.get_template("pages/broken.jinja")
    with pytest.raises(TemplateNotFound):
        jinja.get_template("other/b.jinja")


def test_templates_last_until_one_of_them_changes(tmp_path: Path) -> None:
    def asked() -> Templates:
        return lasting("test", state_of([tmp_path]), lambda: Templates([tmp_path], starred))

    (tmp_path / "a").write_text("one")
    first = asked()
    assert first.get_template("a").render() == "one"
    assert asked() is first
    (tmp_path / "a").write_text("other")
    assert asked().get_template("a").render() == "other"
    (tmp_path / "b").write_text("new")
    assert asked().get_template("b").render() == "new"


def test_templates_in_a_state_that_nobody_knows_do_not_last(tmp_path: Path) -> None:
    def asked() -> Templates:
        return lasting("test", None, lambda: Templates([tmp_path], starred))

    assert asked() is not asked()
