"""What stands in an example page in the place of what differs from page to page.

A mark holds a tag and a reference to a character where text may hold them, so that whatever the theme does with it
shows: what comes out has as many forms as there are ways in which the theme uses the value.
"""

from __future__ import annotations

TITLE_CORE = "Tq7v"
TITLE = f"{TITLE_CORE} &amp; <i>x</i>"
DESCRIPTION_CORE = "Dq7v"
DESCRIPTION = f"{DESCRIPTION_CORE} &amp; &quot;d&quot;"
NAME = "nq7v"
"""The name of the file, in its address and in that of its Markdown."""
CONTENT = "<p>Cq7v</p>"
FIRST_ID = "fq7v"
TOC_TITLE = "Lq7v"
TOC_ID = "iq7v"
TAG_CORE = "gq7v"
FOLDER_CORE = "kq7v"
CORES = (FOLDER_CORE, TITLE_CORE, DESCRIPTION_CORE, "Cq7v", NAME, FIRST_ID, TOC_TITLE, TOC_ID, TAG_CORE)


def folder(level: int) -> str:
    """The mark of a folder below a section, by its level there; it looks like a year, as the folders of issues do."""
    return f"2{FOLDER_CORE}-{level}-"


def tag(number: int) -> str:
    """The mark of the tag at `number`."""
    return f"{TAG_CORE}-{number}-"


class Unlike(Exception):
    """The theme makes of an example something else than this package knows. The text says what."""


def once(text: str, mark: str, times: int = 1) -> None:
    """Raises Unlike unless `mark` stands in `text` so many times."""
    if text.count(mark) != times:
        raise Unlike(f"{mark!r} {text.count(mark)} times instead of {times}")
