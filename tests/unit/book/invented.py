"""Books that hypothesis invents: issues of a few parts about one event with parties, one without, and a claim."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from briefbook.book.agenda import agenda
from briefbook.book.book import Book
from briefbook.book.changes import Changes, changes
from briefbook.book.claim_state import ClaimState
from briefbook.book.event_state import EventState
from briefbook.book.history import moves
from briefbook.book.matrix import matrix
from briefbook.book.row import IssueKey
from briefbook.records import Briefing, Claim, Event
from briefbook.standards.event_status import EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from tests.books import Part, issue, judged, part_ids, reported, retraction, said

UNNAMED = "{described_as: an official, of: north-office, anonymous: true, because: No reason.}"
SPEAKERS = ["ann", "boris", "cem", "north", "club", "wire", "fay", "[ann, boris]", UNNAMED]
DAYS = [None, "2025-10-01", "2025-10-02", "2025-10-03", "2025-10", "2025-10-02/2025-10-04", "../2025-10-02"]
WHENS = [None, None, "2025-10-03", "2025-11-05", "unknown"]
FIGURES = [
    "[{measure: crowd, value: 3}]",
    "[{measure: crowd, value: 4}, {measure: boats, value: 2, unit: dozen}]",
    "[{measure: boats, value: 2, unit: dozen}, {measure: crowd, value: 3}, {measure: crowd, value: 5}]",
]
ISSUE_DAYS = ["2025-10-05", "2025-10-06", "2025-10-06", "2025-11-07"]


@dataclass(frozen=True, slots=True)
class Invented:
    """An issue that is not yet a file; `withdrawn` is a part of it and the day of its retraction."""

    id: str
    parts: tuple[Part, ...]
    topics: str
    withdrawn: tuple[str, str] | None = None

    def file(self) -> dict[str, str]:
        fields = {"corrections": retraction(*self.withdrawn)} if self.withdrawn else {}
        return issue(self.id, *self.parts, topics=self.topics, **fields)


@st.composite
def part(draw: st.DrawFn, id: str) -> Part:
    about = draw(st.sampled_from(["summit", "summit", "summit", "fair", "quay-opens"]))
    day = draw(st.sampled_from(DAYS))
    fields = {"about": about} | ({"date": day} if day else {"as_written": "lately"})
    if draw(st.integers(0, 4)) == 0:
        fields["background"] = "true"
    if about != "quay-opens":
        fields |= {"status": draw(st.sampled_from(EventStatus)).value}
        fields |= {"when": when} if (when := draw(st.sampled_from(WHENS))) else {}
    if draw(st.integers(0, 3)) == 0:
        fields["figures"] = draw(st.sampled_from(FIGURES))
    if draw(st.integers(0, 2)) == 0:
        fields |= {"outcome": draw(st.sampled_from(Outcome)).value} if about == "quay-opens" else {}
        return reported(id, **fields)
    if about == "quay-opens":
        fields |= {"stance": draw(st.sampled_from([s for s in Stance if not s.takes_condition])).value}
    return said(id, draw(st.sampled_from(SPEAKERS)), **fields)


@st.composite
def issues(draw: st.DrawFn, withdrawing: bool = True) -> list[Invented]:
    """Two to four issues, oldest first; a later one may take up a judgement of the one before."""
    made: list[Invented] = []
    for number, day in enumerate(ISSUE_DAYS[: draw(st.integers(2, 4))]):
        names = [f"part-{number}-{place}" for place in range(draw(st.integers(0, 5)))]
        parts = [draw(part(name)) for name in names]
        terms = st.sampled_from(["likely", "unlikely", "very unlikely"])
        revises = number > 0 and draw(st.integers(0, 1)) == 1
        revised = {"revises": f"{made[-1].id}#judged-{number - 1}"} if revises else {}
        parts.append(judged(f"judged-{number}", draw(terms), **revised))
        # Whichever part is left out, the sections keep their order in the file.
        parts.sort(key=lambda part: part.section, reverse=draw(st.integers(0, 1)) == 1)
        topics = draw(st.sampled_from(["talks", "talks", "quay", "[talks, quay]"]))
        withdrawn = (draw(st.sampled_from(names)), draw(st.sampled_from(ISSUE_DAYS[number:]))) if names else None
        withdrawn = withdrawn if withdrawing and draw(st.integers(0, 1)) == 1 else None
        made.append(Invented(f"{day}-{'abcd'[number]}", tuple(parts), topics, withdrawn))
    return made


def told(change: Changes) -> object:
    """A change without the objects of its book."""
    paths = [(path.subject, path.field, path.of, path.steps, part_ids(path.rows)) for path in change.paths]
    return paths, part_ids(change.again), change.since.id if change.since else None


def of_event(state: EventState) -> object:
    positions = {side: (position.value, position.row.address) for side, position in state.positions.items()}
    return state.status, state.date, positions, state.silent


def of_claim(state: ClaimState) -> object:
    positions = {side: (position.value, position.row.address) for side, position in state.positions.items()}
    return state.outcome, state.rating.address if state.rating else None, positions


def states(book: Book, at: IssueKey | None = None) -> list[object]:
    """The states of all events and claims as known at an issue."""
    events = [of_event(book.event_state(event, at)) for event in book.of_kind(Event)]
    return [*events, *(of_claim(book.claim_state(claim, at)) for claim in book.of_kind(Claim))]


def changes_of(book: Book, briefing: Briefing) -> list[object]:
    return [told(changes(book, briefing, topic)) for topic in (*briefing.topics, None)]


def products(book: Book) -> object:
    """Everything the book computes, without the objects it is made of."""
    events = book.of_kind(Event)
    subjects: list[Event | Claim] = [*events, *book.of_kind(Claim)]
    matrices = [
        matrix(book.rows_about(event.id), book.event_state(event).positions, book.parties(event)) for event in events
    ]
    return (
        [row.address for row in book.rows],
        states(book),
        [changes_of(book, briefing) for briefing in book.briefings],
        [[(move.value, move.row.address) for move in moves(book, subject)] for subject in subjects],
        [(due.date, due.kind, due.overdue, due.subject) for due in agenda(book)],
        [
            [
                (group.side, [[part_ids(cell) for cell in actor.cells] for actor in group.actors])
                for group in made.groups
            ]
            for made in matrices
        ],
        {id: part_ids(book.rows_naming(id)) + part_ids(book.rows_by(id)) for id in sorted(book.located)},
        {id: [(found.record.id, found.field) for found in book.referrers(id)] for id in sorted(book.located)},
    )
