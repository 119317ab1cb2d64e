from __future__ import annotations

from pathlib import Path

import pytest

from briefbook.config import Paths
from briefbook.site import inspect_site
from briefbook.site.address import Inside, Site, resolve
from briefbook.site.page import read_page

URL = "https://example.org/sub/"
POLICY = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\">"
HEAD = f"<!doctype html><html lang=en><head>{POLICY}<title>t</title></head><body>"


def inspect(root: Path, **pages: str) -> list[tuple[str, str]]:
    """Inspects a site of the given files, all within a main heading unless they bring their own document."""
    paths = Paths(root)
    for name, text in {"index.html": "", "people/a/index.html": "<h2 id=said>", **pages}.items():
        place = paths.staging / name
        place.parent.mkdir(parents=True, exist_ok=True)
        whole = text.startswith("<!doctype") or not name.endswith(".html")
        place.write_text(text if whole else f"{HEAD}<h1>h</h1>{text}", encoding="utf-8")
    return [(str(found.place), found.code.id) for found in inspect_site(paths.staging, paths, site_url=URL)]


@pytest.mark.parametrize(
    "address",
    [
        "people/a/",
        "people/a/#said",
        "./people/a/index.html#said",
        "people/a/?q=said#said",
        "people/../people/a/",
        "/sub/people/a/#said",
        "https://example.org/sub/people/a/",
        "HTTPS://EXAMPLE.ORG/sub/",
        "people/%61/#s%61id",
        "people/a/#:~:text=said",
        "people/a/#said:~:text=word",
        "#",
        "",
        ".",
        "https://elsewhere.example/x#y",
        "https://example.org/another-site/",
        "mailto:a@example.org",
    ],
)
def test_a_good_link_is_no_finding(tmp_path: Path, address: str) -> None:
    assert inspect(tmp_path, **{"index.html": f"<a href='{address}'>x</a>"}) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("people/b/", "BB420"),
        ("people/a", "BB420"),
        ("people/a.md", "BB420"),
        ("../people/a/", "BB420"),
        ("/people/a/", "BB420"),
        ("https://example.org/sub/people/b/", "BB420"),
        ("http://[::1/", "BB420"),
        ("people/a/#sayd", "BB421"),
        ("people/a/#Said", "BB421"),
        ("#said", "BB421"),
    ],
)
def test_a_dead_link_is_one(tmp_path: Path, address: str, code: str) -> None:
    assert inspect(tmp_path, **{"index.html": f"<a href='{address}'>x</a>"}) == [("build/site/index.html", code)]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<p id=x></p><p id=x></p>", "BB422"),
        ("<img src=https://elsewhere.example/x.png>", "BB423"),
        ("<img src=//elsewhere.example/x.png>", "BB423"),
        ("<img srcset='people/a/index.html 1x, https://elsewhere.example/x.png 2x'>", "BB423"),
        ("<link rel=stylesheet href=https://elsewhere.example/x.css>", "BB423"),
        ("<link rel=preconnect href=https://elsewhere.example>", "BB423"),
        ("<link rel='canonical icon' href=https://elsewhere.example/i>", "BB423"),
        ("<script src=https://elsewhere.example/x.js></script>", "BB423"),
        ("<svg><use href=https://elsewhere.example/x.svg#a></use></svg>", "BB423"),
        ("<video poster=https://elsewhere.example/x></video>", "BB423"),
        ("<iframe src=people/a/></iframe>", "BB424"),
        ("<object data=people/a/></object>", "BB424"),
        ("<p onclick=run()>", "BB424"),
        ("<svg/onload=run()>", "BB424"),
        ("<img src=people/a/index.html ONERROR=run()>", "BB424"),
        ("<a href=javascript:run()>x</a>", "BB424"),
        ("<a href=' java\nscript:run()'>x</a>", "BB424"),
        ("<a href='&#106;avascript&colon;run()'>x</a>", "BB424"),
        ("<a href=VBScript:run()>x</a>", "BB424"),
        ("<a href='data:text/html,x'>x</a>", "BB424"),
        ("<form action=javascript:run()>", "BB424"),
        ("<svg><a xlink:href=javascript:run()>x</a></svg>", "BB424"),
        ("<meta http-equiv=Refresh content='0; url=people/a/'>", "BB424"),
        ("<script>run()</script>", "BB425"),
        ("<script type=module>run()</script>", "BB425"),
        ("<svg><script>run()</script></svg>", "BB425"),
        ("<h1>second</h1>", "BB426"),
    ],
)
def test_what_a_page_may_not_hold(tmp_path: Path, html: str, code: str) -> None:
    assert code in {found for _, found in inspect(tmp_path, **{"index.html": html})}


