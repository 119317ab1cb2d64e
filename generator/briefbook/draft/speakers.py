"""Who may be speaking, told by the verb of saying nearest to a quotation. It is a suggestion and never more."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.draft.english import FUNCTION_WORDS, INVERTED, PRONOUNS, RELATING, SAYING, TITLES, UNNAMED
from briefbook.draft.names import Mention
from briefbook.draft.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ACCORDING = re.compile(r"\b(?P<cue>according\s+to)\b", re.IGNORECASE)
_NOT_DESCRIBING = FUNCTION_WORDS | SAYING
_REACH = 60
"""Characters between a verb and the subject behind it."""


_EARLIER = 20
"""Names before a pronoun, among which the one that it stands for is looked for."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Who may speak: the ids that the name can mean, or a description; and the words that say so."""

    ids: tuple[str, ...]
    described_as: str
    cue: str
    cue_at: Span
    by_pronoun: bool = False


@dataclass(frozen=True, slots=True)
class _Subject:
    span: Span
    ids: tuple[str, ...] = ()
    described_as: str = ""
    is_pronoun: bool = False


def suggest_speaker(
    text: str, sentence: Span, quoted: Sequence[Span], quotation: Span, actors: Sequence[Mention]
) -> Suggestion | None:
    """Who may speak in `quotation`; `actors` are the people and organizations named in its paragraph, in order."""
    veiled = _veiled(text, sentence, quoted)
    subjects = sorted(_subjects(veiled, sentence, actors), key=lambda subject: subject.span.start)
    for cue in sorted(_cues(veiled, sentence), key=lambda cue: (cue.gap(quotation), cue.start)):
        subject = _subject_of(text, veiled, sentence, cue, quotation, subjects)
        if subject is None:
            continue
        words = " ".join(text[cue.start : cue.end].split()).lower()
        if not subject.is_pronoun:
            return Suggestion(subject.ids, subject.described_as, words, cue)
        turn = bisect_left(actors, subject.span.start, key=_start)
        earlier = [mention for mention in actors[max(0, turn - _EARLIER) : turn] if not mention.within]
        if earlier:
            return Suggestion(earlier[-1].ids, "", words, cue, by_pronoun=True)
    return None


def _veiled(text: str, sentence: Span, quoted: Sequence[Span]) -> str:
    """The sentence with all that is quoted as blanks, of the same length."""
    veiled = list(text[sentence.start : sentence.end])
    for span in quoted:
        for position in range(max(span.start, sentence.start), min(span.end, sentence.end)):
            veiled[position - sentence.start] = " "
    return "".join(veiled)


def _cues(veiled: str, sentence: Span) -> Iterator[Span]:
    for word in _WORD.finditer(veiled):
        if word[0].lower() in SAYING:
            yield Span(sentence.start + word.start(), sentence.start + word.end())
    for phrase in _ACCORDING.finditer(veiled):
        yield Span(sentence.start + phrase.start(), sentence.start + phrase.end("cue"))


def _subjects(veiled: str, sentence: Span, actors: Sequence[Mention]) -> Iterator[_Subject]:
    first = bisect_left(actors, sentence.start, key=_start)
    last = bisect_left(actors, sentence.end, key=_start)
    named = [m for m in actors[first:last] if sentence.holds(m.span) and not m.within]
    blank = {mention.span for mention in named if not veiled[mention.span.start - sentence.start].strip()}
    for mention in named:
        if mention.span not in blank:
            yield _Subject(mention.span, ids=mention.ids)
    for found in UNNAMED.finditer(veiled):
        # The description begins behind the last word that cannot be in one.
        start = found.start("words")
        for word in _WORD.finditer(found["words"]):
            if word[0].lower() in _NOT_DESCRIBING:
                start = found.start("words") + word.end()
        start += len(veiled[start : found.end()]) - len(veiled[start : found.end()].lstrip())
        span = Span(sentence.start + start, sentence.start + found.end())
        yield _Subject(span, described_as=" ".join(veiled[start : found.end()].split()))
    for word in _WORD.finditer(veiled):
        if word[0].lower() in PRONOUNS:
            span = Span(sentence.start + word.start(), sentence.start + word.end())
            yield _Subject(span, is_pronoun=True)


def _subject_of(
    text: str, veiled: str, sentence: Span, cue: Span, quotation: Span, subjects: Sequence[_Subject]
) -> _Subject | None:
    word = text[cue.start : cue.end].lower()
    after = [s for s in subjects if cue.end <= s.span.start <= cue.end + _REACH]
    if word.startswith("according"):
        return after[0] if after else None
    before = [s for s in subjects if s.span.end <= cue.start and not _is_related(veiled, s.span.start - sentence.start)]
    follows_quotation = quotation.end <= cue.start and not text[quotation.end : cue.start].strip(" \n\t,;.?!…”\"»’'")
    if word in INVERTED and after and (follows_quotation or not before):
        between = _WORD.findall(text[cue.end : after[0].span.start])
        if all(led.lower() in TITLES or led[0].isupper() or led.lower() in ("the", "a", "an") for led in between):
            return after[0]
    return before[-1] if before else None


def _is_related(veiled: str, start: int) -> bool:
    """Whether a preposition stands before the name, so that somebody else is the subject."""
    led = [word.lower() for word in _WORD.findall(veiled[max(0, start - 40) : start])]
    while led and (led[-1] in TITLES or led[-1] in ("the", "a", "an", "and")):
        led.pop()
    return bool(led) and led[-1] in RELATING


def _start(mention: Mention) -> int:
    return mention.span.start
