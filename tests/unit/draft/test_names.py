"""Which records a text names, and which names the book does not know."""

from __future__ import annotations

import pytest

from tests.unit.draft.book import read


def named(text: str) -> list[tuple[str, str]]:
    """The words of each name, and the records they can mean, with a question mark where another may be meant."""
    reading = read(text)
    assert all(text[n.mention.span.start : n.mention.span.end] == n.words for n in reading.names)
    found = [(n.words, "|".join(n.mention.ids) + "?" * bool(n.mention.within)) for n in reading.names]
    assert found == sorted(found, key=lambda item: text.index(item[0])) or len(set(found)) < len(found)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When Ana Moreira spoke,", [("Ana Moreira", "ana-moreira")]),
        ("then Moreira’s letter and Moreira's own", [("Moreira", "ana-moreira"), ("Moreira", "ana-moreira")]),
        ("Mayor Moreira met Mr. Costa.", [("Moreira", "ana-moreira"), ("Costa", "rui-costa")]),
        ("the Moreira-Costa and Pires–Duarte talks", [
            ("Moreira", "ana-moreira"), ("Costa", "rui-costa"), ("Pires", "joao-pires"), ("Duarte", "ines-duarte"),
        ]),
        ("by João Pires", [("João Pires", "joao-pires")]),
        ("by Joa\u0303o Pires", [("Joa\u0303o Pires", "joao-pires")]),
        ("by João\u00a0Pires", [("João\u00a0Pires", "joao-pires")]),
        ("by Ana\nMoreira\n\nThen", [("Ana\nMoreira", "ana-moreira")]),
        ("the Dockers’ Union (DU)", [("Dockers’ Union", "union"), ("DU", "union")]),
        ("Moreiras, amoreira, Moreira_2 and Ducks", []),
        ("in d'Moreira", []),
        ("for Moreira'n and Lisbon'", [("Lisbon", "lisbon|lisbon-council")]),
        ("the Council of Lisbon", [("Council of Lisbon", "lisbon-council")]),
        ("at the Porto Summit in Porto", [("Porto Summit", "summit"), ("Porto", "porto")]),
        ("to Silva", [("Silva", "one-silva|other-silva")]),
        ("to Eva Silva", [("Eva Silva", "one-silva")]),
        ("to Li", []),
        ("до Рауля; потім Рауль Іваненко.", [("Рауль Іваненко", "raul-ivanenko")]),
        ("за Іваненком, але Іваненко", [("Іваненко", "raul-ivanenko")]),
        ("記者は林美に聞いた", [("林美", "mei-lin")]),
        ("στο Πόρτο.", [("Πόρτο", "porto")]),
        ("إلى بورتو الآن", [("بورتو", "porto")]),
        ("from Melania Costa", [("Costa", "rui-costa?")]),
        ("in the Washington Post", [("Washington", "capital?")]),
        ("in Washington Tuesday", [("Washington", "capital")]),
        ("Yesterday Costa left.", [("Costa", "rui-costa")]),
    ],
)  # fmt: skip
def test_names_of_the_book(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_a_name_does_not_go_over_the_end_of_a_paragraph() -> None:
    assert named("We saw Ana\n\nMoreira") == [("Moreira", "ana-moreira")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Zoë Brandt and President Ole van der Berg of Cranes International.",
         ["Zoë Brandt", "Ole van der Berg of Cranes International"]),
        ("Officials waited. The Minister of State came on Monday in May.", []),
        ("It was Melania Costa again; Melania Costa left.", ["Melania Costa"]),
        ("Russian Foreign Minister Oleg Petrov spoke.", ["Oleg Petrov"]),
        ("the late J. Smith-Jones", ["J. Smith-Jones"]),
        ("NO TALKS WILL BE HELD THIS YEAR EITHER SAYS THE HARBOUR MASTER OF OLD", []),
        ("see the Washington Post", ["Washington Post"]),
        ("Hello there, I say, and I’m Ann", ["Ann"]),
        ("the Tagus. Tagus water", ["Tagus"]),
    ],
)  # fmt: skip
def test_names_that_the_book_does_not_know(text: str, expected: list[str]) -> None:
    assert [name for name, _ in read(text).unknown] == expected
