"""Templates over the book, behind the one boundary that escapes data."""

from __future__ import annotations

from briefbook.templating.environment import environment
from briefbook.templating.frontmatter import front_matter
from briefbook.templating.illustrator import Illustrator
from briefbook.templating.page_writer import PageWriter
from briefbook.templating.source import PageSource

__all__ = ["Illustrator", "PageSource", "PageWriter", "environment", "front_matter"]
