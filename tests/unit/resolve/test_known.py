"""The short way to see that all names of a record lead somewhere agrees with the long one, which says what does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefbook.config import Paths
from briefbook.reading import read
from briefbook.records import Located, Record
from briefbook.records.names import names_of
from briefbook.resolve import Broken, references
from briefbook.resolve.ids import Index, index_records
from briefbook.resolve.known import Known
from tests.invalid.runner import BASE, Case, cases


def of(root: Path) -> tuple[Index, Known, references._Names]:
    made, _ = read(Paths(root))
    index, _ = index_records([*made.records, *made.salvaged])
    parts = references.Parts(index)
    return index, Known(index, parts), references._Names(index, parts, Broken())


def objected_to(names: references._Names, located: Located[Record]) -> bool:
    return bool(list(references._check_names(names, located)))


@pytest.mark.parametrize("case", [*cases("BB2"), *cases("BB3")], ids=str)
def test_they_agree_on_every_record_of_every_book_that_is_wrong(case: Case, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    case.lay_out(tmp_path)
    index, known, names = of(tmp_path)
    assert [id for id, located in index.items() if not known.all_in(located)] == [
        id for id, located in index.items() if objected_to(names, located)
    ]


ISSUE = """\
title: Another
date: 2025-03-06
bottom_line: Words.
developments:
  - {{id: own, text: Words., date: 2025-03-06}}
statements:
  - {statement}
assessments:
  - {assessment}
"""
STATEMENT = {"id": "words", "speaker": "ana-moreira", "text": "Words.", "date": "2025-03-04"}
ASSESSMENT = {"id": "opens", "text": "It opens.", "likelihood": "likely", "basis": "own"}
ASSESSMENT |= {"confidence": "{level: low, because: Words.}"}
OTHER = "2025-03-05-quay-delayed"


def flow(fields: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


@pytest.mark.parametrize(
    ("field", "value", "is_sound"),
    [
        ("speaker", "ana-moreira", True),
        ("speaker", "nobody", False),
        ("speaker", "lisbon", False),
        ("for", "port-authority", True),
        ("for", "lisbon", False),
        ("about", "own", True),
        ("about", "lisbon", True),
        ("about", "no-day", False),
        ("about", f"{OTHER}#no-day", True),
        ("about", f"{OTHER}#nothing", False),
        ("about", "lisbon#no-day", False),
        ("about", "nobody#no-day", False),
        ("source", "tagus-courier", True),
        ("source", "'tagus-courier, para 4'", True),
        ("source", "lisbon", False),
        ("text", "'It is [[lisbon]].'", True),
        ("text", "'It is *[[nowhere|there]]*.'", False),
        ("text", "'It is not [@lisbon].'", False),
        ("text", "'It is so [@own].'", True),
        ("text", "'It is so [@no-day].'", False),
        ("text", f"'It is so [@{OTHER}#no-day].'", True),
        ("text", f"'It is so [@{OTHER}#nothing].'", False),
        ("text", "'It is so [@tagus-courier, para 4].'", True),
        ("revises", f"{OTHER}#opens-in-2025", True),
        ("revises", f"{OTHER}#no-day", False),
        ("revises", "own", False),
        ("revises", "lisbon", False),
    ],
)
def test_they_agree_on_every_way_to_name_something(field: str, value: str, is_sound: bool, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    changed = {field: value}
    judged = {"because": "Words."} | changed if field == "revises" else {}
    said = STATEMENT | ({} if judged else changed)
    issue = ISSUE.format(statement=flow(said), assessment=flow(ASSESSMENT | judged))
    (tmp_path / "content/briefings/2025/2025-03-06-another.yml").write_text(issue)
    index, known, names = of(tmp_path)
    located = index["2025-03-06-another"]
    assert known.all_in(located) is is_sound
    assert objected_to(names, located) is not is_sound


def test_what_a_record_names_is_told_with_it() -> None:
    made, _ = read(Paths(BASE))
    assert all(located.names == names_of(located.record) for located in made.records)
    assert any(located.names for located in made.records)
