"""What our judgements said, held against what happened."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.book.calibration import (
    LEAST,
    Calibration,
    Resolved,
    Score,
    TermRecord,
    Verdict,
    calibration,
    midpoint,
    score,
    wilson,
)
from briefbook.standards.likelihood import ICD203, IPCC, PHIA, Term
from tests.books import Files, book, issue, judged, reported, retraction

LIKELY = ICD203.terms[4]
FIRST, LATER = "2025-10-21-first", "2025-11-21-later"


def rated(part: str, outcome: str, id: str = "rated") -> Files:
    return issue(LATER, reported(id, date="2025-11-20", about=f"{FIRST}#{part}", outcome=outcome))


def found(*files: Files) -> Calibration:
    return calibration(book(*files))


def record(calibration: Calibration, term: str = "likely") -> tuple[int, int]:
    return next((r.happened, r.counted) for r in calibration.terms if r.term.term == term)


@pytest.mark.parametrize(
    ("happened", "counted", "low", "high"),
    [
        # The last is the example of Newcombe (1998).
        (0, 10, 0.000, 0.278),
        (1, 10, 0.018, 0.404),
        (5, 10, 0.237, 0.763),
        (10, 10, 0.722, 1.000),
        (81, 263, 0.255, 0.366),
    ],
)
def test_the_interval_is_wilsons(happened: int, counted: int, low: float, high: float) -> None:
    assert [round(bound, 3) for bound in wilson(happened, counted)] == [low, high]


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_within_bounds(case: tuple[int, int]) -> None:
    happened, counted = case
    low, high = wilson(happened, counted)
    # The share of none or all lies on the bound, which rounding may put a hair beside it.
    assert 0 <= low <= happened / counted + 1e-12
    assert happened / counted - 1e-12 <= high <= 1


@pytest.mark.parametrize(
    ("term", "middle"), [(LIKELY, 67.5), (ICD203.terms[0], 3), (PHIA.terms[3], 45), (IPCC.terms[-1], 99.5)]
)
def test_a_term_stands_for_the_middle_of_its_band(term: Term, middle: float) -> None:
    assert midpoint(term) == middle


COUNTS = st.integers(0, 40).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(st.lists(COUNTS, min_size=7, max_size=7))
def test_the_brier_score_is_the_mean_square_and_the_sum_of_its_parts(counts: list[tuple[int, int]]) -> None:
    records = [TermRecord(term, n, k) for term, (k, n) in zip(ICD203.terms, counts, strict=True)]
    whole = score(records)
    each = [
        (midpoint(record.term) / 100 - happened) ** 2
        for record in records
        for happened in [1] * record.happened + [0] * (record.counted - record.happened)
    ]
    assert (whole is None) == (not each)
    if whole is not None:
        assert math.isclose(whole.brier, sum(each) / len(each))
        assert math.isclose(whole.brier, whole.reliability - whole.resolution + whole.uncertainty, abs_tol=1e-12)


def test_always_even_gives_a_quarter() -> None:
    even = ICD203.find("roughly even chance")
    assert even is not None
    assert score([TermRecord(even, 4, 2)]) == Score(0.25, 0.0, 0.0, 0.25)


@pytest.mark.parametrize(
    ("happened", "counted", "verdict"),
    [
        (0, 0, Verdict.TOO_FEW),
        (0, LEAST - 1, Verdict.TOO_FEW),
        (LEAST - 1, LEAST - 1, Verdict.TOO_FEW),
        (7, LEAST, Verdict.IN_BAND),
        (0, LEAST, Verdict.LESS_OFTEN),
        (40, 40, Verdict.MORE_OFTEN),
    ],
)
def test_what_a_record_says(happened: int, counted: int, verdict: Verdict) -> None:
    assert TermRecord(LIKELY, counted, happened).verdict is verdict


@pytest.mark.parametrize(
    ("outcome", "counts", "listed"),
    [
        ("met", (1, 1), 1),
        ("not-met", (0, 1), 1),
        ("partly-met", (0, 0), 1),
        ("open", (0, 0), 0),
        ("in-the-works", (0, 0), 0),
        ("withdrawn", (0, 0), 0),
    ],
)
def test_what_counts(outcome: str, counts: tuple[int, int], listed: int) -> None:
    record_of = found(issue(FIRST, judged("holds", "likely")), rated("holds", outcome))
    assert record(record_of) == counts
    assert (len(record_of.resolved), record_of.unresolved) == (listed, 1 - listed)


def test_a_synonym_counts_as_its_term() -> None:
    assert record(found(issue(FIRST, judged("holds", "probable")), rated("holds", "met"))) == (1, 1)


def test_a_retracted_judgement_is_left_out() -> None:
    taken_back = issue(FIRST, judged("holds"), corrections=retraction("holds", "2025-10-22"))
    assert found(taken_back, rated("holds", "met")).resolved == ()


def test_a_retracted_rating_resolves_nothing() -> None:
    rating = reported("rated", date="2025-11-20", about=f"{FIRST}#holds", outcome="met")
    wrong = issue(LATER, rating, corrections=retraction("rated", "2025-11-22"))
    assert found(issue(FIRST, judged("holds")), wrong).unresolved == 1


REVISED = f"{FIRST}#holds"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"due": "2025-11-01"}, [("unlikely", False), ("likely", True)], id="the same question"),
        pytest.param({"due": "2025-12-01"}, [("unlikely", False)], id="another due date"),
        pytest.param({}, [("unlikely", False)], id="no due date"),
        pytest.param({"due": "2025-11-01", "text": "It holds on."}, [("unlikely", False)], id="other words"),
    ],
)
def test_a_judgement_that_was_replaced_takes_the_outcome_of_the_same_question(
    fields: dict[str, str], expected: list[tuple[str, bool]]
) -> None:
    second = issue("2025-10-25-second", judged("holds-less", "unlikely", revises=REVISED, **fields))
    rating = reported("rated", date="2025-11-20", about="2025-10-25-second#holds-less", outcome="not-met")
    record_of = found(issue(FIRST, judged("holds", due="2025-11-01")), second, issue(LATER, rating))
    assert [(item.term.term, item.inherited) for item in record_of.resolved] == expected


def test_a_rating_of_its_own_comes_first() -> None:
    second = issue("2025-10-25-second", judged("holds-less", "unlikely", revises=REVISED, due="2025-11-01"))
    ratings = issue(
        LATER,
        reported("one", date="2025-11-20", about=REVISED, outcome="met"),
        reported("two", date="2025-11-20", about="2025-10-25-second#holds-less", outcome="not-met"),
    )
    record_of = found(issue(FIRST, judged("holds", due="2025-11-01")), second, ratings)
    assert [outcome(item) for item in record_of.resolved] == [("unlikely", "not-met"), ("likely", "met")]


def outcome(item: Resolved) -> tuple[str, str]:
    return item.term.term, item.outcome.value


def test_a_book_without_a_judgement() -> None:
    empty = found()
    assert (empty.counted, empty.resolved, empty.score, empty.unresolved) == (0, (), None, 0)
    assert len(empty.terms) == len(ICD203.terms)
