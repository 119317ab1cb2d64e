"""A real server on a port of its own, a real watcher, and a build that only copies."""

from __future__ import annotations

import http.client
import queue
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from briefbook.config import Paths
from briefbook.diagnostics import Code, Diagnostic, Place
from briefbook.serve import PORT_UNAVAILABLE, serve
from briefbook.serve.generations import Generations
from briefbook.serve.preview import Rebuild, _build

BROKEN = Code("BB999", "broken", "For this test.")
PATIENCE = 10.0
# Longer than the watcher needs to notice and the preview to wait for quiet.
NOTHING_COMES = 0.6


def never(_: Callable[[], None]) -> list[Diagnostic]:
    """A build that nothing comes to."""
    raise AssertionError


def ignore(_findings: list[Diagnostic]) -> None:
    """A report that nobody reads."""


@dataclass
class Preview:
    paths: Paths
    url: str
    reports: queue.Queue[list[Diagnostic]]

    def get(self, path: str, *, method: str = "GET", host: str | None = None) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(self.url)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={"Host": host} if host else {})
            response = connection.getresponse()
            return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
        finally:
            connection.close()

    def write(self, name: str, text: str) -> None:
        place = self.paths.root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)

    def next_report(self) -> list[Diagnostic]:
        return self.reports.get(timeout=PATIENCE)

    def nothing_reported(self) -> bool:
        try:
            self.reports.get(timeout=NOTHING_COMES)
        except queue.Empty:
            return True
        return False


def copying(paths: Paths) -> Rebuild:
    """A build: the site says what content/a.yml says, unless that is an error. It reads and writes like a real one."""

    def rebuild(_: Callable[[], None]) -> list[Diagnostic]:
        place = paths.content / "a.yml"
        text = place.read_text() if place.exists() else "error"
        if "error" in text:
            return [BROKEN.at(Place("content/a.yml", 1, 1), "it says error")]
        (paths.site / "people").mkdir(parents=True, exist_ok=True)
        (paths.site / "index.html").write_text(f"<body>{text}</body>")
        (paths.site / "people/index.html").write_text("<body>people</body>")
        (paths.site / "404.html").write_text("<body>our 404</body>")
        (paths.site / "data.json").write_text("{}")
        return []

    return rebuild


@contextmanager
def preview(root: Path, *, site_url: str = "", text: str = "first") -> Iterator[Preview]:
    paths = Paths(root)
    for folder in (paths.content, paths.seeds):
        folder.mkdir(parents=True)
    paths.mkdocs_yml.touch()
    (paths.content / "a.yml").write_text(text)
    reports: queue.Queue[list[Diagnostic]] = queue.Queue()
    urls: queue.Queue[str] = queue.Queue()
    stop = threading.Event()
    results: list[Diagnostic | None] = []

    def run() -> None:
        results.append(
            serve(paths, copying(paths), port=0, site_url=site_url, report=reports.put, ready=urls.put, stop=stop)
        )

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield Preview(paths, urls.get(timeout=PATIENCE), reports)
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert results == [None]


