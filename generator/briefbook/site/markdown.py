"""The Markdown of every page beside its HTML, for readers who bring an assistant.

MkDocs would take a Markdown file in its folder for a page, so the copies are made after its build, and every other file
stays as `mkdocs build --strict` writes it. A copy has the path of the page's source (`people/x.md` beside `people/x/`):
there its relative links lead from Markdown to Markdown, byte for byte as they were generated. In `people/x/index.md`
each would have been off by a folder.
"""

from __future__ import annotations

from pathlib import Path

from briefbook.config import Paths
from briefbook.site.build import FILE_MODE, FOLDER_MODE

_FENCE = b"---\n"


def copy_markdown(paths: Paths, staged: Path) -> None:
    """Copies the pages of `paths.docs` into the site in `staged`, without the front matter that only MkDocs reads."""
    for page in sorted(paths.docs.rglob("*.md")):
        target = staged / page.relative_to(paths.docs)
        if not target.parent.is_dir():
            target.parent.mkdir(parents=True)
            target.parent.chmod(FOLDER_MODE)
        target.write_bytes(without_front_matter(page.read_bytes()))
        target.chmod(FILE_MODE)


def without_front_matter(markdown: bytes) -> bytes:
    """A page's Markdown as it is published."""
    if not markdown.startswith(_FENCE):
        return markdown
    _, fence, body = markdown.removeprefix(_FENCE).partition(b"\n" + _FENCE)
    return body.lstrip(b"\n") if fence else markdown
