"""Linked data as a script element that no reader of the page can take for anything else."""

from __future__ import annotations

import json
from collections.abc import Mapping

_ESCAPED = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029\x7f"}


def script(data: Mapping[str, object]) -> str:
    """`data` as one line of HTML.

    Nothing in it can end the element or begin a tag, a character reference or a Markdown mark that spans lines: JSON
    writes control characters as escapes, and what HTML or JavaScript would read is written as one too.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return f'<script type="application/ld+json">{text}</script>'
