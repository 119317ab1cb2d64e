"""The documentation names every command there is, and none that is not."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from markdown_it import MarkdownIt

from briefbook.cli import main

# Where a reader looks for a command: the first for who writes briefings, the second for who changes the program.
DOCUMENTS = ("README.md", "CONTRIBUTING.md")


def targets(root: Path) -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", (root / "Makefile").read_text("utf-8"), re.MULTILINE))


def subcommands() -> dict[str, click.Command]:
    assert isinstance(main, click.Group)
    return dict(main.commands)


def options() -> Iterator[tuple[str, str]]:
    """Each option as (the command it belongs to, its longest name); the program's own belong to no command."""
    for name, command in {"": main, **subcommands()}.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                yield name, max(parameter.opts, key=len)


def code(root: Path) -> str:
    """The code of the documents, in spans and blocks, a span or a line of a block to a line."""
    parser = MarkdownIt()
    lines = []
    for document in DOCUMENTS:
        for token in parser.parse((root / document).read_text("utf-8")):
            lines += [token.content] if token.type in ("fence", "code_block") else []
            lines += [child.content for child in token.children or () if child.type == "code_inline"]
    return "\n".join(lines)


def invocations(root: Path, program: str) -> Iterator[list[str]]:
    """The arguments of each command line of the documents that calls `program`."""
    for line in code(root).splitlines():
        words = shlex.split(line.removeprefix("$ "), comments=True) if re.match(rf"(\$ )?{program}\b", line) else []
        if words[:1] == [program]:
            yield words[1:]


def test_every_target_is_documented(book_root: Path) -> None:
    documented = {word for arguments in invocations(book_root, "make") for word in arguments}
    assert targets(book_root) - documented == set()


def test_every_documented_target_exists(book_root: Path) -> None:
    documented = {w for words in invocations(book_root, "make") for w in words if not re.search(r"[=-]", w)}
    assert documented - targets(book_root) == set()


def test_every_subcommand_is_documented(book_root: Path) -> None:
    documented = {word for arguments in invocations(book_root, "briefbook") for word in arguments}
    assert subcommands().keys() - documented == set()


def test_every_documented_subcommand_exists(book_root: Path) -> None:
    for arguments in invocations(book_root, "briefbook"):
        if arguments and re.fullmatch(r"[a-z]+", arguments[0]):
            assert arguments[0] in subcommands()


@pytest.mark.parametrize(("command", "option"), [pytest.param(*o, id=" ".join(o).strip()) for o in options()])
def test_every_option_is_documented(book_root: Path, command: str, option: str) -> None:
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", code(book_root)), f"{command} {option}"


def test_every_documented_option_exists(book_root: Path) -> None:
    known = {name for command in [main, *subcommands().values()] for p in command.params for name in p.opts}
    used = {w.split("=")[0] for words in invocations(book_root, "briefbook") for w in words if w.startswith("-")}
    assert used - known - {"--help"} == set()
