"""The Chromium that the browser tests drive: found on this machine, or installed on request.

`python tests/chromium.py` prints where it is; with `--install` it is installed first if there is none. Exit 1 without
one: the browser tests are never skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ADVICE = """No Chromium was found, and none could be installed. Install Chromium or Google Chrome with the system's own
package manager (Debian: "apt-get install chromium"), or name one: make test CHROMIUM=/path/to/chromium"""


@cache
def find() -> Path | None:
    """The first Chromium that starts: `CHROMIUM` if set, else on the PATH, in the usual places, or Playwright's own."""
    return next((path for path in _candidates() if _starts(path)), None)


def install() -> Path | None:
    """Install Chromium by the means at hand, and find it; None when every means failed.

    Debian's package comes first where root can install it, since it brings the libraries that Playwright's download
    expects to be there already.
    """
    for means in (_install_from_debian, _install_from_playwright):
        means()
        find.cache_clear()
        if path := find():
            return path
    return None


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("CHROMIUM"):
        yield Path(chosen)
        return
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    yield from map(Path, PLACES)
    yield _playwrights_own()


def _playwrights_own() -> Path:
    # Imported here: starting Playwright takes half a second, and few machines come this far.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    # Ubuntu's chromium is a script that tells of a snap, and a download may lack libraries: only a run can tell.
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and "chrom" in answer.stdout.lower()


def _install_from_debian() -> None:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    quietly = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    _attempt(["apt-get", "update", "-qq"], quietly)
    _attempt(["apt-get", "install", "-qq", "--yes", "--no-install-recommends", "chromium"], quietly)


def _install_from_playwright() -> None:
    _attempt([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))


def _attempt(command: list[str], environment: dict[str, str]) -> None:
    print("Installing Chromium:", *command, flush=True)
    outcome = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    if outcome.returncode:
        print(f"  that ended with {outcome.returncode}", flush=True)


def main(arguments: list[str]) -> int:
    path = find()
    if path is None and "--install" in arguments and "CHROMIUM" not in os.environ:
        path = install()
    if path is None:
        print(ADVICE, file=sys.stderr)
        return 1
    print(f"Chromium: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
