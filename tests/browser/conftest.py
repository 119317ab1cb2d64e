"""The browser, and the repository's own site on an address of this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, Response, sync_playwright

from tests.sites import Built, real_site

__all__ = ["browser", "page", "real_site", "url"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def url(real_site: Built) -> Iterator[str]:
    """The address of the site, served as any web server would serve its files."""
    handler = partial(_Quiet, directory=str(real_site.paths.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium_path), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def faults() -> list[str]:
    """What no page may do: log an error, fail in a script, open a dialog, miss a file, or leave this machine."""
    return []


@pytest.fixture
def page(browser: Browser, url: str, faults: list[str]) -> Iterator[Page]:
    """A desktop's page that fails its test for any fault."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    watch(page, url, faults)
    yield page
    page.close()
    assert faults == []


def watch(page: Page, url: str, faults: list[str]) -> None:
    """Writes down whatever a page does that none may."""
    page.set_default_timeout(10_000)

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(message.text)

    def on_dialog(dialog: Dialog) -> None:
        faults.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def on_request(request: Request) -> None:
        if not request.url.startswith((url, "data:")):
            faults.append(request.url)

    def on_response(response: Response) -> None:
        if response.status >= 400:
            faults.append(f"{response.status} {response.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", on_dialog)
    page.on("request", on_request)
    page.on("response", on_response)
