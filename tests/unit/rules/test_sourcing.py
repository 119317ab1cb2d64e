"""The rules on sources by tables: what each objects to, and what it lets pass."""

from __future__ import annotations

import pytest

from tests.books import Files, Part, issue, judged, reported, retraction, said
from tests.unit.rules.findings import said_of
from tests.unit.rules.mistakes import DAY, UNNAMED, first, wire

CABLE: Files = {"seeds/cable.yml": "title: Another report\nkind: news-article\n"}
REPRINT: Files = {"seeds/cable.yml": "title: A reprint\nkind: news-article\norigin: wire\n"}


def told(code: str, *files: Files) -> list[str]:
    """The messages of one rule on a book."""
    return [message for found, message in said_of(*files) if found == code]


@pytest.mark.parametrize(
    ("files", "objects"),
    [
        ((first(reported("a", date="2025-10-20", about="summit", status="occurred")),), True),
        ((first(reported("a", date="2025-10-20", about="summit", status="cancelled")),), True),
        ((first(reported("a", date="2025-10-20", about="summit", status="announced")),), False),
        ((first(reported("a", date="2025-10-20", about="summit", status="occurred", background="true")),), False),
        ((first(reported("a", date="2025-10-20", about="summit", status="occurred", via="[One, Two]")),), True),
        (
            (first(reported("a", date="2025-10-20", about="summit", status="occurred", source="[wire, cable]")), CABLE),
            False,
        ),
        (
            (
                first(reported("a", date="2025-10-20", about="summit", status="occurred", source="[wire, cable]")),
                REPRINT,
            ),
            True,
        ),
        (
            (
                first(
                    reported("a", date="2025-10-20", about="summit", status="occurred"),
                    said("b", "ann", date="2025-10-20", about="summit", status="occurred", source="cable"),
                ),
                CABLE,
            ),
            False,
        ),
    ],
)
def test_what_is_settled_rests_on_two_origins(files: tuple[Files, ...], objects: bool) -> None:
    assert len(told("BB332", *files)) == objects


@pytest.mark.parametrize(
    ("parts", "objects"),
    [
        ([said("a", UNNAMED, about="summit", status="announced")], 1),
        ([said("a", UNNAMED, about="quay-opens", stance="affirms")], 1),
        ([said("a", UNNAMED, about="quay-opens", stance="affirms"), said("b", UNNAMED, about="quay-opens")], 1),
        ([said("a", f"[{UNNAMED}, ann]", about="summit", status="announced")], 0),
        ([said("a", "{described_as: The mayor}", about="summit", status="announced")], 0),
        ([said("a", UNNAMED, about="summit", status="announced"), reported("b", about="summit")], 1),
        ([said("a", UNNAMED, about="summit", status="announced"), reported("b", about="summit", status="possible")], 0),
        ([said("a", UNNAMED, about="summit")], 0),
    ],
)
def test_a_status_does_not_rest_on_the_unnamed_alone(parts: list[Part], objects: int) -> None:
    assert len(told("BB333", first(*parts))) == objects


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The call was 'productive'.", "productive"),
        ('\\"The call was \\\\\\"productive\\\\\\".\\"', "productive"),
        ("It was a Historic day.", "Historic"),
        ("They are *disastrous* terms.", "disastrous"),
        ("The goods arrived by the productivity office.", None),
        ("The call lasted an hour.", None),
    ],
)
def test_the_unnamed_give_no_opinion(text: str, word: str | None) -> None:
    written = text.replace('\\"', '"').replace("\\\\", "\\")
    found = told("BB334", first(said("a", UNNAMED, text=written)))
    assert [message.split('"')[1] for message in found] == ([word] if word else [])
    assert told("BB334", first(said("a", "ann", text=written))) == []
    assert told("BB334", first(said("a", f"[ann, {UNNAMED}]", text=written))) == []


def test_quoted_fragments_are_looked_at_too() -> None:
    files = first(said("a", UNNAMED, quote="[the call was, good and useful, terrible]"))
    assert [message.split('"')[1] for message in told("BB334", files)] == ["good", "terrible"]


@pytest.mark.parametrize(
    ("who", "because", "text", "objects"),
    [
        ("US officials", "The official asked for it.", "Words.", True),
        ("Sources close to the talks", "The source feared for its post.", "Words.", True),
        ("US officials", "None is given.", "He says that it is so.", True),
        ("US officials", "The article gives no reason.", "Words.", False),
        ("Two US officials", "One official asked for it.", "Words.", False),
        ("One of the officials", "The official asked for it.", "Words.", False),
        ("A US official", "The official asked for it.", "Words.", False),
        ("Delegates", "The official list is secret.", "Words.", False),
    ],
)
def test_one_speaker_is_no_plural(who: str, because: str, text: str, objects: bool) -> None:
    speaker = f"{{described_as: {who}, anonymous: true, because: {because}}}"
    assert len(told("BB335", first(said("a", speaker, text=text)))) == objects


