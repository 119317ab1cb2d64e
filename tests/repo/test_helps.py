"""What a finding says to do is a sentence: it begins with a capital and ends with a full stop or a question mark."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HELP_OF = {"at": 2, "refuse": 1, "DateError": 1, "Problem": 3, "_Reading": 1}
"""The calls that take a help, and its place among their arguments."""

COMMAND_LINE = ("option", "argument")
"""Those whose `help` is the command line's and no finding's."""


def _fault(help: str) -> str | None:
    if help[:1].islower():
        return "a small letter begins it"
    # Nothing follows what is to be typed as it stands, lest it be typed too.
    return None if help.endswith((".", "?")) or help.startswith("Write ") else "nothing ends it"


def _written(path: Path) -> Iterator[tuple[int, str]]:
    """The helps that a module has as literals, with their lines; a value put in is left as it is, "{}"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        found: list[ast.expr] = []
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == "help" for to in node.targets):
            found = [node.value]
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            at = HELP_OF.get(name)
            found = node.args[at : at + 1] if at is not None else []
            found += [item.value for item in node.keywords if item.arg == "help" and name not in COMMAND_LINE]
        for value in found:
            for one in (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,):
                text = _literal(one)
                if text is not None:
                    yield one.lineno, text


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def test_every_help_in_the_program_is_a_sentence(book_root: Path) -> None:
    package = book_root / "generator/briefbook"
    found = [(path, *help) for path in sorted(package.rglob("*.py")) for help in _written(path)]
    assert len(found) > 150
    wrong = [
        f"{path.relative_to(package)}:{line}: {fault}: {text}"
        for path, line, text in found
        # What ends in a value is seen where it is printed, below.
        if (fault := _fault(text)) is not None and not (text.endswith("{}") and text[:1].isupper())
    ]
    assert wrong == []


def test_every_help_that_a_case_shows_is_a_sentence(book_root: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(book_root.glob("tests/invalid/*/expected.txt"))]
    helps = [line.removeprefix("help: ") for text in texts for line in text.splitlines() if line.startswith("help: ")]
    assert len(helps) > 200
    assert [help for help in helps if _fault(help) is not None] == []


@pytest.mark.parametrize(
    ("help", "wrong"),
    [
        ("Delete it.", False),
        ('Did you mean "kremlin"?', False),
        ('"briefbook record" writes the file.', False),
        ("Write site_dir: build/site", False),
        ("delete it.", True),
        ("Delete it", True),
    ],
)
def test_what_counts_as_a_sentence(help: str, wrong: bool) -> None:
    assert (_fault(help) is not None) == wrong
