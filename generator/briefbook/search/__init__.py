"""A search at any size: an index in many small files, of which a reader's browser fetches the few that it needs.

`index` makes the files of all entries, `revise` those after an edit of some pages. The page at `find/` and its scripts
(`site_templates/assets/js/find*.js`) read them; `volume.py` says what is in which.
"""

from __future__ import annotations

from briefbook.search.entries import briefing_entries, entries, record_entries
from briefbook.search.entry import CLASSES, Entry, Issue
from briefbook.search.fixed_pages import page_entries
from briefbook.search.index import FOLDER, Index, amend, index, revise
from briefbook.search.lay import lay
from briefbook.search.manifest import Manifest

MOST_PAGES_FOR_MATERIAL = 1_000
"""Pages up to which Material's own search serves: it fetches and unpacks one index of everything before it answers."""

__all__ = [
    "CLASSES",
    "FOLDER",
    "MOST_PAGES_FOR_MATERIAL",
    "Entry",
    "Index",
    "Issue",
    "Manifest",
    "amend",
    "briefing_entries",
    "entries",
    "index",
    "lay",
    "page_entries",
    "record_entries",
    "revise",
]
