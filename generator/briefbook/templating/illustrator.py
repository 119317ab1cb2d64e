"""Pictures on a page: the drawings of the book's `Pictures`, with links as the page's readers need them.

A picture is HTML, whose links MkDocs leaves as they are; so they are written as the site's addresses, not as files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from briefbook.book.book import Book
from briefbook.book.calibration import Calibration
from briefbook.book.row import Row
from briefbook.permalinks import page_path, relative_address
from briefbook.pictures import Board, Pictures
from briefbook.records import Claim, Event, Place, Topic
from briefbook.records.assessment import Assessment
from briefbook.standards.likelihood import SCALES, Scale


class Illustrator:
    """Draws for the page at `path` of a book. A book without an issue has no day to draw up to, and so no picture."""

    def __init__(self, book: Book, path: str, pictures: Pictures) -> None:
        self._book = book
        self._path = path
        self._pictures = pictures

    def link(self, target: str) -> str:
        """The way to a record by its id, or to a part by its address, from this page's address."""
        row = self._book.row_at.get(target)
        if row is not None:
            return relative_address(self._path, page_path(row.briefing), row.part.id)
        return relative_address(self._path, page_path(self._book.record(target)))

    def sign(self, value: str) -> Markup:
        """The sign of a status, a stance or an outcome, beside its word."""
        return self._pictures.glyph(value)

    def timeline(self, subject: Event | Topic) -> Markup:
        """The timeline of an event or a topic, a block of its own."""
        if not self._book.has_issues:
            return Markup("")
        if isinstance(subject, Topic):
            return self._pictures.topic_timeline(self._book, subject, self.link)
        return self._pictures.event_timeline(self._book, subject, self.link)

    def strips(self, subject: Event | Claim) -> Markup:
        """Where each side and each speaker stood over time, a block of its own."""
        if not self._book.has_issues:
            return Markup("")
        return self._pictures.stance_strips(self._book, subject, self.link)

    def board(self, subjects: Iterable[str]) -> Board:
        """The axis of a board for the events and claims with these ids."""
        if not self._book.has_issues:
            return Board(Markup(""), {})
        return self._pictures.board_axis(self._book, subjects)

    def likelihood(self, row: Row) -> Markup:
        """The bands of the scale with that of a judgement, in line."""
        assert isinstance(row.part, Assessment), "only a judgement has a likelihood"
        return self.band(row.part.likelihood)

    def band(self, word: str) -> Markup:
        """The bands of the scale with that of a term, in line; nothing for a word that is no term of it."""
        scale = self._scale
        return self._pictures.likelihood_scale(scale, word) if scale.find(word) is not None else Markup("")

    def confidence(self, row: Row) -> Markup:
        """The steps of a judgement's confidence, in line."""
        assert isinstance(row.part, Assessment), "only a judgement has a confidence"
        level = row.part.confidence.level
        return self._pictures.confidence_steps(self._scale, level) if level in self._scale.confidence else Markup("")

    def calibration(self, found: Calibration) -> Markup:
        """The terms of the scale against how often things happened, a block of its own."""
        return self._pictures.calibration(found, self._scale)

    def map(self, places: Sequence[Place]) -> Markup:
        """The places that have coordinates, on a map of the coasts about them, a block of its own."""
        return self._pictures.place_map(places, self.link)

    @property
    def _scale(self) -> Scale:
        return SCALES[self._book.publication.scale]
