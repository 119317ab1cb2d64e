"""The lines of running text: none of them may begin another construct."""

from __future__ import annotations

import re

from briefbook.site.engine.refusal import Refused

# A line of running text begins with none of these: what they begin, alone or at a block's start, is another construct.
_NO_LINE = re.compile(
    r"[>#|:!?=~`+/-]|\s|_|\*(?:\s|\*\*)|\d+[.)]\s|\[\^|\[[^\[\]]*\]:"
    r"|</?(?:div|details|summary|figure|script)\b|<!|<\?",
)


def refuse_blocks(text: str) -> None:
    """Raises Refused if `text` is empty or one of its lines may be no running text."""
    for line in text.split("\n"):
        if not line or _NO_LINE.match(line):
            raise Refused(f"the line {line[:20]!r}")
