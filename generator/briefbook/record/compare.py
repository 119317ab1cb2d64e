"""What is published, held against what was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefbook.book.book import Book
from briefbook.book.published import Published
from briefbook.diagnostics import Diagnostic, Place
from briefbook.record.codes import NOT_RECORDED, SILENT_CHANGE, VANISHED_ADDRESS
from briefbook.record.lock import NAME, Line, as_line
from briefbook.records.assessment import Assessment
from briefbook.records.statement import Statement


def compare(
    book: Book, lines: Iterable[Line], entries: Sequence[Published], moved: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """The addresses that vanished and the silent changes; without any, whether all is recorded as it is now.

    `entries` are what is published at the addresses of `lines`, in order; `moved` are the pages that have another one.
    """
    present = {entry.address: entry for entry in entries}
    wrong: list[Diagnostic] = []
    for line in lines:
        page, hash, part = line.address.partition("#")
        entry = present.get(f"{moved.get(page, page)}{hash}{part}")
        if entry is None:
            wrong.append(_vanished(line))
        elif line.content is not None and entry.content is not None:
            wrong += _changed(book, line, entry)
    yield from wrong
    recorded = {as_line(line) for line in lines}
    new = [entry.address for entry in entries if as_line(entry) not in recorded]
    if new and not wrong:
        count = "one published address is" if len(new) == 1 else f"{len(new)} published addresses are"
        message = f'{count} not recorded as now, first "{new[0]}"'
        yield NOT_RECORDED.at(Place(NAME), message, 'Run "briefbook record" before the change is merged.')


def _vanished(line: Line) -> Diagnostic:
    page, hash, part = line.address.partition("#")
    message = f'"{line.address}" was published and is not there any more'
    if hash:
        help = f'Give the part the id "{part}" back; what should not have been published is retracted by a correction.'
    else:
        id = page.rstrip("/").rpartition("/")[2]
        help = f'Put "{id}" back, or write it in "was" of the record that takes its place.'
    return VANISHED_ADDRESS.at(Place(NAME, line.number, 1), message, help)


def _changed(book: Book, line: Line, entry: Published) -> Iterator[Diagnostic]:
    before, now = line.content, entry.content
    assert before is not None, "asked for an address with content"
    assert now is not None, "asked for an address with content"
    what = f'"{entry.row.part.id}"' if entry.row is not None else "the title, bottom line, key points or gaps"
    if now.corrections < before.corrections:
        message = f"a correction of {what} was published and is not there any more"
        if entry.row is None:
            message = "a correction of this issue was published and is not there any more"
        yield SILENT_CHANGE.at(_place(book, entry), message, "Put it back; a second change is a second correction.")
    elif now.sha256 != before.sha256 and not (now.corrections > before.corrections and now.day >= before.day):
        verb = "differs" if entry.row is not None else "differ"
        message = f"{what} {verb} from what was published, and no correction since says so"
        named = f"part: {entry.row.part.id}" if entry.row is not None else "the part that the words rest on"
        help = (
            f'Put the words back, or add to "corrections": date, from {before.day} on; {named}; kind (correction, '
            "clarification, update or retraction); was; now; because."
        )
        yield SILENT_CHANGE.at(_place(book, entry), message, help)


def _place(book: Book, entry: Published) -> Place:
    assert entry.briefing is not None, "what has content is an issue or a part of one"
    located = book.located[entry.briefing.id]
    if entry.row is None:
        return located.place("title")
    section = "developments"
    if isinstance(entry.row.part, Statement):
        section = "statements"
    elif isinstance(entry.row.part, Assessment):
        section = "assessments"
    return located.place(section, getattr(entry.briefing, section).index(entry.row.part))
