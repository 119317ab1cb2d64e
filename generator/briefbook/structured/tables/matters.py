"""The tables of what the book follows: topics, events with their status, claims with their outcome."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.sides import speaker
from briefbook.records import Claim, Event, Topic
from briefbook.records.actor import Actor
from briefbook.standards.claim_kind import ClaimKind
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.structured.prose import plain
from briefbook.structured.tables.column import Cell, Column, Table, dated
from briefbook.structured.tables.shared import answers, identity, names
from briefbook.words import speaker_name

_STATUSES = (*EventStatus, ComputedStatus.PARTIES_DIFFER, ComputedStatus.UNTRACKED)


def _actor(book: Book, actor: Actor) -> str:
    """An actor's id, or the description of one without a record."""
    return actor if isinstance(actor, str) else speaker_name(book, speaker(book.located, actor, None))


def _participants(book: Book, event: Event) -> Cell:
    return [f"{_actor(book, item.who)} ({item.role})" for item in event.participants]


TOPICS: Table[Topic] = Table(
    "topics",
    "Topics",
    "The storylines that the briefings follow.",
    (
        *identity(),
        Column("kind", "string", "What kind of topic it is.", lambda _, topic: topic.kind, required=True),
        Column("part_of", "string", "The wider topic.", lambda _, topic: topic.part_of),
        Column("questions", "list", "What readers ask.", lambda b, topic: [plain(b, one) for one in topic.questions]),
        Column("issues", "integer", "How many issues it has.", lambda b, topic: len(b.issues(topic)), required=True),
        *names(),
    ),
    lambda book: book.of_kind(Topic),
)

EVENTS: Table[Event] = Table(
    "events",
    "Events",
    "What happens, is to happen or was to, with its status as known at the newest issue.",
    (
        *identity(),
        Column("kind", "string", "What kind of event it is.", lambda _, event: event.kind, required=True),
        Column("status", "string", "Its status.", lambda b, e: b.event_state(e).status, required=True, words=_STATUSES),
        *dated("first_date", "The date as first known.", lambda _, event: event.date),
        *dated("date", "The date as known now; none once it has none.", lambda b, event: b.event_state(event).date),
        Column(
            "overdue", "boolean", "Still planned, its date past.", lambda b, e: b.event_state(e).is_overdue(b.today)
        ),
        Column("place", "string", "Where: the id of a place or an organization.", lambda _, event: event.place),
        Column("participants", "list", "Who takes part, with the role.", _participants),
        Column("silent", "list", "Parties that have not been heard.", lambda b, e: list(b.event_state(e).silent)),
        Column("part_of", "string", "The event or topic it belongs to.", lambda _, event: event.part_of),
        Column("prepares", "list", "The events it was to prepare.", lambda _, event: list(event.prepares)),
        answers(lambda event: event.accept),
        *names(),
    ),
    lambda book: book.of_kind(Event),
    lambda event: event.date,
)

CLAIMS: Table[Claim] = Table(
    "claims",
    "Claims",
    "What was promised, demanded, proposed, predicted or asserted, and what came of it by our rating.",
    (
        *identity(),
        Column("kind", "string", "What it is.", lambda _, claim: claim.kind, required=True, words=tuple(ClaimKind)),
        Column("by", "list", "Who put it forward.", lambda b, claim: [_actor(b, actor) for actor in claim.by]),
        *dated("due", "By when it is to come true.", lambda _, claim: claim.due),
        Column("due_basis", "string", "How that follows from its words.", lambda _, claim: claim.due_basis),
        Column(
            "outcome",
            "string",
            "Our rating.",
            lambda b, c: b.claim_state(c).outcome,
            required=True,
            words=tuple(Outcome),
        ),
        Column("overdue", "boolean", "Open, its due date past.", lambda b, c: b.claim_state(c).is_overdue(b.today)),
        Column("about", "string", "What it is about.", lambda _, claim: claim.about),
        answers(lambda claim: claim.accept),
        *names(),
    ),
    lambda book: book.of_kind(Claim),
)
