"""Dates as readers and machines see them."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from babel import Locale, UnknownLocaleError
from hypothesis import given
from hypothesis import strategies as st

from briefbook.dates import parse_date
from briefbook.dates.wording import long, machine, month_names, short
from tests.unit.dates import texts


@pytest.mark.parametrize(
    ("text", "full", "narrow", "for_machines"),
    [
        ("2025-10-21", "21 October 2025", "21 Oct", "2025-10-21"),
        ("2025-10-21~", "about 21 October 2025", "about 21 Oct", "2025-10-21"),
        ("2025-10-21?", "21 October 2025 (uncertain)", "21 Oct (uncertain)", "2025-10-21"),
        ("2025-10-21%", "about 21 October 2025 (uncertain)", "about 21 Oct (uncertain)", "2025-10-21"),
        ("2024-10-21", "21 October 2024", "21 Oct 2024", "2024-10-21"),
        ("2025-10", "October 2025", "Oct", "2025-10"),
        ("2025", "2025", "2025", "2025"),
        ("0044", "AD 44", "AD 44", "0044"),
        ("202X", "the 2020s", "the 2020s", None),
        ("20XX", "the years 2000–2099", "the years 2000–2099", None),
        ("2025-10-XX", "on a day in October 2025", "on a day in Oct", "2025-10"),
        ("2025-10-XX~", "on a day in about October 2025", "on a day in about Oct", "2025-10"),
        ("2025-XX", "in a month of 2025", "in a month of 2025", "2025"),
        ("2025-XX-XX", "on a day in 2025", "on a day in 2025", "2025"),
        ("2025-21", "spring 2025", "spring 2025", None),
        ("2025-24", "winter 2025–26", "winter 2025–26", None),
        ("2025-29", "southern spring 2025", "southern spring 2025", None),
        ("2025-33", "the first quarter of 2025", "the first quarter of 2025", None),
        ("2025-10-16/2025-10-30", "16–30 October 2025", "16–30 Oct", None),
        ("2025-10-28/2025-11-03", "28 October – 3 November 2025", "28 Oct – 3 Nov", None),
        ("2025-12-28/2026-01-03", "28 December 2025 – 3 January 2026", "28 Dec 2025 – 3 Jan 2026", None),
        ("2025-10-21/2025-10-21", "21 October 2025", "21 Oct", None),
        ("2025-08/2025-10", "August–October 2025", "Aug–Oct", None),
        ("2025-11/2026-01", "November 2025 – January 2026", "Nov 2025 – Jan 2026", None),
        ("2024/2025", "2024–2025", "2024–2025", None),
        ("2025-10/2025-11-03", "October 2025 – 3 November 2025", "Oct – 3 Nov", None),
        (
            "2025-10-16~/2025-10-30?",
            "about 16 October 2025 – 30 October 2025 (uncertain)",
            "about 16 Oct – 30 Oct (uncertain)",
            None,
        ),
        ("../2025-10", "until October 2025", "until Oct", None),
        ("/2025-10", "until October 2025 (start unknown)", "until Oct (start unknown)", None),
        ("2025-10-16/..", "from 16 October 2025", "from 16 Oct", None),
        ("2025-10-16/", "from 16 October 2025 (end unknown)", "from 16 Oct (end unknown)", None),
        ("../2025-10-XX", "until a day in October 2025", "until a day in Oct", None),
        (
            "156X-12-25",
            "on a day between 25 December 1560 and 25 December 1569",
            "on a day between 25 Dec 1560 and 25 Dec 1569",
            None,
        ),
        (
            "{2025-10-01,2025-10-05}",
            "on days between 1 October 2025 and 5 October 2025",
            "on days between 1 Oct and 5 Oct",
            None,
        ),
        ("[..1667]", "on a day until 31 December 1667", "on a day until 31 Dec 1667", None),
    ],
)
def test_wording(text: str, full: str, narrow: str, for_machines: str | None) -> None:
    date = parse_date(text)
    assert (long(date), short(date, 2025), machine(date)) == (full, narrow, for_machines)


def test_short_keeps_the_year_unless_told() -> None:
    assert short(parse_date("2025-10-21")) == "21 Oct 2025"
    assert short(parse_date("2025-10-21"), 2024) == "21 Oct 2025"


@pytest.mark.parametrize("first", ["he", "zh-Hans", "ar", "en"])
def test_one_language_does_not_get_anothers_months(first: str) -> None:
    program = (
        "from briefbook.dates import parse_date\n"
        "from briefbook.dates.wording import long, short\n"
        f"for locale in ({first!r}, 'de', 'fr'):\n"
        "    print(long(parse_date('2025-08'), locale), short(parse_date('2025-08'), locale=locale), sep=';')"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.splitlines()[1:] == ["August 2025;Aug 2025", "août 2025;août 2025"]


def test_names_of_months_are_the_languages_own() -> None:
    assert long(parse_date("2025-10-21"), "ru") == "21 октября 2025"
    assert long(parse_date("2025-10"), "ru") == "октябрь 2025"
    assert long(parse_date("2025-08"), "de") == "August 2025"
    assert long(parse_date("2025-08-03"), "pt-BR") == "3 agosto 2025"


def test_month_names() -> None:
    assert month_names("ru")[10] == "октябрь"
    assert month_names("ru", context="format")[10] == "октября"
    assert month_names("en", "abbreviated")[9] == "Sep"
    with pytest.raises(UnknownLocaleError):
        month_names("xx")


@given(texts.anything, st.none() | st.integers(1, 9999), st.sampled_from(["en", "ru", "ar", "zh-Hans"]))
def test_every_date_has_words(text: str, year: int | None, locale: str) -> None:
    date = parse_date(text)
    for words in (long(date, locale), short(date, year, locale)):
        assert words.strip()
        assert "None" not in words


@given(texts.anything)
def test_the_machine_form_is_one_html_knows(text: str) -> None:
    form = machine(parse_date(text))
    assert form is None or re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", form)


@given(texts.days, st.sampled_from(["en", "fr", "uk"]))
def test_a_day_says_its_day_month_and_year(text: str, locale: str) -> None:
    day = parse_date(text).earliest
    assert day is not None
    words = long(parse_date(text), locale)
    assert words.startswith(f"{day.day} {Locale(locale).months['format']['wide'][day.month]} ")
    assert words.endswith(str(day.year))
