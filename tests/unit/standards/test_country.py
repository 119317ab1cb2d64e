"""ISO 3166-1 alpha-2 codes and names."""

from __future__ import annotations

import pytest
from babel import Locale

from briefbook.standards.country import CODES, country_codes, country_name

NOT_OF_THE_STANDARD = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]
)


def test_the_standard_has_249_countries() -> None:
    assert len(CODES) == 249
    assert country_codes() == tuple(sorted(CODES))


def test_the_list_is_cldrs_without_what_is_no_country_of_the_standard() -> None:
    two_letters = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}
    assert two_letters - NOT_OF_THE_STANDARD == CODES


@pytest.mark.parametrize(
    ("code", "locale", "name"),
    [
        ("US", "en", "United States"),
        ("HU", "en", "Hungary"),
        ("HU", "de", "Ungarn"),
        ("UA", "ru", "Украина"),
        ("BR", "pt-BR", "Brasil"),
        ("GB", "en", "United Kingdom"),
    ],
)
def test_names(code: str, locale: str, name: str) -> None:
    assert country_name(code, locale) == name


@pytest.mark.parametrize("code", ["UK", "EU", "XK", "ZZ", "us", "USA", "", "001", "U"])
def test_unknown(code: str) -> None:
    assert country_name(code) is None


@pytest.mark.parametrize("locale", ["en", "ru", "uk", "zh-Hans", "gsw"])
def test_every_country_has_a_name_in_every_language(locale: str) -> None:
    assert all(country_name(code, locale) for code in CODES)
