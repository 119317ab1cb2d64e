"""Both engines over the same page of one small site."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import markdown
import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from briefbook.site.engine import convert
from briefbook.site.engine.inline import Inline
from briefbook.site.fast.addresses import Addresses
from tests.unit.site.conftest import lay

SOURCE = "people/sergei-lavrov.md"


class Read(NamedTuple):
    """What an engine makes of a page: its HTML, its title, its headings by level, id and words."""

    html: str
    title: str | None
    headings: list[tuple[int, str, str]]


class Engines(NamedTuple):
    """The two engines. `fast` raises Refused; `stock` is MkDocs with Python-Markdown."""

    fast: Callable[[str], Read]
    stock: Callable[[str], Read]


@pytest.fixture(scope="session")
def engines(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Iterator[Engines]:
    paths = lay(tmp_path_factory.mktemp("engines") / "book", book_root / "mkdocs.yml")
    config = load_config(str(paths.mkdocs_yml))
    files = get_files(config)
    set_exclusions(files, config)
    reader = markdown.Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {})
    inline = Inline(frozenset(reader.ESCAPED_CHARS), frozenset(reader.block_level_elements))
    addresses = Addresses(files)
    file = files.src_uris[SOURCE]

    def fast(body: str) -> Read:
        converted = convert(body, inline, addresses.of(file))
        return Read(converted.html, converted.title, [(one.level, one.id, one.name) for one in converted.headings])

    def stock(body: str) -> Read:
        page = Page(None, file, config)
        page.markdown, page.meta = body, {}
        page.render(config, files)
        return Read(page.content or "", page._title_from_render, _listed(list(page.toc)))

    # The links that lead nowhere are meant.
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    yield Engines(fast, stock)
    logging.getLogger("mkdocs").setLevel(logging.NOTSET)


def _listed(items: Sequence[AnchorLink]) -> list[tuple[int, str, str]]:
    return [found for item in items for found in ((item.level, item.id, item.title), *_listed(item.children))]
