"""Pictures of the site for the README and for whoever changes its look: `make screenshots` writes docs/screenshots/.

Home, a briefing, an event, a person, a claim and the data page, on a desktop and a phone, in light and in dark.
"""

from __future__ import annotations

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests import chromium

ROOT = Path(__file__).resolve().parent.parent
INTO = ROOT / "docs" / "screenshots"
PAGES = {
    "home": "",
    "briefing": "briefings/2025/2025-10-21-no-summit-date/",
    "event": "events/budapest-meeting/",
    "person": "people/donald-trump/",
    "claim": "claims/war-ended-within-a-day/",
    "data": "data/",
}
SIZES = {"desktop": (1280, 1400), "phone": (390, 1400)}
"""Pixels of what is shown: the first screens of a page, not the whole of it."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


def main() -> int:
    site, path = ROOT / "build" / "site", chromium.find()
    if not (site / "index.html").is_file() or path is None:
        print('Build the site first (make site), and install Chromium ("make test" does).', file=sys.stderr)
        return 1
    INTO.mkdir(parents=True, exist_ok=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(path), args=["--no-sandbox"])
            for scheme in ("light", "dark"):
                for size in SIZES:
                    _shoot(browser, f"http://127.0.0.1:{server.server_port}/", scheme, size)
            browser.close()
        server.shutdown()
    return 0


def _shoot(browser: Browser, url: str, scheme: str, size: str) -> None:
    width, height = SIZES[size]
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    page = context.new_page()
    for name, address in PAGES.items():
        page.goto(url + address, wait_until="networkidle")
        page.screenshot(path=INTO / f"{name}-{size}-{scheme}.png")
    context.close()


if __name__ == "__main__":
    sys.exit(main())
