"""Templates as a check reads them: fields as a mark, statements and comments left out, and the tree of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

FIELD = "\ue000"
"""Stands for whatever a template prints."""

OTHERWISE = "\ue001"
"""Stands between the branches of a condition, which are never beside one another."""


@dataclass(frozen=True)
class Template:
    """A template by its name: the lines that it writes, with `FIELD` for each expression, and the expressions."""

    name: str
    lines: tuple[str, ...]
    fields: tuple[str, ...]
    tree: nodes.Template


def read(folder: Path, path: Path, jinja: Environment) -> Template:
    source = path.read_text("utf-8")
    text, fields, expression = "", [], None
    for _, kind, value in jinja.lex(source):
        if kind == "data":
            text += value
        elif kind == "variable_begin":
            expression = ""
        elif kind == "variable_end":
            fields.append((expression or "").strip())
            text, expression = text + FIELD, None
        elif expression is not None:
            expression += value
        elif kind == "name" and value in ("else", "elif"):
            text += OTHERWISE
    return Template(path.relative_to(folder).as_posix(), tuple(text.splitlines()), tuple(fields), jinja.parse(source))
