"""Each rule by a table: what passes, what fails, and what it says then."""

from __future__ import annotations

import pytest

from briefbook.lint import lint_settings
from briefbook.lint.subjects import KINDS, WHOLE
from briefbook.rules import RULES
from tests.books import Files, issue, judged, reported, said
from tests.unit.rules.findings import codes, findings, publication, publication_with, said_of, settings

DAY = "2025-10-21-first"
CABLE = {"seeds/cable.yml": "title: Another report\nkind: news-article\n"}
EARLIER = issue("2025-10-20-zero", judged("it-happens"))


def test_a_sound_book_has_no_findings() -> None:
    assert said_of(issue(DAY, said("a", "ann"), reported("b"), judged("c"))) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"about": "summit", "status": "announced", "when": "2025-11"}, None),
        ({"about": "summit", "when": "unknown"}, None),
        ({"about": "quay-opens", "status": "announced"}, 'only an event has "status", and "a" is about "quay-opens"'),
        ({"about": "ann", "when": "2025-11"}, 'only an event has "when", and "a" is about "ann"'),
        ({"status": "announced"}, 'only an event has "status", and "a" has no "about"'),
        ({"about": "quay-opens", "stance": "affirms"}, None),
        ({"about": "quay-opens", "stance": "conditional", "condition": "It rains."}, None),
        ({"about": "summit", "stance": "affirms"}, 'only a claim has "stance", and "a" is about "summit"'),
        ({"stance": "denies"}, 'only a claim has "stance", and "a" has no "about"'),
        ({"about": "2025-10-20-zero#it-happens", "stance": "denies"}, 'only a claim has "stance"'),
    ],
)
def test_a_statement_says_what_its_subject_can_have(fields: dict[str, str], message: str | None) -> None:
    found = said_of(EARLIER, issue(DAY, said("a", "ann", **fields)))
    assert [code for code, _ in found] == ([] if message is None else ["BB301"])
    assert message is None or found[0][1].startswith(message)


@pytest.mark.parametrize(
    ("fields", "fails"),
    [
        ({"about": "quay-opens", "outcome": "met"}, False),
        ({"about": "2025-10-20-zero#it-happens", "outcome": "met"}, False),
        ({"about": "j", "outcome": "met"}, False),
        ({"about": "summit", "outcome": "met"}, True),
        ({"about": "2025-10-20-zero#r", "outcome": "met"}, True),
        ({"outcome": "met"}, True),
    ],
)
def test_a_development_rates_a_claim_or_an_assessment(fields: dict[str, str], fails: bool) -> None:
    earlier = issue("2025-10-20-zero", reported("r"), judged("it-happens"))
    assert codes(earlier, issue(DAY, reported("a", **fields), judged("j"))) == ["BB301"] * fails


@pytest.mark.parametrize(
    ("of_the_issue", "of_the_part", "fails"),
    [("wire", None, False), (None, "wire", False), (None, '"wire, para 2"', False), (None, None, True)],
)
def test_every_part_has_a_source(of_the_issue: str | None, of_the_part: str | None, fails: bool) -> None:
    fields = {} if of_the_part is None else {"source": of_the_part}
    [(path, text)] = issue(DAY, said("a", "ann", **fields), reported("b", **fields), judged("c")).items()
    file = {path: text if of_the_issue else text.replace("source: wire\n", "", 1)}
    assert codes(file) == ["BB302"] * (2 * fails)


MARKINGS = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]


@pytest.mark.parametrize("audience", MARKINGS)
@pytest.mark.parametrize("marking", MARKINGS)
@pytest.mark.parametrize("prefix", ["", "TLP:"])
def test_what_is_for_fewer_than_the_readers_is_held_back(audience: str, marking: str, prefix: str) -> None:
    place = {"content/places.yml": f"port: {{name: Port, marking: '{prefix}{marking}'}}\n"}
    held_back = MARKINGS.index(marking) > MARKINGS.index(audience)
    assert codes(publication_with(audience=audience), place) == ["BB303"] * held_back


def test_without_an_audience_the_site_is_for_everybody() -> None:
    assert codes({"content/places.yml": "port: {name: Port, marking: GREEN}\n"}) == ["BB303"]
    assert codes({"content/places.yml": "port: {name: Port, marking: CLEAR}\n"}) == []


def test_a_briefing_and_the_publication_are_marked_too() -> None:
    assert codes(issue(DAY, marking="RED")) == ["BB303"]
    assert codes(publication_with(marking="AMBER")) == ["BB303"]


