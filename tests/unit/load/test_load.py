"""Finding files: which are read, which are refused, and that nothing outside the book is opened."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from briefbook.diagnostics import Diagnostic
from briefbook.load import contents, load

TITLE = "title: War in Ukraine\n"


def book(root: Path, *paths: str) -> Path:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(TITLE)
    return root


def read(root: Path, *paths: str) -> tuple[list[str], list[tuple[str, str]]]:
    documents, found = load(root, [PurePosixPath(path) for path in paths] or None)
    return [document.path for document in documents], [(d.place.path, d.code.id) for d in found]


def test_records_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    book(
        tmp_path,
        "seeds/article.yml",
        "content/topics/b.yml",
        "content/topics/a.yml",
        "content/topics.yml",
        "content/briefings/2025/x.yml",
        "content/publication.yml",
    )
    assert read(tmp_path) == (
        [
            "content/briefings/2025/x.yml",
            "content/publication.yml",
            "content/topics.yml",
            "content/topics/a.yml",
            "content/topics/b.yml",
            "seeds/article.yml",
        ],
        [],
    )


def test_what_belongs_to_others_is_passed_over(tmp_path: Path) -> None:
    book(
        tmp_path,
        "content/a.yml",
        "content/.hidden.yml",
        "content/.git/config.yml",
        "content/a.yml~",
        "content/#a.yml#",
        "seeds/evidence.lock",
        "seeds/texts/article.yml",
        "mkdocs.yml",
    )
    (tmp_path / "content" / ".#a.yml").symlink_to("someone@somewhere:1")
    assert read(tmp_path) == (["content/a.yml"], [])


def test_a_book_without_seeds_is_one(tmp_path: Path) -> None:
    assert read(book(tmp_path, "content/a.yml")) == (["content/a.yml"], [])


def test_a_book_without_content_is_none(tmp_path: Path) -> None:
    assert read(tmp_path) == ([], [("content", "BB101")])


def test_content_that_is_a_file(tmp_path: Path) -> None:
    assert read(book(tmp_path, "content", "seeds")) == ([], [("content", "BB101"), ("seeds", "BB101")])


@pytest.mark.parametrize("top", ["content", "seeds"])
def test_a_top_folder_that_is_a_link(tmp_path: Path, top: str) -> None:
    book(tmp_path, "elsewhere/a.yml", "content/a.yml")
    if top == "content":
        (tmp_path / "content").rename(tmp_path / "other")
    (tmp_path / top).symlink_to("elsewhere")
    documents, found = read(tmp_path)
    assert (top, "BB102") in found
    assert f"{top}/a.yml" not in documents or top == "seeds"
    assert "seeds/a.yml" not in documents


def test_a_loop_of_folders_is_not_entered(tmp_path: Path) -> None:
    book(tmp_path, "content/topics/a.yml")
    (tmp_path / "content" / "topics" / "loop").symlink_to(".")
    assert read(tmp_path) == (["content/topics/a.yml"], [("content/topics/loop", "BB102")])


def test_one_bad_file_leaves_the_others_read(tmp_path: Path) -> None:
    book(tmp_path, "content/a.yml", "content/b.yml", "content/c.yml")
    (tmp_path / "content" / "b.yml").write_text("[")
    assert read(tmp_path) == (["content/a.yml", "content/c.yml"], [("content/b.yml", "BB123")])


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (13, "BB101", "permission denied"),
        (1, "BB101", "permission denied"),
        (2, "BB101", "does not exist"),
        (40, "BB102", "symbolic link"),
        (5, "BB101", "cannot be read"),
    ],
)
def test_files_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, words: str
) -> None:
    book(tmp_path, "content/a.yml")

    def refuse(path: Path, _flags: int) -> int:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr("briefbook.load.contents.os.open", refuse)
    documents, found = load(tmp_path)
    assert not documents
    assert [(diagnostic.code.id, diagnostic.place.path) for diagnostic in found] == [(code, "content/a.yml")]
    assert words in found[0].message
    assert found[0].help


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book(tmp_path, "content/topics/a.yml", "content/b.yml")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "topics":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("briefbook.load.files.os.scandir", refuse)
    assert read(tmp_path) == (["content/b.yml"], [("content/topics", "BB101")])


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "gone"])
def test_a_file_that_changes_between_finding_and_reading(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "content" / "a.yml"
    path.parent.mkdir()
    if kind == "link":
        path.symlink_to("/etc/hostname")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    read_bytes = contents.read_bytes(tmp_path, PurePosixPath("content/a.yml"))
    assert isinstance(read_bytes, Diagnostic)
    assert read_bytes.code.id == ("BB102" if kind == "link" else "BB101")


def test_a_file_of_exactly_the_largest_size_is_read(tmp_path: Path) -> None:
    book(tmp_path, "content/a.yml")
    comment = "#" * (contents.MAX_BYTES - len(TITLE) - 1) + "\n"
    (tmp_path / "content" / "a.yml").write_text(TITLE + comment)
    assert read(tmp_path) == (["content/a.yml"], [])


def test_only_the_paths_asked_for_are_read(tmp_path: Path) -> None:
    book(tmp_path, "content/a.yml", "content/topics/b.yml", "content/c.yml", "content/notes.txt", "content/~/d.yml")
    (tmp_path / "content" / "link").symlink_to("topics")
    assert read(tmp_path, "content/topics/b.yml", "content/a.yml", "content/a.yml") == (
        ["content/a.yml", "content/topics/b.yml"],
        [],
    )
    assert read(tmp_path, "content/link/b.yml") == ([], [("content/link", "BB102")])
    assert read(tmp_path, "content/notes.txt") == ([], [("content/notes.txt", "BB104")])
    assert read(tmp_path, "content/gone.yml") == ([], [("content/gone.yml", "BB101")])
    assert read(tmp_path, "content/.hidden.yml", "content/~/d.yml") == ([], [("content/.hidden.yml", "BB101")])


@pytest.mark.parametrize("path", ["/etc/a.yml", "content/../../a.yml", "mkdocs.yml", "../content/a.yml"])
def test_paths_outside_the_records_are_a_mistake_of_the_caller(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path in content/ or seeds/"):
        read(book(tmp_path, "content/a.yml"), path)


def test_paths_are_judged_as_the_walk_judges_them(tmp_path: Path) -> None:
    book(tmp_path, "content/a.yaml", "content/b.yml", "content/topics/c.yml", "seeds/x/d.yml", "seeds/texts/e.yml")
    everything = sorted(
        file.relative_to(tmp_path).as_posix()
        for top in ("content", "seeds")
        for file in (tmp_path / top).rglob("*.y*ml")
    )
    assert read(tmp_path, *everything) == read(tmp_path)


def test_names_that_are_not_utf_8(tmp_path: Path) -> None:
    book(tmp_path, "content/a.yml")
    (tmp_path / "content" / os.fsdecode(b"caf\xe9.yml")).write_text(TITLE)
    assert read(tmp_path) == (["content/a.yml"], [("content/caf\\udce9.yml", "BB124")])
