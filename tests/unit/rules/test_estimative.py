"""The rules on estimative language by tables."""

from __future__ import annotations

import pytest

from tests.books import Files, Part, issue, judged, reported, retraction
from tests.unit.rules.findings import publication_with
from tests.unit.rules.mistakes import first
from tests.unit.rules.test_sourcing import CABLE, REPRINT, told


def quoted(text: str) -> str:
    """A text as a YAML scalar in flow style."""
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize(
    ("scale", "text", "words"),
    [
        ("icd203", "It is very unlikely.", []),
        ("icd203", "It is highly unlikely.", ["highly unlikely"]),
        ("icd203", "It is Probable, and nearly certain.", ["Probable", "nearly certain"]),
        ("icd203", "There is a remote chance in a remote village.", ["remote chance"]),
        ("icd203", 'He calls it "highly unlikely".', []),
        ("icd203", "He calls it “highly unlikely”.", []),
        ("icd203", "It is *highly* unlikely.", ["highly unlikely"]),
        ("phia", "It is highly unlikely, or probable.", []),
        ("phia", "It is very unlikely.", ["very unlikely"]),
        ("ipcc", "It is virtually certain.", []),
        ("ipcc", "It is probable.", ["probable"]),
        ("icd203", "The unlikeliest and the improbably long.", []),
    ],
)
def test_our_words_keep_to_one_scale(scale: str, text: str, words: list[str]) -> None:
    level = {"ipcc": "medium"}.get(scale, "moderate")
    confidence = f"{{level: {level}, because: One source.}}"
    chosen = publication_with(scale=scale)
    for files in (
        first(bottom_line=quoted(text)),
        first(key_points=f"[{quoted(text)}]"),
        first(judged("a", assumptions=quoted(text), confidence=confidence)),
        first(judged("a", confidence=f"{{level: {level}, because: {quoted(text)}}}")),
    ):
        found = told("BB340", chosen, files)
        assert [message.split('"')[1] for message in found] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It happens.", []),
        ("It will certainly happen.", ["certainly"]),
        ("It likely happens.", ["likely"]),
        ("It is probably so, without doubt.", ["probably", "without doubt"]),
        ('He says "certainly".', []),
        ("Both sides are certain of it.", []),
    ],
)
def test_the_text_of_a_judgement_is_the_proposition_alone(text: str, words: list[str]) -> None:
    found = told("BB341", first(judged("a", text=quoted(text))))
    assert [message.split('"')[1] for message in found] == words


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("We judge with high confidence that it is unlikely.", True),
        ("It is unlikely; our confidence is low.", False),
        ("It is unlikely. We have moderate confidence.", False),
        ("We are confident that it is very likely.", True),
        ("The U.S. is likely to go, and confidence is low.", True),
        ('We have high confidence in his "unlikely".', False),
        ("It builds confidence, and is likely.", False),
    ],
)
def test_likelihood_and_confidence_are_two_sentences(text: str, objects: bool) -> None:
    assert len(told("BB342", first(bottom_line=quoted(text)))) == objects
    assert len(told("BB342", first(judged("a", alternatives=quoted(text))))) == objects


@pytest.mark.parametrize(("because", "objects"), [("One source.", False), ("A likely story from one source.", True)])
def test_no_likelihood_is_in_the_reason_for_a_confidence(because: str, objects: bool) -> None:
    part = judged("a", confidence=f"{{level: low, because: {because}}}")
    assert len(told("BB342", first(part))) == objects


@pytest.mark.parametrize(
    ("scale", "likelihood", "text", "message"),
    [
        ("icd203", "likely", "A chance of 70%.", None),
        ("icd203", "likely", "A 70 % chance.", None),
        ("icd203", "likely", "A 90% chance.", '90% is outside of "likely"'),
        ("icd203", "likely", "A probability of 30 per cent.", '30% is outside of "likely"'),
        ("icd203", "likely", "A 60-90% probability.", '90% is outside of "likely"'),
        ("icd203", "likely", "It is 40 percent likely.", '40% is outside of "likely"'),
        ("icd203", "likely", "A 100% chance.", "100% lies in a gap"),
        ("icd203", "likely", "Prices rise by 3% this year.", None),
        ("icd203", "likely", 'He speaks of "a 10% chance".', None),
        ("phia", "likely", "A chance of 77%.", "77% lies in a gap of the scale (UK probability yardstick)"),
        ("phia", "highly likely", "A chance of 80%.", None),
        ("ipcc", "likely", "A chance of 66.5%.", None),
    ],
)
def test_a_number_fits_its_term(scale: str, likelihood: str, text: str, message: str | None) -> None:
    level = {"ipcc": "medium"}.get(scale, "moderate")
    part = judged("a", likelihood, text=quoted(text), confidence=f"{{level: {level}, because: One source.}}")
    found = told("BB343", publication_with(scale=scale), first(part))
    assert len(found) == (message is not None)
    assert message is None or found[0].startswith(message)


@pytest.mark.parametrize(
    ("parts", "named"),
    [
        ([judged("a", basis="wire")], []),
        ([judged("a", basis="ann")], []),
        ([judged("a", basis="a")], ["a"]),
        ([judged("a", basis="b"), judged("b", basis="a")], ["a", "b"]),
        ([judged("a", basis="b"), judged("b", basis="c"), reported("c")], []),
        ([judged("a", basis="b"), judged("b", basis="[a, wire]")], []),
    ],
)
def test_a_judgement_rests_on_information(parts: list[Part], named: list[str]) -> None:
    assert [message.split('"')[1] for message in told("BB344", first(*parts))] == named


def test_what_was_retracted_supports_nothing() -> None:
    files = first(reported("a"), judged("b", basis="a"), corrections=retraction("a", "2025-10-22"))
    assert told("BB344", files) == ['"b" rests on parts that have been retracted']


@pytest.mark.parametrize(
    ("level", "basis", "files", "objects"),
    [
        ("high", "wire", {}, True),
        ("moderate", "wire", {}, False),
        ("high", "[wire, cable]", CABLE, False),
        ("high", "[wire, cable]", REPRINT, True),
        ("high", "[x, y]", CABLE, False),
        ("high", "[x, z]", {}, True),
        ("high", "j", CABLE, False),
    ],
)
def test_high_confidence_has_two_origins(level: str, basis: str, files: Files, objects: bool) -> None:
    parts = [reported("x"), reported("z"), judged("a", confidence=f"{{level: {level}, because: Such.}}", basis=basis)]
    if files:
        parts += [reported("y", source="cable"), judged("j", basis="[x, y]")]
    assert len(told("BB345", first(*parts), files)) == objects


@pytest.mark.parametrize(
    ("text", "fields", "objects"),
    [
        ("They probably met.", {}, True),
        ("A likely date was named.", {}, True),
        ('The town was called "a likely place".', {}, False),
        ("They met on a possible date.", {}, False),
        ("What we judged likely has happened.", {"about": "quay-opens", "outcome": "met", "date": "2025-10-20"}, False),
    ],
)
def test_a_fact_has_no_likelihood(text: str, fields: dict[str, str], objects: bool) -> None:
    assert len(told("BB346", issue("2025-10-21-first", reported("a", text=quoted(text), **fields)))) == objects