@pytest.mark.parametrize(
    ("zone", "moment", "fails"),
    [
        ("UTC", "2025-10-21T23:59:59Z", False),
        ("UTC", "2025-10-22T00:00:00Z", True),
        ("UTC", "2025-10-22T01:59:59+02:00", False),
        ("UTC", "2025-10-22T02:00:00+02:00", True),
        # The day begins fourteen hours before UTC's there, and ends eleven hours after it here.
        ("Pacific/Kiritimati", "2025-10-21T09:59:59Z", False),
        ("Pacific/Kiritimati", "2025-10-21T10:00:00Z", True),
        ("Pacific/Pago_Pago", "2025-10-22T10:59:59Z", False),
        ("Pacific/Pago_Pago", "2025-10-22T11:00:00Z", True),
        # An hour west in summer time until the 26th.
        ("Europe/Lisbon", "2025-10-21T22:59:59Z", False),
        ("Europe/Lisbon", "2025-10-21T23:00:00Z", True),
        ("Asia/Kathmandu", "2025-10-21T18:14:59Z", False),
        ("Asia/Kathmandu", "2025-10-21T18:15:00Z", True),
        # The ends of the calendar, which a zone can push over.
        ("Pacific/Pago_Pago", "0001-01-01T00:00:00Z", False),
        ("Pacific/Kiritimati", "9999-12-31T23:59:59Z", True),
    ],
)
def test_an_embargo_ends_with_the_day_of_the_newest_issue_in_the_book_s_zone(
    zone: str, moment: str, fails: bool
) -> None:
    place = {"content/places.yml": f"port: {{name: Port, publish_at: '{moment}'}}\n"}
    assert codes(publication_with(timezone=zone), place, EARLIER, issue(DAY)) == ["BB304"] * fails


def test_the_summer_time_of_the_book_s_zone_counts() -> None:
    place = {"content/places.yml": "port: {name: Port, publish_at: '2025-10-27T23:30:00Z'}\n"}
    claims = {"content/claims.yml": "quay-opens: {text: The quay opens., kind: promise}\n"}
    files = {**place, **claims, **issue("2025-10-27-first")}
    assert codes(publication_with(timezone="Europe/Lisbon"), files) == []
    assert codes(publication_with(timezone="Europe/Paris"), files) == ["BB304"]


def test_in_a_book_without_an_issue_every_embargo_holds() -> None:
    place = {"content/places.yml": "port: {name: Port, publish_at: '2020-01-01T00:00:00Z'}\n"}
    [(code, message)] = said_of(place)
    assert code == "BB304"
    assert message == '"port" is under embargo until 2020-01-01T00:00:00+00:00, and the book has no issue without one'


@pytest.mark.parametrize(
    ("date", "words", "fails"),
    [
        ("2025-10-21", "Tuesday", False),
        ("2025-10-21", "on Wednesday", True),
        ("2025-10-16/2025-10-30", "Friday", False),
        ("2025-09", "in August", True),
        ("2025-08", "August", False),
        ("2025-10-16", "recently", False),
        (None, "Monday", False),
    ],
)
def test_the_source_s_words_fit_the_date(date: str | None, words: str, fails: bool) -> None:
    fields = {"as_written": words} | ({"date": date} if date else {})
    assert codes(issue("2025-10-22-last", said("a", "ann", **fields))) == ["BB305"] * fails
    assert codes(issue("2025-10-22-last", reported("a", **fields))) == ["BB305"] * fails


@pytest.mark.parametrize(
    ("scale", "likelihood", "level", "message"),
    [
        ("icd203", "very unlikely", "moderate", None),
        ("icd203", "roughly even chance", "high", None),
        ("icd203", "highly unlikely", "low", '"highly unlikely" is not a term of ICD 203; it belongs to the'),
        ("icd203", "likley", "low", '"likley" is not a term of ICD 203'),
        ("icd203", "remote", "low", '"remote" is from the second row of ICD 203, where it stands for'),
        ("icd203", "likely", "medium", '"medium" is not a level of confidence in ICD 203'),
        ("phia", "highly unlikely", "moderate", None),
        ("phia", "very unlikely", "moderate", '"very unlikely" is not a term of '),
        ("ipcc", "exceptionally unlikely", "very high", None),
        ("ipcc", "likely", "moderate", '"moderate" is not a level of confidence in '),
    ],
)
def test_judgements_use_one_scale(scale: str, likelihood: str, level: str, message: str | None) -> None:
    part = judged("a", likelihood, confidence=f"{{level: {level}, because: Two sources.}}", basis="[wire, cable]")
    found = said_of(publication_with(scale=scale), issue(DAY, part), CABLE)
    assert [code for code, _ in found] == ([] if message is None else ["BB306"])
    assert message is None or found[0][1].startswith(message)


