from __future__ import annotations

from pathlib import Path

import pytest

from briefbook.serve.files import TYPES, Redirect, content_type, find, mount_of
from briefbook.serve.http import with_reload


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "build/site"
    for name in ("index.html", "people/a b/index.html", "assets/x.css", ".hidden", "file"):
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    (folder / "empty").mkdir()
    (tmp_path / "secret").touch()
    (folder / "out").symlink_to(tmp_path / "secret")
    (folder / "up").symlink_to(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/?q=budapest#x", "index.html"),
        ("/people/a%20b/", "people/a b/index.html"),
        ("/assets/x.css?v=1", "assets/x.css"),
    ],
)
def test_a_path_finds_its_file(site: Path, target: str, expected: str) -> None:
    assert find(site, "/", target) == site / expected


@pytest.mark.parametrize(
    "target",
    [
        "",
        "*",
        "index.html",
        "/nobody",
        "/file/",
        "/empty/",
        "/.hidden",
        "/../../secret",
        "/people/../../../secret",
        "/%2e%2e/%2e%2e/secret",
        "/..%2f..%2fsecret",
        "/..\\..\\secret",
        "/people//a%20b/",
        "//people/",
        "/%00",
        "/index.html%00",
        "/%0d%0aX: y/",
        "/out",
        "/up/secret",
        "/up/build/site/index.html",
        "http://elsewhere.example/",
        "/" + "a" * 5000,
    ],
)
def test_every_other_path_finds_nothing(site: Path, target: str) -> None:
    assert find(site, "/", target) is None


@pytest.mark.parametrize(
    ("mount", "target", "expected"),
    [
        ("/", "/people/a%20b", Redirect("/people/a%20b/")),
        ("/sub/", "/sub/people/a%20b?x", Redirect("/sub/people/a%20b/")),
        ("/sub/", "/", Redirect("/sub/")),
        ("/sub/", "/sub", Redirect("/sub/")),
        ("/sub/", "/subway/", None),
        ("/sub/", "/people/", None),
    ],
)
def test_the_mount_is_kept(site: Path, mount: str, target: str, expected: Redirect | None) -> None:
    assert find(site, mount, target) == expected


@pytest.mark.parametrize(
    ("url", "mount"),
    [
        ("", "/"),
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/a/b", "/a/b/"),
        ("https://example.org/a/b/", "/a/b/"),
    ],
)
def test_the_mount_is_the_path_of_the_address(url: str, mount: str) -> None:
    assert mount_of(url) == mount


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.html", TYPES[".html"]), ("A.CSS", TYPES[".css"]), ("x.ics", TYPES[".ics"]), ("x", "application/octet-stream")],
)
def test_types(name: str, kind: str) -> None:
    assert content_type(Path(name)) == kind


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<body>a</body></html>", b"<body>a%s</body></html>"),
        (b"<body>&lt;/body></body><!-- </body>", b"<body>&lt;/body></body><!-- %s</body>"),
        (b"no end", b"no end%s"),
    ],
)
def test_the_script_stands_at_the_end_of_the_page(page: bytes, expected: bytes) -> None:
    assert with_reload(page) == expected % b'<script src="/__briefbook/reload.js" defer></script>'
