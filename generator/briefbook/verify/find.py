"""Finding a quotation in a text: as it is, then folded, then as pieces in order in a paragraph; never by likeness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.verify.boundaries import ends_word, starts_word
from briefbook.verify.pattern import Piece, allows, pieces, whole
from briefbook.verify.source_text import Hay, Paragraph, SourceText


@dataclass(frozen=True, slots=True)
class Match:
    """Where words were found: from `start` to `end` of a source's text."""

    text: SourceText
    paragraph: Paragraph
    start: int
    end: int

    @property
    def number(self) -> int:
        return self.paragraph.number

    @property
    def inside_marks(self) -> bool:
        return self.paragraph.quoted_span(self.start, self.end) is not None


def matches(words: str, text: SourceText) -> list[Match]:
    """Every place of a text that has the words, in order of the text."""
    return [match for paragraph in text.paragraphs for match in _in_paragraph(words, text, paragraph)]


def preferred(found: list[Match], words: str) -> Match:
    """The match to show: one that is literal before one that is not, one in quotation marks before one that is not."""
    return min(
        found,
        key=lambda match: (match.text.raw[match.start : match.end] != words, not match.inside_marks, match.start),
    )


def _in_paragraph(words: str, text: SourceText, paragraph: Paragraph) -> Iterator[Match]:
    asked = whole(words), pieces(words)
    hays = (paragraph.plain, paragraph.uninterrupted)
    for wanted in asked:
        for hay in hays:
            if wanted and hay is not None:
                spans = list(spans_of(wanted, hay))
                if spans:
                    folded = paragraph.folded
                    for first, last in spans:
                        start = folded.starts[hay.places[first]]
                        end = folded.ends[hay.places[last - 1]]
                        yield Match(text, paragraph, paragraph.start + start, paragraph.start + end)
                    return


def spans_of(wanted: tuple[Piece, ...], hay: Hay) -> Iterator[tuple[int, int]]:
    """Where the pieces stand in order: for each place of the first the nearest of the others."""
    if any(piece.rarest not in hay.key for piece in wanted):
        return
    hopeless: set[tuple[int, int]] = set()
    for start, end in _places(wanted[0], hay, 0):
        last = _rest(wanted, 1, end, hay, hopeless)
        if last is not None:
            yield start, last


def _rest(wanted: tuple[Piece, ...], turn: int, end: int, hay: Hay, hopeless: set[tuple[int, int]]) -> int | None:
    if turn == len(wanted):
        return end
    if (turn, end) in hopeless:
        return None
    piece = wanted[turn]
    for begins, ends in _places(piece, hay, end):
        if allows(piece.gap, piece.inserted, hay.text[end:begins]):
            last = _rest(wanted, turn + 1, ends, hay, hopeless)
            if last is not None:
                return last
    hopeless.add((turn, end))
    return None


def _places(piece: Piece, hay: Hay, position: int) -> Iterator[tuple[int, int]]:
    if piece.rarest not in hay.key:
        return
    while found := piece.pattern.search(hay.key, position):
        start, end = found.span()
        if starts_word(hay.text, start) and (piece.cut or ends_word(hay.text, end)):
            yield start, end
        position = start + 1


def scattered(words: str, text: SourceText) -> str | None:
    """How the pieces of a quotation stand in a text that has all of them, but not as the quotation has them."""
    wanted = pieces(words)
    if len(wanted) < 2:
        return None
    for paragraph in text.paragraphs:
        found = [list(_places(piece, paragraph.plain, 0)) for piece in wanted]
        if all(found):
            return None if _follow_in_order(found) else "not in this order"
    numbers = [[p.number for p in text.paragraphs if any(_places(piece, p.plain, 0))] for piece in wanted]
    if not all(numbers):
        return None
    return (
        "not in one paragraph" if _follow_in_order([[(n, n) for n in one] for one in numbers]) else "not in this order"
    )


def _follow_in_order(found: list[list[tuple[int, int]]]) -> bool:
    position = 0
    for places in found:
        following = [end for start, end in places if start >= position]
        if not following:
            return False
        position = min(following)
    return True