@pytest.mark.parametrize(
    ("path", "fails"),
    [
        ("content/briefings/2025/2025-10-21-first.yml", False),
        ("content/briefings/2025/2025-10-21-1.yml", False),
        ("content/briefings/2024/2025-10-21-first.yml", True),
        ("content/briefings/2025/2025-10-22-first.yml", True),
        ("content/briefings/2025/2025-10-21.yml", True),
        ("content/briefings/2025/first.yml", True),
    ],
)
def test_a_briefing_is_where_its_date_says(path: str, fails: bool) -> None:
    [text] = issue(DAY).values()
    assert codes({path: text}) == ["BB307"] * fails


@pytest.mark.parametrize(("length", "fails"), [(65, False), (66, True), (200, True)])
def test_a_title_is_short_enough_for_lists(length: int, fails: bool) -> None:
    found = findings(issue(DAY, title="ї" * length))
    assert [(finding.code.id, finding.is_error) for finding in found] == [("BB308", False)] * fails
    assert codes({"content/topics/long.yml": f"title: {'x' * length}\n"}) == []


@pytest.mark.parametrize(("length", "fails"), [(160, False), (161, True)])
def test_a_summary_is_short_enough_for_previews(length: int, fails: bool) -> None:
    assert codes({"content/places.yml": f"port: {{name: Port, summary: {'x' * length}}}\n"}) == ["BB308"] * fails


@pytest.mark.parametrize(
    ("date", "fails"),
    [
        ("2025-10-21", False),
        ("2025-10-22", True),
        ("2025-10", False),
        ("2025-11", True),
        ("2025-10-20/2025-10-30", False),
        ("2025-10-22/..", True),
        ("../2025-12", False),
        ("2026", True),
        ("2025-10-XX", False),
        ("9999", True),
    ],
)
def test_a_part_is_not_dated_after_its_issue(date: str, fails: bool) -> None:
    assert codes(issue(DAY, said("a", "ann", date=date))) == ["BB309"] * fails
    assert codes(issue(DAY, reported("a", date=date))) == ["BB309"] * fails


@pytest.mark.parametrize(
    ("changes", "place", "message"),
    [
        ({}, None, None),
        ({"site_name": "Harbor"}, "mkdocs.yml:1:1", '"site_name" has to be "Harbour Notes"'),
        ({"site_url": "https://harbour.example"}, "mkdocs.yml:1:1", '"site_url" has to be "https://harbour.example/"'),
        ({"site_url": None}, "mkdocs.yml", 'mkdocs.yml has no "site_url"'),
        ({"language": "pt"}, "mkdocs.yml:1:1", '"language" has to be "en"'),
        ({"docs_dir": "docs"}, "mkdocs.yml:1:1", '"docs_dir" has to be "build/docs"'),
        ({"custom_dir": None}, "mkdocs.yml", 'mkdocs.yml has no "custom_dir"'),
        ({"site_dir": "public"}, "mkdocs.yml:1:1", '"site_dir" has to be "build/site"'),
    ],
)
def test_mkdocs_yml_says_what_the_publication_says(
    changes: dict[str, str | None], place: str | None, message: str | None
) -> None:
    found = lint_settings(settings(**changes), publication())
    assert [str(finding.place) for finding in found] == ([] if place is None else [place])
    assert message is None or found[0].message.startswith(message)


def test_each_rule_looks_at_subjects_that_there_are_and_has_a_manual_that_begins_its_module() -> None:
    apart = {"check_record", "check_settings"}
    in_book = {kind.function for kind in KINDS} | {WHOLE}
    for rule in RULES:
        own = [value for value in vars(rule).values() if getattr(value, "__module__", None) == rule.__name__]
        functions = {value.__name__ for value in own if value.__name__.startswith("check")}
        assert functions, rule.__name__
        assert functions <= in_book or (functions <= apart and len(functions) == 1), rule.__name__
        assert rule.CODE.manual == rule.__doc__
        assert rule.CODE.name == rule.__name__.rsplit(".", 1)[1].replace("_", "-")
        assert rule.CODE.id.startswith("BB3")


def test_findings_point_at_the_words_they_are_about() -> None:
    files: Files = {
        f"content/briefings/2025/{DAY}.yml": (
            "title: An issue\ndate: 2025-10-21\nbottom_line: It is so.\nsource: wire\nstatements:\n"
            "  - id: a\n    speaker: ann\n    text: Words.\n"
            "    date: 2025-10-22\n    as_written: Monday\n    status: announced\n"
        )
    }
    assert [(str(f.place).split(":", 1)[1], f.code.id) for f in findings(files)] == [
        ("9:11", "BB309"),
        ("10:17", "BB305"),
        ("11:5", "BB301"),
    ]
