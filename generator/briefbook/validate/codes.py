"""The codes of findings about the shape and the values of records."""

from __future__ import annotations

from briefbook.diagnostics import Code

MISSING_KEY = Code(
    "BB201",
    "missing-key",
    """A key that the record needs is missing, or has no value.

An empty value counts as a missing one, so that a form half filled in is never published as if it were complete.
The finding points at the mapping that lacks the key.

Fails:

    statements:
      - id: no-meeting
        text: No meeting is scheduled.

Passes:

    statements:
      - id: no-meeting
        speaker: kremlin
        text: No meeting is scheduled.
""",
)

UNKNOWN_KEY = Code(
    "BB202",
    "unknown-key",
    """The record has no such key.

A mistyped key would otherwise lose its value without a word.

Fails:

    titel: No meeting is on the calendar

Passes:

    title: No meeting is on the calendar
""",
)

UNKNOWN_TERM = Code(
    "BB204",
    "unknown-term",
    """The value is not one of the terms that this key takes.

Statuses, stances, outcomes, kinds and markings come from fixed lists, so that ledgers can compare them.

Fails:

    status: planned

Passes:

    status: announced
""",
)

WRONG_SHAPE = Code(
    "BB205",
    "wrong-shape",
    """The value is a list where text is wanted, text where a mapping is wanted, and so on.

The usual cause is prose that YAML reads as something else: a text that begins with `[` is a list to YAML, and one
with a colon followed by a space is a mapping. Write such prose in quotation marks or after `>-`.

Fails:

    text: [A, b]

Passes:

    text: >-
      [A, b]
""",
)

BAD_VALUE = Code(
    "BB206",
    "bad-value",
    """The value has the right shape and says something that cannot be.

Dates, ids, addresses, numbers and the like are checked as they are read; the message says what is wrong.

Fails:

    date: 2025-02-30

Passes:

    date: 2025-02-28
""",
)

MISPLACED_FILE = Code(
    "BB207",
    "misplaced-file",
    """The file is not where any kind of record lives.

The folder tells the kind of a record: `content/people/<id>.yml`, or many in `content/people.yml`; briefings are in
`content/briefings/<year>/<id>.yml`, sources in `seeds/<id>.yml`.

Fails:

    content/persons/donald-trump.yml

Passes:

    content/people/donald-trump.yml
""",
)

BAD_PROSE = Code(
    "BB208",
    "bad-prose",
    """The prose breaks the inline language.

Prose takes `[[id]]`, `[[id|label]]`, `[@id, para 3]`, `*emphasis*`, `**strong**` and `[label](https://…)`, and
nothing else; fields for longer text also take paragraphs and `- ` lists.

Fails:

    text: See [the page](javascript:alert).

Passes:

    text: See [the page](https://example.org/).
""",
)

NEWER_SCHEMA = Code(
    "BB209",
    "newer-schema",
    """The book is written for a newer briefbook than this one.

`schema` in publication.yml is the version of the record formats. This briefbook reads version 1 and would misread a
newer one.

Fails:

    schema: 2

Passes:

    schema: 1
""",
)

CODES = (
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_TERM,
    WRONG_SHAPE,
    BAD_VALUE,
    MISPLACED_FILE,
    BAD_PROSE,
    NEWER_SCHEMA,
)
