"""Which words are opposed, and which bear one another out."""

from __future__ import annotations

from itertools import product

import pytest

from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.opposition import borne_out_by, opposed
from briefbook.standards.stance import Stance

WORDS = (None, *Stance, *EventStatus, *ComputedStatus)


def test_opposition_is_mutual_and_between_words_of_one_kind() -> None:
    pairs = [(one, other) for one, other in product(WORDS, WORDS) if opposed(one, other)]
    assert all(opposed(other, one) for one, other in pairs)
    assert all(type(one) is type(other) for one, other in pairs)
    assert not any(one == other for one, other in pairs)


@pytest.mark.parametrize("word", [None, *ComputedStatus, EventStatus.POSSIBLE, EventStatus.POSTPONED, Stance.HEDGES])
def test_what_commits_to_nothing_is_opposed_to_nothing(word: EventStatus | ComputedStatus | Stance | None) -> None:
    assert not any(opposed(word, other) for other in WORDS)


@pytest.mark.parametrize("status", list(EventStatus))
def test_a_status_that_is_for_the_parties_is_borne_out_by_itself_and_never_by_its_opposite(status: EventStatus) -> None:
    words = borne_out_by(status)
    assert not words or status in words
    assert not any(opposed(status, word) for word in words)