def test_files_are_served(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        assert book.next_report() == []
        status, headers, body = book.get("/")
        assert (status, body) == (200, b'<body>first<script src="/__briefbook/reload.js" defer></script></body>')
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert headers["cache-control"] == "no-store"
        assert book.get("/data.json")[2] == b"{}"
        assert book.get("/people")[1]["location"] == "/people/"
        assert book.get("/nobody/")[0] == 404
        assert b"our 404" in book.get("/nobody/")[2]
        assert b"our 404" in book.get("/%2e%2e/%2e%2e/mkdocs.yml")[2]
        assert book.get("/", method="HEAD")[2] == b""
        assert book.get("/", method="POST")[0] == 501
        assert book.url.startswith("http://127.0.0.1:")
        assert (book.paths.site / "index.html").read_bytes() == b"<body>first</body>"


def test_only_this_machine_s_names_are_answered(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        book.next_report()
        asked = ("localhost:80", "127.0.0.1", "[::1]:1", "LOCALHOST", "attacker.example", "localhost.attacker.example")
        assert [book.get("/", host=host)[0] for host in asked] == [200, 200, 200, 200, 421, 421]


def test_the_site_lies_where_its_address_says(tmp_path: Path) -> None:
    with preview(tmp_path, site_url="https://example.org/sub/") as book:
        book.next_report()
        assert book.url.endswith("/sub/")
        assert book.get("/")[1]["location"] == "/sub/"
        assert b"first" in book.get("/sub/")[2]
        assert book.get("/people/")[0] == 404
        assert book.get("/__briefbook/reload.js")[0] == 200


def test_a_change_is_built_an_error_keeps_the_last_good_site_and_mending_recovers(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        assert book.next_report() == []
        book.write("content/a.yml", "second")
        assert book.next_report() == []
        assert b"second" in book.get("/")[2]
        book.write("content/a.yml", "error")
        assert [finding.code for finding in book.next_report()] == [BROKEN]
        assert b"second" in book.get("/")[2]
        book.write("content/a.yml", "third")
        assert book.next_report() == []
        assert b"third" in book.get("/")[2]


def test_a_book_that_starts_with_an_error_is_served_once_mended(tmp_path: Path) -> None:
    with preview(tmp_path, text="error") as book:
        assert [finding.code for finding in book.next_report()] == [BROKEN]
        status, _, body = book.get("/")
        assert (status, b"reload.js" in body) == (503, True)
        book.write("content/a.yml", "mended")
        assert book.next_report() == []
        assert b"mended" in book.get("/")[2]


def test_each_part_of_the_book_is_watched_also_one_that_appears_later(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        book.next_report()
        for name in ("mkdocs.yml", "seeds/a.yml", "site_templates/pages/x.md.jinja", "content/people/b.yml"):
            for text in ("one", "two"):
                book.write(name, text)
                assert book.next_report() == []
        assert book.nothing_reported()


def test_a_folder_that_is_replaced_is_still_watched(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        book.next_report()
        book.paths.content.rename(tmp_path / "aside")
        assert [finding.code for finding in book.next_report()] == [BROKEN]
        book.write("content/a.yml", "again")
        assert book.next_report() == []
        book.write("content/a.yml", "and again")
        assert book.next_report() == []
        assert b"and again" in book.get("/")[2]


def test_a_removal_and_a_rename_are_changes(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        book.next_report()
        book.write("content/b.yml", "b")
        book.next_report()
        (book.paths.content / "b.yml").rename(book.paths.content / "c.yml")
        assert book.next_report() == []
        (book.paths.content / "c.yml").unlink()
        assert book.next_report() == []


def test_what_is_not_the_book_sets_off_nothing(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        book.next_report()
        for name in ("build/site/x.html", "build/docs/x.md", "README.md", "content/.a.yml.swp", "content/a.yml~"):
            book.write(name, "x")
        assert book.nothing_reported()


def test_changes_close_together_are_one_build(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        book.next_report()
        for number in range(10):
            book.write(f"content/{number}.yml", "x")
            time.sleep(0.01)
        assert book.next_report() == []
        assert book.nothing_reported()


def test_an_open_page_is_told_of_a_new_site_but_not_of_an_error(tmp_path: Path) -> None:
    with preview(tmp_path) as book:
        book.next_report()
        parts = urlsplit(book.url)
        with socket.create_connection((parts.hostname, parts.port), timeout=PATIENCE) as connection:
            connection.sendall(b"GET /__briefbook/events HTTP/1.0\r\nHost: localhost\r\n\r\n")
            with connection.makefile("rb") as stream:
                lines = iter(stream.readline, b"")
                data = (line for line in lines if line.startswith(b"data: "))
                first = next(data)
                book.write("content/a.yml", "error")
                book.next_report()
                book.write("content/a.yml", "second")
                book.next_report()
                assert int(next(data).rpartition(b".")[2]) == int(first.rpartition(b".")[2]) + 1


def test_an_open_page_need_not_wait_for_what_is_left_to_do() -> None:
    generations = Generations("here")
    seen: list[str] = []

    def rebuild(tell: Callable[[], None]) -> list[Diagnostic]:
        tell()
        seen.append(generations.newest)
        return []

    _build(rebuild, ignore, generations)
    assert (seen, generations.newest) == (["here.1"], "here.1")

    def stumble(tell: Callable[[], None]) -> list[Diagnostic]:
        tell()
        return [BROKEN.at(Place("x"), "a fault")]

    # What goes wrong after that is told, and the site is live.
    _build(stumble, ignore, generations)
    assert generations.newest == "here.2"


def test_a_port_in_use_is_a_finding(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        finding = serve(Paths(tmp_path), never, port=port, report=ignore)
    assert finding is not None
    assert finding.code is PORT_UNAVAILABLE
    assert f'"127.0.0.1", port {port}' in finding.message


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 65536), ("127.0.0.1", -1), ("203.0.113.1", 0)])
def test_an_address_that_is_not_this_machine_s_is_a_finding(tmp_path: Path, host: str, port: int) -> None:
    finding = serve(Paths(tmp_path), never, host=host, port=port, report=ignore)
    assert finding is not None
    assert finding.code is PORT_UNAVAILABLE


def test_an_interrupt_ends_it_cleanly(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    paths.content.mkdir()

    def interrupt(_: Callable[[], None]) -> list[Diagnostic]:
        raise KeyboardInterrupt

    before = threading.active_count()
    assert serve(paths, interrupt, port=0, report=ignore) is None
    assert threading.active_count() == before
