"""The templates of pictures: HTML behind the escaper that makes data harmless in Markdown as well as in HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, Undefined
from markupsafe import Markup

from briefbook.config import shipped_templates
from briefbook.jinja import Templates, lasting
from briefbook.pictures.glyphs import symbol
from briefbook.text.escape import escape_attribute
from briefbook.text.written import written
from briefbook.trees import state_of

FOLDER = "pictures"

_HARMLESS = re.compile("[0-9A-Za-z]+(?:[- ][0-9A-Za-z]+)*")


def environment(root: Path) -> Templates:
    """The picture templates of the book at `root`, its own over the shipped ones."""
    folders = [root.absolute() / "site_templates" / FOLDER, shipped_templates() / FOLDER]
    return lasting("pictures", state_of(folders), lambda: _environment(folders))


def _environment(folders: list[Path]) -> Templates:
    jinja = Templates(folders, printed)
    jinja.globals = {"glyph": glyph, "range": range}
    return jinja


def printed(value: object) -> Markup:
    """What a template prints: markup as it is, numbers in as few digits as say them, text as references to letters.

    Text is written so that neither HTML nor Markdown, in whose tables and paragraphs small pictures stand, finds a
    mark in it.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return Markup(str(value))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise TypeError(f"a picture prints {type(value).__name__}, which has no words: {value!r}")
    if isinstance(value, str):
        return written(value if _HARMLESS.fullmatch(value) else escape_attribute(value))
    return written(f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value))


@lru_cache(maxsize=512)
def glyph(value: str, label: str = "") -> Markup:
    """The sign of a value in a line of text; `label` is read out where no word stands beside it."""
    use = Markup('<use href="#{}"/>').format(symbol(value))
    if not label:
        return Markup('<svg class="bb-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>').format(
            use
        )
    named = Markup('<svg class="bb-glyph" viewBox="0 0 16 16" role="img" aria-label="{}" focusable="false">{}</svg>')
    return named.format(printed(label), use)


def block(jinja: Environment, template: str, values: Mapping[str, object]) -> Markup:
    """A picture as one raw HTML block: it begins at the margin and has no blank line."""
    lines = (line.strip() for line in jinja.get_template(template).render(values).splitlines())
    return Markup("\n".join(line for line in lines if line))


def inline(jinja: Environment, template: str, values: Mapping[str, object]) -> Markup:
    """A picture in one line, for a table's cell or a sentence."""
    return Markup("".join(line.strip() for line in jinja.get_template(template).render(values).splitlines()))
