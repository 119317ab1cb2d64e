"""The build of a site that is known: the bytes of `mkdocs build`, in a fraction of the time.

Three things make it fast: all cores work on pages, the theme's template is rendered once for pages of a kind, and the
Markdown goes through our own engine where it can. Each falls back by itself to what MkDocs does.
"""

from __future__ import annotations

from briefbook.site.fast.grounds import reason_against
from briefbook.site.fast.run import FastBuild, build_fast

__all__ = ["FastBuild", "build_fast", "reason_against"]
