"""Tests of `did_you_mean`: near words are found, far ones are not, and the answer is the same every time."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.diagnostics.suggest import did_you_mean, edit_distance

IDS = (
    "alaska-summit",
    "budapest-meeting",
    "donald-trump",
    "dmitry-peskov",
    "end-the-war-in-a-day",
    "marco-rubio",
    "russia",
    "sergei-lavrov",
    "united-states",
    "vladimir-putin",
    "volodymyr-zelensky",
)
KEYS = (
    "about",
    "bottom_line",
    "by",
    "date",
    "due",
    "id",
    "key_points",
    "quote",
    "source",
    "speaker",
    "stance",
    "status",
    "text",
)
TERMS = ("almost certain", "very likely", "likely", "roughly even chance", "unlikely", "very unlikely", "remote")


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("sergey-lavrov", IDS, "sergei-lavrov"),
        ("budapest-meting", IDS, "budapest-meeting"),
        ("likley", TERMS, "likely"),
        ("Sergei Lavrov", IDS, "sergei-lavrov"),
        ("lavrov-sergei", IDS, "sergei-lavrov"),
        ("lavrov", IDS, "sergei-lavrov"),
        ("sergej-lawrow", IDS, "sergei-lavrov"),
        ("volodimir-zelenskyy", IDS, "volodymyr-zelensky"),
        ("donald-trupm", IDS, "donald-trump"),
        ("rusia", IDS, "russia"),
        ("bottom-line", KEYS, "bottom_line"),
        ("bottomline", KEYS, "bottom_line"),
        ("keypoint", KEYS, "key_points"),
        ("Speaker", KEYS, "speaker"),
        ("sorce", KEYS, "source"),
        ("dat", KEYS, "date"),
        ("tset", KEYS, None),
        ("txet", KEYS, "text"),
        ("sources", KEYS, "source"),
        ("unlikly", TERMS, "unlikely"),
        ("very-likly", TERMS, "very likely"),
        ("roughly even", TERMS, "roughly even chance"),
        ("xi-jinping", IDS, None),
        ("ukraine", IDS, None),
        ("war", IDS, "end-the-war-in-a-day"),
        ("in", IDS, None),
        ("usa", IDS, None),
        ("be", KEYS, None),
        ("", KEYS, None),
        ("--", KEYS, None),
        ("probable", TERMS, None),
        ("sergey-lavrov", (), None),
    ],
)
def test_what_was_meant(word: str, candidates: tuple[str, ...], meant: str | None) -> None:
    assert did_you_mean(word, candidates) == meant


def test_a_part_that_two_candidates_share_suggests_neither() -> None:
    assert did_you_mean("trump", ("donald-trump", "melania-trump")) is None


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("caat", ("coat", "cast", "chat"), "cast"),
        ("house", ("mouse", "horse", "houses"), "horse"),
        ("report-2025-10-2", ("report-2025-10-21", "report-2025-10-22", "report-2025-10-1"), "report-2025-10-1"),
    ],
)
def test_ties_have_one_answer_in_whatever_order(word: str, candidates: tuple[str, ...], meant: str) -> None:
    shuffled = list(candidates)
    for seed in range(6):
        random.Random(seed).shuffle(shuffled)
        assert did_you_mean(word, shuffled) == meant


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "ca", 3), ("kitten", "sitting", 3), ("likley", "likely", 1)],
)
def test_edit_distance(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other, 10) == distance
    assert edit_distance(other, one, distance) == distance
    assert edit_distance(one, other, distance - 1) == distance


def recursive_distance(one: str, other: str) -> int:
    """The definition of the optimal string alignment distance, word for word."""
    if not one or not other:
        return len(one) + len(other)
    distances = [
        recursive_distance(one[:-1], other) + 1,
        recursive_distance(one, other[:-1]) + 1,
        recursive_distance(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    ]
    if len(one) > 1 and one[-2:] == other[-2:][::-1]:
        distances.append(recursive_distance(one[:-2], other[:-2]) + 1)
    return min(distances)


@settings(deadline=None)
@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_the_distance_is_as_defined(one: str, other: str) -> None:
    assert edit_distance(one, other, 100) == recursive_distance(one, other)


words = st.text("abc", max_size=8)


@settings(deadline=None)
@given(words, words, st.integers(0, 8))
def test_the_limit_only_cuts_off(one: str, other: str, limit: int) -> None:
    full = edit_distance(one, other, 100)
    assert full == edit_distance(other, one, 100)
    assert abs(len(one) - len(other)) <= full <= max(len(one), len(other))
    assert edit_distance(one, other, limit) == min(full, limit + 1)


@settings(deadline=None)
@given(st.sampled_from([word for word in IDS if len(word) >= 10]), st.data())
def test_one_slip_in_a_long_word_is_always_understood(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    slip = data.draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + "x" + word[at:],
                word[:at] + "x" + word[at + 1 :],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            ]
        )
    )
    assert did_you_mean(slip, IDS) == word
