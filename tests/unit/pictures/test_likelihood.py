from __future__ import annotations

from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefbook.pictures import Pictures
from briefbook.pictures.likelihood import confidence_steps, likelihood_scale
from briefbook.standards.likelihood import ICD203, IPCC, PHIA, SCALES, Scale

WORDS = [(scale, word) for scale in SCALES.values() for word in scale.words]
PICTURES = Pictures(Path("nowhere"))


@pytest.mark.parametrize(("scale", "word"), WORDS)
def test_bands_are_drawn_to_their_width(scale: Scale, word: str) -> None:
    drawn = likelihood_scale(scale, word)
    assert {(band.term, band.left, band.width) for band in drawn.bands} == {
        (term, term.low, term.high - term.low) for term in scale.terms
    }
    assert [band.term for band in drawn.bands if band.chosen] == [scale.find(word)]


@pytest.mark.parametrize("scale", SCALES.values())
def test_bands_of_one_row_never_lie_over_one_another(scale: Scale) -> None:
    for one, other in combinations(likelihood_scale(scale, scale.terms[0].term).bands, 2):
        if one.row == other.row:
            assert one.left + one.width <= other.left or other.left + other.width <= one.left


@pytest.mark.parametrize(("scale", "rows", "ends"), [(ICD203, 1, (1, 99)), (PHIA, 1, (0, 100)), (IPCC, 5, (0, 100))])
def test_only_the_scale_with_bands_in_bands_has_several_rows(scale: Scale, rows: int, ends: tuple[int, int]) -> None:
    drawn = likelihood_scale(scale, scale.terms[0].term)
    assert (drawn.rows, drawn.ends) == (rows, ends)


@pytest.mark.parametrize(("scale", "word"), WORDS)
def test_the_words_are_said_and_the_picture_is_one_line(scale: Scale, word: str) -> None:
    html = PICTURES.likelihood_scale(scale, word)
    assert "\n" not in html
    assert "|" not in html
    term = scale.find(word)
    assert term is not None
    label = ElementTree.fromstring(html).get("aria-label") or ""
    assert label.startswith(f"{word}, {term.band} on the scale of")


def test_a_word_of_another_scale_is_refused() -> None:
    with pytest.raises(ValueError, match='"realistic possibility" is no term of ICD 203'):
        likelihood_scale(ICD203, "realistic possibility")


@pytest.mark.parametrize(
    ("scale", "level", "filled", "steps"),
    [(ICD203, "low", 1, 3), (ICD203, "moderate", 2, 3), (PHIA, "high", 3, 3), (IPCC, "very high", 5, 5)],
)
def test_confidence_is_counted_in_steps(scale: Scale, level: str, filled: int, steps: int) -> None:
    found = confidence_steps(scale, level)
    assert (found.filled, found.steps) == (filled, steps)
    drawn = ElementTree.fromstring(PICTURES.confidence_steps(scale, level))
    assert [rect.get("class") for rect in drawn.iter("rect")].count("pic-chosen") == filled
