"""The plot of how often things happened, against the bands."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefbook.book.calibration import LEAST, Calibration, TermRecord, score
from briefbook.pictures import Pictures
from briefbook.pictures.calibration import calibration_plot
from briefbook.standards.likelihood import SCALES, Scale

PICTURES = Pictures(Path("nowhere"))


def record_of(scale: Scale, counted: int, happened: int) -> Calibration:
    terms = tuple(TermRecord(term, counted if index == 1 else 0, happened) for index, term in enumerate(scale.terms))
    return Calibration(terms, (), score(terms), 0)


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.id)
def test_every_term_has_a_row_with_its_band(scale: Scale) -> None:
    plot = calibration_plot(record_of(scale, 3, 1), scale.title)
    assert plot is not None
    assert [(row.term, row.left, row.width) for row in plot.rows[::-1]] == [
        (term.term, term.low, term.high - term.low) for term in scale.terms
    ]


@pytest.mark.parametrize(("counted", "faint"), [(LEAST - 1, True), (LEAST, False)])
def test_too_few_are_drawn_and_said_as_that(counted: int, faint: bool) -> None:
    html = PICTURES.calibration(record_of(SCALES["icd203"], counted, 2), SCALES["icd203"])
    assert ("pic-few" in html) == faint
    said = [node.text or "" for node in ElementTree.fromstring(html).iter("desc")]
    assert said[5].startswith(f"The term stands for 5–20%. Of {counted} judged so 2 happened, interval ")
    assert said[5].endswith(" Too few to say.") == faint
    assert said[0] == "The term stands for 95–99%. No judgement is counted."


def test_each_row_is_a_picture_with_a_name_and_a_description() -> None:
    root = ElementTree.fromstring(PICTURES.calibration(record_of(SCALES["ipcc"], 12, 2), SCALES["ipcc"]))
    pictures = [node for node in root.iter("svg") if node.get("role") == "img"]
    ids = {node.get("id") for node in root.iter() if node.get("id")}
    assert len(pictures) == len(SCALES["ipcc"].terms)
    assert {id for node in pictures for id in (node.get("aria-labelledby") or "").split()} == ids


def test_no_text_is_scaled() -> None:
    root = ElementTree.fromstring(PICTURES.calibration(record_of(SCALES["phia"], 12, 2), SCALES["phia"]))
    assert not [node for node in root.iter() if node.get("viewBox")]


def test_nothing_counted_is_no_picture() -> None:
    assert PICTURES.calibration(record_of(SCALES["icd203"], 0, 0), SCALES["icd203"]) == ""
