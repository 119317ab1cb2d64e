"""The values that fields hold: what each takes, and what it says of the rest."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from briefbook.diagnostics import Diagnostic
from briefbook.records import Record
from briefbook.records.examples import EXAMPLES
from tests.unit.records.written import validated


def told(kind: str, key: str, value: object) -> list[Diagnostic]:
    return list(validated(kind, EXAMPLES[kind] | {key: value}).problems)


def record(kind: str, key: str, value: object) -> Record:
    result = validated(kind, EXAMPLES[kind] | {key: value})
    assert result.problems == ()
    return result.records[0].record


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("person", "was", ["ana-m", "a1"]),
        ("person", "same_as", ["wikidata:Q1", "https://a.example/x", "isni:0000000121032683", "mailto:a@b.example"]),
        ("person", "country", "US"),
        ("topic", "kind", "law"),
        ("topic", "kind", "cve-2025"),
        ("source", "url", "http://a.example"),
        ("source", "url", "https://a.example:8080/x?y=z#w"),
        ("source", "sha256", "0" * 64),
        ("source", "language", "zh-Hant"),
        ("source", "published", "2025-03~"),
        ("briefing", "date", "2024-02-29"),
        ("briefing", "publish_at", "2025-10-21T18:00:00Z"),
        ("publication", "timezone", "UTC"),
        ("publication", "timezone", "America/Argentina/Buenos_Aires"),
        ("publication", "timezone", "Europe/Kyiv"),
        ("publication", "language", "pt-BR"),
        ("publication", "language", "haw"),
        ("publication", "language", "zh-TW"),
        ("publication", "site_url", "https://a.example/b/"),
    ],
)
def test_right_values(kind: str, key: str, value: object) -> None:
    extra = {"published_basis": "Known."} if kind == "source" else {}
    assert list(validated(kind, EXAMPLES[kind] | extra | {key: value}).problems) == []


FORM = "Use lowercase letters, digits and single hyphens."
REAL_ZONE = "Write a name of the IANA Time Zone Database, as Europe/London."
TAG = "Write a BCP 47 tag of two or three small letters, as en or pt, or with a country, as pt-BR."
DIGITS = "Write digits with a decimal point and nothing between them, as 0.5, 28 or 1200000."
SCHEME = "Write it as wikidata:Q7747 or https://…"
WHOLE = "Write the whole address, beginning with https://."


@pytest.mark.parametrize(
    ("kind", "key", "value", "message", "help"),
    [
        (
            "person",
            "was",
            ["Ana M"],
            'the id "Ana M" is not in kebab-case: it has the capital letter "A"',
            'Did you mean "ana-m"?',
        ),
        (
            "person",
            "was",
            ["ана"],
            'the id "ана" is not in kebab-case: it has "а", and only a–z, 0–9 and single hyphens are allowed',
            FORM,
        ),
        (
            "person",
            "was",
            ["a--b"],
            'the id "a--b" is not in kebab-case: it has two hyphens in a row',
            'Did you mean "a-b"?',
        ),
        ("person", "was", ["search"], 'the id "search" is reserved for a path of the site', "Choose another id."),
        (
            "person",
            "was",
            ["x" * 65],
            f'the id "{"x" * 65}" has 65 characters, and 64 are the most',
            "Choose a shorter id.",
        ),
        ("person", "same_as", ["Q1"], '"Q1" is neither a web address nor scheme:id', SCHEME),
        ("person", "same_as", ["wikidata: Q1"], '"wikidata: Q1" is neither a web address nor scheme:id', SCHEME),
        ("person", "same_as", ["JavaScript:x"], '"JavaScript" is no scheme to link to', SCHEME),
        (
            "person",
            "country",
            "us",
            '"us" is not an ISO 3166 country code',
            "Write the two capital letters, as US or RU.",
        ),
        (
            "person",
            "country",
            "EU",
            '"EU" is not an ISO 3166 country code',
            "Write the two capital letters, as US or RU.",
        ),
        (
            "topic",
            "kind",
            "Story Line",
            '"Story Line" is not a kebab-case term',
            "Write it in lowercase with hyphens, as phone-call.",
        ),
        ("source", "url", "a.example/x", '"a.example/x" is not a web address', WHOLE),
        ("source", "url", "https://", '"https://" is not a web address', WHOLE),
        ("source", "url", "https://a b", '"https://a b" is not a web address', WHOLE),
        ("source", "url", "javascript:x//https://a", '"javascript:x//https://a" is not a web address', WHOLE),
        (
            "source",
            "sha256",
            "ABCD",
            '"ABCD" does not have the form of "sha256"',
            "SHA-256 of the text that was read: 64 hexadecimal digits, in small letters.",
        ),
        (
            "source",
            "published",
            "2025-03~",
            '"2025-03-05-a" has a doubtful date of publication and no "published_basis"',
            'Say in "published_basis" how the date is known.',
        ),
        ("briefing", "date", "2025-03", '"2025-03" is not a single day', "Write the day as 2025-10-21."),
        (
            "briefing",
            "date",
            ["2025-03-05"],
            "a date is one value, not a list or a mapping",
            "Write it as 2025-10-21, 2025-10 or 2025-10-16/2025-10-30.",
        ),
        ("briefing", "publish_at", "2025-03-05T10:00:00", '"2025-03-05T10:00:00" says no offset from UTC', None),
        (
            "briefing",
            "publish_at",
            ["x"],
            "a moment is one value, not a list or a mapping",
            "Write it as 2025-10-21T18:00:00+02:00.",
        ),
        (
            "publication",
            "schema",
            "one",
            '"one" is not a whole number',
            "The version of these record formats; this briefbook reads version 1.",
        ),
        (
            "publication",
            "schema",
            "0",
            '"0" is below 1, the least that "schema" takes',
            "The version of these record formats; this briefbook reads version 1.",
        ),
        (
            "publication",
            "timezone",
            "Europe/Lisboa",
            '"Europe/Lisboa" is not a time zone',
            'Did you mean "Europe/Lisbon"?',
        ),
        ("publication", "timezone", "Europe", '"Europe" is not a time zone', None),
        ("publication", "timezone", "../UTC", '"../UTC" is not a time zone', None),
        ("publication", "timezone", "localtime", '"localtime" is not a time zone', REAL_ZONE),
        ("publication", "timezone", "+02:00", '"+02:00" is not a time zone', REAL_ZONE),
        ("publication", "language", "xx", '"xx" is not the tag of a language', TAG),
        ("publication", "language", "English", '"English" is not the tag of a language', TAG),
        ("publication", "language", "en-ZZ", '"en-ZZ" is not the tag of a language', TAG),
        ("publication", "language", "de-US", '"de-US" is not the tag of a language', TAG),
        (
            "publication",
            "site_url",
            "https://a.example",
            '"https://a.example" has no slash at its end',
            "Write it as https://a.example/",
        ),
        ("publication", "site_url", "a.example/", '"a.example/" is not a web address', WHOLE),
        (
            "place",
            "coordinates",
            {"latitude": "north", "longitude": "0"},
            '"north" is not a number',
            "Degrees north of the equator; south is negative.",
        ),
        (
            "place",
            "coordinates",
            {"latitude": "0", "longitude": "-180.5"},
            '"-180.5" is below -180, the least that "longitude" takes',
            "Degrees east of Greenwich; west is negative.",
        ),
    ],
)
def test_wrong_values(kind: str, key: str, value: object, message: str, help: str | None) -> None:
    [problem] = told(kind, key, value)
    assert problem.code.id == "BB206"
    assert problem.message.startswith(message)
    assert help is None or problem.help == help


def part(**fields: object) -> dict[str, Any]:
    return {"id": "a", "text": "A."} | fields


@pytest.mark.parametrize("value", ["0", "-5", "+1", "0.5", ".5", "28", "1200000", "-0.00", "9" * 30])
def test_a_figure_is_digits_kept_as_written(value: str) -> None:
    briefing = record("briefing", "developments", [part(figures=[{"measure": "a", "value": value}])])
    assert str(briefing.developments[0].figures[0].value) == str(Decimal(value))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "value", ["1,000", "1e9", "1e999999999", "1_000", "inf", "NaN", "५", "half", " 1", "1.", "0x1F", "9" * 31, "--1"]
)
def test_anything_else_is_no_figure(value: str) -> None:
    [problem] = told("briefing", "developments", [part(figures=[{"measure": "a", "value": value}])])
    assert (problem.code.id, problem.message, problem.help) == ("BB206", f'"{value}" is not a number', DIGITS)


@pytest.mark.parametrize(("value", "truth"), [("true", True), ("false", False)])
def test_true_and_false(value: str, truth: bool) -> None:
    assert record("briefing", "developments", [part(background=value)]).developments[0].background is truth  # type: ignore[attr-defined]


@pytest.mark.parametrize("value", ["yes", "True", "1", "no", "off"])
def test_other_words_for_them(value: str) -> None:
    [problem] = told("briefing", "developments", [part(background=value)])
    assert problem.message == f'"{value}" stands where true or false is wanted'


@pytest.mark.parametrize("marking", ["AMBER+STRICT", "TLP:AMBER+STRICT"])
def test_a_marking_with_and_without_its_prefix(marking: str) -> None:
    assert str(record("topic", "marking", marking).marking) == "AMBER+STRICT"


@pytest.mark.parametrize("value", ["lisbon", ["lisbon"]])
def test_one_value_stands_for_a_list_of_one(value: object) -> None:
    assert record("event", "prepares", value).prepares == ("lisbon",)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("participant", "who", "role"),
    [
        ("ana", "ana", "participant"),
        ({"who": "ana"}, "ana", "participant"),
        ({"who": "ana", "role": "absent"}, "ana", "absent"),
        ({"described_as": "A docker"}, "A docker", "participant"),
        ({"who": {"described_as": "A docker"}, "role": "host"}, "A docker", "host"),
    ],
)
def test_the_ways_to_name_a_participant(participant: object, who: str, role: str) -> None:
    found = record("event", "participants", [participant]).participants[0]  # type: ignore[attr-defined]
    assert (getattr(found.who, "described_as", found.who), found.role) == (who, role)


@pytest.mark.parametrize(
    ("kind", "key"),
    [("briefing", "side"), ("person", "since"), ("publication", "schema_version")],
)
def test_a_field_has_one_name_in_files(kind: str, key: str) -> None:
    holder: dict[str, Any] = {
        "briefing": EXAMPLES["briefing"] | {"developments": [part(side="ana")]},
        "person": EXAMPLES["person"] | {"posts": [{"title": "A", "of": "b", "since": "2025"}]},
        "publication": EXAMPLES["publication"] | {"schema_version": "1"},
    }
    [problem] = validated(kind, holder[kind]).problems
    assert (problem.code.id, problem.message) == ("BB202", f'unknown key "{key}"')
