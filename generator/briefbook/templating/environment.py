"""The one boundary from data to Markdown: what a template prints goes through the escaper, unless it is Markdown.

Templates and their authors are trusted, data is not. `Markup` here means "Markdown that may be written as it is"; only
the writer makes it. Jinja's own ways around the escaper (`safe`, `e`, `tojson`, `join` …) are taken out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, Undefined
from markupsafe import Markup

from briefbook.config import shipped_templates
from briefbook.jinja import Templates, lasting
from briefbook.permalinks import way_from
from briefbook.templating.writer import Writer
from briefbook.text import escape
from briefbook.text.address import closed
from briefbook.text.written import written
from briefbook.trees import state_of

KEPT_FILTERS = (
    "length",
    "first",
    "last",
    "list",
    "reverse",
    "sort",
    "groupby",
    "selectattr",
    "rejectattr",
    "map",
    "batch",
)
KEPT_TESTS = ("defined", "none", "string", "sequence", "mapping", "equalto", "in", "true", "false", "boolean")


def environment(root: Path) -> Templates:
    """The templates of the book at `root`, its own over the shipped ones, behind the escaper."""
    folders = [root.absolute() / "site_templates", shipped_templates()]
    below = [folder / name for folder in folders for name in ("pages", "partials")]
    return lasting("pages", state_of(below), lambda: _environment(folders))


def _environment(folders: list[Path]) -> Templates:
    jinja = Templates(folders, printed, keep_trailing_newline=True)
    jinja.filters = {name: jinja.filters[name] for name in KEPT_FILTERS} | {"joined": joined, "capital": capital}
    jinja.tests = {name: jinja.tests[name] for name in KEPT_TESTS}
    jinja.globals = {name: jinja.globals[name] for name in ("range", "namespace", "dict")}
    return jinja


def printed(value: object) -> Markup:
    """What a template prints of a value: Markdown as it is, text escaped, a number as digits, and nothing else."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return Markup(str(value))  # StrictUndefined raises here, with the name
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"a template prints {type(value).__name__}, which has no words: {value!r}")
    return written(escape(str(value)))


def joined(items: Iterable[object], by: str = ", ") -> Markup:
    """The items as a template prints them, with `by`, which is the template's own, between them."""
    return Markup(by).join(printed(item) for item in items)


def capital(value: object) -> Markup:
    """The value with its first letter in upper case."""
    text = str(printed(value))
    return Markup(text[:1].upper() + text[1:])


def render(jinja: Environment, template: str, values: Mapping[str, object]) -> str:
    """The template's text, with runs of blank lines made one and no space at the ends of lines.

    The links that a writer `w` has left open lead from its page.
    """
    text = jinja.get_template(template).render(values)
    writer = values.get("w")
    if isinstance(writer, Writer):
        text = closed(text, way_from(writer.path))
    lines = [line.rstrip() for line in text.splitlines()]
    return (
        "\n".join([line for before, line in zip(["", *lines], lines, strict=False) if line or before]).strip("\n")
        + "\n"
    )
