"""Lays out a folder of `tests/invalid`, runs the stages on it and writes down what they find.

A case is a folder `<CODE>-<name>` with a miniature tree `book/`, a `build.py` whose `build(root)` makes the files that
git or an editor would not keep as they are, or both, and `expected.txt`: for every finding, in order, its headline and
its help, without the excerpt of the source. `base` is a whole, small and sound book that a case is laid over.
"""

from __future__ import annotations

import runpy
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefbook import pipeline, verify
from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic
from briefbook.diagnostics.excerpt import printable
from briefbook.diagnostics.formats import headline
from briefbook.pipeline import Outcome

HERE = Path(__file__).parent
BASE = HERE / "base"


@dataclass(frozen=True, slots=True)
class Case:
    """One folder. `code` is the code that it is named after, and which it must produce."""

    folder: Path

    def __str__(self) -> str:
        return self.folder.name

    @property
    def code(self) -> str:
        return self.folder.name.split("-", 1)[0]

    @property
    def name(self) -> str:
        return self.folder.name.split("-", 1)[1]

    @property
    def expected(self) -> str:
        return (self.folder / "expected.txt").read_text(encoding="utf-8")

    def lay_out(self, root: Path) -> None:
        """Puts the files of the case into `root`, over what is there."""
        if (self.folder / "book").is_dir():
            shutil.copytree(self.folder / "book", root, dirs_exist_ok=True)
        if (self.folder / "build.py").is_file():
            runpy.run_path(str(self.folder / "build.py"))["build"](root)

    def run(self, root: Path) -> Outcome:
        """Lays the case over the sound book in `root` and checks it; builds it too where the code is of a product.

        A code that only `verify` reports is what that finds.
        """
        shutil.copytree(BASE, root, dirs_exist_ok=True)
        self.lay_out(root)
        if self.code in {code.id for code in verify.CODES}:
            found = pipeline.verify_quotations(Paths(root))
            return Outcome(None if found.failed else pipeline.check(Paths(root)).book, found.findings)
        stage = pipeline.build if self.code.startswith(("BB4", "BB5")) else pipeline.check
        return stage(Paths(root))


def cases(prefix: str = "BB") -> list[Case]:
    """The cases whose code starts with `prefix`, sorted."""
    return sorted((Case(folder) for folder in HERE.glob(f"{prefix}*-*") if folder.is_dir()), key=str)


def written(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as `expected.txt` has them."""
    lines: list[str] = []
    for diagnostic in diagnostics:
        lines.append(headline(diagnostic))
        if diagnostic.help:
            lines.append(f"help: {printable(diagnostic.help)}")
    return "".join(f"{line}\n" for line in lines)
