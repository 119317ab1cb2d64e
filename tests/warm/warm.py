"""A book that is generated again and again, held against the same book generated where nothing was before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from briefbook import pipeline
from briefbook.config import Paths
from briefbook.keeping import Keeper

INPUT = ("content", "seeds", "site_templates", "mkdocs.yml")


class WarmBook:
    """The book at `paths`; cold runs are made below `elsewhere`."""

    def __init__(self, paths: Paths, elsewhere: Path) -> None:
        self.paths = paths
        self._elsewhere = elsewhere
        self._runs = 0

    def run(self) -> bool:
        """Generates the book; whether it is sound."""
        return not pipeline.generate(self.paths).failed

    def made_by(self, change: Callable[[Path], object]) -> dict[str, set[str]]:
        """The names of the units that are made after a change, by kind. The change leaves a sound book."""
        change(self.paths.root)
        made: dict[str, set[str]] = {}
        sort = Keeper.sort

        def noted(keeper: Keeper, kind: str, units, is_whole):  # type: ignore[no-untyped-def]
            ahead, good = sort(keeper, kind, units, is_whole)
            made.setdefault(kind, set()).update(unit.name for unit in ahead)
            return ahead, good

        Keeper.sort = noted  # type: ignore[method-assign, assignment]
        try:
            assert self.run()
        finally:
            Keeper.sort = sort  # type: ignore[method-assign]
        return made

    def differing(self) -> list[str]:
        """The files of the docs folder that a cold run gives otherwise."""
        self._runs += 1
        cold = Paths(self._elsewhere / f"cold-{self._runs}")
        cold.root.mkdir(parents=True)
        for name in INPUT:
            source = self.paths.root / name
            if source.is_dir():
                shutil.copytree(source, cold.root / name)
            elif source.is_file():
                shutil.copy(source, cold.root / name)
        assert not pipeline.generate(cold).failed
        warm, anew = files(self.paths.docs), files(cold.docs)
        shutil.rmtree(cold.root)
        return sorted(name for name in warm.keys() | anew.keys() if warm.get(name) != anew.get(name))


def files(folder: Path) -> dict[str, bytes]:
    """What is in a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def replacing(path: str, old: str, new: str) -> Callable[[Path], None]:
    """A change of some words in one file, which are there once."""

    def change(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert text.count(old) == 1, (path, old)
        (root / path).write_text(text.replace(old, new), "utf-8")

    return change


def writing(path: str, text: str) -> Callable[[Path], None]:
    """A file that is there now."""

    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return change


def removing(path: str) -> Callable[[Path], None]:
    """A file that is there no more."""
    return lambda root: (root / path).unlink()
