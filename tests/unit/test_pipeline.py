"""The order of the stages, and what each is given of the one before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefbook import pipeline
from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic
from briefbook.pipeline import Outcome
from tests.invalid.runner import BASE

BRIEFING = "content/briefings/2025/2025-03-05-quay-delayed.yml"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(Path(shutil.copytree(BASE, tmp_path / "book")))


def write(paths: Paths, path: str, text: str) -> None:
    (paths.root / path).parent.mkdir(parents=True, exist_ok=True)
    (paths.root / path).write_text(text, encoding="utf-8")


def change(paths: Paths, path: str, before: str, after: str) -> None:
    text = (paths.root / path).read_text(encoding="utf-8")
    assert before in text
    write(paths, path, text.replace(before, after))


def told(outcome: Outcome) -> list[tuple[str, str]]:
    return [(str(finding.place), finding.code.id) for finding in outcome.findings]


def test_a_sound_book(paths: Paths) -> None:
    outcome = pipeline.check(paths)
    assert outcome.book is not None
    assert outcome.findings == ()
    assert not outcome.failed
    assert not paths.build.exists()


def test_a_warning_leaves_the_book(paths: Paths) -> None:
    write(paths, "content/notes.txt", "A note.\n")
    outcome = pipeline.check(paths)
    assert told(outcome) == [("content/notes.txt", "BB104")]
    assert outcome.book is not None
    assert not outcome.failed


@pytest.mark.parametrize(
    ("path", "before", "after", "expected"),
    [
        pytest.param(BRIEFING, "title: ", "title: [", [(f"{BRIEFING}:1:8", "BB123")], id="one that nothing names"),
        pytest.param(
            "content/people.yml", "name: Ana", "name: &a Ana", [("content/people.yml:2:9", "BB114")], id="a shared file"
        ),
        pytest.param(
            "seeds/tagus-courier.yml", "kind: ", "kind: [", [("seeds/tagus-courier.yml:2:7", "BB123")], id="a source"
        ),
        pytest.param(
            "content/publication.yml",
            "title: ",
            "title: @",
            [("content/publication.yml:2:8", "BB123")],
            id="the publication",
        ),
        pytest.param(
            "content/places.yml",
            "name: Lisbon",
            "nam: Lisbon",
            [("content/places.yml:1:1", "BB201"), ("content/places.yml:2:3", "BB202")],
            id="a record",
        ),
    ],
)
def test_what_names_a_file_that_cannot_be_read_is_no_fault_of_its_own(
    paths: Paths, path: str, before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    change(paths, path, before, after)
    outcome = pipeline.check(paths)
    assert told(outcome) == expected
    assert outcome.book is None
    assert outcome.failed


def test_a_file_that_cannot_be_read_does_not_hide_mistyped_ids(paths: Paths) -> None:
    change(paths, "content/places.yml", "  name: Lisbon\n", "  name: &a Lisbon\n")
    change(paths, "content/events.yml", "- dockers-union", "- docker-union")
    (paths.root / "content/places").mkdir()
    (paths.root / "content/places.yml").rename(paths.root / "content/places/lisbon.yml")
    write(paths, "content/places/lisbon.yml", "name: &a Lisbon\n")
    assert told(pipeline.check(paths)) == [
        ("content/events.yml:8:7", "BB203"),
        ("content/places/lisbon.yml:1:7", "BB114"),
    ]


def test_mkdocs_yml_is_looked_at_beside_the_records(paths: Paths) -> None:
    change(paths, "mkdocs.yml", "site_name: Harbour Notes", "site_name: Harbor")
    change(paths, BRIEFING, "stance: affirms", "stance: maybe")
    assert told(pipeline.check(paths)) == [(f"{BRIEFING}:27:13", "BB204"), ("mkdocs.yml:1:12", "BB311")]


def test_without_its_publication_a_book_has_no_rules_and_one_finding(paths: Paths) -> None:
    (paths.root / "content/publication.yml").unlink()
    assert told(pipeline.check(paths)) == [("content/publication.yml", "BB215")]


def test_an_empty_book_lacks_its_publication(paths: Paths) -> None:
    shutil.rmtree(paths.content)
    shutil.rmtree(paths.seeds)
    paths.content.mkdir()
    assert told(pipeline.check(paths)) == [("content/publication.yml", "BB215")]


def test_a_book_without_an_issue_can_be_generated(paths: Paths) -> None:
    (paths.root / BRIEFING).unlink()
    outcome = pipeline.generate(paths)
    assert outcome.findings == ()
    assert (paths.docs / "index.md").is_file()


def test_generate_writes_its_folders_and_no_site(paths: Paths) -> None:
    assert pipeline.generate(paths).findings == ()
    made = sorted(path.name for path in paths.build.iterdir() if not path.name.startswith(".briefbook-lock"))
    assert made == ["cache", "docs", "schema", "theme"]


def test_generate_removes_the_page_of_a_record_that_is_gone(paths: Paths) -> None:
    write(paths, "content/topics/old-town.yml", "title: The old town\n")
    pipeline.generate(paths)
    assert (paths.docs / "topics/old-town.md").is_file()
    (paths.root / "content/topics/old-town.yml").unlink()
    pipeline.generate(paths)
    assert not (paths.docs / "topics/old-town.md").exists()


def test_generate_keeps_what_was_written_when_there_is_an_error(paths: Paths) -> None:
    pipeline.generate(paths)
    before = {path: path.read_bytes() for path in paths.build.rglob("*") if path.is_file()}
    change(paths, BRIEFING, "title: The quay", "title: A quay")
    change(paths, BRIEFING, "stance: affirms", "stance: maybe")
    assert pipeline.generate(paths).failed
    assert {path: path.read_bytes() for path in paths.build.rglob("*") if path.is_file()} == before


def test_the_stages_tell_how_far_they_have_come(paths: Paths) -> None:
    heard: list[tuple[str, int, int]] = []
    pipeline.generate(paths, lambda stage, done, total: heard.append((stage, done, total)))
    assert list(dict.fromkeys(stage for stage, _, _ in heard)) == ["Reading", "Resolving", "Checking", "Writing pages"]
    pages = [(done, total) for stage, done, total in heard if stage == "Writing pages"]
    assert pages == [(done, len(pages)) for done in range(1, len(pages) + 1)]


def test_schemas_are_written_or_what_stood_in_the_way_is_told(paths: Paths) -> None:
    written = pipeline.write_schemas(paths)
    assert isinstance(written, tuple)
    assert {path.name for path in paths.schema.iterdir()} == set(written)
    shutil.rmtree(paths.schema)
    paths.schema.write_text("not a folder\n")
    [finding] = pipeline.write_schemas(paths)
    assert isinstance(finding, Diagnostic)
    assert (str(finding.place), finding.code.id) == ("build/schema", "BB402")


def test_codes_are_sorted_and_given_once() -> None:
    ids = [code.id for code in pipeline.CODES]
    assert ids == sorted(set(ids))
