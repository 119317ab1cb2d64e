"""What the generator produces: Markdown pages, and files beside them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file of the site; `path` is from the docs folder, with forward slashes."""

    path: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Export:
    """A file that is published as it is; `path` is from the docs folder, with forward slashes."""

    path: str
    content: bytes
