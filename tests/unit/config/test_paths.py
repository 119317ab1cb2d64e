from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefbook.config import (
    Paths,
    epoch_of,
    find_root,
    job_count,
    overridden,
    shipped_templates,
    source_date_epoch,
    state_folder,
)
from briefbook.diagnostics import Diagnostic


def test_the_root_is_the_nearest_parent_with_mkdocs_yml_and_content(tmp_path: Path) -> None:
    outer, inner = tmp_path / "outer", tmp_path / "outer/inner"
    for book in (outer, inner):
        (book / "content/people").mkdir(parents=True)
        (book / "mkdocs.yml").touch()
    assert find_root(inner / "content/people") == inner
    assert find_root(inner) == inner
    assert find_root(outer / "content") == outer


def test_one_of_the_two_is_not_enough(tmp_path: Path) -> None:
    (tmp_path / "a/content").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    (tmp_path / "b/mkdocs.yml").touch()
    assert find_root(tmp_path / "a") is None
    assert find_root(tmp_path / "b") is None


def test_staging_lies_beside_the_site_so_that_a_rename_suffices(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    assert paths.staging.parent == paths.site.parent == paths.lock.parent == tmp_path / "build"


def test_the_shipped_templates_are_found() -> None:
    assert (shipped_templates() / "theme/main.html").is_file()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0", 0), ("1761004800", 1761004800), ("4294967295", 4294967295), ("", None)],
)
def test_source_date_epoch_is_read(text: str, expected: int | None) -> None:
    assert source_date_epoch({"SOURCE_DATE_EPOCH": text}) == expected


@pytest.mark.parametrize("text", ["now", "-1", "1.5", " 1", "1e9", "4294967296", "9" * 5000, "١"])
def test_a_wrong_source_date_epoch_is_a_finding(text: str) -> None:
    finding = source_date_epoch({"SOURCE_DATE_EPOCH": text})
    assert isinstance(finding, Diagnostic)
    assert finding.code.id == "BB005"


@pytest.mark.parametrize(("text", "expected"), [("1", 1), ("2", 2), ("256", 256), ("", None)])
def test_the_number_of_processes_is_read(text: str, expected: int | None) -> None:
    assert job_count({"BRIEFBOOK_JOBS": text}) == expected


@pytest.mark.parametrize("text", ["all", "0", "-1", "1.5", " 1", "257", "9" * 5000, "١"])
def test_a_wrong_number_of_processes_is_a_finding(text: str) -> None:
    finding = job_count({"BRIEFBOOK_JOBS": text})
    assert isinstance(finding, Diagnostic)
    assert finding.code.id == "BB006"


def test_an_unset_source_date_epoch_is_none() -> None:
    assert source_date_epoch({}) is None


@pytest.mark.parametrize(
    ("day", "epoch"), [(date(2025, 10, 21), 1761004800), (date(1970, 1, 1), 0), (date(1914, 7, 28), 0)]
)
def test_the_epoch_of_a_day(day: date, epoch: int) -> None:
    assert epoch_of(day) == epoch


def test_a_variable_is_put_back_also_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    monkeypatch.setenv("BRIEFBOOK_TEST_SET", "before")
    monkeypatch.delenv("BRIEFBOOK_TEST_UNSET", raising=False)

    def fail() -> None:
        with overridden({"BRIEFBOOK_TEST_SET": "x", "BRIEFBOOK_TEST_UNSET": "y"}):
            assert os.environ["BRIEFBOOK_TEST_SET"] == "x"
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert os.environ["BRIEFBOOK_TEST_SET"] == "before"
    assert "BRIEFBOOK_TEST_UNSET" not in os.environ


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"XDG_STATE_HOME": "/var/state", "HOME": "/users-ann"}, "/var/state"),
        ({"XDG_STATE_HOME": "", "HOME": "/users-ann"}, "/users-ann/.local/state"),
        ({"XDG_STATE_HOME": "state", "HOME": "/users-ann"}, "/users-ann/.local/state"),
        ({"HOME": "/users-ann"}, "/users-ann/.local/state"),
        ({"HOME": "ann"}, None),
        ({"HOME": ""}, None),
        ({}, None),
    ],
)
def test_the_folder_for_state_is_the_users(environment: dict[str, str], expected: str | None) -> None:
    assert state_folder(environment) == (None if expected is None else Path(expected))
