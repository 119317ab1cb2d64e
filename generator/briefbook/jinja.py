"""Jinja as the book uses it, for its pages and for its pictures.

Everything that a template prints goes through a function that gives text which may stand as it is, so Jinja's own
escaping after it would find nothing to do. Nothing that our templates call asks for Jinja's context, for which Jinja
looks at every callable anew. And a template that has been read is not looked for again: an environment lives as long as
the work on one book, or until a template changes (`lasting`). Checked with Jinja 3.1; with other names in another
release all of it would just take longer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup


class _Code(CodeGenerator):
    """Python that prints what `finalize` gives, and does not escape it again.

    An attribute is read without asking Jinja, which is asked only for what is none.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 (Jinja names them)
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 (Jinja names them)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 (Jinja names it)
        self.write("(it if (it := getattr((of := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getattr(of, {node.attr!r}))")


class _Calls(Context):
    """A context in which a call is a call."""

    def call(
        self,
        called: Callable[..., object],
        /,
        *given: object,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: object,
    ) -> object:
        return called(*given, **named)


class Templates(Environment):
    """The templates in `folders`, those in the first over those in the next.

    `printed` gives the Markdown or HTML for a value that a template prints, and raises for what has none.
    """

    code_generator_class = _Code
    context_class = _Calls

    def __init__(self, folders: Sequence[Path], printed: Callable[[object], Markup], **options: Any) -> None:
        super().__init__(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            autoescape=True,
            finalize=printed,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            **options,
        )

    def read(self, folders: Iterable[str]) -> None:
        """Reads the templates in these folders (a name begins with its folder), before processes are forked.

        Each of them would read them for itself otherwise. One that cannot be read is left to whoever asks for it.
        """
        wanted = tuple(folders)
        for name in self.list_templates(extensions=["jinja"]):
            if name.startswith(wanted):
                with suppress(TemplateError, OSError, UnicodeDecodeError):
                    self.get_template(name)


_LAST: dict[str, tuple[Hashable, Templates]] = {}


def lasting(kind: str, state: Hashable | None, make: Callable[[], Templates]) -> Templates:
    """The templates of a kind that this process made last, if it did so in the same `state`; else what `make` gives.

    To read templates takes as long as to lay out dozens of pages, and a preview does the same again and again. A
    `state` of None is never the same.
    """
    before = _LAST.get(kind)
    if before is None or state is None or before[0] != state:
        before = _LAST[kind] = (state, make())
    return before[1]
