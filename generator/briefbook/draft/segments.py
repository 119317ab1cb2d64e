"""The sentences of a paragraph, and what stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefbook.draft.english import SHORTENED
from briefbook.draft.spans import Span
from briefbook.text.paragraphs import Passage

_END = re.compile(r"[.?!…؟]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”]*")
_SPACE = re.compile(r"\s*")
_CLOSES = {"“": "”", "‟": "”", "„": "”“", "«": "»", "「": "」", "『": "』", '"': '"', "‘": "’"}
_DOTTED = re.compile(r"\w\.\w\.\Z")


def sentences(text: str, passage: Passage) -> tuple[Span, ...]:
    """The sentences of a paragraph, without the white space between them."""
    spans: list[Span] = []
    start = passage.start
    for end in _END.finditer(text, passage.start, passage.end):
        following = _SPACE.match(text, end.end(), passage.end)
        next_start = following.end() if following else end.end()
        if text[next_start : next_start + 1].islower() or (
            end[0] == "." and SHORTENED.search(text, max(start, end.end() - 8), end.end())
        ):
            continue
        spans.append(Span(start, end.end()))
        start = next_start
    return (*spans, Span(start, passage.end)) if start < passage.end else tuple(spans)


def quotations(text: str, passage: Passage, opens_next: str = "") -> Iterator[Span]:
    """The words within quotation marks of a paragraph, without the marks and the comma before the closing one.

    A quotation that goes on in the next paragraph is left open here and opened again there: `opens_next` is the
    character that the next paragraph begins with.
    """
    position = passage.start
    unclosed: set[str] = set()
    while position < passage.end:
        mark = text[position]
        if mark not in _CLOSES or mark in unclosed or not _may_open(text, position, passage):
            position += 1
            continue
        end = _closing(text, position, passage)
        if end is None:
            unclosed.add(mark)
            end = passage.end if mark == opens_next and mark not in "'‘" else position
        words = _trimmed(text, position + 1, end)
        if words is not None:
            yield words
        position = end + 1


def _may_open(text: str, position: int, passage: Passage) -> bool:
    if text[position] not in '"‘':
        return True
    after = text[position + 1 : position + 2]
    return bool(after) and not after.isspace() and not (position > passage.start and text[position - 1].isalnum())


def _closing(text: str, position: int, passage: Passage) -> int | None:
    mark = text[position]
    for end in range(position + 1, passage.end):
        # The closing single mark is the apostrophe too.
        if text[end] in _CLOSES[mark] and not (mark == "‘" and text[end + 1 : end + 2].isalnum()):
            return end
    return None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    is_whole = text[start : start + 1].isupper()
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:" or _is_stop(text, start, end, is_whole)):
        end -= 1
    return Span(start, end) if any(character.isalnum() for character in text[start:end]) else None


def _is_stop(text: str, start: int, end: int, is_whole: bool) -> bool:
    """Whether a full stop is the sentence's around it and not the quoted words'."""
    return (
        not is_whole
        and text[end - 1] == "."
        and text[end - 2 : end - 1] != "."
        and not _DOTTED.search(text, start, end)
    )
