from __future__ import annotations

from pathlib import Path

import pytest

from briefbook.config import MkdocsSettings, Setting, read_mkdocs_settings
from briefbook.diagnostics import Place


def write(root: Path, text: str) -> Path:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


def settings(root: Path, text: str) -> MkdocsSettings:
    found = read_mkdocs_settings(write(root, text))
    assert isinstance(found, MkdocsSettings), found
    return found


def findings(root: Path, text: str) -> list[tuple[str, str]]:
    found = read_mkdocs_settings(write(root, text))
    assert isinstance(found, list), found
    return [(str(finding.place), finding.code.id) for finding in found]


def test_settings_have_their_places(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        "site_name: Summit Watch\nsite_url: https://example.org/\ndocs_dir: build/docs\nsite_dir: build/site\n"
        "theme:\n  name: material\n  language: uk\n  custom_dir: build/theme\nextra: {scope: /}\n",
    )
    assert found.site_name == Setting("Summit Watch", Place("mkdocs.yml", 1, 12))
    assert found.site_url == Setting("https://example.org/", Place("mkdocs.yml", 2, 11))
    assert found.docs_dir == Setting("build/docs", Place("mkdocs.yml", 3, 11))
    assert found.site_dir == Setting("build/site", Place("mkdocs.yml", 4, 11))
    assert found.language == Setting("uk", Place("mkdocs.yml", 7, 13))
    assert found.custom_dir == Setting("build/theme", Place("mkdocs.yml", 8, 15))
    assert found.scope == Setting("/", Place("mkdocs.yml", 9, 16))


def test_what_is_missing_is_none(tmp_path: Path) -> None:
    found = settings(tmp_path, "theme: material\n")
    assert (found.site_name, found.custom_dir, found.language) == (None, None, None)
    assert (found.plugins, found.markdown_extensions) == ((), ())


def test_tags_are_left_to_mkdocs(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        "site_url: !ENV [URL, 'https://example.org/']\nsite_name: !ENV NAME\nmarkdown_extensions:\n  - toc:\n"
        "      slugify: !!python/object/apply:os.system ['exit 1']\n      index: !!python/name:no.such.name ''\n",
    )
    assert found.site_url == Setting(None, Place("mkdocs.yml", 1, 11))
    assert found.site_name == Setting(None, Place("mkdocs.yml", 2, 12))
    assert [extension.value for extension in found.markdown_extensions] == ["toc"]


@pytest.mark.parametrize(
    "plugins", ["[search, tags]", "[search: {lang: en}, tags: {}]", "{search: {}, tags: {}}", "[material/search]"]
)
def test_search_and_tags_are_allowed_in_every_spelling(tmp_path: Path, plugins: str) -> None:
    assert settings(tmp_path, f"plugins: {plugins}\n").plugins


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("plugins:\n  - search\n  - macros\n", "mkdocs.yml:3:5"),
        ("plugins:\n  - search\n  - social: {cards: true}\n", "mkdocs.yml:3:5"),
        ("plugins:\n  material/blog: {}\n", "mkdocs.yml:2:3"),
    ],
)
def test_other_plugins_are_not(tmp_path: Path, text: str, place: str) -> None:
    assert findings(tmp_path, text) == [(place, "BB002")]


UNSAFE = ("snippets", "critic", "emoji", "magiclink", "smartsymbols", "fancylists", "b64")


@pytest.mark.parametrize(
    "extension",
    [*(f"pymdownx.{name}" for name in UNSAFE), "smarty", "legacy_em", "markdown.extensions.smarty"],
)
@pytest.mark.parametrize("options", ["", ": {}"])
def test_unsafe_extensions_are_found(tmp_path: Path, extension: str, options: str) -> None:
    text = f"markdown_extensions:\n  - attr_list\n  - {extension}{options}\n"
    assert findings(tmp_path, text) == [("mkdocs.yml:3:5", "BB003")]


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    text = "INHERIT: a.yml\nplugins: [macros, social]\nmarkdown_extensions: [smarty]\n"
    assert findings(tmp_path, text) == [
        ("mkdocs.yml:1:1", "BB004"),
        ("mkdocs.yml:2:11", "BB002"),
        ("mkdocs.yml:2:19", "BB002"),
        ("mkdocs.yml:3:23", "BB003"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("site_name: [a\n", "mkdocs.yml:2:1"),
        ("- a\n", "mkdocs.yml:1:1"),
        ("", "mkdocs.yml:1:1"),
        ("a: 1\n---\nb: 2\n", "mkdocs.yml:2:1"),
        ("a: *nothing\n", "mkdocs.yml:1:4"),
        ("a: \x00\n", "mkdocs.yml"),
        ("a: " + "[" * 5000, "mkdocs.yml"),
    ],
)
def test_a_broken_file_is_a_finding(tmp_path: Path, text: str, place: str) -> None:
    assert findings(tmp_path, text) == [(place, "BB001")]


@pytest.mark.parametrize("content", [b"a: \xff\n", b"\xff\xfe\x00"])
def test_bytes_that_are_no_text_are_a_finding(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(content)
    found = read_mkdocs_settings(tmp_path)
    assert isinstance(found, list)
    assert [finding.code.id for finding in found] == ["BB001"]


def test_no_file_is_a_finding(tmp_path: Path) -> None:
    found = read_mkdocs_settings(tmp_path)
    assert isinstance(found, list)
    assert [finding.code.id for finding in found] == ["BB001"]


def test_the_repository_s_own_file_is_clean(book_root: Path) -> None:
    found = read_mkdocs_settings(book_root)
    assert isinstance(found, MkdocsSettings), found
    assert found.scope is not None
    assert found.scope.value == "/"
    assert {plugin.value for plugin in found.plugins} == {"search"}
