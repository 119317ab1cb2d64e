"""Text: the inline language of prose fields, and the one escaping boundary from data to Markdown."""

from __future__ import annotations

from briefbook.text.escape import escape, escape_attribute
from briefbook.text.inline import named_plainly, parse_blocks, parse_inline
from briefbook.text.markdown import to_markdown
from briefbook.text.nodes import Prose
from briefbook.text.plain import to_text, unmarked
from briefbook.text.quotations import may_quote, quotations
from briefbook.text.resolver import Link, Resolver

__all__ = [
    "Link",
    "Prose",
    "Resolver",
    "escape",
    "escape_attribute",
    "may_quote",
    "named_plainly",
    "parse_blocks",
    "parse_inline",
    "quotations",
    "to_markdown",
    "to_text",
    "unmarked",
]
