"""Comments that look like text: the one thing in a file that YAML drops without a word."""

from __future__ import annotations

from briefbook.diagnostics import Code, Diagnostic, Place

COMMENT_AFTER_TEXT = Code(
    "BB125",
    "comment-after-text",
    """A comment does not stand where it looks like the rest of a text.

To YAML a number sign after a space begins a comment, so that what follows is lost without a word. A comment may stand
on a line of its own, or after a single word; after several words, or where the sign is glued to what follows, the text
belongs in quotation marks.

Fails:

    text: The minister answered question #5

Passes:

    text: "The minister answered question #5"
""",
)

CODES = (COMMENT_AFTER_TEXT,)


def comment_after_text(place: Place) -> Diagnostic:
    return COMMENT_AFTER_TEXT.at(
        place,
        'what follows "#" is a comment to YAML and would be lost',
        "Put the text in quotation marks, or the comment on a line of its own.",
    )
