"""What changed: each field as a path of the values it went through since the topic's last issue."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.changes import Path, changes
from tests.books import Files, Part, book, issue, judged, part_ids, reported, said

FIRST = issue("2025-10-14-first", said("boris-doubts", "boris", date="2025-10-14", about="summit", status="in-doubt"))
LAST = "2025-10-21"
OFFICIAL = "{described_as: an official, of: north, anonymous: true, because: No reason is given.}"


def line(path: Path) -> str:
    name = path.subject.partition("#")[2] or path.subject
    of = f" {path.of}" if path.of else ""
    return f"{name} {path.field}{of}: " + " → ".join(step.value or "none" for step in path.steps)


def lines(found: Book, issue_id: str, topic: str | None = "talks") -> list[str]:
    briefing = next(briefing for briefing in found.briefings if briefing.id == issue_id)
    return [line(path) for path in changes(found, briefing, topic).paths]


def again(found: Book, issue_id: str, topic: str | None = "talks") -> list[str]:
    briefing = next(briefing for briefing in found.briefings if briefing.id == issue_id)
    return part_ids(changes(found, briefing, topic).again)


def test_the_seed_in_small() -> None:
    """The paths that the design gives for Budapest, with the parties of this book."""
    found = book(
        issue(
            "2025-10-21-first",
            said(
                "announces", "ann", date="2025-10-16", about="summit", status="announced", when="2025-10-16/2025-10-30"
            ),
            said("no-meeting", "[north-office, south-office]", date=LAST, about="summit", status="not-scheduled"),
            said("no-timeframe", "south-office", date=LAST, about="summit", status="not-scheduled"),
            said("officials-conclude", OFFICIAL, about="summit", status="not-scheduled"),
            said("something-else", "ann", date="2025-10-16"),
        )
    )
    assert lines(found, "2025-10-21-first") == [
        "summit status: untracked → announced → not-scheduled",
        "summit side north: silent → announced → not-scheduled",
        "summit side south: silent → not-scheduled",
        "summit date: none → 2025-10-16/2025-10-30 → none",
    ]
    # What moves nothing is again; what is about nothing is neither.
    assert sorted(again(found, "2025-10-21-first")) == ["no-timeframe", "officials-conclude"]


def test_paths_name_the_rows_that_moved_them() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            said("first", "ann", date="2025-10-16", about="summit", status="announced"),
            said("second", "boris", date="2025-10-17", about="summit", status="announced"),
        )
    )
    paths = {line(path).partition(":")[0]: path for path in changes(found, found.briefings[0], "talks").paths}
    assert part_ids(paths["summit status"].rows) == ["first", "second"]
    assert part_ids(paths["summit side south"].rows) == ["second"]


def test_paths_start_from_what_was_known_at_the_last_issue() -> None:
    found = book(
        FIRST, issue("2025-10-21-b", said("boris-yes", "boris", date="2025-10-20", about="summit", status="announced"))
    )
    change = changes(found, found.briefings[1], "talks")
    assert change.since is found.briefings[0]
    assert lines(found, "2025-10-21-b") == [
        "summit status: in-doubt → announced",
        "summit side south: in-doubt → announced",
    ]


def test_what_was_said_before_is_again() -> None:
    found = book(
        FIRST,
        issue(
            "2025-10-21-b",
            said("boris-again", "boris", date="2025-10-20", about="summit", status="in-doubt"),
            said("an-older-word", "boris", date="2025-10-10", about="summit", status="possible"),
            said("ann-speaks-of-it", "ann", date="2025-10-20", about="summit"),
        ),
    )
    assert lines(found, "2025-10-21-b") == []
    assert again(found, "2025-10-21-b") == ["an-older-word", "boris-again", "ann-speaks-of-it"]


def test_background_parts_are_where_the_paths_start_and_are_neither_change_nor_again() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            said("before", "ann", date="2025-10-16", about="summit", status="announced", background="true"),
            said("now", "ann", date="2025-10-20", about="summit", status="in-doubt"),
            reported("fair-before", date="2025-10-16", about="fair", status="possible", background="true"),
        )
    )
    assert lines(found, "2025-10-21-first") == [
        "summit status: announced → in-doubt",
        "summit side north: announced → in-doubt",
    ]
    assert again(found, "2025-10-21-first") == []


def test_in_the_first_issue_of_a_topic_everything_is_new() -> None:
    found = book(
        FIRST,
        issue(
            "2025-10-21-b",
            said("boris-again", "boris", date="2025-10-20", about="summit", status="in-doubt"),
            topics="quay",
        ),
    )
    change = changes(found, found.briefings[1], "quay")
    assert change.since is None
    assert lines(found, "2025-10-21-b", "quay") == [
        "summit status: untracked → in-doubt",
        "summit side south: silent → in-doubt",
    ]


BETWEEN: Files = issue(
    "2025-10-17-between",
    said("ann-announces", "ann", date="2025-10-16", about="summit", status="in-doubt"),
    topics="quay",
)
LATER = said("boris-yes", "boris", date="2025-10-20", about="summit", status="announced")


def test_issues_of_other_topics_in_between_are_told_on_the_way() -> None:
    found = book(FIRST, BETWEEN, issue("2025-10-21-b", LATER))
    assert lines(found, "2025-10-21-b") == [
        "summit status: in-doubt → parties-differ",
        "summit side north: silent → in-doubt",
        "summit side south: in-doubt → announced",
    ]
    # The readers of the quay have seen the issue in between.
    seen = book(FIRST, BETWEEN, issue("2025-10-21-b", LATER, topics="quay"))
    assert lines(seen, "2025-10-21-b", "quay") == [
        "summit status: in-doubt → parties-differ",
        "summit side south: in-doubt → announced",
    ]


def test_background_parts_of_issues_in_between_are_no_change_either() -> None:
    between = issue(
        "2025-10-17-between",
        said("ann-doubts", "ann", date="2025-10-16", about="summit", status="in-doubt", background="true"),
        topics="quay",
    )
    found = book(FIRST, between, issue("2025-10-21-b", LATER))
    assert lines(found, "2025-10-21-b") == [
        "summit status: in-doubt → parties-differ",
        "summit side south: in-doubt → announced",
    ]


def test_an_issue_of_no_topic_is_held_against_the_issue_before() -> None:
    found = book(FIRST, BETWEEN, issue("2025-10-21-b", LATER, topics="[]"))
    assert changes(found, found.briefings[2], None).since is found.briefings[1]
    assert lines(found, "2025-10-21-b", None)[0] == "summit status: in-doubt → parties-differ"


def test_a_subject_that_only_others_spoke_of_is_not_told() -> None:
    found = book(FIRST, BETWEEN, issue("2025-10-21-b"))
    assert lines(found, "2025-10-21-b") == []


def test_the_date_moves_from_the_one_that_was_known() -> None:
    found = book(
        FIRST,
        issue("2025-10-21-b", reported("set", date=LAST, about="summit", status="announced", when="2025-11-02")),
        issue("2025-10-22-c", reported("off", date="2025-10-22", about="summit", status="cancelled")),
    )
    assert lines(found, "2025-10-21-b")[-1] == "summit date: 2025-10-16/2025-10-30 → 2025-11-02"
    assert lines(found, "2025-10-22-c")[-1] == "summit date: 2025-11-02 → none"


def test_a_first_known_date_that_falls_away_is_a_change() -> None:
    found = book(FIRST, issue("2025-10-21-b", reported("off", date="2025-10-20", about="summit", status="cancelled")))
    assert lines(found, "2025-10-21-b") == [
        "summit status: in-doubt → cancelled",
        "summit date: 2025-10-16/2025-10-30 → none",
    ]


def test_outcome_and_stances_of_a_claim() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            said("yes", "ann", date="2025-10-16", about="quay-opens", stance="affirms"),
            said("hm", "ann", date="2025-10-18", about="quay-opens", stance="hedges"),
            reported("begun", date="2025-10-17", about="quay-opens", outcome="in-the-works"),
            reported("halted", date="2025-10-19", about="quay-opens", outcome="stalled"),
        )
    )
    assert lines(found, "2025-10-21-first") == [
        "quay-opens outcome: open → in-the-works → stalled",
        "quay-opens side north: silent → affirms → hedges",
    ]


def test_likelihood_goes_on_through_revises() -> None:
    found = book(
        issue("2025-10-14-a", judged("late", "likely")),
        issue("2025-10-21-b", judged("late-again", "unlikely", revises="2025-10-14-a#late"), judged("new", "likely")),
        issue("2025-10-22-c", judged("late-still", "very unlikely", revises="2025-10-21-b#late-again")),
        issue("2025-10-23-d", judged("as-before", "very unlikely", revises="2025-10-22-c#late-still")),
    )
    assert lines(found, "2025-10-14-a") == ["late likelihood: none → likely"]
    assert lines(found, "2025-10-21-b") == ["late likelihood: likely → unlikely", "new likelihood: none → likely"]
    assert lines(found, "2025-10-22-c") == ["late likelihood: unlikely → very unlikely"]
    assert lines(found, "2025-10-23-d") == []
    assert again(found, "2025-10-23-d") == ["as-before"]


def test_a_judgement_about_an_event_is_told_as_a_judgement() -> None:
    found = book(FIRST, issue("2025-10-21-b", judged("held", "unlikely", about="summit")))
    assert lines(found, "2025-10-21-b") == ["held likelihood: none → unlikely"]


def test_the_outcome_of_a_judgement() -> None:
    found = book(
        issue("2025-10-14-a", judged("late")),
        issue("2025-10-21-b", reported("came", date="2025-10-20", about="2025-10-14-a#late", outcome="met")),
        issue(
            "2025-10-22-c",
            reported("found-out-later", date="2025-10-19", about="2025-10-14-a#late", outcome="in-the-works"),
        ),
    )
    (told,) = lines(found, "2025-10-21-b")
    assert told.startswith("late outcome: ")
    assert told.endswith(" → met")
    # A report of an earlier day is not the last.
    assert lines(found, "2025-10-22-c") == []
    assert again(found, "2025-10-22-c") == ["found-out-later"]


def counted(id: str, value: str, date: str, more: str = ", unit: people", about: str = "fair") -> Part:
    return reported(id, date=date, about=about, figures=f"[{{measure: visitors, value: {value}{more}}}]")


def test_figures() -> None:
    found = book(
        issue("2025-10-14-a", counted("count", "300", "2025-10-14")),
        issue("2025-10-21-b", counted("recount", "320", "2025-10-20")),
        issue("2025-10-22-c", counted("of-whom", "40", "2025-10-22", more=", of: children")),
        issue("2025-10-23-d", counted("found-later", "310", "2025-10-15")),
    )
    assert lines(found, "2025-10-14-a") == ["fair figure visitors: none → 300 people"]
    assert lines(found, "2025-10-21-b") == ["fair figure visitors: 300 people → 320 people"]
    assert lines(found, "2025-10-22-c") == ["fair figure visitors, children: none → 40"]
    # The number of an earlier day is not the last.
    assert lines(found, "2025-10-23-d") == []
    assert again(found, "2025-10-23-d") == ["found-later"]


def test_a_figure_of_nothing_in_the_book_is_the_parts_own() -> None:
    alone = reported("count", date="2025-10-14", figures="[{measure: visitors, value: 300}]")
    assert lines(book(issue("2025-10-14-a", alone)), "2025-10-14-a") == ["count figure visitors: none → 300"]


def test_newly_overdue() -> None:
    announced = reported("announced", date="2025-10-14", about="summit", status="announced")
    claimed = said("promised", "ann", date="2025-10-14", about="quay-opens", stance="affirms")
    found = book(
        issue("2025-10-14-a", announced, claimed, said("on-the-talks", "ann", date="2025-10-14", about="talks")),
        issue("2025-10-25-b"),
        issue("2025-10-26-c"),
        issue("2025-10-31-d"),
        issue("2025-10-31-of-the-quay", topics="quay"),
        issue("2025-11-01-e"),
    )
    assert lines(found, "2025-10-25-b") == []
    assert lines(found, "2025-10-26-c") == ["quay-opens overdue: open → overdue"]
    assert lines(found, "2025-10-31-d") == ["summit overdue: open → overdue"]
    assert lines(found, "2025-11-01-e") == []
    # Nothing of the quay's issues is about either.
    assert lines(found, "2025-10-31-of-the-quay", "quay") == []


def test_what_is_settled_in_time_or_in_the_same_issue_is_not_overdue() -> None:
    found = book(
        issue("2025-10-14-a", reported("announced", date="2025-10-14", about="summit", status="announced")),
        issue("2025-10-31-b", reported("held", date="2025-10-30", about="summit", status="occurred")),
    )
    assert lines(found, "2025-10-31-b") == ["summit status: announced → occurred"]


def test_the_author_adds_reasons() -> None:
    found = book(FIRST, issue("2025-10-21-b", LATER, changes="{summit: The south gave way.}"))
    change = changes(found, found.briefings[1], "talks")
    assert change.reasons == {"summit": "The south gave way."}
    assert change.subjects == ("summit",)
    assert change.of("summit") == change.paths
    assert change.of("fair") == ()
