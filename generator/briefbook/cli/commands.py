"""The commands, each a few lines over the pipeline."""

from __future__ import annotations

import datetime
import gc
import inspect
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from briefbook import __version__, pipeline, warm
from briefbook.cli.draft_output import show_draft
from briefbook.cli.output import FORMATS, fail, line_reader, progress, show
from briefbook.config import MkdocsSettings, Paths, find_root, job_count, read_mkdocs_settings, source_date_epoch
from briefbook.diagnostics import Diagnostic, Severity
from briefbook.diagnostics.formats import format_text
from briefbook.draft import DraftRefused, write_new
from briefbook.load import LibyamlMissing
from briefbook.pipeline import Outcome
from briefbook.publish import BUILD_LOCKED
from briefbook.serve import CODES as SERVE_CODES
from briefbook.serve import serve as follow
from briefbook.workers import WorkerDied

T = TypeVar("T")

ALL_CODES = tuple(sorted((*pipeline.CODES, *SERVE_CODES), key=lambda code: code.id))
"""Every diagnostic that a command can print."""

EXIT_FINDINGS = 1
EXIT_CANNOT_RUN = 2
EXIT_LOCKED = 75


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C",
    "directory",
    type=click.Path(path_type=Path),
    default=None,
    help="The book's root; else it is looked for upward from here.",
)
@click.version_option(__version__, prog_name="briefbook")
@click.pass_context
def main(context: click.Context, directory: Path | None) -> None:
    """Make a briefing book: YAML records in, a searchable static site out."""
    # The records of a large book are millions of objects that stay until the end. As it is set, the collector goes
    # through all of them again and again, which takes two fifths of the time of a check.
    gc.set_threshold(100_000, 50, 50)
    context.obj = directory


format_option = click.option(
    "--format", "format", type=click.Choice(FORMATS), default="text", help="How findings are printed."
)


as_of_option = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    metavar="DAY",
    help="Take the book back to what was recorded by the end of this day, as 2025-10-18.",
)


@main.command()
@format_option
@as_of_option
@click.pass_obj
def check(directory: Path | None, format: str, as_of: datetime.datetime | None) -> None:
    """Check every record and write nothing."""
    paths = _paths(directory)
    with progress() as report:
        outcome = _run(lambda: warm.check_if_changed(paths, report, as_of=_day(as_of)))
    _end(outcome, format, paths, "The book is sound")


@main.command()
@format_option
@as_of_option
@click.pass_obj
def generate(directory: Path | None, format: str, as_of: datetime.datetime | None) -> None:
    """Check, then write the Markdown to build/docs, the theme to build/theme, the schemas to build/schema."""
    paths = _paths(directory)
    with progress() as report:
        outcome = _run(lambda: pipeline.generate(paths, report, as_of=_day(as_of)))
    _end(outcome, format, paths, "The Markdown is in build/docs")


@main.command()
@format_option
@click.option("--offline", is_flag=True, help="Make build/offline, a folder whose pages open without a server.")
@as_of_option
@click.pass_obj
def build(directory: Path | None, format: str, offline: bool, as_of: datetime.datetime | None) -> None:
    """Generate, build the site aside, inspect it, and exchange it with build/site."""
    paths = _paths(directory)
    epoch = _epoch()
    with progress() as report:
        outcome = _run(lambda: warm.build_if_changed(paths, epoch, report, offline=offline, as_of=_day(as_of)))
    where = "build/offline; open build/offline/index.html" if offline else "build/site; to read it, run briefbook serve"
    _end(outcome, format, paths, f"The site is in {where}")


@main.command()
@format_option
@click.option(
    "--texts",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="The folder with the sources' texts; else seeds/texts.",
)
@click.pass_obj
def verify(directory: Path | None, format: str, texts: Path | None) -> None:
    """Hold every quotation against its source's text; where all are found, write seeds/evidence.lock."""
    paths = _paths(directory)
    with progress() as report:
        verification = _run(lambda: pipeline.verify_quotations(paths, texts, report))
    show(verification.findings, format, paths.root)
    if verification.failed:
        sys.exit(EXIT_FINDINGS)
    if format == "text":
        unopened = f"; {verification.unopened} from sources that were not opened" if verification.unopened else ""
        click.echo(f"Quotations found: {verification.proved}{unopened}. The proof is in seeds/evidence.lock.", err=True)


@main.command()
@format_option
@click.pass_obj
def record(directory: Path | None, format: str) -> None:
    """Write what the book publishes to published.lock, by which later checks find silent changes."""
    paths = _paths(directory)
    with progress() as report:
        outcome = _run(lambda: pipeline.record_published(paths, report))
    _end(outcome, format, paths, "What is published is recorded in published.lock")


