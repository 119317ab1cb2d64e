"""The codes of findings about how records fit together."""

from __future__ import annotations

from briefbook.diagnostics import Code

UNKNOWN_REFERENCE = Code(
    "BB203",
    "unknown-reference",
    """The id names no record of the kind wanted here, or no part of the briefing.

Every name in a field or in prose leads to a page, so it has to be the id of a record: a file's name, or the key in
a shared file. A part is named by its own id within its briefing, and as `<briefing>#<part>` from elsewhere.

Fails:

    speaker: sergey-lavrov

Passes:

    speaker: sergei-lavrov
""",
)

DUPLICATE_ID = Code(
    "BB210",
    "duplicate-id",
    """Two things have the same id.

Ids are unique across the whole book, whatever the kind: an id is all that a link needs. A part's id is unique within
its briefing and is no record's, so that `[@id]` can mean one thing only.

Fails:

    content/people/budapest.yml and content/places/budapest.yml

Passes:

    content/places/budapest.yml alone
""",
)

WRONG_KIND = Code(
    "BB211",
    "wrong-kind",
    """The id names a record of a kind that cannot stand here.

A page has its own place for each kind: people and organizations speak, events happen at places and organizations,
briefings follow topics. The site's page "Reference" says of every field which kinds it takes.

Fails:

    speaker: budapest-meeting

Passes:

    speaker: kremlin
""",
)

AMBIGUOUS_SIDE = Code(
    "BB212",
    "ambiguous-side",
    """The speaker holds posts on more than one side at that date.

A side is the top of the organization above a speaker's post. Where the posts lead to different sides, the part has
to say with `for` on whose behalf the words were spoken.

Fails:

    speaker: envoy-of-two

Passes:

    speaker: envoy-of-two
    for: united-states
""",
)

CYCLE = Code(
    "BB213",
    "cycle",
    """The records refer to one another in a circle.

`part_of`, `prepares`, `origin` and `revises` lead upward, onward or back in time; a circle has no top and no beginning.

Fails:

    white-house: {name: White House, part_of: united-states}
    united-states: {name: United States, part_of: white-house}

Passes:

    united-states: {name: United States}
""",
)

COLLISION = Code(
    "BB214",
    "collision",
    """Two things would have the same address on the site.

A former id (`was`) becomes a redirect and cannot be the id of a living record; a part's id cannot be the anchor of one
of the page's own sections.

Fails:

    statements:
      - id: key-points

Passes:

    statements:
      - id: kremlin-timeframe
""",
)

NO_PUBLICATION = Code(
    "BB215",
    "no-publication",
    """The book has no publication record.

`content/publication.yml` says who publishes the book and where; every page needs it.

Fails:

    a book without content/publication.yml

Passes:

    content/publication.yml with schema, title, publisher, site_url and license
""",
)

CODES = (UNKNOWN_REFERENCE, DUPLICATE_ID, WRONG_KIND, AMBIGUOUS_SIDE, CYCLE, COLLISION, NO_PUBLICATION)
