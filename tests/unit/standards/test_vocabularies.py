"""The small vocabularies: stance, claim kind, outcome, correction kind, Admiralty code."""

from __future__ import annotations

from enum import StrEnum

import pytest

from briefbook.standards.admiralty import Credibility, Reliability
from briefbook.standards.claim_kind import ClaimKind
from briefbook.standards.correction_kind import CorrectionKind
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance


@pytest.mark.parametrize(
    ("vocabulary", "terms"),
    [
        (Stance, "affirms denies wants refuses conditional hedges declines"),
        (ClaimKind, "promise demand proposal prediction assertion"),
        (Outcome, "open in-the-works stalled met partly-met not-met withdrawn"),
        (CorrectionKind, "correction clarification update retraction"),
        (Reliability, "A B C D E F"),
        (Credibility, "1 2 3 4 5 6"),
    ],
)
def test_terms(vocabulary: type[StrEnum], terms: str) -> None:
    assert " ".join(vocabulary) == terms


@pytest.mark.parametrize("term", [*Stance, *ClaimKind, *CorrectionKind])
def test_labels_and_definitions(term: Stance | ClaimKind | CorrectionKind) -> None:
    assert term.label[0].isupper()
    assert term.definition.endswith(".")


def test_stix_opinions() -> None:
    opinions = {stance.value: stance.stix_opinion for stance in Stance if stance.stix_opinion}
    assert opinions == {"affirms": "agree", "denies": "disagree", "hedges": "neutral"}


def test_only_a_conditional_stance_takes_a_condition() -> None:
    assert [stance for stance in Stance if stance.takes_condition] == [Stance.CONDITIONAL]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        (ClaimKind.PROMISE, "Kept, Partly kept, Not kept"),
        (ClaimKind.DEMAND, "Met, Partly met, Not met"),
        (ClaimKind.PROPOSAL, "Adopted, Partly adopted, Not adopted"),
        (ClaimKind.PREDICTION, "Came true, Partly came true, Did not come true"),
        (ClaimKind.ASSERTION, "Borne out, Partly borne out, Not borne out"),
    ],
)
def test_an_outcome_is_labelled_by_the_claims_kind(kind: ClaimKind, labels: str) -> None:
    assert ", ".join(outcome.label(kind) for outcome in (Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET)) == labels


def test_a_judgement_has_labels_of_its_own() -> None:
    labels = "Open, In the works, Stalled, Happened, Partly happened, Did not happen, Withdrawn"
    assert ", ".join(outcome.judgement_label for outcome in Outcome) == labels


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_label_for_every_kind(outcome: Outcome) -> None:
    assert all(outcome.label(kind) for kind in ClaimKind)
    assert outcome.definition.endswith(".")


def test_promise_outcomes_match_politifacts_meter() -> None:
    meter = "Not Yet Rated, In the Works, Stalled, Promise Kept, Compromise, Promise Broken"
    assert ", ".join(outcome.politifact for outcome in Outcome if outcome.politifact) == meter
    assert Outcome.WITHDRAWN.politifact is None


def test_settled_outcomes() -> None:
    settled = [outcome for outcome in Outcome if outcome.is_settled]
    assert settled == [Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.WITHDRAWN]


def test_only_a_retraction_withdraws() -> None:
    assert [kind for kind in CorrectionKind if kind.withdraws] == [CorrectionKind.RETRACTION]


def test_the_admiralty_code() -> None:
    assert {grade.value: grade.label for grade in Reliability} == {
        "A": "Completely reliable",
        "B": "Usually reliable",
        "C": "Fairly reliable",
        "D": "Not usually reliable",
        "E": "Unreliable",
        "F": "Reliability cannot be judged",
    }
    assert {grade.value: grade.label for grade in Credibility} == {
        "1": "Confirmed by other sources",
        "2": "Probably true",
        "3": "Possibly true",
        "4": "Doubtful",
        "5": "Improbable",
        "6": "Truth cannot be judged",
    }
    assert [grade for grade in Credibility if grade.needs_two_origins] == [Credibility.CONFIRMED]
