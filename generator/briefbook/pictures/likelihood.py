"""A scale of likelihood with its bands at true width, and the steps of confidence, which are another thing."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.standards.likelihood import Scale, Term

ROW_HEIGHT = 11
"""Pixels of a row of bands; a scale whose bands lie within one another has several, thinner ones."""

THIN = 6


@dataclass(frozen=True, slots=True)
class Band:
    """A term's band in per cent, in one of the rows; `chosen` is the one that is meant."""

    term: Term
    row: int
    chosen: bool

    @property
    def left(self) -> int:
        return self.term.low

    @property
    def width(self) -> int:
        return self.term.high - self.term.low


@dataclass(frozen=True, slots=True)
class LikelihoodScale:
    """All bands of a scale, with the word that is meant and the percentages it stands for."""

    word: str
    band: str
    bands: tuple[Band, ...]
    title: str

    @property
    def rows(self) -> int:
        return max(band.row for band in self.bands) + 1

    @property
    def row_height(self) -> int:
        return ROW_HEIGHT if self.rows == 1 else THIN

    @property
    def middle(self) -> float:
        """Where the chosen band has its middle, in per cent."""
        return next(band.left + band.width / 2 for band in self.bands if band.chosen)

    @property
    def anchor(self) -> str:
        """Which end of the words above stands at the band, so that they stay within the scale."""
        return "start" if self.middle < 34 else "end" if self.middle > 66 else "middle"

    @property
    def at(self) -> float:
        """Where the words above are anchored: an end of the chosen band, or its middle."""
        chosen = next(band for band in self.bands if band.chosen)
        return {"start": chosen.left, "end": chosen.left + chosen.width, "middle": self.middle}[self.anchor]

    @property
    def ends(self) -> tuple[int, int]:
        """The lowest and the highest percentage that the scale has a term for."""
        return min(band.left for band in self.bands), max(band.left + band.width for band in self.bands)


def likelihood_scale(scale: Scale, word: str) -> LikelihoodScale:
    """The scale with the band of `word` chosen; ValueError for a word that it does not know."""
    term = scale.find(word)
    if term is None:
        raise ValueError(f'"{word}" is no term of {scale.title}')
    return LikelihoodScale(word, term.band, tuple(_bands(scale, term)), scale.title)


def _bands(scale: Scale, chosen: Term) -> list[Band]:
    """Each band in the first row in which it lies over no other; bands that only touch share one."""
    ends: list[list[tuple[int, int]]] = []
    bands = []
    for term in sorted(scale.terms, key=lambda term: (term.low - term.high, term.low)):
        row = next((i for i, taken in enumerate(ends) if all(term.high <= a or b <= term.low for a, b in taken)), None)
        if row is None:
            row = len(ends)
            ends.append([])
        ends[row].append((term.low, term.high))
        bands.append(Band(term, row, term is chosen))
    return bands


@dataclass(frozen=True, slots=True)
class ConfidenceSteps:
    """The levels of a scale's confidence, of which as many are filled as the level counts."""

    level: str
    filled: int
    steps: int


def confidence_steps(scale: Scale, level: str) -> ConfidenceSteps:
    """The steps for `level`; ValueError for one that the scale does not have."""
    return ConfidenceSteps(level, scale.confidence.index(level) + 1, len(scale.confidence))
