"""What a publication makes of the findings of rules."""

from __future__ import annotations

import pytest

from briefbook.lint import CODES, lint_settings
from briefbook.rules.unknown_severity import SETTABLE
from tests.books import Files, issue, judged, said
from tests.unit.rules.findings import findings, publication, publication_with, settings
from tests.unit.rules.mistakes import MISTAKES as TRADECRAFT

DAY = "2025-10-21-first"
MISTAKES: dict[str, Files] = {
    "BB301": issue(DAY, said("a", "ann", status="announced")),
    "BB302": {path: text.replace("source: wire\n", "", 1) for path, text in issue(DAY, said("a", "ann")).items()},
    "BB303": {"content/places.yml": "port: {name: Port, marking: RED}\n"},
    "BB304": {"content/places.yml": "port: {name: Port, publish_at: '2030-01-01T00:00:00Z'}\n"},
    "BB305": issue(DAY, said("a", "ann", date="2025-10-21", as_written="Monday")),
    "BB306": issue(DAY, judged("a", "probably")),
    "BB307": {"content/briefings/2025/first.yml": next(iter(issue(DAY).values()))},
    "BB308": issue(DAY, title="x" * 66),
    "BB309": issue(DAY, said("a", "ann", date="2025-10-22")),
} | TRADECRAFT
"""A book with one finding for each rule on records and on the book."""
PLAIN = {code.id: str(code.severity) for code in CODES}
# They need a lock file beside the records: tests/unit/verify/test_evidence.py.
OF_PROOFS = {"BB328", "BB329"}
# It looks at a book that was taken back to a day: tests/unit/book/test_as_known.py.
OF_DAYS = {"BB391"}


def weighed(code: str, setting: str) -> list[tuple[str, str]]:
    chosen = publication_with(severities=f"{{{code}: {setting}}}")
    return [(finding.code.id, str(finding.severity)) for finding in findings(chosen, MISTAKES[code])]


@pytest.mark.parametrize("code", MISTAKES)
def test_a_rule_has_its_own_severity(code: str) -> None:
    assert [(f.code.id, str(f.severity)) for f in findings(MISTAKES[code])] == [(code, PLAIN[code])]


@pytest.mark.parametrize("code", SETTABLE)
@pytest.mark.parametrize("setting", ["error", "warning"])
def test_the_publication_sets_another(code: str, setting: str) -> None:
    assert weighed(code, setting) == [(code, setting)]


@pytest.mark.parametrize("code", SETTABLE)
def test_the_publication_turns_a_rule_off(code: str) -> None:
    assert weighed(code, "off") == []


@pytest.mark.parametrize("code", sorted(MISTAKES.keys() - set(SETTABLE)))
@pytest.mark.parametrize("setting", ["error", "warning", "off"])
def test_what_keeps_back_the_withheld_cannot_be_set(code: str, setting: str) -> None:
    assert sorted(weighed(code, setting)) == sorted([(code, "error"), ("BB310", "error")])


@pytest.mark.parametrize("code", ["BB310", "BB311", "BB201", "BB101", "BB999", "long-title", "bb308"])
@pytest.mark.parametrize("setting", ["warning", "off"])
def test_only_rules_that_leave_the_choice_can_be_set(code: str, setting: str) -> None:
    found = findings(publication_with(severities=f"{{{code}: {setting}}}"))
    assert [(f.code.id, f.message, f.is_error) for f in found] == [
        ("BB310", f'the severity of "{code}" cannot be set', True)
    ]


def test_settings_of_mkdocs_are_never_off() -> None:
    chosen = publication(publication_with(severities="{BB308: warning}"))
    assert [finding.is_error for finding in lint_settings(settings(site_name="Harbor"), chosen)] == [True]


def test_every_rule_is_settable_or_held_to_be_an_error() -> None:
    assert set(SETTABLE) <= set(PLAIN)
    assert all(PLAIN[code] == "error" for code in PLAIN.keys() - set(SETTABLE))
    assert set(PLAIN) == MISTAKES.keys() | {"BB310", "BB311"} | OF_PROOFS | OF_DAYS
