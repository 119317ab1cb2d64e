"""The figures of the three scales, as their standards give them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.standards.likelihood import ICD203, IPCC, PHIA, SCALES, Scale


def bands(scale: Scale) -> list[tuple[str, str]]:
    return [(" / ".join(term.words), term.band) for term in scale.terms]


def test_icd_203() -> None:
    assert bands(ICD203) == [
        ("almost no chance / remote", "1–5%"),
        ("very unlikely / highly improbable", "5–20%"),
        ("unlikely / improbable", "20–45%"),
        ("roughly even chance / roughly even odds", "45–55%"),
        ("likely / probable", "55–80%"),
        ("very likely / highly probable", "80–95%"),
        ("almost certain / nearly certain", "95–99%"),
    ]


def test_phia() -> None:
    assert bands(PHIA) == [
        ("remote chance", ">0–5%"),
        ("highly unlikely", "10–20%"),
        ("unlikely", "25–35%"),
        ("realistic possibility", "40–<50%"),
        ("likely / probable", "55–75%"),
        ("highly likely", "80–90%"),
        ("almost certain", "95–<100%"),
    ]


def test_ipcc() -> None:
    assert bands(IPCC) == [
        ("exceptionally unlikely", "<1%"),
        ("extremely unlikely", "<5%"),
        ("very unlikely", "<10%"),
        ("unlikely", "<33%"),
        ("about as likely as not", "33–66%"),
        ("more likely than not", ">50%"),
        ("likely", ">66%"),
        ("very likely", ">90%"),
        ("extremely likely", ">95%"),
        ("virtually certain", ">99%"),
    ]


def test_icd_203_covers_1_to_99_without_a_gap() -> None:
    assert (ICD203.terms[0].low, ICD203.terms[-1].high) == (1, 99)
    assert all(lower.high == upper.low for lower, upper in itertools.pairwise(ICD203.terms))


def test_a_percentage_in_a_gap_of_phia_has_no_term() -> None:
    empty = [percent for percent in range(101) if not PHIA.terms_for(percent)]
    gaps = [*range(6, 10), *range(21, 25), *range(36, 40), *range(50, 55), *range(76, 80), *range(91, 95)]
    assert empty == [0, *gaps, 100]


@pytest.mark.parametrize(
    ("scale", "percent", "terms"),
    [
        (ICD203, 60, ["likely"]),
        (ICD203, 80, ["likely", "very likely"]),
        (ICD203, 0.5, []),
        (PHIA, 0.5, ["remote chance"]),
        (PHIA, 49.9, ["realistic possibility"]),
        (PHIA, 99.9, ["almost certain"]),
        (IPCC, 96, ["more likely than not", "likely", "very likely", "extremely likely"]),
        (IPCC, 33, ["about as likely as not"]),
        (IPCC, 0, ["exceptionally unlikely", "extremely unlikely", "very unlikely", "unlikely"]),
    ],
)
def test_terms_for_a_percentage(scale: Scale, percent: float, terms: list[str]) -> None:
    assert [term.term for term in scale.terms_for(percent)] == terms


def test_rows_of_icd_203_are_told_apart() -> None:
    assert ICD203.separate_rows
    assert [ICD203.row(word) for word in ("likely", "probable", "likley")] == [0, 1, None]
    assert all(len(term.synonyms) == 1 for term in ICD203.terms)
    assert not PHIA.separate_rows


def test_levels_of_confidence() -> None:
    assert ICD203.confidence == PHIA.confidence == ("low", "moderate", "high")
    assert len(IPCC.confidence) == 5


def test_the_default_scale_comes_first() -> None:
    assert list(SCALES) == ["icd203", "phia", "ipcc"]


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_every_word_names_one_term(scale: Scale) -> None:
    assert len(set(scale.words)) == len(scale.words)
    assert all(word in (found.words if (found := scale.find(word)) else ()) for word in scale.words)
    assert scale.find("maybe") is None


@given(st.sampled_from(list(SCALES.values())), st.floats(-10, 110))
def test_no_band_reaches_outside_0_to_100(scale: Scale, percent: float) -> None:
    if not 0 <= percent <= 100:
        assert scale.terms_for(percent) == ()
