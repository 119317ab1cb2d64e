"""Where a quotation has to stand: its source, its paragraph, its order."""

from __future__ import annotations

import pytest

from tests.unit.verify.told import OTHER, codes, findings, quoting, verdict

PLACES = {
    "the paragraph of the locator": (["productive"], "article, para 3", []),
    "one of several paragraphs": (["productive"], "article, paras 2-4", []),
    "a list of paragraphs": (["productive"], "article, paragraphs 1, 3", []),
    "another paragraph": (["productive"], "article, para 2", ["BB321"]),
    "a locator of another kind says nothing": (["productive"], "article, p. 2", []),
    "a word in two paragraphs": (["useful"], "article", ["BB324"]),
    "a word in two paragraphs, with a locator": (["useful"], "article, para 4", []),
    "fragments in order": (["not agreed on a date", "will not be hurried"], "article", []),
    "fragments across paragraphs": (["not agreed on a date", "frank"], "article", []),
    "fragments the other way round": (["will not be hurried", "not agreed on a date"], "article", ["BB322"]),
    "pieces of an omission the other way round": (["will not be hurried ... agreed on a date"], "article", ["BB322"]),
    "an omission across paragraphs": (["not agreed on a date ... productive"], "article", ["BB322"]),
    "one lost fragment": (["not agreed on a date", "will be hurried"], "article", ["BB320"]),
    "another source": (["a matter of weeks"], "article", ["BB323"]),
    "one of two sources": (["a matter of weeks"], "other", []),
}


@pytest.mark.parametrize(("quote", "source", "expected"), PLACES.values(), ids=PLACES)
def test_places(quote: list[str], source: str, expected: list[str]) -> None:
    assert codes(quoting(quote, source=source)) == expected


def test_words_in_quotation_marks_in_the_text_are_quotations() -> None:
    assert codes(quoting(text='The call was "productive" and "frank".')) == []
    assert codes(quoting(text='The call was "destructive" and "frank".')) == ["BB320"]


def test_a_comma_within_the_closing_mark_is_typography() -> None:
    assert codes(quoting(text='There is "nothing to hide," he says.')) == []
    assert codes(quoting(quote="nothing to hide,")) == ["BB320"]


def test_the_finding_points_at_the_words_and_shows_the_nearest_passage() -> None:
    (found,) = findings(quoting(text='The call was "frank, not hostile".'))
    assert found.message == '"frank, not hostile" is not in the text of "article"'
    assert found.help is not None
    assert "Paragraph 2" in found.help
    assert "›hostile‹" in found.help
    assert "›friendly" in found.help
    assert found.place.column > 1


def test_a_dropped_negation_is_marked() -> None:
    (found,) = findings(quoting("we will be hurried"))
    assert found.help is not None
    assert "we will ›not‹ be hurried" in found.help


def test_a_text_that_changed_with_its_digest_names_the_altered_words() -> None:
    now = OTHER.replace("matter of weeks", "matter of years")
    made = quoting("a matter of weeks", source="other", sources={"other": now})
    (found,) = verdict(made, {"other": now}).findings
    assert found.code.id == "BB320"
    assert found.help is not None
    assert "a matter of ›years" in found.help
    assert "›weeks‹" in found.help


def test_a_text_that_changed_without_its_digest_is_named_and_its_words_too() -> None:
    now = OTHER.replace("matter of weeks", "matter of years")
    made = quoting("a matter of weeks", source="other", sources={"other": OTHER})
    assert codes(made, {"other": now}) == ["BB320", "BB326"]


def test_a_missing_text() -> None:
    assert codes(quoting("a matter of weeks", source="other"), {}) == ["BB325"]


def test_a_source_without_a_digest_is_not_opened() -> None:
    made = quoting("never seen", source="wire")
    assert (codes(made), verdict(made).unopened) == ([], 1)


def test_paragraphs_are_blocks_where_there_are_blank_lines() -> None:
    text = "A title\n\nThe first\nline goes on.\n\n\nThe last.\n"
    for quote, paragraph in (("A title", 1), ("first line goes", 2), ("The last", 3)):
        made = quoting(quote, source=f"article, para {paragraph}", sources={"article": text})
        assert codes(made, {"article": text}) == []
