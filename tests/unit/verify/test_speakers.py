"""Who a source says is speaking, against who the record says it is."""

from __future__ import annotations

import pytest

from tests.unit.verify.told import codes, quoting

OFFICIAL = "{described_as: A northern official, of: north, anonymous: true, because: No reason given.}"
UNPLACED = "{described_as: Somebody}"

RIGHT = [
    ("We have not agreed on a date", "ann"),
    ("we will not be hurried", "ann"),
    ("The call was short", "cem"),
    ("There is nothing to hide", "cem"),
    ("frank, not friendly", "dana"),
    ("productive", OFFICIAL),
    ("precise timeframe", "south-office"),
    ("useful week", "boris"),
    ("the harbour is lost", "eli"),
    ("не будем спешить", "boris"),
    ("لم نتفق على موعد", "cem"),
    ("صريحة وغير ودية", "dana"),
]

COMPATIBLE = [
    ("an office for its president", "We have not agreed on a date", "north-office"),
    ("a state for its president", "We have not agreed on a date", "north"),
    ("a person for the office", "precise timeframe", "boris"),
    ("an office that an unnamed official speaks for", "productive", "north-office"),
    ("somebody described without an organization", "We have not agreed on a date", UNPLACED),
    ("one of two speakers", "We have not agreed on a date", "[boris, ann]"),
    ("after a pronoun nobody knows", "Nobody can't see that", "cem"),
    ("a longer name is another name", "the harbour is lost", "cem"),
    ("the source's own words have no cue", "following a Monday telephone conversation", "article"),
]

WRONG = [
    ("We have not agreed on a date", "boris"),
    ("we will not be hurried", "cem"),
    ("We have not agreed on a date", "south-office"),
    ("We have not agreed on a date", OFFICIAL),
    ("We have not agreed on a date", "article"),
    ("The call was short", "dana"),
    ("There is nothing to hide", "dana"),
    ("frank, not friendly", "cem"),
    ("productive", "cem"),
    ("productive", "article"),
    ("precise timeframe", "north-office"),
    ("useful week", "ann"),
    ("не будем спешить", "ann"),
    ("لم نتفق على موعد", "dana"),
    ("صريحة وغير ودية", "cem"),
]


@pytest.mark.parametrize(("quote", "speaker"), RIGHT)
def test_the_speaker_whom_the_source_names(quote: str, speaker: str) -> None:
    assert codes(quoting(quote, speaker=speaker)) == []


@pytest.mark.parametrize(("quote", "speaker"), [case[1:] for case in COMPATIBLE], ids=[case[0] for case in COMPATIBLE])
def test_a_speaker_whom_the_source_can_mean(quote: str, speaker: str) -> None:
    assert codes(quoting(quote, speaker=speaker)) == []


@pytest.mark.parametrize(("quote", "speaker"), WRONG)
def test_another_speaker_than_the_source_names(quote: str, speaker: str) -> None:
    assert codes(quoting(quote, speaker=speaker)) == ["BB327"]


CUES = [
    ("“It holds,” Ann Aldridge, the president, said.", "ann"),
    ("“It holds,” President Aldridge later said.", "ann"),
    ("“It holds,” according to Ann Aldridge.", "ann"),
    ("According to President Aldridge, the deal “holds.”", "ann"),
    ("Aldridge insisted that the deal “holds”.", "ann"),
    ("Aldridge: “It holds.”", "ann"),
    ("Ann Aldridge: We hold that the deal holds.", "ann"),
    ("“It holds,” said President Ann Aldridge of the north.", "ann"),
    ("‘The deal holds,’ Aldridge said.", "ann"),
    ("Aldridge and Velin said the deal “holds”.", "ann"),
    ("Aldridge and Velin said the deal “holds”.", "boris"),
]


@pytest.mark.parametrize(("source", "speaker"), CUES)
def test_cues(source: str, speaker: str) -> None:
    """Each names one of the two presidents, so that the right one passes and a third person does not."""
    made = {who: quoting("holds", speaker=who, sources={"article": source}) for who in (speaker, "dana")}
    assert codes(made[speaker], {"article": source}) == []
    assert codes(made["dana"], {"article": source}) == ["BB327"]


NO_CUES = [
    "“It holds,” he said.",
    "“It holds,” a spokesman for Aldridge said.",
    "“It holds,” said an aide to Aldridge and left.",
    "The letter to Aldridge said the deal “holds”.",
    "Aldridge left. The deal “holds.”",
    "The deal “holds.” Aldridge said so.",
    "Aldridge's lawyer said that it “holds”.",
    "“It holds,” said the harbour master, whom Aldridge asked.",
    "Paula Aldridge said the deal “holds”.",
]


@pytest.mark.parametrize("source", NO_CUES)
def test_what_is_no_cue(source: str) -> None:
    assert codes(quoting("holds", speaker="dana", sources={"article": source}), {"article": source}) == []
