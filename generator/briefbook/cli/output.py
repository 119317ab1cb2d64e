"""What a run prints: its findings in the format asked for, and how far it has come where a person is watching."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from briefbook.diagnostics import Diagnostic
from briefbook.diagnostics.formats import format_github, format_json, format_text
from briefbook.pipeline import Report

FORMATS = ("text", "json", "github")
PATIENCE = 1.0
"""Seconds that a run may take before it shows how far it has come."""


def show(findings: Sequence[Diagnostic], format: str, root: Path) -> None:
    """Prints findings to standard output; in text, nothing where there are none."""
    if format == "json":
        click.echo(format_json(findings), nl=False)
    elif format == "github":
        click.echo(format_github(findings), nl=False)
    elif findings:
        click.echo(format_text(findings, line_reader(root)), nl=False)


def line_reader(root: Path) -> LineReader:
    return LineReader(root)


class LineReader:
    """Lines of the book's files, for excerpts; bytes that are no UTF-8 are shown as replacement characters."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines = cache(self._read)

    def __call__(self, path: str, line: int) -> str | None:
        lines = self._lines(path)
        return lines[line - 1] if 0 < line <= len(lines) else None

    def _read(self, path: str) -> list[str]:
        try:
            return (self._root / path).read_bytes().decode(errors="replace").split("\n")
        except OSError:
            return []


@contextmanager
def progress() -> Iterator[Report | None]:
    """A report for the pipeline that shows a bar on a terminal once a run takes over a second; None elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    started = time.monotonic()
    bar = Progress(TextColumn("{task.description}"), BarColumn(), console=console, transient=True)
    task = bar.add_task("", total=None)

    def report(stage: str, done: int, total: int) -> None:
        bar.update(task, description=stage, completed=done, total=total or None)
        if time.monotonic() - started > PATIENCE and not bar.live.is_started:
            bar.start()

    try:
        yield report
    finally:
        bar.stop()


def fail(message: str) -> NoReturn:
    """Says why the program cannot run, and ends it with status 2."""
    click.echo(f"briefbook: {message}", err=True)
    sys.exit(2)
