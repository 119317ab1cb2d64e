"""What is published, held against what was recorded."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.book.book import Book
from briefbook.book.published import moved_pages, published
from briefbook.diagnostics import Diagnostic, ordered
from briefbook.keeping import Keeper
from briefbook.record import compare_with_lock, published_lock
from briefbook.record.compare import compare
from briefbook.record.lock import as_line, read_lock
from briefbook.record.pages import SIZE, Pages
from briefbook.records import Briefing
from tests.books import Files, book, issue, judged, reported, retraction, said
from tests.unit.book.invented import Invented
from tests.unit.book.invented import issues as invented_issues

ID = "2025-10-21-first"
PAGE = f"briefings/2025/{ID}/"
WORDS = said("announced", "ann", date="2025-10-16", about="summit", status="announced", text='"[[ann]] said so."')
JUDGED = judged("holds", "likely", about="summit")
HAPPENED = reported("met", date="2025-10-20", about="summit", source="wire")
ISSUE = issue(ID, WORDS, JUDGED, HAPPENED)
PLACES = "content/places.yml"


def correction(part: str, date: str = "2025-10-22", kind: str = "correction") -> str:
    return f"{{date: {date}, part: {part}, kind: {kind}, was: It., now: That., because: A reason.}}"


def changed(before: str, after: str, file: Files = ISSUE) -> Files:
    [(path, text)] = file.items()
    assert before in text
    return {path: text.replace(before, after)}


def held(before: Book, after: Book, tmp_path: Path) -> list[tuple[str, str]]:
    """Codes and messages for the book `after`, where `before` was recorded."""
    lock = tmp_path / "published.lock"
    lock.write_text(published_lock(before), "utf-8")
    return [(found.code.id, found.message) for found in compare_with_lock(after, lock)]


def silent(part: str) -> tuple[str, str]:
    return "BB380", f'"{part}" differs from what was published, and no correction since says so'


ISSUE_ITSELF = (
    "BB380",
    "the title, bottom line, key points or gaps differ from what was published, and no correction since says so",
)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("said so.", "said otherwise.", [silent("announced")], id="the words of a statement"),
        pytest.param("2025-10-16", "2025-10-17", [silent("announced")], id="its date"),
        pytest.param("status: announced", "status: confirmed", [silent("announced")], id="its status"),
        pytest.param("likelihood: likely", "likelihood: unlikely", [silent("holds")], id="a likelihood"),
        pytest.param("level: moderate", "level: high", [silent("holds")], id="a confidence"),
        pytest.param("text: It happened.", "text: It did not.", [silent("met")], id="a development"),
        pytest.param("title: An issue", "title: Another", [ISSUE_ITSELF], id="the title"),
        pytest.param("bottom_line: It is so.", "bottom_line: It is not.", [ISSUE_ITSELF], id="the bottom line"),
        pytest.param(
            "\nsource: wire\n", "\nsource: 'wire, para 2'\n", [silent("announced")], id="the source of all parts"
        ),
        pytest.param("said so.", "  said   so.", [], id="white space"),
        pytest.param("topics: talks", "topics: [talks, quay]", [], id="the topics"),
        pytest.param("date: 2025-10-16, about: summit", "about: summit, date: 2025-10-16", [], id="order of keys"),
        pytest.param("about: summit, status", "background: false, about: summit, status", [], id="a default"),
        pytest.param("about: summit, status", "accept: {BB332: A reason.}, about: summit, status", [], id="an answer"),
    ],
)
def test_a_silent_change(before: str, after: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    assert held(book(ISSUE), book(changed(before, after)), tmp_path) == expected


@pytest.mark.parametrize("kind", ["correction", "clarification", "update", "retraction"])
def test_a_correction_of_any_kind_answers(kind: str, tmp_path: Path) -> None:
    after = changed(
        "said so.", "said otherwise.", issue(ID, WORDS, corrections=f"[{correction('announced', kind=kind)}]")
    )
    assert [code for code, _ in held(book(issue(ID, WORDS)), book(after), tmp_path)] == ["BB382"]


@pytest.mark.parametrize(
    ("recorded", "made", "codes"),
    [
        pytest.param([], [("holds", "2025-10-22")], ["BB380"], id="of another part"),
        pytest.param([], [("announced", "2025-10-21")], ["BB382"], id="on the day of the issue"),
        pytest.param(
            [("announced", "2025-10-22")], [("announced", "2025-10-22")], ["BB380"], id="that was recorded already"
        ),
        pytest.param(
            [("announced", "2025-10-22")], [("announced", "2025-10-22")] * 2, ["BB382"], id="a second one that day"
        ),
        pytest.param(
            [("announced", "2025-10-23")], [("announced", "2025-10-22")] * 2, ["BB380"], id="dated before the last"
        ),
    ],
)
def test_which_correction_answers(
    recorded: list[tuple[str, str]], made: list[tuple[str, str]], codes: list[str], tmp_path: Path
) -> None:
    before, after = (
        issue(ID, WORDS, JUDGED, corrections=f"[{', '.join(correction(*given) for given in given_all)}]")
        for given_all in (recorded, made)
    )
    assert [code for code, _ in held(book(before), book(changed("said so.", "said no.", after)), tmp_path)] == codes


def test_a_correction_that_was_published_stays(tmp_path: Path) -> None:
    before = book(issue(ID, WORDS, corrections=retraction("announced", "2025-10-22")))
    assert held(before, book(issue(ID, WORDS)), tmp_path) == [
        ("BB380", "a correction of this issue was published and is not there any more"),
        ("BB380", 'a correction of "announced" was published and is not there any more'),
    ]


NEW_IDS = {
    "content/people.yml": "ana: {name: Ann, was: [ann]}\nboris: {name: Boris}\n",
    "content/events.yml": "top: {title: Top, kind: talk, date: 2025-10, participants: [ana, boris], was: [summit]}\n",
    "content/claims.yml": "quay-opens: {text: The quay opens., kind: promise, by: ana}\n",
}
OLD_IDS = {
    "content/people.yml": "ann: {name: Ann}\nboris: {name: Boris}\n",
    "content/events.yml": "summit: {title: Top, kind: talk, date: 2025-10, participants: [ann, boris]}\n",
    "content/claims.yml": "quay-opens: {text: The quay opens., kind: promise, by: ann}\n",
}


def test_a_new_id_of_a_record_changes_no_words(tmp_path: Path) -> None:
    after = changed("speaker: ann,", "speaker: ana,", changed("[[ann]]", "[[ana]]", changed("summit", "top")))
    found = held(book(ISSUE, OLD_IDS), book(after, NEW_IDS), tmp_path)
    assert found == [("BB382", '2 published addresses are not recorded as now, first "events/top/"')]
    forgotten = {path: text.replace(", was: [summit]", "") for path, text in NEW_IDS.items()}
    assert held(book(after, NEW_IDS), book(after, forgotten), tmp_path)[-1] == (
        "BB381",
        '"events/summit/" was published and is not there any more',
    )


def test_an_issue_with_a_new_id_takes_its_parts_along(tmp_path: Path) -> None:
    renamed = {path.replace("first", "one"): f"{text}was: [{ID}]\n" for path, text in ISSUE.items()}
    assert [code for code, _ in held(book(ISSUE), book(renamed), tmp_path)] == ["BB382"]
    louder = changed("said so.", "shouted so.", renamed)
    assert held(book(ISSUE), book(louder), tmp_path) == [silent("announced")]


@pytest.mark.parametrize(
    ("after", "address"),
    [
        pytest.param(issue(ID, WORDS, JUDGED), f"{PAGE}#met", id="a part"),
        pytest.param(ISSUE | {PLACES: "port: {name: Port}\n"}, "places/quarry/", id="a record"),
    ],
)
def test_what_was_published_and_is_gone(after: Files, address: str, tmp_path: Path) -> None:
    before = ISSUE | ({} if "#" in address else {PLACES: "port: {name: Port}\nquarry: {name: Quarry}\n"})
    assert held(book(before), book(after), tmp_path) == [
        ("BB381", f'"{address}" was published and is not there any more')
    ]


def test_without_a_lock_nothing_is_held_against_it(tmp_path: Path) -> None:
    assert compare_with_lock(book(ISSUE), tmp_path / "published.lock") == []


@given(invented_issues())
def test_what_was_just_recorded_is_recorded_as_it_is(issues: list[Invented]) -> None:
    made = book(*(invented.file() for invented in issues))
    lines = published_lock(made).splitlines()
    assert lines == sorted(lines)
    assert len({line.partition(" ")[0] for line in lines}) == len(lines)
    assert lines == [as_line(entry) for entry in published(made)]


def plainly(book: Book, lock: Path) -> list[Diagnostic]:
    """What differs from the lock, by its definition: every line held against all that is published."""
    lines = read_lock(lock)
    assert lines is not None
    return lines if isinstance(lines, list) else list(compare(book, lines, published(book), moved_pages(book)))


RECORDS: tuple[Files, ...] = (
    {},
    {PLACES: "port: {name: Port}\nquarry: {name: Quarry}\n"},
    {PLACES: "port: {name: Port}\npit: {name: Quarry, was: [quarry]}\n"},
)


@given(st.data())
def test_page_by_page_the_same_is_found_as_by_the_definition(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    ways = {
        "as it is": ISSUE,
        "silently changed": changed("said so.", "said no."),
        "without a part": issue(ID, WORDS, JUDGED),
        "retracted": issue(ID, WORDS, JUDGED, HAPPENED, corrections=retraction("announced", "2025-10-22")),
        "moved": {path.replace("first", "one"): f"{text}was: [{ID}]\n" for path, text in ISSUE.items()},
        "gone": {},
    }
    second = issue("2025-10-23-second", HAPPENED)
    made = [
        book(ways[data.draw(st.sampled_from(sorted(ways)))], data.draw(st.sampled_from([second, {}])), records)
        for records in (RECORDS[0], data.draw(st.sampled_from(RECORDS)))
    ]
    lines = published_lock(made[0]).split("\n")
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at : at + 1] = data.draw(
            st.sampled_from([[], [lines[at]] * 2, ["<<<<<<< ours", lines[at]], [lines[at].replace("a", "b")], [""]])
        )
    lock = tmp_path_factory.getbasetemp() / "mended.lock"
    lock.write_text("\n".join(data.draw(st.sampled_from([lines, lines[::-1]]))), "utf-8")
    expected = ordered(plainly(made[1], lock))
    assert ordered(compare_with_lock(made[1], lock)) == expected
    # On what was kept of the book before, or of whatever other one an earlier example had.
    kept = lock.with_name("units.sqlite")
    for turn in (0, 1):
        keeper = Keeper(made[turn], kept, "this program")
        found = compare_with_lock(made[turn], lock, keeper)
        keeper.finish()
    assert ordered(found) == expected


@pytest.mark.parametrize(("product", "hashed"), [(None, 0), (b"odd", 1), (bytes(SIZE), 0)])
def test_an_issue_that_has_not_changed_is_not_hashed_again(
    product: bytes | None, hashed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, lock, database = book(ISSUE), tmp_path / "published.lock", tmp_path / "units.sqlite"
    lock.write_text(published_lock(made), "utf-8")
    first = Keeper(made, database, "this program")
    compare_with_lock(made, lock, first)
    first.finish()
    if product is not None:
        with sqlite3.connect(database) as connection:
            connection.execute("UPDATE unit SET product = ?", (product,))
        connection.close()
    asked: list[str] = []
    look = Pages._digest

    def noting(pages: Pages, record: Briefing) -> bytes:
        asked.append(record.id)
        return look(pages, record)

    monkeypatch.setattr(Pages, "_digest", noting)
    compare_with_lock(made, lock, Keeper(book(ISSUE), database, "this program"))
    assert len(asked) == hashed


@given(st.text() | st.text(st.sampled_from("ab/#- 0123456789\n"), max_size=80) | st.binary())
def test_whatever_is_in_the_file_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, held: str | bytes) -> None:
    lock = tmp_path_factory.getbasetemp() / "any.lock"
    lock.write_bytes(held if isinstance(held, bytes) else held.encode("utf-8", "replace"))
    read = read_lock(lock)
    assert read is not None
    wrong = read if isinstance(read, list) else []
    assert {found.code.id for found in wrong} <= {"BB383"}
