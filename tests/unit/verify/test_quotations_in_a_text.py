"""What counts as the same words: every alteration of meaning is found, and every one of typography passes."""

from __future__ import annotations

import pytest

from tests.unit.verify.told import codes, quoting

SAME = {
    "as written": "frank, not friendly",
    "straight marks for curly ones": "can't see that",
    "curly marks for straight ones": "can’t see that",
    "a no-break space": "precise\u00a0timeframe",
    "a narrow no-break space and an en space": "It\u202fwas a\u2002useful week",
    "a line break": "It was a\n  useful week",
    "full-width letters": "ｐｒｏｄｕｃｔｉｖｅ",
    "the inner marks of another kind": "no ‘precise timeframe’ has",
    "a hyphen that does not break": "in\u2011person meetings",
    "interrupted, the comma left off": "We have not agreed on a date and we will not be hurried",
    "interrupted, the comma kept": "We have not agreed on a date, and we will not be hurried.",
    "interrupted by a sentence": "The call was short, but it was useful. There is nothing to hide.",
    "an omission": "The call was short ... useful",
    "an omission as one sign, in brackets": "no further […] meetings are needed at this time",
    "an insertion": "no further in-person meetings [of the two] are needed",
    "an insertion in place of a word": "[That] was a useful week",
    "the case of a letter": "[W]e will not be hurried",
    "Cyrillic": "откровенным",
    "Cyrillic, interrupted": "Мы не договорились о дате, и не будем спешить",
    "Cyrillic, the letter й as two characters": "Борис Велин",
    "Arabic": "لم نتفق على موعد، ولن نستعجل",
    "Arabic, stretched": "صريحـــة وغير ودية",
    "Arabic, in presentation forms": "\ufedf\ufee2 نتفق",
    "a possessive left off": "Aldridge",
    "a number": "1.5 million, not 15.",
}

SET_OTHERWISE = {
    "a soft hyphen": ("productive", "pro\u00adductive"),
    "a no-break space": ("precise timeframe", "precise\u00a0timeframe"),
    "a zero-width space": ("precise timeframe", "precise \u200btimeframe"),
    "a word joiner": ("productive", "\u2060productive\u2060"),
    "a byte order mark": ("productive", "\ufeffproductive"),
    "a ligature": ("official", "o\ufb03cial"),
    "straight marks": ("productive", '"productive"'),
    "angled marks": ("productive", "«productive»"),
    "accents of their own": ("naïve", "nai\u0308ve"),
    "direction marks": ("صريحة", "\u200fصريحة\u200f"),
    "presentation forms": ("لا", "\ufefb"),
    "Korean in jamo": ("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
}
"""What a quotation says, and how a source may set it."""

OTHER = {
    "a word changed": "frank, not hostile",
    "a word left out": "It was a week",
    "a word put in": "It was a very useful week",
    "a negation dropped": "we will be hurried",
    "a negation put in": "It was not a useful week",
    "a negation left out by an omission": "we will ... be hurried",
    "a negation replaced by an insertion": "we will [surely] be hurried",
    "a contracted negation cut off": "Nobody can",
    "a word's beginning cut off": "certainty began",
    "a word's end cut off": "product",
    "part of a compound": "person meetings",
    "half of a number": "5 million",
    "a number without its point": "15 million",
    "words swapped": "not friendly, frank",
    "an accent": "précise timeframe",
    "a capital": "Productive",
    "a dash for a comma": "frank — not friendly",
    "two speakers' words as one": "useful week Nobody",
    "words on both sides of who speaks, with other words": "We have not agreed on a date and we will be hurried",
    "words of the interruption": "on a date, Aldridge said on Tuesday, and we will not",
    "Cyrillic, a negation dropped": "Мы договорились о дате",
    "Cyrillic, interrupted, a negation dropped": "Мы не договорились о дате, и будем спешить",
    "Cyrillic, a word changed": "откровенной",
    "a Latin letter for a Cyrillic one": "oткровенным",
    "Arabic, a negation dropped": "نتفق على موعد، ولن نستعجل بعد",
    "Arabic, a word changed": "صريحة وغير رسمية",
    "a longer insertion than a name": "It was [good] reporters",
}


@pytest.mark.parametrize("quote", SAME.values(), ids=SAME)
def test_typography_is_no_difference(quote: str) -> None:
    assert codes(quoting(quote)) == []


@pytest.mark.parametrize(("quote", "set_as"), SET_OTHERWISE.values(), ids=SET_OTHERWISE)
def test_nor_is_the_typography_of_the_source(quote: str, set_as: str) -> None:
    source = f"Before: {set_as}, and after.\n"
    assert codes(quoting(quote, sources={"article": source}), {"article": source}) == []


@pytest.mark.parametrize("quote", OTHER.values(), ids=OTHER)
def test_an_alteration_is_found(quote: str) -> None:
    assert codes(quoting(quote)) in (["BB320"], ["BB322"])
