"""A fast engine for the Markdown that the templates write: the same HTML as Python-Markdown's, or a refusal.

It knows the constructs of the shipped templates and nothing else. Whatever it is not sure of it refuses, and that page
goes through Python-Markdown. So a page costs more or less time, and never reads differently; the tests hold the two
against each other on every page of the books there are and on pages made up from the grammar.
"""

from __future__ import annotations

from briefbook.site.engine.convert import Converted, Heading, convert
from briefbook.site.engine.refusal import Refused

__all__ = ["Converted", "Heading", "Refused", "convert"]
