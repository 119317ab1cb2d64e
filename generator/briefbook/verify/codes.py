"""The diagnostics of verify: what is wrong between a quotation and its source."""

from __future__ import annotations

from briefbook.diagnostics import Code, Severity

QUOTATION_NOT_FOUND = Code(
    "BB320",
    "quotation-not-found",
    """Words in quotation marks are in the source, word for word.

Typography does not count: curly and straight marks, kinds of spaces, soft hyphens and compatibility forms are the same.
Everything else does. `...` leaves out words of one paragraph, though not a "not" alone; `[words]` puts in ours; a list
of fragments takes words from more than one place. Words that the source itself interrupts ("A," he said, "B") are one
quotation. The finding shows the nearest passage, the differing words between › and ‹.

In the examples the source has "no precise timeframe".

Fails:

    quote: no exact timeframe

Passes:

    quote: no precise timeframe
""",
)

WRONG_LOCATOR = Code(
    "BB321",
    "wrong-locator",
    """A quotation stands in the paragraph that its locator names.

A reader who looks it up must find it. Paragraphs are counted from 1: blocks between blank lines, or the lines of a text
that has no blank lines.

In the examples the words are in the third paragraph.

Fails:

    quote: precise timeframe
    source: article-000, para 2

Passes:

    quote: precise timeframe
    source: article-000, para 3
""",
)

WRONG_ORDER = Code(
    "BB322",
    "wrong-order",
    """Fragments of a quotation follow one another as they do in the source.

What comes first gives the meaning to what comes next; a quotation that swaps them says something else.

In the examples the source has "no date, and no place".

Fails:

    quote: [no place, no date]

Passes:

    quote: [no date, no place]
""",
)

OTHER_SOURCE = Code(
    "BB323",
    "quotation-of-another-source",
    """A quotation is in the source that its part names.

Words that were found in the text of another source only are attributed to the wrong document.

In the examples the words are in article-001.

Fails:

    quote: precise timeframe
    source: article-000

Passes:

    quote: precise timeframe
    source: article-001
""",
)

SEVERAL_PLACES = Code(
    "BB324",
    "quotation-in-several-places",
    """A quotation that occurs in several paragraphs has a locator.

Without it a reader cannot tell which of them is meant, nor can this program tell whether the speaker is right.

In the examples two paragraphs say "productive".

Fails:

    quote: productive
    source: article-000

Passes:

    quote: productive
    source: article-000, para 3
""",
    Severity.WARNING,
)

TEXT_MISSING = Code(
    "BB325",
    "source-text-missing",
    """The text of a source that has a `sha256` is at hand when its quotations are verified.

It is looked for as `seeds/texts/<id>.txt`, or by its digest under any name; `--texts` names another folder. Where each
of its quotations was proved before and nothing has changed, this is a warning, and the proof stands.

Fails:

    sha256: 51ee83c4fae4c91b5acec0cacbcf3854440d79bed1c6ca9f113206cd20625d8c    # and seeds/texts is empty

Passes:

    sha256: 51ee83c4fae4c91b5acec0cacbcf3854440d79bed1c6ca9f113206cd20625d8c    # and the text is in seeds/texts
""",
)

TEXT_CHANGED = Code(
    "BB326",
    "source-text-changed",
    """The text of a source is the one that was read: its SHA-256 is the record's `sha256`.

A text that differs by one letter is another text. If the publisher changed it, take the new digest into the record:
then the words that a quotation no longer finds are shown.

In the examples the file's digest begins with 9c56.

Fails:

    sha256: 51ee83c4fae4c91b5acec0cacbcf3854440d79bed1c6ca9f113206cd20625d8c

Passes:

    sha256: 9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab
""",
)

OTHER_SPEAKER = Code(
    "BB327",
    "other-speaker",
    """The speaker of a quotation is the one whom the source names beside it.

Where the source says plainly who speaks ("…," said Rubio; Rubio described it as "…"), and that is a person or
organization of the book, it has to be the record's speaker, or one of the same side where one of them is an
organization. Where the source withholds the name, a person cannot be the speaker. A pronoun tells nothing. Such plain
cues can mislead: alone of the findings on quotations this one can be answered with a reason (`accept`).

In the examples the source has "It was useful," Lavrov said.

Fails:

    - id: call-useful
      speaker: marco-rubio
      text: The call was "useful".

Passes:

    - id: call-useful
      speaker: sergei-lavrov
      text: The call was "useful".
""",
)

CODES = (
    QUOTATION_NOT_FOUND,
    WRONG_LOCATOR,
    WRONG_ORDER,
    OTHER_SOURCE,
    SEVERAL_PLACES,
    TEXT_MISSING,
    TEXT_CHANGED,
    OTHER_SPEAKER,
)
