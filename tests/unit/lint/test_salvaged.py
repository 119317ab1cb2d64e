"""Records with faults are looked at too, and a fault is never told twice."""

from __future__ import annotations

import pytest

from briefbook.diagnostics import ordered
from briefbook.lint import lint_records
from briefbook.records import Publication
from briefbook.validate import validate
from tests.books import documents

HEAD = "title: An issue\ndate: 2025-10-21\nbottom_line: It is so.\nsource: wire\n"


def told(briefing: str) -> list[tuple[str, str]]:
    """Line and code of everything that validating and the rules on records say of a briefing."""
    validated = validate(documents({"content/briefings/2025/2025-10-21-first.yml": briefing}))
    publication = next(found.record for found in validated.records if isinstance(found.record, Publication))
    found = lint_records(validated.records, publication, validated.salvaged, validated.problems)
    return [(str(finding.place.line), finding.code.id) for finding in ordered([*validated.problems, *found])]


@pytest.mark.parametrize(
    ("briefing", "expected"),
    [
        pytest.param(
            "statements:\n"
            "- {id: a, speaker: ann, text: One., stance: x}\n"
            "- {id: b, speaker: ann, text: Two., date: 2025-10-21, as_written: Monday}\n",
            [("6", "BB204"), ("7", "BB305")],
            id="a fault in one part and a wrong weekday in another",
        ),
        pytest.param(
            "statements:\n- {id: a, speaker: ann, text: One., date: 2025-13-01, as_written: Monday}\n",
            [("6", "BB206")],
            id="a bad date has no weekday to be wrong",
        ),
        pytest.param(
            "statements:\n- id: a\n  speaker: ann\n  text: One.\n  date: 2025-10-30\n  status: maybe\n",
            [("10", "BB204")],
            id="a part with a fault is left alone",
        ),
        pytest.param(
            "assessments:\n- {id: a, text: One., confidence: {level: low, because: x}, basis: wire}\n",
            [("6", "BB201")],
            id="no likelihood is not a wrong likelihood",
        ),
        pytest.param(
            "assessments:\n"
            "- {id: a, text: One., likelihood: likley, confidence: {level: low, because: x}, basis: wire}\n"
            "- {id: b, text: One., likelihood: likely, confidence: {level: sure}, basis: wire}\n"
            "developments:\n"
            "- {id: c, text: One., date: 2025-10-30}\n",
            [("6", "BB306"), ("7", "BB201"), ("9", "BB309")],
            id="each part by itself",
        ),
        pytest.param(
            "titel: x\nstatements:\n- {id: a, speaker: ann, text: One., date: 2025-10-22}\n",
            [("5", "BB202"), ("7", "BB309")],
            id="a fault in the head that no rule looks at",
        ),
        pytest.param(
            "statements:\n- {id: a, speaker: ann, text: 'See [x](javascript:y).', date: 2025-10-22}\n"
            "- {id: b, speaker: ann, text: One., date: 2025-10-22}\n",
            [("6", "BB208"), ("7", "BB309")],
            id="bad prose counts as a fault of its part",
        ),
    ],
)
def test_what_is_told(briefing: str, expected: list[tuple[str, str]]) -> None:
    assert told(HEAD + briefing) == expected


@pytest.mark.parametrize("date", ["date: 2025-10", "date:", "dates: 2025-10-21"])
def test_without_the_day_of_the_issue_no_part_is_late_and_no_file_misplaced(date: str) -> None:
    briefing = HEAD.replace("date: 2025-10-21", date)
    part = "statements:\n- {id: a, speaker: ann, text: One., date: 2026-10-22}\n"
    assert {code for _, code in told(briefing + part)} <= {"BB201", "BB202", "BB206"}


def test_other_records_with_faults_are_looked_at() -> None:
    validated = validate(documents({"content/places.yml": "port: {nam: Port, marking: RED}\n"}))
    publication = next(found.record for found in validated.records if isinstance(found.record, Publication))
    found = lint_records(validated.records, publication, validated.salvaged, validated.problems)
    assert [finding.code.id for finding in found] == ["BB303"]
