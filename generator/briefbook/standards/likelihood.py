"""Words for likelihood, with the percentages that a standard binds them to.

Sources: US Intelligence Community Directive 203, Analytic Standards, D.6.e(2); the UK Professional Head of
Intelligence Assessment's probability yardstick (gov.uk, March 2025); the IPCC's guidance note on uncertainty.
A likelihood and a confidence never stand in one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term and the percentages it stands for, from `low` to `high`.

    `low_open` and `high_open` say that the bound itself is outside: `95 to <100` has `high_open`. `synonyms` are
    other words for exactly the same band.
    """

    term: str
    synonyms: tuple[str, ...]
    low: int
    high: int
    low_open: bool = False
    high_open: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return (self.term, *self.synonyms)

    @property
    def band(self) -> str:
        """The band for a reader: "55–75%", ">0–5%", "40–<50%", ">99%", "<1%"."""
        if self.high == 100 and self.low_open:
            return f">{self.low}%"
        if self.low == 0 and not self.low_open and self.high_open:
            return f"<{self.high}%"
        return f"{'>' if self.low_open else ''}{self.low}–{'<' if self.high_open else ''}{self.high}%"

    def holds(self, percent: float) -> bool:
        """Whether a probability of `percent` is in the band."""
        above = percent > self.low if self.low_open else percent >= self.low
        below = percent < self.high if self.high_open else percent <= self.high
        return above and below


@dataclass(frozen=True, slots=True)
class Scale:
    """One standard's terms, from the least to the most likely where its bands follow one another.

    `confidence` are its levels of confidence, lowest first. `separate_rows` says that the first words of all terms
    are one row and their synonyms another, and that a publication keeps to one of them.
    """

    id: str
    title: str
    terms: tuple[Term, ...]
    note: str
    confidence: tuple[str, ...] = ("low", "moderate", "high")
    separate_rows: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Every word of the scale, in its order."""
        return tuple(word for term in self.terms for word in term.words)

    def find(self, word: str) -> Term | None:
        """The term that `word` names, by itself or as a synonym, as it is spelt."""
        return next((term for term in self.terms if word in term.words), None)

    def row(self, word: str) -> int | None:
        """0 when `word` is a term, 1 when it is a synonym, None when the scale does not know it."""
        term = self.find(word)
        return None if term is None else int(word != term.term)

    def terms_for(self, percent: float) -> tuple[Term, ...]:
        """The terms whose bands hold `percent`: two on a shared bound, none in a gap."""
        return tuple(term for term in self.terms if term.holds(percent))


ICD203 = Scale(
    "icd203",
    "ICD 203",
    (
        Term("almost no chance", ("remote",), 1, 5),
        Term("very unlikely", ("highly improbable",), 5, 20),
        Term("unlikely", ("improbable",), 20, 45),
        Term("roughly even chance", ("roughly even odds",), 45, 55),
        Term("likely", ("probable",), 55, 80),
        Term("very likely", ("highly probable",), 80, 95),
        Term("almost certain", ("nearly certain",), 95, 99),
    ),
    "Terms of the two rows are not mixed in one publication.",
    separate_rows=True,
)

PHIA = Scale(
    "phia",
    "UK probability yardstick",
    (
        Term("remote chance", (), 0, 5, low_open=True),
        Term("highly unlikely", (), 10, 20),
        Term("unlikely", (), 25, 35),
        Term("realistic possibility", (), 40, 50, high_open=True),
        Term("likely", ("probable",), 55, 75),
        Term("highly likely", (), 80, 90),
        Term("almost certain", (), 95, 100, high_open=True),
    ),
    "The gaps between the bands are deliberate: a percentage in a gap has no term.",
)

IPCC = Scale(
    "ipcc",
    "IPCC calibrated language",
    (
        Term("exceptionally unlikely", (), 0, 1, high_open=True),
        Term("extremely unlikely", (), 0, 5, high_open=True),
        Term("very unlikely", (), 0, 10, high_open=True),
        Term("unlikely", (), 0, 33, high_open=True),
        Term("about as likely as not", (), 33, 66),
        Term("more likely than not", (), 50, 100, low_open=True),
        Term("likely", (), 66, 100, low_open=True),
        Term("very likely", (), 90, 100, low_open=True),
        Term("extremely likely", (), 95, 100, low_open=True),
        Term("virtually certain", (), 99, 100, low_open=True),
    ),
    "The bands contain one another: what is very likely is also likely.",
    confidence=("very low", "low", "medium", "high", "very high"),
)

SCALES: dict[str, Scale] = {scale.id: scale for scale in (ICD203, PHIA, IPCC)}
"""Every scale a publication can choose, by id; the first is the default."""