@pytest.mark.parametrize(
    "html",
    [
        "<img src='data:image/png;base64,AAAA'>",
        "<link rel=canonical href=https://example.org/sub/>",
        "<link rel=alternate href=https://elsewhere.example/feed>",
        "<script type=application/json>{}</script>",
        "<script type=application/ld+json>{}</script>",
        "<a href=javascript:void(0)>share</a>",
        "<p>onclick=run() javascript:run()</p>",
        "<p title='javascript:run()' data-on=1>",
        "<svg><use href='#x'></use><g id=x></g></svg>",
    ],
)
def test_what_it_may(tmp_path: Path, html: str) -> None:
    assert inspect(tmp_path, **{"index.html": html}) == []


def test_a_page_without_a_policy_or_with_a_late_one_is_found(tmp_path: Path) -> None:
    bare = "<!doctype html><h1>h</h1>"
    late = f"<!doctype html><script type=application/json></script>{POLICY}<h1>h</h1>"
    assert inspect(tmp_path, **{"bare.html": bare, "late.html": late}) == [
        ("build/site/bare.html", "BB425"),
        ("build/site/late.html", "BB425"),
    ]


REDIRECT = "<!doctype html><meta charset=utf-8><meta http-equiv=refresh content='0; url={}'><a href='{}'>moved</a>"


def test_a_redirect_within_the_site_is_fine(tmp_path: Path) -> None:
    assert inspect(tmp_path, **{"old/index.html": REDIRECT.format("../people/a/", "../people/a/#said")}) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://elsewhere.example/", "BB424"),
        ("//elsewhere.example/", "BB424"),
        ("../people/b/", "BB420"),
        ("javascript:run()", "BB424"),
    ],
)
def test_a_redirect_elsewhere_is_not(tmp_path: Path, address: str, code: str) -> None:
    found = inspect(tmp_path, **{"old/index.html": REDIRECT.format(address, "../people/a/")})
    assert code in {found_code for _, found_code in found}


@pytest.mark.parametrize("name", ["people/a.yml", "people/a.yaml", "notes.md", "x.py", "CNAME", "a/.index.html.swp"])
def test_raw_and_stray_files_are_found(tmp_path: Path, name: str) -> None:
    assert inspect(tmp_path, **{name: "x"}) == [(f"build/site/{name}", "BB427")]


@pytest.mark.parametrize("source", ["people/a.md", "people/a/index.md", "people/a/index.html"])
def test_a_finding_names_the_file_that_the_page_was_made_from(tmp_path: Path, source: str) -> None:
    place = Paths(tmp_path).docs / source
    place.parent.mkdir(parents=True)
    place.touch()
    assert inspect(tmp_path, **{"people/a/index.html": "<h1>second</h1>"}) == [(f"build/docs/{source}", "BB426")]


def test_a_dead_link_on_every_page_is_told_once(tmp_path: Path) -> None:
    pages = {f"{number}/index.html": "<a href=/sub/gone/>x</a>" for number in range(9)}
    paths = Paths(tmp_path)
    inspect(tmp_path, **pages)
    [finding] = inspect_site(paths.staging, paths, site_url=URL)
    assert str(finding.place) == "build/site/0/index.html"
    assert finding.message == 'the page links to "gone/", which is not in the site, as do 8 other pages'


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", Inside("a/b/index.html", "")),
        ("#x", Inside("a/b/index.html", "x")),
        ("..", Inside("a/index.html", "")),
        ("../c", Inside("a/c", "")),
        ("../../", Inside("index.html", "")),
        ("../../../", None),
        ("/sub/", Inside("index.html", "")),
        ("/", None),
        ("//example.org/sub/x.css", Inside("x.css", "")),
        ("https:x", None),
        ("tel:1", None),
    ],
)
def test_addresses(address: str, expected: Inside | None) -> None:
    assert resolve(Site(URL), "a/b/index.html", address) == expected


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"<" * 5000, b"<p id>" * 3, b"<a href>x</a>"])
def test_any_bytes_can_be_read(content: bytes) -> None:
    assert read_page(content).main_headings == 0
