"""Who a text says is speaking, where it says so beside a quotation: `“…,” said Rubio`, `Rubio described it as “…”`.

Only plain cues count. A pronoun, a name behind a preposition, or a name that is part of a longer one says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.text.fold import fold
from briefbook.verify.actors import Actors, Mention
from briefbook.verify.find import Match
from briefbook.verify.quoted import ends_with_full_stop
from briefbook.verify.speech import (
    ACCORDING,
    PASSING,
    RELATING,
    STATING,
    TITLES,
    TRANSITIVE,
    UNNAMED,
    WORD,
    first_sentence,
    last_sentence,
    says,
    words,
)

_REACH = 500
"""Characters beside a quotation in which a cue is looked for: a long sentence, and few enough to be read at once."""

_APPOSITION = re.compile(r",[^,\"]{1,80},")


@dataclass(frozen=True, slots=True)
class Cue:
    """Who speaks: the ids of records, or nobody but somebody whose name is withheld."""

    actors: frozenset[str]
    unnamed: bool = False


def cue_for(match: Match, actors: Actors) -> Cue | None:
    """What the text beside a match says of its speaker, or None where it says nothing plain."""
    paragraph = match.paragraph
    label = _label(paragraph.folded.text, actors)
    span = paragraph.quoted_span(match.start, match.end)
    if span is None:
        return label
    spans = paragraph.quoted
    turn = spans.index(span)
    following = spans[turn + 1][0] - 1 if turn + 1 < len(spans) else len(paragraph.raw)
    preceding = spans[turn - 1][1] + 1 if turn else 0
    after = fold(first_sentence(paragraph.raw[span[1] + 1 : following][:_REACH])).text
    before = fold(last_sentence(paragraph.raw[preceding : span[0] - 1][-_REACH:])).text
    breaks = paragraph.breaks
    within = [fold(paragraph.raw[start:end]).text for start, end in breaks if span[0] < start < end < span[1]]
    if within:
        return _after(within[0], actors)
    if not ends_with_full_stop(paragraph.raw[span[0] : span[1]]) and _follows_cue(after):
        return _after(after, actors)
    between = fold(paragraph.raw[preceding : span[0] - 1][-_REACH:]).text
    continues = any(end == span[0] for _, end in breaks)
    return (_after(between, actors) if continues else _before(before, actors)) or label


def _label(paragraph: str, actors: Actors) -> Cue | None:
    """The name that begins a paragraph with a colon, as in the record of a conversation."""
    head = paragraph.partition(":")[0]
    found = list(actors.mentions(head))
    whole = len(found) == 1 and found[0].end == len(head) < len(paragraph) and _begins(head, found[0])
    return Cue(frozenset({found[0].actor})) if whole else None


def _follows_cue(after: str) -> bool:
    """Whether what stands behind the closing mark goes on to say who speaks."""
    said = words(after)[:8]
    return (any(map(says, said)) and said[0] != "and") or " ".join(said).startswith(ACCORDING)


def _after(after: str, actors: Actors) -> Cue | None:
    """The cue of the first verb of saying: what comes later in the sentence is about somebody else."""
    verb = next((found for found in WORD.finditer(after) if says(found[0].casefold())), None)
    upto, clause = (verb.end(), after.find(",", verb.end())) if verb else (0, -1)
    clause_end = len(after) if clause < 0 else clause
    found = [
        *_subjects(after[:upto], actors),
        *_inverted(after[:clause_end], actors),
        *_according(after[:clause_end], actors),
    ]
    if found:
        return Cue(frozenset(mention.actor for mention in found))
    return Cue(frozenset(), unnamed=True) if _unnamed(after[:upto]) else None


def _before(before: str, actors: Actors) -> Cue | None:
    found = [*_subjects(before, actors), *_arabic(before, actors), *_according(before, actors)]
    if not found and any(word in STATING for word in words(before)):
        found = [mention for mention in actors.mentions(before) if _begins(before, mention)]
    if found:
        return Cue(frozenset(mention.actor for mention in found), unnamed=_unnamed(before))
    return Cue(frozenset(), unnamed=True) if _unnamed(before) else None


def _subjects(text: str, actors: Actors) -> Iterator[Mention]:
    """The names that a verb of saying follows, two joined by "and" both."""
    named = list(actors.mentions(text))
    for turn, mention in enumerate(named):
        if not _is_whole_name(text, mention) or not _is_subject(text, mention):
            continue
        if _verb_follows(text[mention.end :]):
            yield mention
            if turn and text[named[turn - 1].end : mention.start].strip(" ,") in ("and", "и", "та", "و"):
                yield named[turn - 1]


def _verb_follows(rest: str) -> bool:
    apposition = _APPOSITION.match(rest)
    tail = rest[apposition.end() :] if apposition else rest
    if tail[:1] not in (" ", ","):
        return False
    for word in words(tail)[:4]:
        if says(word):
            return True
        if word not in PASSING:
            return False
    return False


def _inverted(text: str, actors: Actors) -> Iterator[Mention]:
    """The names that follow a verb of saying with nothing but titles between, as in "said Secretary Rubio"."""
    for mention in actors.mentions(text):
        led = words(text[: mention.start])
        while led and led[-1] in TITLES:
            led.pop()
        if (
            led
            and says(led[-1])
            and led[-1] not in TRANSITIVE
            and "," not in text[: mention.start].strip(" ,،—–").replace(led[-1], "")
        ):
            yield mention


def _arabic(text: str, actors: Actors) -> Iterator[Mention]:
    """In Arabic the verb comes before its subject wherever the quotation stands."""
    for mention in _inverted(text, actors):
        if any("\u0600" <= character <= "\u06ff" for character in text[mention.start : mention.end]):
            yield mention


def _according(text: str, actors: Actors) -> Iterator[Mention]:
    for mention in actors.mentions(text):
        led = " ".join(word for word in words(text[: mention.start]) if word not in TITLES)
        if led.endswith(tuple(phrase.removesuffix(" of") for phrase in ACCORDING)):
            yield mention


def _unnamed(text: str) -> bool:
    """Whether the subject of a verb of saying is somebody described and not named."""
    for found in WORD.finditer(text):
        if says(found[0].casefold()):
            subject = text[: found.start()].rstrip()
            while (said := words(subject)) and said[-1] in PASSING:
                subject = subject[: subject.casefold().rfind(said[-1])].rstrip()
            if UNNAMED.search(subject):
                return True
    return False


def _begins(text: str, mention: Mention) -> bool:
    return all(word in TITLES for word in words(text[: mention.start]))


def _is_subject(text: str, mention: Mention) -> bool:
    clause = re.split(r"[,;:—–]", text[: mention.start])[-1]
    return not any(word in RELATING for word in words(clause)[-4:] if word not in TITLES)


def _is_whole_name(text: str, mention: Mention) -> bool:
    """Not where a word before makes it another name, as "Melania" does before "Trump"."""
    led = re.search(r"([^\W\d_]\S*) $", text[: mention.start])
    return led is None or not led[1][:1].isupper() or led[1].casefold().strip(".") in TITLES or led[1].endswith(",")
