"""What `briefbook draft` says: the files it wrote, or their text, and what it found."""

from __future__ import annotations

import click

from briefbook.draft import Draft
from briefbook.draft.written import clean


def show_draft(drafted: Draft, *, is_whole: bool, written: bool) -> None:
    """Prints the paths of the files, or with `written` False the files; what was found goes to the error output."""
    for path, text in drafted.files:
        click.echo(f"wrote {path}" if written else f"# {path}\n{text}", nl=written)
    if drafted.recorded is not None:
        click.echo(f"{drafted.recorded} is there already and stays as it is.", err=True)
    reading = drafted.reading
    ids = {id for named in reading.names for id in named.mention.ids}
    click.echo(
        f"Found: {_counted(len(reading.quotations), 'quotation')}, {_counted(len(ids), 'record')} of the book by name, "
        f"{_counted(len(reading.dates), 'expression')} of time, "
        f"{_counted(len(reading.unknown), 'name')} not in the book.",
        err=True,
    )
    for quotation in reading.quotations:
        click.echo(f'  "{clean(quotation.words)}" in paragraph {quotation.paragraph}', err=True)
    if not is_whole:
        click.echo("Some records of the book have faults, and their names were not looked for: see check.", err=True)
    if written:
        click.echo("Every todo is yours to write; briefbook check lists them.", err=True)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
