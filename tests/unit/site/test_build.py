from __future__ import annotations

import filecmp
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefbook.config import Paths
from briefbook.site import build_site
from tests.unit.site.conftest import Book

EPOCH = 1761004800


def findings(paths: Paths) -> list[tuple[str, str, str]]:
    found = build_site(paths, into=paths.staging, epoch=EPOCH)
    return [(str(finding.place), finding.code.id, finding.message) for finding in found]


def files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def test_the_site_is_that_of_mkdocs_build_strict(book: Book, capfd: pytest.CaptureFixture[str]) -> None:
    paths = book()
    assert findings(paths) == []
    assert capfd.readouterr() == ("", "")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    subprocess.run(command, cwd=paths.root, env=environment, check=True, capture_output=True)
    ours, theirs = files(paths.staging), files(paths.site)
    assert ours.keys() == theirs.keys()
    assert "people/sergei-lavrov/index.html" in ours
    assert [path for path in ours if not filecmp.cmp(ours[path], theirs[path], shallow=False)] == []


def test_the_sitemap_has_the_date_that_was_given(book: Book) -> None:
    paths = book()
    findings(paths)
    assert "<lastmod>2025-10-21</lastmod>" in (paths.staging / "sitemap.xml").read_text()


def test_modes_do_not_hang_on_the_umask_and_the_folder_is_emptied_first(book: Book) -> None:
    paths = book()
    paths.staging.mkdir()
    (paths.staging / ".stale.yml").touch()
    before = os.umask(0o077)
    try:
        assert findings(paths) == []
    finally:
        os.umask(before)
    assert not (paths.staging / ".stale.yml").exists()
    modes = {path.stat().st_mode & 0o777 for path in paths.staging.rglob("*")}
    assert modes == {0o755, 0o644}


@pytest.mark.parametrize(
    ("page", "text", "said"),
    [
        ("people/a.md", "# A\n\n[plan](plan.md)\n", "'plan.md'"),
        ("people/a.md", "# A\n\n[said](sergei-lavrov.md#sayd)\n", "'#sayd'"),
        ("people/a.md", "# A\n\n[plan](/people/plan.md)\n", "absolute link"),
        ("people/a.md", "# A\n\n[plan](plan)\n", "unrecognized relative link"),
        ("unlisted.md", "# Unlisted\n", '"unlisted.md"'),
    ],
)
def test_a_warning_of_mkdocs_is_a_finding_at_its_page(book: Book, page: str, text: str, said: str) -> None:
    [(place, code, message)] = findings(book(**{page: text}))
    assert (place, code) == (f"build/docs/{page}", "BB411")
    assert said in message


def test_each_page_in_no_menu_is_a_finding_of_its_own(book: Book) -> None:
    found = findings(book(**{"one.md": "# One\n", "two.md": "# Two\n"}))
    assert [place for place, _, _ in found] == ["build/docs/one.md", "build/docs/two.md"]


@pytest.mark.parametrize(
    ("line", "code"),
    [("no_such_setting: 1\n", "BB411"), ("plugins: [no-such-plugin]\n", "BB411"), ("nav: [\n", "BB412")],
)
def test_a_wrong_setting_is_a_finding(book: Book, line: str, code: str) -> None:
    paths = book()
    paths.mkdocs_yml.write_text(paths.mkdocs_yml.read_text() + line)
    assert {(place, found) for place, found, _ in findings(paths)} == {("mkdocs.yml", code)}


def test_a_fault_in_a_template_has_its_line(book: Book) -> None:
    paths = book()
    (paths.theme / "main.html").write_text('{% extends "base.html" %}\n{% block content %}\n{% endfor %}\n')
    [(place, code, _)] = findings(paths)
    assert (place, code) == ("build/theme/main.html:3:1", "BB412")


def test_a_template_that_fails_as_it_runs_is_a_finding(book: Book) -> None:
    paths = book()
    (paths.theme / "main.html").write_text("{{ 1 // 0 }}")
    assert findings(paths)[-1][1] == "BB412"


@pytest.mark.parametrize("link", ["docs/notes.md", "docs/loop", "docs", "theme/partials"])
def test_a_symbolic_link_is_refused(book: Book, link: str, tmp_path: Path) -> None:
    paths = book()
    place = paths.build / link
    secret = tmp_path / "secret"
    secret.write_text("# Secret\n")
    if place.exists():
        place.rename(tmp_path / "moved")
        secret = tmp_path / "moved"
    place.symlink_to(place.parent if link.endswith("loop") else secret)
    assert [(found, code) for found, code, _ in findings(paths)] == [(f"build/{link}", "BB410")]
    assert not paths.staging.exists()


def test_the_log_and_the_environment_are_left_as_they_were(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    logger = logging.getLogger("mkdocs")
    before = (logger.level, logger.propagate, list(logger.handlers))
    findings(book(**{"unlisted.md": "# Unlisted\n"}))
    assert (logger.level, logger.propagate, list(logger.handlers)) == before
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"


def test_a_folder_that_cannot_be_written_is_a_finding(book: Book) -> None:
    paths = book()
    (paths.build / "file").touch()
    found = build_site(paths, into=paths.build / "file/site", epoch=EPOCH)
    assert [finding.code.id for finding in found] == ["BB412"]


def test_warnings_are_found_where_logging_was_switched_off(book: Book) -> None:
    paths = book(**{"people/a.md": "# A\n\n[plan](plan.md)\n"})
    quiet = logging.getLogger("mkdocs.structure.pages")
    quiet.disabled = True
    try:
        assert [code for _, code, _ in findings(paths)] == ["BB411"]
        assert quiet.disabled
    finally:
        quiet.disabled = False