@pytest.mark.parametrize(
    ("fields", "files", "objects"),
    [
        ({"credibility": "1"}, {}, True),
        ({"credibility": "2"}, {}, False),
        ({"credibility": "1", "source": "[wire, cable]"}, CABLE, False),
        ({"credibility": "1", "source": "[wire, cable]"}, REPRINT, True),
        ({"credibility": "1", "source": "['wire, para 1', 'wire, para 2']"}, {}, True),
        ({"credibility": "1", "via": "[One, Two]"}, {}, True),
    ],
)
def test_confirmed_by_others_needs_others(fields: dict[str, str], files: Files, objects: bool) -> None:
    assert len(told("BB336", first(reported("a", **fields)), files)) == objects


def test_each_part_that_leans_on_a_withdrawn_source_is_named() -> None:
    parts = (reported("a"), said("b", "ann", source="cable"), judged("c", basis="[a, b]"), judged("d", basis="wire"))
    assert told("BB337", first(*parts), CABLE) == []
    assert told("BB337", first(*parts), CABLE, wire(status="corrected")) == []
    named = [message.split('"')[1] for message in told("BB337", first(*parts), CABLE, wire(status="withdrawn"))]
    assert named == ["a", "c", "d"]
    reprinted = [message.split('"')[1] for message in told("BB337", first(*parts), REPRINT, wire(status="withdrawn"))]
    assert reprinted == ["a", "b", "c", "c", "d"]


def test_what_was_retracted_no_longer_leans_on_it() -> None:
    files = first(reported("a"), corrections=retraction("a", "2025-10-22"))
    assert told("BB337", files, wire(status="withdrawn")) == []


@pytest.mark.parametrize(
    ("date", "source", "objects"),
    [
        ("2025-10-21", {"published": "2025-10-20"}, True),
        ("2025-10-20", {"published": "2025-10-20"}, False),
        ("2025-10-21", {"published": "2025-10"}, False),
        ("2025-10", {"published": "2025-09-30"}, True),
        ("2025-10", {"published": "2025-10-02"}, False),
        ("2025-10-21", {"published": "2025-10-20~", "published_basis": "A guess."}, False),
        ("2025-10-21", {"published": "2025-10-20?", "published_basis": "A guess."}, True),
        ("2025-10-21", {"published": "2025-10-20", "status": "corrected"}, False),
        ("2025-10-21", {}, False),
    ],
)
def test_a_source_tells_of_nothing_later(date: str, source: dict[str, str], objects: bool) -> None:
    assert len(told("BB338", first(reported("a", date=date)), wire(**source))) == objects


def test_one_source_that_can_know_is_enough() -> None:
    files = first(reported("a", date="2025-10-21", source="[wire, cable]"))
    assert told("BB338", files, wire(published="2025-10-20"), CABLE) == []


@pytest.mark.parametrize(
    ("date", "words", "source", "objects"),
    [
        ("2025-10-16", "last Thursday", {"dateline": "2025-10-21"}, False),
        ("2025-10-09", "last Thursday", {"dateline": "2025-10-21"}, True),
        ("2025-10-09", "last Thursday", {"dateline": "2025-10-17"}, False),
        ("2025-10-16", "last Thursday", {"dateline": "2025-10-17"}, False),
        ("2025-10-21", "Tuesday", {"published": "2025-10-21"}, False),
        ("2025-10-14", "Tuesday", {"published": "2025-10-21"}, True),
        ("2025-10-20", "Monday", {"dateline": "2025-10-21", "published": "2025-10-23"}, False),
        ("2025-10-20", "yesterday", {"dateline": "2025-10-21"}, False),
        ("2025-10-19", "yesterday", {"dateline": "2025-10-21"}, True),
        ("2025-10-18", "three days ago", {"dateline": "2025-10-21"}, False),
        ("2025-10-17", "3 days ago", {"dateline": "2025-10-21"}, True),
        ("2025-10-14", "last week", {"dateline": "2025-10-21"}, False),
        ("2025-10-07", "last week", {"dateline": "2025-10-21"}, True),
        ("2025-09", "last month", {"dateline": "2025-10-21"}, False),
        ("2025-08", "last month", {"dateline": "2025-10-21"}, True),
        ("2025-10-14", "Tuesday of the week before", {"published": "2025-10-21"}, False),
        ("2025-10-14", "Tuesday", {"published": "2025-10"}, False),
        ("2025-10-14", "Tuesday", {}, False),
        ("2025-10-14", "recently", {"published": "2025-10-21"}, False),
    ],
)
def test_words_count_from_the_source_s_day(date: str, words: str, source: dict[str, str], objects: bool) -> None:
    files = issue(DAY, reported("a", date=date, as_written=words))
    assert len(told("BB339", files, wire(**source))) == objects


def test_one_source_from_which_the_words_are_right_is_enough() -> None:
    files = first(reported("a", date="2025-10-14", as_written="Tuesday", source="[wire, cable]"))
    cable = {"seeds/cable.yml": "title: Another\nkind: news-article\npublished: 2025-10-15\n"}
    assert told("BB339", files, wire(published="2025-10-21"), cable) == []