@main.command()
@click.argument("text", type=click.Path(path_type=Path))
@click.option("--id", "id", metavar="ID", default=None, help="The source's id; else the name of the text's file.")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    metavar="DAY",
    help="The day the text was written on, as 2025-10-21; else the one in the source's record.",
)
@click.option("--dry-run", is_flag=True, help="Print the files and write nothing.")
@click.pass_obj
def draft(directory: Path | None, text: Path, id: str | None, date: datetime.datetime | None, dry_run: bool) -> None:
    """Draft the record of a source and a briefing on it from its TEXT, to be written out."""
    paths = _paths(directory)
    try:
        drafted, is_whole = _run(lambda: pipeline.draft_briefing(paths, text, id=id, day=_day(date)))
        if not dry_run:
            write_new(paths.root, drafted.files)
    except DraftRefused as refused:
        fail(str(refused))
    show_draft(drafted, is_whole=is_whole, written=not dry_run)


@main.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port on 127.0.0.1; 0 takes a free one.",
)
@click.pass_obj
def serve(directory: Path | None, port: int) -> None:
    """Show the site at 127.0.0.1 and build it again whenever a file of the book changes."""
    paths = _paths(directory)
    epoch = _epoch()
    settings = read_mkdocs_settings(paths.root)
    address = settings.site_url if isinstance(settings, MkdocsSettings) else None

    def rebuild(tell: Callable[[], None]) -> list[Diagnostic]:
        def report(stage: str, *_: int) -> None:
            if stage == pipeline.REMEMBERING:
                tell()

        return list(warm.build_if_changed(paths, epoch, report).findings)

    failure = _run(
        lambda: follow(
            paths,
            rebuild,
            port=port,
            site_url=(address.value if address else None) or "",
            report=lambda findings: _show_preview(findings, paths),
            ready=lambda url: click.echo(f"Serving {url} (Ctrl-C ends it)"),
        )
    )
    if failure is not None:
        click.echo(format_text([failure], line_reader(paths.root)), err=True, nl=False)
        sys.exit(EXIT_CANNOT_RUN)


def _show_preview(findings: list[Diagnostic], paths: Paths) -> None:
    show(findings, "text", paths.root)
    if any(finding.is_error for finding in findings):
        click.echo("The last good site stays until this is mended.")
    else:
        click.echo("The site is up to date.")


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print the manual page of a diagnostic CODE (BB203, or unknown-reference); without one, list them all."""
    if code is None:
        for known in ALL_CODES:
            click.echo(f"{known.id}  {known.severity:7}  {known.name}")
        return
    wanted = next((known for known in ALL_CODES if code.casefold() in (known.id.casefold(), known.name)), None)
    if wanted is None:
        fail(f'there is no diagnostic "{code}"; briefbook explain lists them all')
    click.echo(f"{wanted.id} {wanted.name} ({wanted.severity})\n\n{inspect.cleandoc(wanted.manual)}")


@main.command()
@click.pass_obj
def schema(directory: Path | None) -> None:
    """Write the JSON Schema of every record kind to build/schema, for editors."""
    paths = _paths(directory)
    written = pipeline.write_schemas(paths)
    if isinstance(written, list):
        show(written, "text", paths.root)
        sys.exit(EXIT_FINDINGS)
    for name in written:
        click.echo(f"build/schema/{name}")


def _paths(directory: Path | None) -> Paths:
    """The book's folders; ends the program where there is no book."""
    start = directory or Path.cwd()
    root = find_root(start) if directory is None else start if _is_root(start) else None
    if root is None:
        where = f'"{start}" has no' if directory is not None else "neither this folder nor one above it has a"
        fail(f"{where} mkdocs.yml beside a content/ folder, so there is no book; go into one, or name it with -C")
    _of_environment(job_count(os.environ))
    return Paths(root.absolute())


def _is_root(folder: Path) -> bool:
    return find_root(folder) == folder.absolute()


def _day(moment: datetime.datetime | None) -> datetime.date | None:
    return moment.date() if moment is not None else None


def _epoch() -> int | None:
    """SOURCE_DATE_EPOCH, where it is set; ends the program where it is no number."""
    return _of_environment(source_date_epoch(os.environ))


def _of_environment(value: int | Diagnostic | None) -> int | None:
    """What a variable of the environment says; ends the program where that is a finding."""
    if isinstance(value, Diagnostic):
        click.echo(format_text([value], line_reader(Path())), err=True, nl=False)
        sys.exit(EXIT_CANNOT_RUN)
    return value


def _run(work: Callable[[], T]) -> T:
    try:
        return work()
    except (LibyamlMissing, WorkerDied) as failure:
        fail(str(failure))


def _end(outcome: Outcome, format: str, paths: Paths, done: str) -> NoReturn:
    """Prints what was found, says what was done, and exits."""
    show(outcome.findings, format, paths.root)
    if any(finding.code is BUILD_LOCKED for finding in outcome.findings):
        sys.exit(EXIT_LOCKED)
    if outcome.failed:
        sys.exit(EXIT_FINDINGS)
    if format == "text":
        warnings = sum(finding.severity is Severity.WARNING for finding in outcome.findings)
        click.echo(f"{done}." if not warnings else f"{done}, with {warnings} to look at.", err=True)
    sys.exit(0)
