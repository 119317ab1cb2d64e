from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefbook.pictures import Pictures
from briefbook.pictures.glyphs import SIGNS, VALUES, symbol
from briefbook.pictures.strip import GAUGES
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance

PICTURES = Pictures(Path("nowhere"))
SPRITE = ElementTree.fromstring(PICTURES.sprite())
DRAWN = {element.get("id"): element for element in SPRITE.iter("symbol")}


@pytest.mark.parametrize("name", [*VALUES, *SIGNS])
def test_every_value_and_sign_is_drawn(name: str) -> None:
    drawing = DRAWN[symbol(name)]
    assert drawing.get("viewBox") == "0 0 16 16"
    assert len(drawing) > 0


def test_every_vocabulary_has_its_signs() -> None:
    everything = {member.value for words in (EventStatus, ComputedStatus, Stance, Outcome) for member in words}
    assert everything == set(VALUES)


def test_nothing_is_drawn_for_nobody() -> None:
    assert set(DRAWN) == {symbol(name) for name in (*VALUES, *SIGNS)}


def test_no_two_values_look_the_same() -> None:
    # "Did not happen" of an event and "not met" of a claim are one thing to a reader, and share their sign.
    drawings = {
        ElementTree.tostring(element).replace(f'id="{name}"'.encode(), b"")
        for name, element in DRAWN.items()
        if name != "bb-not-met"
    }
    assert len(drawings) == len(DRAWN) - 1


def test_a_word_without_a_sign_is_refused() -> None:
    with pytest.raises(ValueError, match='"maybe" has no sign'):
        PICTURES.glyph("maybe")


def test_a_glyph_is_silent_beside_its_word_and_named_without() -> None:
    beside = ElementTree.fromstring(PICTURES.glyph("announced"))
    assert beside.get("aria-hidden") == "true"
    alone = ElementTree.fromstring(PICTURES.glyph("announced", 'An"nounced'))
    assert (alone.get("role"), alone.get("aria-label")) == ("img", 'An"nounced')


def test_every_value_has_a_gauge() -> None:
    assert {value.value for value in GAUGES} == set(VALUES)


def test_gradients_for_every_pair_of_ends() -> None:
    found = {element.get("id") for element in SPRITE.iter("linearGradient")}
    ends = ("hard", "soft", "open")
    assert found == {f"bb-{start}-{end}" for start in ends for end in ends}
