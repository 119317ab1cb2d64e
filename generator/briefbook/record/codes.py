"""The codes of findings about what was published before."""

from __future__ import annotations

from briefbook.diagnostics import Code, Severity

SILENT_CHANGE = Code(
    "BB380",
    "silent-change",
    """What was published changes only by a correction.

`published.lock` holds a hash of each part of each issue, and of an issue's title, bottom line, key points and gaps, as
they were recorded by `briefbook record`. Where the words or a field of a part differ from it, a correction of the part
has to say so, added since and dated no earlier than what was recorded; for the bottom line, a correction of any part of
the issue. White space, the order of keys and new ids of the records that a part names are no change. A correction that
was published stays, too.

Fails:

    text: No date has been set.
    where "No date is set." was published

Passes:

    text: No date has been set.
    with a correction of the part: kind: clarification, was: No date is set., now: No date has been set.
""",
)

VANISHED_ADDRESS = Code(
    "BB381",
    "vanished-address",
    """An address that was published stays.

Readers keep the addresses of records and of parts. A record that gets another id says so in `was`, and the address
becomes a redirect. A part keeps its id; one that should not have been published is retracted by a correction, and its
issue still shows it. An address is given up for good by taking its line out of `published.lock`, where whoever
reviews the change sees it.

Fails:

    the-kremlin: {name: Kremlin}
    where people were sent to organizations/kremlin/

Passes:

    the-kremlin: {name: Kremlin, was: [kremlin]}
""",
)

NOT_RECORDED = Code(
    "BB382",
    "not-recorded",
    """What is published is recorded before it is merged.

`published.lock` is written by `briefbook record` and by nothing else. What is not in it can be changed without a word,
so a book that has the file keeps it complete.

Fails:

    a new issue, and a published.lock without it

Passes:

    a new issue, and a published.lock as "briefbook record" writes it
""",
    Severity.WARNING,
)

LOCK_UNUSABLE = Code(
    "BB383",
    "published-lock-unusable",
    """published.lock has to be as `briefbook record` writes it.

A line is an address; that of an issue or a part goes on with the day, the number of corrections and the SHA-256 of
what stands there. Each address has one line. A merge that leaves its marks in the file is mended by keeping the lines
of both sides, and of two lines with one address that of the later day.

Fails:

    <<<<<<< ours

Passes:

    people/ana-moreira/
    briefings/2025/2025-03-05-quay-delayed/#no-day 2025-03-05 0 9f86d081884c7d65…
""",
)

CODES = (SILENT_CHANGE, VANISHED_ADDRESS, NOT_RECORDED, LOCK_UNUSABLE)
