"""HTML from the generated Markdown by MkDocs, and the inspection of what came out.

The only package that imports MkDocs: the Markdown pages are the portable middle, this is one way out of it.
"""

from __future__ import annotations

from briefbook.site.build import build_site
from briefbook.site.codes import CODES
from briefbook.site.inspect import inspect_site
from briefbook.site.make import make_site, settle
from briefbook.site.offline import open_from_files

__all__ = ["CODES", "build_site", "inspect_site", "make_site", "open_from_files", "settle"]
