"""The pictures of a book: what a page's template asks for, drawn with the templates of pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from briefbook.book.book import Book
from briefbook.book.calibration import Calibration
from briefbook.pictures.board import CELL_WIDTH, Board, Kind, board_cells
from briefbook.pictures.calibration import calibration_plot
from briefbook.pictures.environment import block, environment, glyph, inline
from briefbook.pictures.event_timeline import event_timeline
from briefbook.pictures.likelihood import confidence_steps, likelihood_scale
from briefbook.pictures.place_map import place_map
from briefbook.pictures.row_mark import Link
from briefbook.pictures.stance_strips import stance_strips
from briefbook.pictures.ticks import legible
from briefbook.pictures.topic_timeline import topic_timeline
from briefbook.records import Claim, Event, Place, Topic
from briefbook.standards.likelihood import Scale


class Pictures:
    """Pictures with the templates of the book at `root`, its own over the shipped ones.

    A picture is empty markup where there is nothing to draw. One called a block stands alone between blank lines of a
    page's Markdown; the others are one line, for a sentence or the cell of a table.
    """

    def __init__(self, root: Path) -> None:
        self._jinja = environment(root)
        self._small: dict[tuple[str, str, str], Markup] = {}

    def read_templates(self) -> None:
        """Reads all templates at once; otherwise each is read when something is drawn with it."""
        self._jinja.read([""])

    def sprite(self) -> Markup:
        """The symbols of all signs and the gradients of soft ends: once on every page that has a picture. A block."""
        return block(self._jinja, "sprite.html.jinja", {})

    def glyph(self, value: str, label: str = "") -> Markup:
        """The sign of a status, a stance, an outcome or a class; read out as `label` where no word stands by it."""
        return glyph(value, label)

    def event_timeline(self, book: Book, event: Event, link: Link) -> Markup:
        """The timeline of an event, a block."""
        scene = event_timeline(book, event, link)
        return block(self._jinja, "timeline.html.jinja", {"scene": scene}) if scene is not None else Markup("")

    def topic_timeline(self, book: Book, topic: Topic, link: Link) -> Markup:
        """The issues, events and claims of a topic on one axis, a block."""
        scene = topic_timeline(book, topic, link)
        return block(self._jinja, "timeline.html.jinja", {"scene": scene}) if scene is not None else Markup("")

    def stance_strips(self, book: Book, subject: Event | Claim, link: Link) -> Markup:
        """A strip for each side and a line for each speaker on an event or a claim, a block."""
        strips = stance_strips(book, subject, link)
        return block(self._jinja, "strips.html.jinja", {"scene": strips}) if strips is not None else Markup("")

    def board_axis(self, book: Book, ids: Iterable[str], kind: Kind = "focus") -> Board:
        """The cells of a board's axis for the events and claims with these ids, and the head over them; all in line.

        `focus` draws the days near the newest issue large and the months before small; `even` has one scale.
        """
        axis, cells = board_cells(book, ids, kind)
        today = axis.at(axis.today) if axis.shows(axis.today) else None
        ticks = legible(axis.ticks, CELL_WIDTH, CELL_WIDTH / 2, centred=False)
        said = f"Time axis from {axis.first.isoformat()} to {axis.last.isoformat()}"
        head = inline(
            self._jinja, "board-head.html.jinja", {"axis": axis, "today": today, "ticks": ticks, "said": said}
        )
        drawn = {id: inline(self._jinja, "board-cell.html.jinja", {"cell": cell}) for id, cell in cells.items()}
        return Board(head, drawn)

    def likelihood_scale(self, scale: Scale, word: str) -> Markup:
        """The scale's bands at true width with that of `word` solid, its words above and its ends below, in line."""
        return self._once(("likelihood", scale.title, word), lambda: {"scale": likelihood_scale(scale, word)})

    def confidence_steps(self, scale: Scale, level: str) -> Markup:
        """As many steps filled as the level counts, in line; its word stands beside it."""
        return self._once(("confidence", scale.title, level), lambda: {"steps": confidence_steps(scale, level)})

    def _once(self, what: tuple[str, str, str], values: Callable[[], Mapping[str, object]]) -> Markup:
        """A small picture that stands beside many parts, drawn the first time that it is asked for."""
        drawn = self._small.get(what)
        if drawn is None:
            drawn = self._small[what] = inline(self._jinja, f"{what[0]}.html.jinja", values())
        return drawn

    def calibration(self, found: Calibration, scale: Scale) -> Markup:
        """The bands of the scale with how often things happened, a block."""
        plot = calibration_plot(found, scale.title)
        return block(self._jinja, "calibration.html.jinja", {"plot": plot}) if plot is not None else Markup("")

    def place_map(self, places: Sequence[Place], link: Link) -> Markup:
        """The coasts about those of the places that have coordinates, a block."""
        drawn = place_map(places, link)
        if drawn is None:
            return Markup("")
        return block(self._jinja, "map.html.jinja", {"map": replace(drawn, coast=Markup(drawn.coast))})
