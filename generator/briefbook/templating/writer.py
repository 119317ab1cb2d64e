"""Writing data into one page: links, prose as Markdown, speakers and sources as links.

Every method that returns `Markup` returns Markdown whose data has gone through the escaper. Its links are open: the
same words stand on many pages, so the book remembers them for a while, and a page closes the links when it is laid out.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from briefbook import words
from briefbook.book.book import Book
from briefbook.book.row import Row, Speaker
from briefbook.dates import wording
from briefbook.permalinks import page_path, split_address
from briefbook.records import Briefing, Record
from briefbook.records.values import Blocks, Inline, SourceLocator
from briefbook.templating.say import Say
from briefbook.text import Link, escape, parse_blocks, parse_inline, to_markdown
from briefbook.text.address import destination, opened
from briefbook.text.written import written


class Writer:
    """Writes for the page at `path` of a book."""

    def __init__(self, book: Book, path: str) -> None:
        self.book = book
        self.say = Say(book)
        self._path = path
        self._asked_where = False

    @property
    def path(self) -> str:
        """The page that is written for; whatever asks for it is not the same on every page."""
        self._asked_where = True
        return self._path

    def prose(self, value: Inline | Blocks, briefing: Briefing | None = None) -> Markup:
        """Prose as Markdown; a citation of a part without a briefing is of `briefing`."""
        name = ("prose", type(value), value, briefing.id if briefing is not None else None)
        return self.book.lately(name, lambda: self._prose(value, briefing))

    def _prose(self, value: Inline | Blocks, briefing: Briefing | None) -> Markup:
        prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
        return written(to_markdown(prose, _Resolver(self.book, briefing)))

    def to(self, id: str, label: str | None = None) -> Markup:
        """A link to a record, by its name or another label."""
        if label:
            return _link(_address(self.book.record(id)), label)
        return self.book.lately(("to", id), lambda: _link(_address(self.book.record(id)), words.name_of(self.book, id)))

    def part(self, row: Row, label: str | None = None) -> Markup:
        """A link to a part on its briefing's page."""
        if label:
            return _link(_row_address(row), label)
        return self.book.lately(
            ("part", row.address), lambda: _link(_row_address(row), words.reference(self.book, row))
        )

    def issue(self, briefing: Briefing) -> Markup:
        """A link to an issue, by its date."""
        return _link(_address(briefing), wording.long(briefing.date))

    def page(self, path: str, label: str, fragment: str | None = None) -> Markup:
        """A link to a page that is no record's."""
        return _link(opened(path, fragment or ""), label)

    def web(self, url: str, label: str | None = None) -> Markup:
        """A link to another site; `url` has been checked to be one."""
        return Markup(f"[{escape(label or url)}]({destination(url)})")

    def source(self, located: SourceLocator) -> Markup:
        """A link to a source, with the place in it."""
        return _link(_address(self.book.record(located.source)), words.source_label(self.book, located))

    def sources(self, row: Row) -> Markup:
        """The sources of a row, each a link."""
        return self.book.lately(
            ("sources", row.address), lambda: Markup("; ").join(self.source(located) for located in row.sources)
        )

    def speaker(self, speaker: Speaker) -> Markup:
        """A speaker: a link where there is a record, else the description."""
        if speaker.actor is not None:
            return self.to(speaker.actor, words.speaker_name(self.book, speaker))
        return written(escape(words.speaker_name(self.book, speaker)))

    def speakers(self, row: Row) -> Markup:
        """The speakers of a row, in a list as in a sentence."""
        return self.book.lately(
            ("speakers", row.address), lambda: in_sentence([self.speaker(speaker) for speaker in row.speakers])
        )


def in_sentence(items: Sequence[Markup]) -> Markup:
    """The items as a list in a sentence; nothing for none."""
    if len(items) < 2:
        return items[0] if items else Markup("")
    return written(f"{', '.join(items[:-1])} and {items[-1]}")


def _address(record: Record) -> str:
    """The open way to a record's page."""
    return opened(page_path(record))


def _row_address(row: Row) -> str:
    """The open way to a part."""
    return opened(page_path(row.briefing), row.part.id)


def _link(address: str, label: str) -> Markup:
    return written(f"[{escape(label)}]({address})")


class _Resolver:
    """Where the links and citations in a field's prose lead."""

    def __init__(self, book: Book, briefing: Briefing | None) -> None:
        self._book = book
        self._briefing = briefing

    def record(self, target: str) -> Link:
        return Link(_address(self._book.record(target)), words.name_of(self._book, target))

    def citation(self, target: str, locator: str | None) -> Link:
        book = self._book
        if self._briefing is not None:
            briefing, part = split_address(target, self._briefing.id)
            row = book.row_at.get(f"{briefing}#{part}")
            if row is not None:
                label = words.reference(book, row)
                return Link(_row_address(row), f"{label}, {locator}" if locator else label)
        elif target in book.row_at:
            row = book.row_at[target]
            return Link(_row_address(row), words.reference(book, row))
        located = SourceLocator(f"{target}, {locator}" if locator else target)
        return Link(_address(book.record(target)), words.source_label(book, located))
