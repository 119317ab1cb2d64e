"""What holds of every book: the past stays, order of reading is nothing, and paths end where the book stands."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.book.changes import changes
from briefbook.book.event_state import event_state
from briefbook.book.history import moves
from briefbook.book.positions import Positions, positions, status_of
from briefbook.book.row import issue_key
from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.records import Claim, Event
from briefbook.standards.event_status import ComputedStatus
from briefbook.standards.outcome import Outcome
from tests.books import BASE, book, book_of, documents
from tests.unit.book.invented import Invented, changes_of, issues, of_event, products, states

EXAMPLES = settings(max_examples=60, deadline=None)


def files(made: list[Invented]) -> list[dict[str, str]]:
    return [invented.file() for invented in made]


@EXAMPLES
@given(issues())
def test_a_later_issue_never_changes_what_was_known(made: list[Invented]) -> None:
    whole = book(*files(made))
    for number in range(1, len(made)):
        earlier = book(*files(made[:number]))
        for before, now in zip(earlier.briefings, whole.briefings, strict=False):
            assert states(earlier, issue_key(before)) == states(whole, issue_key(now))
            assert changes_of(earlier, before) == changes_of(whole, now)


@EXAMPLES
@given(issues(), st.randoms(use_true_random=False))
def test_the_order_of_files_and_of_records_in_them_is_nothing(made: list[Invented], chance: random.Random) -> None:
    found = documents(*files(made))
    shuffled = [_shuffled(document, chance) for document in found]
    chance.shuffle(shuffled)
    assert products(book_of(shuffled)) == products(book_of(found))


@EXAMPLES
@given(issues(), st.randoms(use_true_random=False))
def test_last_words_kept_row_by_row_are_the_positions_of_all(made: list[Invented], chance: random.Random) -> None:
    rows = list(book(*files(made)).rows_about("summit"))
    chance.shuffle(rows)
    heard = Positions(status_of)
    for number, row in enumerate(rows, 1):
        before = {side: position.value for side, position in heard.stand().items()}
        moved = heard.add(row)
        now = {side: position.value for side, position in heard.stand().items()}
        assert heard.stand() == positions(rows[:number], status_of)
        assert {side for side in now if now[side] != before.get(side)} <= set(moved)


def _shuffled(document: Document, chance: random.Random) -> Document:
    """A file of many records with its lines, one a record, in another order; any other file as it is."""
    text = BASE.get(document.path, "")
    if document.path in ("content/publication.yml", "seeds/wire.yml") or not text:
        return document
    lines = text.strip().splitlines()
    chance.shuffle(lines)
    read = read_document(document.path, "\n".join(lines).encode() + b"\n")
    assert isinstance(read, Document)
    return read


@EXAMPLES
@given(issues())
def test_a_position_is_named_dated_and_not_the_sources_own(made: list[Invented]) -> None:
    found = book(*files(made))
    for event in found.of_kind(Event):
        for side, position in found.event_state(event).positions.items():
            assert position.row.date is not None
            speakers = [speaker for speaker in position.row.speakers if speaker.side == side]
            assert any(not speaker.anonymous and not speaker.own_voice for speaker in speakers)


@EXAMPLES
@given(issues())
def test_a_path_moves_at_every_step_and_ends_where_the_book_stands(made: list[Invented]) -> None:
    found = book(*files(made))
    for briefing in found.briefings:
        for topic in briefing.topics:
            for path in changes(found, briefing, topic).paths:
                assert path.moved
                assert all(one != other for one, other in zip(path.steps, path.steps[1:], strict=False))
                assert len(path.rows) == (0 if path.field == "overdue" else len(path.steps) - 1)
                record = found.located[path.subject].record if path.subject in found.located else None
                if isinstance(record, Event) and path.field != "figure":
                    state = found.event_state(record, issue_key(briefing))
                    last = path.steps[-1]
                    ends = {
                        "status": last.value == state.status,
                        "date": last.date == state.date,
                        "side": path.of in state.positions and last.value == state.positions[path.of].value,
                        "overdue": state.is_overdue(issue_key(briefing)[0]),
                    }
                    assert ends[path.field]


@EXAMPLES
@given(issues())
def test_what_moved_is_never_again_and_background_is_neither(made: list[Invented]) -> None:
    found = book(*files(made))
    for briefing in found.briefings:
        for topic in briefing.topics:
            change = changes(found, briefing, topic)
            movers = {row.address for path in change.paths for row in path.rows}
            again = {row.address for row in change.again}
            assert not movers & again
            assert all(not found.row_at[address].is_background for address in movers | again)
            own = {row.address for row in found.rows_of(briefing) if not row.is_background}
            assert again <= own


@EXAMPLES
@given(issues())
def test_a_history_ends_where_the_book_stands(made: list[Invented]) -> None:
    found = book(*files(made))
    for event in found.of_kind(Event):
        statuses = [ComputedStatus.UNTRACKED, *(move.value for move in moves(found, event))]
        assert statuses[-1] == found.event_state(event).status
    for claim in found.of_kind(Claim):
        values = [Outcome.OPEN, *(move.value for move in moves(found, claim))]
        assert values[-1] == found.claim_state(claim).outcome


@EXAMPLES
@given(issues(), st.randoms(use_true_random=False))
def test_the_state_of_an_event_is_of_the_set_of_its_rows(made: list[Invented], chance: random.Random) -> None:
    found = book(*files(made))
    for event in found.of_kind(Event):
        rows = list(found.rows)
        chance.shuffle(rows)
        parties = found.parties(event)
        alone = event_state(event, found.rows_about(event.id, found.latest), parties)
        standing = [row for row in rows if not (row.retracted and row.retracted <= found.latest[0])]
        assert of_event(event_state(event, standing, parties)) == of_event(alone)


@EXAMPLES
@given(issues(withdrawing=False), st.data())
def test_a_retracted_part_is_from_its_day_on_as_if_it_had_never_been(made: list[Invented], data: st.DataObject) -> None:
    choices = [(invented, part) for invented in made for part in invented.parts if part.section != "assessments"]
    if not choices:
        return
    invented, part = data.draw(st.sampled_from(choices))
    day = data.draw(st.sampled_from(["2025-10-05", "2025-10-06", "2025-10-07", "2025-11-07", "2025-12-01"]))
    place = made.index(invented)
    withdrawn = Invented(invented.id, invented.parts, invented.topics, (part.id, day))
    without = Invented(invented.id, tuple(p for p in invented.parts if p is not part), invented.topics)
    kept, taken_back, never = (
        book(*files([*made[:place], this, *made[place + 1 :]])) for this in (invented, withdrawn, without)
    )
    for before, after, plain in zip(kept.briefings, taken_back.briefings, never.briefings, strict=True):
        key = issue_key(after)
        like = never if str(key[0]) >= day else kept
        assert states(taken_back, key) == states(like, issue_key(plain if like is never else before))
    assert states(taken_back) == states(never)
