"""Phrases with links in them that more than one template needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from briefbook.book.book import Book
from briefbook.book.changes import Changes, Path
from briefbook.book.claim_state import ClaimState
from briefbook.book.corrections import Corrected, corrections_touching
from briefbook.book.event_state import EventState
from briefbook.book.lead import Lead
from briefbook.book.positions import Position
from briefbook.book.row import Row, Speaker, issue_key
from briefbook.book.sides import speaker as speaker_at
from briefbook.book.subjects import revised_address
from briefbook.dates import wording
from briefbook.permalinks import page_path
from briefbook.records import Briefing, Claim, Event, Record, Source
from briefbook.records.actor import Actor
from briefbook.records.assessment import Assessment
from briefbook.records.event import Participant, Role
from briefbook.records.values import SourceLocator
from briefbook.standards.event_status import ComputedStatus
from briefbook.templating.illustrator import Illustrator
from briefbook.templating.writer import Writer, in_sentence
from briefbook.text import escape
from briefbook.text.written import written

_BEFORE = frozenset({"", ComputedStatus.UNTRACKED, ComputedStatus.SILENT})
"""What a field is before the book tells of it."""

SECTIONS = {
    "briefings": (("briefings/index.md", "Briefings"), ("archive/index.md", "Archive"), ("topics/index.md", "Topics")),
    "people": (
        ("people/index.md", "People"),
        ("organizations/index.md", "Organizations"),
        ("places/index.md", "Places"),
    ),
    "method": (
        ("method.md", "How to read this book"),
        ("calibration.md", "How good our judgements have been"),
        ("corrections.md", "Corrections"),
        ("data.md", "Data"),
        ("reference.md", "Fields of the records"),
        ("tags.md", "Tags"),
    ),
}
"""The sections of the site that have more than one page in the menu, as in mkdocs.yml."""


class PageWriter(Writer):
    """The writer that templates get as `w`."""

    def __init__(self, book: Book, path: str, draw: Illustrator) -> None:
        super().__init__(book, path)
        self._draw = draw
        self._lined: Row | None = None

    def subject(self, address: str) -> Markup:
        """What something is about: a record by its name, a judgement by its text."""
        if address in self.book.located:
            return self.to(address)
        row = self.book.row_at[address]
        return self.part(row, self.say.proposition(row) if isinstance(row.part, Assessment) else None)

    def chip(self, value: str, subject: str = "") -> Markup:
        """A status, a stance or an outcome as a sign and its word."""
        return self.book.lately(("chip", value, subject), lambda: self._chip(value, subject))

    def _chip(self, value: str, subject: str) -> Markup:
        label = escape(self.say.label(value, subject))
        return written(f'<span class="bb-chip">{self._draw.sign(value)} {label}</span>')

    def standing(self, subject: Event | Claim, briefing: Briefing) -> Markup:
        """Where an event or a claim stood, as known at an issue."""
        known_at = issue_key(briefing)
        if isinstance(subject, Event):
            return self.chip(self.book.event_state(subject, known_at).status)
        return self.chip(self.book.claim_state(subject, known_at).outcome, subject.id)

    def moved(self, paths: Sequence[Path]) -> Markup:
        """The mark of what moved, or is new, since the last issue: the one thing on the site that has a colour."""
        is_new = all(len(path.steps) == 2 and path.steps[0].value in _BEFORE for path in paths)
        return Markup(f'<span class="bb-moved">▲ {"new" if is_new else "moved"}</span>')

    def lead_path(self, lead: Lead, changes: Iterable[Changes]) -> Path | None:
        """How the subject that an issue leads with changed: its status or outcome, else a side's position."""
        subject = lead.subject.id if lead.subject is not None else None
        found = [path for change in changes for path in change.paths if path.subject == subject]
        return next((path for path in found if path.field in ("status", "outcome")), found[0] if found else None)

    def lead_picture(self, lead: Lead) -> Markup:
        """The timeline of the event, or the strips of the claim, that an issue leads with; none for an old issue.

        A picture shows what is known now, so only the newest issue has one.
        """
        if lead.subject is None or lead.briefing.id != self.book.newest_issue:
            return Markup("")
        return self._draw.timeline(lead.subject) if isinstance(lead.subject, Event) else self._draw.strips(lead.subject)

    def likelihood_bar(self, row: Row) -> Markup:
        """A judgement's likelihood on its scale, in line."""
        return self._draw.likelihood(row)

    def confidence_steps(self, row: Row) -> Markup:
        """A judgement's confidence as steps, in line."""
        return self._draw.confidence(row)

    def permalink(self, row: Row) -> Markup:
        """The way from a row to its part on the issue's page."""
        if row is not self._lined:
            self._asked_where = True
        if page_path(row.briefing) == self._path:
            return self.part(row, "here")
        return written(f"· {self.part(row, f'issue of {wording.short(row.briefing.date)}')}")

    def line(self, row: Row, line: Callable[[PageWriter, Row], Markup]) -> Markup:
        """What a template's macro `line` makes of a row, which is the same in every list but on the row's own page."""
        if page_path(row.briefing) == self._path:
            return line(self, row)
        known = self.book.lately(("line", row.address, line), lambda: self._line(row, line))
        return known if known is not None else line(self, row)

    def _line(self, row: Row, line: Callable[[PageWriter, Row], Markup]) -> Markup | None:
        """The line, or None where it hangs on the page, as one of a book's own templates may."""
        before, self._asked_where, self._lined = self._asked_where, False, row
        try:
            made = line(self, row)
            return None if self._asked_where else made
        finally:
            self._asked_where, self._lined = before or self._asked_where, None

    def basis(self, row: Row) -> Markup:
        """What a judgement rests on: parts and sources as links."""
        assert isinstance(row.part, Assessment), "only a judgement has a basis"
        items = []
        for address in row.part.basis:
            full = address if "#" in address else f"{row.briefing.id}#{address}"
            items.append(self.part(self.book.row_at[full]) if full in self.book.row_at else self.to(address))
        return in_sentence(items)

    def revised(self, row: Row) -> Markup:
        """The judgement that a row replaces."""
        address = revised_address(row)
        assert address is not None, "asked for a row that revises nothing"
        earlier = self.book.row_at[address]
        likelihood = earlier.part.likelihood if isinstance(earlier.part, Assessment) else ""
        return self.part(earlier) + Markup(f", which said {escape(likelihood)}")

    def quoted(self, fragments: Iterable[str]) -> Markup:
        """The source's words, each fragment in quotation marks."""
        return Markup(" … ").join(Markup(f"“{escape(fragment)}”") for fragment in fragments)

    def actors(self, actors: Iterable[Actor]) -> Markup:
        """Actors as links or descriptions, in a list as in a sentence."""
        return self.speaker_list([speaker_at(self.book.located, actor, None) for actor in actors])

    def speaker_list(self, speakers: Iterable[Speaker]) -> Markup:
        return in_sentence([self.speaker(speaker) for speaker in speakers]) or Markup("nobody named")

    def participants(self, participants: Sequence[tuple[Participant, Speaker]]) -> Markup:
        """Who takes part; somebody whose absence is the story does not."""
        return self.speaker_list(speaker for item, speaker in participants if item.role is not Role.ABSENT)

    def positions(self, state: EventState | ClaimState) -> Markup:
        """Where each side stands, the silent ones too."""
        items = [
            self.to(side) + Markup(f": {escape(_stand(position))} (") + self.part(position.row) + Markup(")")
            for side, position in state.positions.items()
        ]
        silent = state.silent if isinstance(state, EventState) else ()
        items += [self.to(side) + Markup(f": {ComputedStatus.SILENT.label}") for side in silent]
        return Markup("; ").join(items) if items else Markup("no side has a dated word on it")

    def path_of_change(self, path: Path) -> Markup:
        """The values on a path of change, the last one in bold."""
        steps = [Markup(escape(self.say.step(path, step))) for step in path.steps]
        return Markup(" → ").join([*steps[:-1], Markup("**") + steps[-1] + Markup("**")])

    def source_line(self, id: str) -> Markup:
        """A source in a list: its title as a link, what is known of where it is from, and its reliability."""
        source = self.book.record(id)
        assert isinstance(source, Source), "only sources are listed as sources"
        publisher = source.publisher or "publisher not known"
        when = wording.long(source.published) if source.published else "date not known"
        rating = source.reliability.label
        known = escape(f"{publisher}, {when}; rated {source.reliability.value}, {rating[:1].lower()}{rating[1:]}")
        read_at = Markup(". Read at ") + self.web(source.url) if source.url is not None else Markup("")
        return self.source(SourceLocator(id)) + Markup(": ") + Markup(f"{escape(source.title)}. {known}") + read_at

    def other_names(self, record: Record) -> Markup:
        """Native name, aliases and identifiers elsewhere, so that a search finds the page by them."""
        native = getattr(record, "native_name", None)
        names = [*([native] if native else []), *record.aliases]
        lines = [Markup(f"- **Also written** {escape(', '.join(names))}")] if names else []
        same = (self.web(same) if same.startswith("http") else Markup(escape(same)) for same in record.same_as)
        lines += [Markup("- **Same as** ") + link for link in same]
        lines += [Markup(f"- **Before** {escape(former)}") for former in record.was]
        return Markup("## Names and identifiers { #names }\n\n" + "\n".join(lines) + "\n") if lines else Markup("")

    def corrections_of(self, id: str) -> tuple[Corrected, ...]:
        """The corrections that touch a record."""
        return corrections_touching(self.book, id)

    def beside(self, section: str) -> Markup:
        """The pages of a section of the site, the present one without a link; the desktop has no menu beside a page."""
        pages = SECTIONS[section]
        links = (Markup(escape(label)) if path == self.path else self.page(path, label) for path, label in pages)
        return Markup(" · ").join(links)

    def code(self, lines: Iterable[str]) -> Markup:
        """Lines of ours as a code block, written as they are: never for data."""
        return Markup("\n".join(f"    {line}" for line in lines))

    def page_of(self, briefing: Briefing) -> str:
        return page_path(briefing)

    def year_path(self, year: int) -> str:
        return f"archive/{year}/index.md"

    def month_path(self, year: int, month: int) -> str:
        return f"archive/{year}/{month:02}.md"


def _stand(position: Position) -> str:
    return f"{position.value.label}, {position.condition}" if position.condition else position.value.label
