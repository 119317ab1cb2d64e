"""The build of a site that is known: the bytes of `mkdocs build`, in a fraction of the time.

Three things make it fast: all cores work on pages, the theme's template is rendered once for pages of a kind, and the
Markdown goes through our own engine where it can. Each falls back by itself to what MkDocs does. Where the last site is
still there, the next begins as its double, and only what has changed is made.
"""

from __future__ import annotations

from briefbook.site.fast.build import build_fast
from briefbook.site.fast.grounds import reason_against
from briefbook.site.fast.whole import forget, settle
from briefbook.site.fast.work import Mirror, database_of

__all__ = ["Mirror", "build_fast", "database_of", "forget", "reason_against", "settle"]
