"""What an id may look like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.standards.identifier import MAX_LENGTH, PATTERN, RESERVED, complaint, to_identifier


@pytest.mark.parametrize("identifier", ["a", "x9", "budapest-meeting", "2025-10-21-no-summit-date", "g7", "a" * 64])
def test_good(identifier: str) -> None:
    assert complaint(identifier) is None


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("", "is empty"),
        ("a" * 65, "has 65 characters, and 64 are the most"),
        ("Budapest", 'is not in kebab-case: it has the capital letter "B"'),
        ("no_summit", 'is not in kebab-case: it has "_", and only a–z, 0–9 and single hyphens are allowed'),
        ("no summit", "is not in kebab-case: it has a space, and only a–z, 0–9 and single hyphens are allowed"),
        ("josé", 'is not in kebab-case: it has "é", and only a–z, 0–9 and single hyphens are allowed'),
        ("a\n", "is not in kebab-case: it has the character U+000A, and only a–z, 0–9 and single hyphens are allowed"),
        ("٣", 'is not in kebab-case: it has "٣", and only a–z, 0–9 and single hyphens are allowed'),
        ("../x", 'is not in kebab-case: it has ".", and only a–z, 0–9 and single hyphens are allowed'),
        ("-a", "is not in kebab-case: it begins or ends with a hyphen"),
        ("a-", "is not in kebab-case: it begins or ends with a hyphen"),
        ("a--b", "is not in kebab-case: it has two hyphens in a row"),
        ("index", "is reserved for a path of the site"),
        ("404", "is reserved for a path of the site"),
        ("con", "is the name of a device on Windows, where no file can have it"),
        ("lpt9", "is the name of a device on Windows, where no file can have it"),
        ("unknown", "is a word with a meaning of its own in some fields"),
    ],
)
def test_bad(identifier: str, expected: str) -> None:
    assert complaint(identifier) == expected


@pytest.mark.parametrize("name", ["index", "assets", "search", "404", "sitemap", "data", "archive", "feed", "tags"])
def test_paths_of_the_site_are_reserved(name: str) -> None:
    assert name in RESERVED


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_what_is_reserved_would_be_an_id(name: str) -> None:
    assert re.fullmatch(PATTERN, name)
    assert complaint(name)


@given(st.text(max_size=80))
def test_only_safe_names_pass(text: str) -> None:
    good = re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", text) and len(text) <= MAX_LENGTH and text not in RESERVED
    assert (complaint(text) is None) == bool(good)


@given(st.from_regex(PATTERN, fullmatch=True))
def test_an_id_is_its_own_suggestion(identifier: str) -> None:
    assert to_identifier(identifier) == (None if complaint(identifier) else identifier)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("José_Díaz", "jose-diaz"),
        ("No Summit Date", "no-summit-date"),
        ("Côte d'Ivoire", "cote-divoire"),
        ("--a--b--", "a-b"),
        ("Лавров", None),
        ("Index", None),
        ("", None),
    ],
)
def test_the_id_that_was_meant(text: str, identifier: str | None) -> None:
    assert to_identifier(text) == identifier
