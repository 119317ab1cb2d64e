"""Sentences: frames of plain English, filled with words by chance. None says how likely a thing is."""

from __future__ import annotations

import random
import re

from benchmarks.corpus.chance import even, shuffled, stream
from benchmarks.corpus.words import ADJECTIVES, BARE, COMPOUNDS, NOUNS, PAST, REASONS

_FACTS = (
    "{who} {past} the {adjective} {noun} of the {compound} in {where} after {reason}.",
    "The {adjective} {noun} of the {compound} was {past} in {where}, where {who} had asked for it.",
    "{who} and the {compound} {past} a {noun} that had been {past2} since {reason}.",
    "In {where} the {compound} {past} the {noun} and the {noun2}, a day after {who} had done so.",
    "{who} {past} the {compound} and put the {adjective} {noun} before the {noun2} in {where}.",
    "The {compound} and the {compound2} {past} their {adjective} {noun} because of {reason}, and {who} took note.",
)
_CLAUSES = (
    "The {noun} covers the {compound}, the {compound2} and {number} more of the {adjective} kind.",
    "Of {number} places on the {noun} the {compound} took the most, and the {compound2} none.",
    "It came {number} days after the {adjective} {noun} that the {compound} had {past}.",
    "No {noun} of the {compound2} was {past} in the meantime, and the {noun2} stayed {adjective}.",
    "It was {adjective} {noun} number {number} since the {compound} was {past}, by the count of the {compound2}.",
)
_SPEECH = (
    "The {noun} of the {compound} is to stay {past} until the {adjective} {noun2} has been {past2} in {where}.",
    "He will {bare} the {compound} and {bare2} the {adjective} {noun} once {who} has {past} the {noun2}.",
    "Neither the {compound} nor {who} has {past} the {noun}, and the {adjective} {noun2} is as it was.",
    "The {adjective} {noun} was {past} for {reason}, not for what {who} says of the {compound}.",
    "There are {number} days to {bare} the {noun} of the {compound}; after that {who} is to {bare2} it.",
    'The {compound} is "{adjective} and {past}", and {who} knows it from the {noun} in {where}.',
    'Whoever wants to {bare} the {compound} has to {bare2} the {adjective} {noun} "before the {noun2}" in {where}.',
)
_QUOTES = (
    "we have {past} the {noun} of the {compound}",
    "no {adjective} {noun} without the {compound}",
    "the {compound} was {past} and nobody had asked",
    "give us {number} days to {bare} the {noun}",
    "a {adjective} {noun} for a {adjective2} {noun2}",
)
_JUDGEMENTS = (
    "The {adjective} {compound} {noun} is {past}",
    "The {compound} and the {compound2} {bare} their {adjective} {noun}",
    "A {adjective} {noun} on the {compound} is {past} after the {noun2}",
)
_TITLES = (
    "{compound} {past} the {adjective} {noun}",
    "{adjective} {noun} of the {compound} {past}",
    "{noun} on the {compound} {past} again",
    "{compound} and {compound2} {past} a {noun}",
)


_BEFORE_VOWEL = re.compile(r"\ba (?=[aeio]|ur)")


class Prose:
    """Sentences without end from one source of chance. `who` and `where` are markup for a record's name."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._compounds = stream(chance, shuffled(chance, COMPOUNDS))
        self._nouns = stream(chance, shuffled(chance, NOUNS))
        self._adjectives = stream(chance, shuffled(chance, ADJECTIVES))
        self._past = stream(chance, shuffled(chance, PAST))
        self._bare = stream(chance, shuffled(chance, BARE))
        self._reasons = even(chance, REASONS)

    def compound(self) -> str:
        return next(self._compounds)

    def noun(self) -> str:
        return next(self._nouns)

    def past(self) -> str:
        return next(self._past)

    def adjective(self) -> str:
        return next(self._adjectives)

    def reason(self) -> str:
        return next(self._reasons)

    def _filled(self, frames: tuple[str, ...], who: str = "", where: str = "") -> str:
        frame = frames[int(self._chance.random() * len(frames))]
        filled = frame.format(
            who=who,
            where=where,
            compound=next(self._compounds),
            compound2=next(self._compounds),
            noun=next(self._nouns),
            noun2=next(self._nouns),
            adjective=next(self._adjectives),
            adjective2=next(self._adjectives),
            past=next(self._past),
            past2=next(self._past),
            bare=next(self._bare),
            bare2=next(self._bare),
            reason=next(self._reasons),
            number=int(4 + self._chance.random() ** 3 * 90),
        )
        return _BEFORE_VOWEL.sub("an ", filled)

    def fact(self, who: str, where: str) -> str:
        """What happened: about 17 words."""
        return _capital(self._filled(_FACTS, who, where))

    def clause(self) -> str:
        """A sentence with more on it, about 16 words."""
        return self._filled(_CLAUSES)

    def speech(self, who: str, where: str) -> str:
        """What somebody said, in our words: about 20."""
        return self._filled(_SPEECH, who, where)

    def quote(self) -> str:
        """Somebody's own words, about 8."""
        return self._filled(_QUOTES)

    def judgement(self) -> str:
        """A proposition without its end: ` by 4 May 2020.` goes behind it."""
        return self._filled(_JUDGEMENTS)

    def title(self) -> str:
        """A headline of at most 65 characters."""
        found = _capital(self._filled(_TITLES))
        return found if len(found) <= 65 else f"{self.compound().capitalize()} {next(self._past)} the {self.noun()}"


def _capital(sentence: str) -> str:
    """The sentence with a capital letter, except where it begins with the markup of a name, which has its own."""
    return sentence[0].upper() + sentence[1:]
