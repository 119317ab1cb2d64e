"""Text for XML, which cannot say every character."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(value: str) -> str:
    """`value` with U+FFFD for what XML 1.0 has no way to write: controls, surrogates, U+FFFE and U+FFFF."""
    return _UNWRITABLE.sub("\ufffd", value)
