"""`briefbook generate`, `build` and `schema`: what they write, and that they write nothing when something is wrong."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from briefbook.config import Paths
from briefbook.publish import BuildLock, build_lock
from briefbook.records import KINDS
from tests.cli.conftest import BRIEFING, Edit
from tests.cli.process import briefbook, snapshot


def test_a_build_and_another(book: Path) -> None:
    run = briefbook("build", cwd=book)
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr == "The site is in build/site; to read it, run briefbook serve.\n"
    first = snapshot(book)
    assert "build/site/people/ana-moreira/index.html" in first
    assert briefbook("build", cwd=book).returncode == 0
    assert snapshot(book) == first


def test_a_build_after_an_edit_is_that_of_a_new_book_and_keeps_the_files_that_are_the_same(
    book: Path, edit: Edit, tmp_path: Path
) -> None:
    other = tmp_path / "another"
    # With it MkDocs builds the site by itself.
    edit("mkdocs.yml", ("  - tags\n", ""))
    for title in ("The quay opens again", "The quay opens at last"):
        assert briefbook("build", cwd=book).returncode == 0
        before = {path: path.stat().st_ino for path in (book / "build/site").rglob("*.html")}
        edit(BRIEFING, ("title: The quay opens", f"title: {title}"))
        assert briefbook("build", cwd=book).returncode == 0
        after = {path: path.stat().st_ino for path in (book / "build/site").rglob("*.html")}
        assert 0 < sum(before[path] != after[path] for path in after) < len(after) / 2
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(book, other, ignore=shutil.ignore_patterns("build"))
        assert briefbook("build", cwd=other).returncode == 0
        ours, theirs = (
            # The index of an edited book has a delta beside its base.
            {name: hashed for name, hashed in snapshot(root / "build/site").items() if not name.startswith("find/")}
            for root in (book, other)
        )
        assert ours == theirs
        assert title in (book / "build/site/index.html").read_text()
        edit(BRIEFING, (f"title: {title}", "title: The quay opens"))
    assert (book / "build/.briefbook-spare-site").is_dir()


@pytest.mark.parametrize("command", ["check", "generate", "build"])
def test_with_an_error_nothing_is_written_and_the_live_site_stays(book: Path, edit: Edit, command: str) -> None:
    assert briefbook("build", cwd=book).returncode == 0
    edit(BRIEFING, ("title: The quay opens", "title: The new quay opens"), ("stance: affirms", "stance: afirms"))
    before = snapshot(book)
    run = briefbook(command, cwd=book)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.endswith("\n1 error\n")
    assert snapshot(book) == before


def test_an_error_of_the_finished_pages_leaves_the_live_site(book: Path) -> None:
    assert briefbook("build", cwd=book).returncode == 0
    before = snapshot(book / "build" / "site")
    (book / "site_templates/pages").mkdir(parents=True)
    (book / "site_templates/pages/places.md.jinja").write_text('# Places\n\n<p onclick="alert(1)">Press</p>\n')
    run = briefbook("build", cwd=book)
    assert run.returncode == 1
    assert "error[BB424]" in run.stdout
    assert snapshot(book / "build" / "site") == before


def test_nothing_is_made_in_a_book_that_never_was_sound(book: Path, edit: Edit) -> None:
    edit(BRIEFING, ("stance: affirms", "stance: afirms"))
    before = snapshot(book)
    assert briefbook("generate", cwd=book).returncode == 1
    assert snapshot(book) == before


def test_schema_writes_a_schema_for_each_kind_and_names_them(book: Path) -> None:
    run = briefbook("schema", cwd=book)
    assert (run.returncode, run.stderr) == (0, "")
    written = run.stdout.splitlines()
    assert {f"build/schema/{kind.kind_name}.schema.json" for kind in KINDS} <= set(written)
    assert {path for path in snapshot(book) if path.startswith("build/")} == set(written)
    for path in written:
        assert json.loads((book / path).read_text(encoding="utf-8"))["$schema"]


def test_schemas_need_no_sound_book(book: Path, edit: Edit) -> None:
    edit(BRIEFING, ("stance: affirms", "stance: afirms"))
    assert briefbook("schema", cwd=book).returncode == 0


def test_a_link_where_the_schemas_go_is_refused(book: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (book / "build").mkdir()
    (book / "build" / "schema").symlink_to(tmp_path / "elsewhere")
    run = briefbook("schema", cwd=book)
    assert run.returncode == 1
    assert run.stdout.startswith("build/schema: error[BB401]")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_second_of_two_builds_says_who_holds_the_lock(book: Path) -> None:
    lock = build_lock(Paths(book))
    assert isinstance(lock, BuildLock)
    with lock:
        before = snapshot(book)
        run = briefbook("build", cwd=book)
        assert snapshot(book) == before
    assert (run.returncode, run.stderr) == (75, "")
    assert "error[BB403]" in run.stdout
    assert str(os.getpid()) in run.stdout
    assert briefbook("build", cwd=book).returncode == 0


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_date_that_is_no_number_ends_the_program(book: Path, command: str) -> None:
    run = briefbook(command, cwd=book, SOURCE_DATE_EPOCH="yesterday")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(
        'SOURCE_DATE_EPOCH: error[BB005]: the environment variable SOURCE_DATE_EPOCH is "yesterday"'
    )


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_a_number_of_processes_that_is_none_ends_the_program(book: Path, command: str) -> None:
    run = briefbook(command, cwd=book, BRIEFBOOK_JOBS="all")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith('BRIEFBOOK_JOBS: error[BB006]: the environment variable BRIEFBOOK_JOBS is "all"')


def test_the_surroundings_change_no_byte(book: Path, tmp_path: Path) -> None:
    """Two runs that differ in all that a program can pick up: zone, language, hashing, modes, order of files, place."""
    other = tmp_path / "elsewhere" / "another name"
    other.mkdir(parents=True)
    for path in sorted(book.rglob("*"), reverse=True):
        if path.is_file():
            target = other / path.relative_to(book)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            os.utime(target, (0, 0))
    here = briefbook("build", cwd=book, TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", LANG="C", LC_ALL="C")
    before = os.umask(0o077)
    try:
        variables = {"TZ": "America/Anchorage", "PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8", "COLUMNS": "20"}
        there = briefbook("build", cwd=other, LC_ALL="tr_TR.UTF-8", **variables)
    finally:
        os.umask(before)
    assert (here.returncode, here.stdout, here.stderr) == (there.returncode, there.stdout, there.stderr)
    assert here.returncode == 0
    for folder in ("docs", "schema", "theme", "site"):
        assert snapshot(book / "build" / folder) == snapshot(other / "build" / folder)
        assert snapshot(book / "build" / folder)
