"""The text of a source, ready to be searched."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from briefbook.text.fold import ONE_MARK, Folded, fold
from briefbook.text.paragraphs import passages
from briefbook.verify.quoted import Span, interruptions, quoted_spans

SEAM = "\x00"
"""Stands for an interruption; folding leaves none of these in a text."""


@dataclass(frozen=True)
class Hay:
    """Folded text to search. `places[i]` is the index of its character `i` in the paragraph's folded text."""

    text: str
    places: tuple[int, ...]

    @cached_property
    def key(self) -> str:
        return self.text.translate(ONE_MARK)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a source. `start` is where it begins in the text; all other offsets count from there."""

    number: int
    start: int
    raw: str

    @cached_property
    def folded(self) -> Folded:
        return fold(self.raw)

    @cached_property
    def plain(self) -> Hay:
        return Hay(self.folded.text, tuple(range(len(self.folded.text))))

    @cached_property
    def uninterrupted(self) -> Hay | None:
        """The paragraph with a seam for each interruption; None where there is none."""
        cuts = self.breaks
        if not cuts:
            return None
        text: list[str] = []
        places: list[int] = []
        position = 0
        for start, end in cuts:
            first, last = bisect_left(self.folded.starts, start), bisect_left(self.folded.starts, end)
            kept = range(position, max(first, position))
            text += [self.folded.text[position:first], SEAM]
            places += [*kept, first]
            position = max(last, position)
        text.append(self.folded.text[position:])
        places += range(position, len(self.folded.text))
        return Hay("".join(text), tuple(places))

    @cached_property
    def breaks(self) -> list[Span]:
        """What interrupts quotations to say who speaks."""
        return interruptions(self.raw)

    @cached_property
    def quoted(self) -> list[Span]:
        return quoted_spans(self.raw)

    def quoted_span(self, start: int, end: int) -> Span | None:
        """The quotation marks that `start` (in the text as a whole) to `end` stand in."""
        first, last = start - self.start, end - self.start
        for begins, ends in self.quoted:
            if begins <= first < ends or (begins < last <= ends):
                return begins, ends
        return None


@dataclass(frozen=True)
class SourceText:
    """A source's text. `digest` is the SHA-256 of the file's bytes, in hexadecimal."""

    source: str
    raw: str
    digest: str

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(
            Paragraph(passage.number, passage.start, self.raw[passage.start : passage.end])
            for passage in passages(self.raw)
        )


def source_text(source: str, content: bytes) -> SourceText:
    """The text of a file in UTF-8; bytes that are none become replacement characters, which no quotation has."""
    return SourceText(source, content.decode("utf-8", errors="replace"), hashlib.sha256(content).hexdigest())
