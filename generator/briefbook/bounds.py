"""How much stands on one page, in one picture, in one file that a program fetches again and again.

What grows with the book is beyond these bounds divided among pages, or cut to what is newest with a way to the rest.
Below them a page has everything.
"""

from __future__ import annotations

ROWS = 200
"""Parts on a record's page. Beyond, it has the newest `NEWEST` of each list, and further pages have all by period."""

NEWEST = 50
"""Parts that stay on a record's page, in each of its lists, once there are further pages."""

STATEMENTS_AT_ONCE = 1000
"""Parts of a book below which one page has every statement."""

STATEMENTS = 300
"""Parts on a page of statements beyond that."""

ENTRIES = 300
"""Records in an index, or issues in a list of issues. Beyond, the index leads to pages by letter or by year."""

LISTED = 60
"""Events, claims or last words in a table of another record's page; the newest, where there are more."""

ISSUES = 50
"""Issues with all that changed in them on a topic's page; the older ones are in a list by year."""

MOVES = 12
"""Moves in the line that says how something moved; the last, where there are more."""

STATES = 200
"""States by date in a table; the last, where there are more."""

DRAWN = 40
"""Parts in a timeline or a picture of stances: nobody reads more of them from one axis."""

ON_BOARD = 30
"""Open events on the front page, those that moved last."""

DUE = 30
"""What is due on the front page, the nearest first."""

TAGGED = 100
"""Pages under one tag in the list of tags: the newest issues, then others by name; the rest are counted."""

LINES = 1000
"""Lines of a published table. Beyond, it is published in pieces by year, and no piece has more."""

OFFERED = 60
"""Topics that are listed one by one where files and ways around are told; those with the newest issues."""

SUBSCRIBED = 300
"""Entries of a calendar: the last ones by day, which are those to come and the newest past ones."""
