"""What may happen to a quotation between its source and the record: to its meaning, or to its typography alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from benchmarks.articles import NEGATIONS, Language, Words


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation of two parts as a record has it, and its source: the paragraphs, and which of them it is from.

    `own_source` is whether the record names the source that it is from, `located` whether it names the paragraph.
    """

    language: Language
    form: str
    parts: tuple[Words, Words]
    speaker: str
    paragraphs: tuple[str, ...]
    paragraph: int
    own_source: bool = True
    located: bool = True


Alteration = Callable[[Random, Case], Case]


def _inner(random: Random, words: Words) -> int:
    """A place that is neither first nor last: what is cut off there is a shorter quotation and no altered one."""
    return random.randrange(1, len(words) - 1)


def _in_a_part(random: Random, case: Case, change: Callable[[Words], Words]) -> Case:
    first, second = case.parts
    return replace(case, parts=(change(first), second) if random.random() < 0.5 else (first, change(second)))


def word_changed(random: Random, case: Case) -> Case:
    def change(words: Words) -> Words:
        place = random.randrange(len(words))
        others = [w for w in " ".join((*case.language.ends, *case.language.subjects)).split() if w not in words]
        return [*words[:place], random.choice(others), *words[place + 1 :]]

    return _in_a_part(random, case, change)


def negation_dropped(random: Random, case: Case) -> Case:
    return _in_a_part(random, case, lambda words: [word for word in words if word not in NEGATIONS])


def negation_added(random: Random, case: Case) -> Case:
    def change(words: Words) -> Words:
        place = next(index for index, word in enumerate(words) if word in NEGATIONS)
        return [*words[:place], case.language.negation, *words[place:]]

    return _in_a_part(random, case, change)


def word_left_out(random: Random, case: Case) -> Case:
    def change(words: Words) -> Words:
        place = _inner(random, words)
        return [*words[:place], *words[place + 1 :]]

    return _in_a_part(random, case, change)


def word_put_in(random: Random, case: Case) -> Case:
    def change(words: Words) -> Words:
        place = _inner(random, words)
        return [*words[:place], random.choice(case.language.others), *words[place:]]

    return _in_a_part(random, case, change)


def words_swapped(random: Random, case: Case) -> Case:
    def change(words: Words) -> Words:
        place = random.randrange(len(words) - 1)
        return [*words[:place], words[place + 1], words[place], *words[place + 2 :]]

    return _in_a_part(random, case, change)


def parts_swapped(_: Random, case: Case) -> Case:
    return replace(case, parts=(case.parts[1], case.parts[0]))


def number_changed(random: Random, case: Case) -> Case:
    def change(words: Words) -> Words:
        return [str(int(word) + random.choice((1, 10, 100))) if word.isdigit() else word for word in words]

    return _in_a_part(random, case, change)


def word_cut(random: Random, case: Case) -> Case:
    """A letter less at the beginning or the end of the quotation, where plain searching would still find it."""
    first, second = case.parts
    if random.random() < 0.5:
        return replace(
            case, parts=([first[0][1:], *first[1:]], second) if len(first[0]) > 1 else (first[1:], second[:-1])
        )
    return replace(case, parts=(first, [*second[:-1], second[-1][:-1]]))


def other_speaker(random: Random, case: Case) -> Case:
    return replace(case, speaker=random.choice([id for id, _ in case.language.names if id != case.speaker]))


def other_source(_: Random, case: Case) -> Case:
    return replace(case, own_source=False)


def wrong_paragraph(random: Random, case: Case) -> Case:
    wrong = [number for number in range(1, len(case.paragraphs) + 1) if number != case.paragraph]
    return replace(case, paragraph=random.choice(wrong), located=True)


def _in_source(case: Case, change: Callable[[str], str]) -> Case:
    changed = tuple(change(one) if n == case.paragraph else one for n, one in enumerate(case.paragraphs, 1))
    return replace(case, paragraphs=changed)


def _in_words(random: Random, text: str, sign: str) -> str:
    """`sign` within some of the longer words."""
    words = [
        f"{w[:2]}{sign}{w[2:]}" if len(w) > 4 and w.isalpha() and random.random() < 0.5 else w for w in text.split(" ")
    ]
    return " ".join(words)


def nothing(_: Random, case: Case) -> Case:
    return case


def other_marks(random: Random, case: Case) -> Case:
    straight = str.maketrans({"“": '"', "”": '"', "’": "'", "'": "’"})
    angled = str.maketrans({"“": "«", "”": "»", "«": "„", "»": "“", "'": "’"})
    return _in_source(case, lambda text: text.translate(random.choice((straight, angled))))


def soft_hyphens(random: Random, case: Case) -> Case:
    return _in_source(case, lambda text: _in_words(random, text, "\u00ad"))


def no_break_spaces(random: Random, case: Case) -> Case:
    space = random.choice("\u00a0\u202f\u2009")
    if random.random() < 0.5:
        return _in_source(case, lambda text: text.replace(" ", space))
    return replace(case, parts=tuple([space.join(part)] for part in case.parts))  # type: ignore[arg-type]


def roomless_signs(random: Random, case: Case) -> Case:
    sign = random.choice("\u200b\u2060\u200e\u200f\ufeff")
    return _in_source(case, lambda text: text.replace(" ", f"{sign} "))


def compatibility_forms(_: Random, case: Case) -> Case:
    if case.language.tag == "ru":
        return _in_source(case, lambda text: unicodedata.normalize("NFD", text))
    ligatures = {"ffi": "ﬃ", "fl": "ﬂ", "fi": "ﬁ", "لا": "ﻻ", "0": "０", "5": "５", "o": "ｏ"}

    def change(text: str) -> str:
        for plain, form in ligatures.items():
            text = text.replace(plain, form)
        return text

    # Names stay as they are: a name in compatibility forms is read too, but here the words are what is measured.
    return _in_source(case, change)


def wrapped_lines(random: Random, case: Case) -> Case:
    return _in_source(case, lambda text: "".join(random.choice((" ", "  ", " \t")) if c == " " else c for c in text))


def hyphens(_: Random, case: Case) -> Case:
    return _in_source(case, lambda text: text.replace("-", "\u2011"))


ALTERED: dict[str, Alteration] = {
    "word changed": word_changed,
    "negation dropped": negation_dropped,
    "negation added": negation_added,
    "word left out": word_left_out,
    "word put in": word_put_in,
    "words swapped": words_swapped,
    "parts swapped": parts_swapped,
    "number changed": number_changed,
    "word cut": word_cut,
    "other speaker": other_speaker,
    "other source": other_source,
    "wrong paragraph": wrong_paragraph,
}
"""What changes the meaning, or gives the words to somebody else: each has to be found."""

SAME: dict[str, Alteration] = {
    "as written": nothing,
    "other marks": other_marks,
    "soft hyphens": soft_hyphens,
    "no-break spaces": no_break_spaces,
    "roomless signs": roomless_signs,
    "compatibility forms": compatibility_forms,
    "spaces and tabs": wrapped_lines,
    "hyphens": hyphens,
}
"""What changes the typography alone: none of it may be found."""
