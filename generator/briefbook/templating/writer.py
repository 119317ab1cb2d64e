"""Writing data into one page: links relative to it, prose as Markdown, speakers and sources as links.

Every method that returns `Markup` returns Markdown whose data has gone through the escaper.
"""

from __future__ import annotations

from markupsafe import Markup

from briefbook import words
from briefbook.book.book import Book
from briefbook.book.row import Row, Speaker
from briefbook.dates import wording
from briefbook.permalinks import page_path, relative, split_address
from briefbook.records import Briefing, Record
from briefbook.records.values import Blocks, Inline, SourceLocator
from briefbook.templating.say import Say
from briefbook.text import Link, Prose, escape, parse_blocks, parse_inline, to_markdown
from briefbook.text.address import destination


class Writer:
    """Writes for the page at `path` of a book."""

    def __init__(self, book: Book, path: str) -> None:
        self.book = book
        self.path = path
        self.say = Say(book)

    def prose(self, value: Inline | Blocks, briefing: Briefing | None = None) -> Markup:
        """Prose as Markdown; a citation of a part without a briefing is of `briefing`."""
        prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
        return self._markdown(prose, briefing)

    def _markdown(self, prose: Prose, briefing: Briefing | None) -> Markup:
        return Markup(to_markdown(prose, _Resolver(self, briefing)))

    def to(self, id: str, label: str | None = None) -> Markup:
        """A link to a record, by its name or another label."""
        return self._link(self.href(self.book.record(id)), label or words.name_of(self.book, id))

    def part(self, row: Row, label: str | None = None) -> Markup:
        """A link to a part on its briefing's page."""
        return self._link(self.row_href(row), label or words.reference(self.book, row))

    def issue(self, briefing: Briefing) -> Markup:
        """A link to an issue, by its date."""
        return self._link(self.href(briefing), wording.long(briefing.date))

    def page(self, path: str, label: str, fragment: str | None = None) -> Markup:
        """A link to a page that is no record's."""
        return self._link(relative(self.path, path, fragment), label)

    def web(self, url: str, label: str | None = None) -> Markup:
        """A link to another site; `url` has been checked to be one."""
        return Markup(f"[{escape(label or url)}]({destination(url)})")

    def source(self, located: SourceLocator) -> Markup:
        """A link to a source, with the place in it."""
        return self._link(self.href(self.book.record(located.source)), words.source_label(self.book, located))

    def sources(self, row: Row) -> Markup:
        """The sources of a row, each a link."""
        return Markup("; ").join(self.source(located) for located in row.sources)

    def speaker(self, speaker: Speaker) -> Markup:
        """A speaker: a link where there is a record, else the description."""
        if speaker.actor is not None:
            return self.to(speaker.actor, words.speaker_name(self.book, speaker))
        return Markup(escape(words.speaker_name(self.book, speaker)))

    def speakers(self, row: Row) -> Markup:
        """The speakers of a row, in a list as in a sentence."""
        items = [self.speaker(speaker) for speaker in row.speakers]
        if len(items) < 2:
            return items[0] if items else Markup("")
        return Markup(", ").join(items[:-1]) + Markup(" and ") + items[-1]

    def href(self, record: Record) -> str:
        """The way to a record's page."""
        return relative(self.path, page_path(record))

    def row_href(self, row: Row) -> str:
        """The way to a part."""
        return relative(self.path, page_path(row.briefing), row.part.id)

    def _link(self, href: str, label: str) -> Markup:
        return Markup(f"[{escape(label)}]({href})")


class _Resolver:
    """Where the links and citations in a field's prose lead, seen from the writer's page."""

    def __init__(self, writer: Writer, briefing: Briefing | None) -> None:
        self._writer = writer
        self._briefing = briefing

    def record(self, target: str) -> Link:
        book = self._writer.book
        return Link(self._writer.href(book.record(target)), words.name_of(book, target))

    def citation(self, target: str, locator: str | None) -> Link:
        book = self._writer.book
        if self._briefing is not None:
            briefing, part = split_address(target, self._briefing.id)
            row = book.row_at.get(f"{briefing}#{part}")
            if row is not None:
                label = words.reference(book, row)
                return Link(self._writer.row_href(row), f"{label}, {locator}" if locator else label)
        elif target in book.row_at:
            row = book.row_at[target]
            return Link(self._writer.row_href(row), words.reference(book, row))
        located = SourceLocator(f"{target}, {locator}" if locator else target)
        return Link(self._writer.href(book.record(target)), words.source_label(book, located))
