"""A search at any size: an index in many small files, of which a reader's browser fetches the few that it needs.

`renew` puts the index of a book's `units` into its site, made from the one before where it can be: `index` makes the
files of all entries, `revise` those after an edit. The page at `find/` and its scripts
(`site_templates/assets/js/find*.js`) read them; `volume.py` says what is in which.
"""

from __future__ import annotations

from briefbook.search.entries import entries, units
from briefbook.search.entry import CLASSES, Entry, Issue
from briefbook.search.fixed_pages import page_units
from briefbook.search.index import FOLDER, Index, index, revise
from briefbook.search.kept import index_book
from briefbook.search.lay import lay
from briefbook.search.manifest import Manifest
from briefbook.search.renew import Before, Renewed, renew
from briefbook.search.unit import EntryUnit, Making, digest_of, make_plainly

MOST_PAGES_FOR_MATERIAL = 1_000
"""Pages up to which Material's own search serves: it fetches and unpacks one index of everything before it answers."""

__all__ = [
    "CLASSES",
    "FOLDER",
    "MOST_PAGES_FOR_MATERIAL",
    "Before",
    "Entry",
    "EntryUnit",
    "Index",
    "Issue",
    "Making",
    "Manifest",
    "Renewed",
    "digest_of",
    "entries",
    "index",
    "index_book",
    "lay",
    "make_plainly",
    "page_units",
    "renew",
    "revise",
    "units",
]
