"""Which program this is: whatever is kept between runs is good for one alone."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = (
    *("babel", "edtf", "icalendar", "jinja2", "markdown", "markdown-it-py", "markupsafe", "mkdocs", "mkdocs-material"),
    *("pydantic", "pydantic-core", "pymdown-extensions", "pyyaml", "selectolax", "tzdata"),
)
"""What the bytes of a book's products depend on besides our own code."""


@cache
def release() -> str:
    """The program's own files, the releases of Python and of the packages that it uses, as one hash."""
    hashed = blake2b(digest_size=20)
    hashed.update(repr((sys.version, [_version(package) for package in PACKAGES])).encode())
    program = Path(__file__).resolve().parent
    for file in sorted(program.rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            content = file.read_bytes()
            hashed.update(f"\0{file.relative_to(program).as_posix()}\0{len(content)}\0".encode() + content)
    return hashed.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
