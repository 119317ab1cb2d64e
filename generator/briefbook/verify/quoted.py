"""What a text itself puts in quotation marks, and where a speaker's words are interrupted to say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefbook.text.fold import ROOMLESS
from briefbook.verify.speech import SHORTENED, says, words

_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "「": "」", "『": "』", "‘": "’"}
_MAX_CUE = 12
"""Words of an interruption: who speaks, to whom and when, and no sentence of its own."""

_DASHED = re.compile(r"(?P<mark>[,.?!…]?)\s*[—–]\s+(?P<cue>[^—–]{2,100}?)[,.]?\s*[—–]\s+")

Span = tuple[int, int]


def quoted_spans(paragraph: str) -> list[Span]:
    """The inside of each pair of marks, in order. One left open runs to the end of its paragraph, as in speeches."""
    bare, offsets = _without_roomless(paragraph)
    return [(offsets[start], offsets[end]) for start, end in _spans(bare)]


def _without_roomless(paragraph: str) -> tuple[str, Sequence[int]]:
    """The paragraph without characters that take no room, and where each of the others stood."""
    if ROOMLESS.isdisjoint(paragraph):
        return paragraph, range(len(paragraph) + 1)
    kept = [offset for offset, character in enumerate(paragraph) if character not in ROOMLESS]
    return "".join(paragraph[offset] for offset in kept), [*kept, len(paragraph)]


def _spans(paragraph: str) -> list[Span]:
    spans: list[Span] = []
    position = 0
    while position < len(paragraph):
        mark = paragraph[position]
        closes = _CLOSES.get(mark)
        if closes is None or (mark in '"‘' and position and paragraph[position - 1].isalnum()):
            position += 1
            continue
        end = _close(paragraph, position + 1, mark, closes)
        if end is None and mark == "‘":
            position += 1
            continue
        end = len(paragraph) if end is None else end
        spans.append((position + 1, end))
        position = end + 1
    return spans


def _close(paragraph: str, start: int, mark: str, closes: str) -> int | None:
    for end in range(start, len(paragraph)):
        if paragraph[end] in closes:
            # A curly apostrophe is a closing single mark too: only at the end of a word does it close.
            if mark == "‘" and paragraph[end + 1 : end + 2].isalnum():
                continue
            return end
    return None


def interruptions(paragraph: str) -> list[Span]:
    """Each stretch that breaks into the words of one speaker: from the comma before it to the mark that ends it.

    `“A,” he said, “B”` has one, and so has `«A, — сказал он, — B»`. Two quotations that belong to two speakers, or to
    two sentences about them, have none between them.
    """
    bare, offsets = _without_roomless(paragraph)
    return [(offsets[start], offsets[end]) for start, end in _breaks(bare)]


def _breaks(paragraph: str) -> list[Span]:
    spans = _spans(paragraph)
    found = []
    for (start, end), (begins, closes) in pairwise(spans):
        between = paragraph[end + 1 : begins - 1]
        if _is_cue(between, paragraph[start:end]) and not (
            _ends_sentence(between) and _has_own_cue(paragraph, begins, closes)
        ):
            found.append((_before_comma(paragraph, start, end), begins))
    for start, end in spans:
        if paragraph[start - 1] in "«„":
            found += [(start + first, start + last) for first, last in _dashed(paragraph[start:end])]
    return sorted(found)


def _dashed(quoted: str) -> Iterator[Span]:
    """The interruptions within one pair of marks, as Russian and Ukrainian have them: ", — сказал он, — "."""
    for found in _DASHED.finditer(quoted):
        said = words(found["cue"])
        if said and says(said[0]) and _says_who(found["cue"]):
            yield found.start() + (found["mark"] not in ("", ",")), found.end()


def _is_cue(between: str, before: str) -> bool:
    breaks_off = before.rstrip().endswith((",", ".", "?", "!", "…", "—", "–", "-", "،")) or between.startswith(
        (",", "،")
    )
    return breaks_off and _says_who(between)


def _says_who(between: str) -> bool:
    inner = SHORTENED.sub("", between).strip(" ,.:;،—–")
    said = words(between)
    return len(said) <= _MAX_CUE and sum(map(says, said)) == 1 and not re.search(r"[.?!;:]", inner)


def _ends_sentence(between: str) -> bool:
    return between.rstrip().endswith((".", ":"))


def _has_own_cue(paragraph: str, begins: int, closes: int) -> bool:
    """Whether what follows a closing mark says who spoke: then the words may be somebody else's."""
    if ends_with_full_stop(paragraph[begins:closes]):
        return False
    after = re.split(r"[.?!“„«\"]", paragraph[closes + 1 :], maxsplit=1)[0]
    return any(map(says, words(after)[:_MAX_CUE]))


def ends_with_full_stop(quoted: str) -> bool:
    """Whether quoted words end their sentence, so that what follows is another sentence and not who said them."""
    return quoted.rstrip().endswith((".", "۔", "。"))


def _before_comma(paragraph: str, start: int, end: int) -> int:
    inner = paragraph[start:end].rstrip()
    return start + len(inner.rstrip(",،")) if inner.endswith((",", "،")) else end
