"""The boundary: what a template can print, and how it comes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateSyntaxError, UndefinedError
from jinja2.filters import FILTERS
from markupsafe import Markup

from briefbook.config import shipped_templates
from briefbook.templating import environment
from briefbook.templating.environment import KEPT_FILTERS, render


@pytest.fixture
def jinja(tmp_path: Path) -> Environment:
    return environment(tmp_path)


def printed(jinja: Environment, source: str, **values: object) -> str:
    return jinja.from_string(source).render(values)


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        ("{{ x }}", "a *b* <c>", r"a \*b\* &#60;c>"),
        ("{{ x }}", Markup("*a*"), "*a*"),
        ("{{ x }}", 28, "28"),
        ("{{ x | capital }}", "*éa*", r"\*éa\*"),
        ("{{ x | capital }}", "éa", "Éa"),
        ("{{ x | joined }}", ["a|b", Markup("*c*")], "a&#124;b, *c*"),
        ("{{ x | joined(' / ') }}", ["a", 1], "a / 1"),
        # A literal is the template's own Markdown.
        ("{{ '*' }}", None, "*"),
        ("{{ x | first }}", ["<b>"], "&#60;b>"),
        ("{{ x | length }}", ["a", "b"], "2"),
        ("{% set y = x %}{{ y }}", "*", r"\*"),
        ("{% macro m(y) %}*{{ y }}*{% endmacro %}{{ m(x) }}", "*", r"*\**"),
    ],
)
def test_a_field_is_escaped_once(jinja: Environment, source: str, value: object, expected: str) -> None:
    assert printed(jinja, source, x=value) == expected


@pytest.mark.parametrize(
    "value", [None, True, False, 1.5, [], ["a"], {}, {"a": 1}, object(), b"a"], ids=lambda value: type(value).__name__
)
@pytest.mark.parametrize("source", ["{{ x }}", "{{ [x] | joined }}", "{{ x | capital }}"])
def test_what_has_no_words_is_not_printed(jinja: Environment, source: str, value: object) -> None:
    with pytest.raises(TypeError, match="has no words"):
        printed(jinja, source, x=value)


@pytest.mark.parametrize(
    "source", ["{{ y }}", "{{ x.y }}", "{{ x['y'] }}", "{% if y %}{% endif %}", "{{ [y] | joined }}"]
)
def test_a_name_that_is_not_there_is_an_error(jinja: Environment, source: str) -> None:
    with pytest.raises(UndefinedError, match=r"undefined|has no"):
        printed(jinja, source, x={})


@pytest.mark.parametrize("name", sorted(FILTERS.keys() - set(KEPT_FILTERS)))
def test_a_filter_that_is_not_kept_is_gone(jinja: Environment, name: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="No filter named"):
        jinja.from_string(f"{{{{ x | {name} }}}}")


@pytest.mark.parametrize("name", ["lipsum", "cycler", "joiner", "Markup", "open", "__import__"])
def test_a_template_has_no_globals_that_do_anything(jinja: Environment, name: str) -> None:
    with pytest.raises(UndefinedError):
        printed(jinja, f"{{{{ {name}() }}}}")


def test_every_filter_that_is_kept_is_there(jinja: Environment) -> None:
    assert jinja.filters.keys() == {*KEPT_FILTERS, "joined", "capital"}


def test_blank_lines_and_ends_of_lines_are_tidied(tmp_path: Path) -> None:
    (tmp_path / "site_templates").mkdir()
    (tmp_path / "site_templates/a.jinja").write_text("\n\n# {{ x }}  \n\n\n{% if x %}\n\n{% endif %}\nb\n\n\n")
    assert render(environment(tmp_path), "a.jinja", {"x": "A"}) == "# A\n\nb\n"


def test_the_templates_of_an_editable_install_are_those_of_the_checkout(book_root: Path) -> None:
    assert shipped_templates() == book_root / "site_templates"
    assert (shipped_templates() / "pages/home.md.jinja").is_file()
