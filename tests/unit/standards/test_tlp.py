"""The order of the Traffic Light Protocol's markings."""

from __future__ import annotations

import itertools

import pytest

from briefbook.standards.tlp import Tlp


def test_order() -> None:
    in_order = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]
    assert [marking.value for marking in sorted(Tlp, key=lambda marking: marking.value)] != in_order
    assert [marking.value for marking in sorted(Tlp)] == in_order


@pytest.mark.parametrize(("wider", "narrower"), list(itertools.combinations(Tlp, 2)))
def test_comparison(wider: Tlp, narrower: Tlp) -> None:
    assert wider < narrower
    assert narrower > wider
    assert wider <= narrower
    assert not wider >= narrower
    assert wider.may_be_shown_to(narrower)
    assert not narrower.may_be_shown_to(wider)
    assert wider.may_be_shown_to(wider)


def test_a_marking_is_compared_with_markings_only() -> None:
    with pytest.raises(TypeError):
        sorted([Tlp.RED, "CLEAR"])  # type: ignore[type-var]


@pytest.mark.parametrize("marking", Tlp)
def test_words(marking: Tlp) -> None:
    assert marking.label == f"TLP:{marking.value}"
    assert Tlp(str(marking)) is marking
    assert marking.definition.endswith(".")
