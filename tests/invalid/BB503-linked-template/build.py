"""A style that is a link to a file of the book, and a template that is a link to a file outside it."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    templates = root / "site_templates"
    (templates / "assets").mkdir(parents=True)
    (templates / "pages").mkdir()
    (templates / "assets" / "mkdocs.css").symlink_to("../../mkdocs.yml")
    (templates / "pages" / "method.md.jinja").symlink_to("/etc/hostname")
