"""A source's text, read for a draft: what it quotes, whom it names, when it says things were."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefbook.draft.date_words import DateWords, date_words
from briefbook.draft.english import AHEAD, COUNTED_FROM, PLACING
from briefbook.draft.meaning import COUNTED, Meaning, meaning
from briefbook.draft.names import Mention, Names
from briefbook.draft.segments import quotations, sentences
from briefbook.draft.spans import Span, Spans
from briefbook.draft.speakers import Suggestion, suggest_speaker
from briefbook.draft.unknown import unknown_names
from briefbook.records import Record
from briefbook.text.paragraphs import passages

_REACH = 600
"""Characters of a sentence on either side of a quotation in which its speaker is looked for."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: where, in which sentence, and who may have said them."""

    span: Span
    words: str
    paragraph: int
    sentence: Span
    speaker: Suggestion | None


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time: where, in which sentence, and what it means."""

    words: DateWords
    paragraph: int
    sentence: Span
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the book in a paragraph."""

    mention: Mention
    words: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a text, each in the order of the text. Offsets are characters of the text, from 0."""

    quotations: tuple[Quotation, ...]
    dates: tuple[Dated, ...]
    names: tuple[Named, ...]
    unknown: tuple[tuple[str, int], ...]
    """Names that the book does not know, each once, with the paragraph in which it stands first."""


def read_text(text: str, written_on: datetime.date, records: Iterable[Record]) -> Reading:
    """What a draft can find in `text`, a text of the day `written_on`, by the names of `records`."""
    names = Names(records)
    paragraphs = passages(text)
    found_quotations: list[Quotation] = []
    found_dates: list[Dated] = []
    found_names: list[Named] = []
    unknown: dict[str, int] = {}
    for turn, passage in enumerate(paragraphs):
        following = text[paragraphs[turn + 1].start] if turn + 1 < len(paragraphs) else ""
        quoted = Spans(tuple(quotations(text, passage, following)))
        split = Spans(sentences(text, passage))
        strangers, mentions = unknown_names(text, split.spans, list(names.mentions(text, passage)))
        for stranger in strangers:
            unknown.setdefault(" ".join(text[stranger.span.start : stranger.span.end].split()), passage.number)
        found_names += [Named(m, text[m.span.start : m.span.end], passage.number) for m in mentions]
        found_quotations += _quotations(text, split, quoted, mentions, names, passage.number)
        found_dates += _dates(text, split, quoted, written_on, passage.number)
    return Reading(tuple(found_quotations), tuple(found_dates), tuple(found_names), tuple(unknown.items()))


def _quotations(
    text: str, split: Spans, quoted: Spans, mentions: Sequence[Mention], names: Names, paragraph: int
) -> Iterable[Quotation]:
    actors = [mention for mention in mentions if names.speakers.issuperset(mention.ids)]
    for span in quoted.spans:
        around = split.touching(span)
        sentence = Span(around[0].start, around[-1].end)
        near = Span(max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH))
        speaker = suggest_speaker(text, near, quoted.touching(near), span, actors)
        yield Quotation(span, text[span.start : span.end], paragraph, sentence, speaker)


def _dates(text: str, split: Spans, quoted: Spans, written_on: datetime.date, paragraph: int) -> Iterable[Dated]:
    for sentence in split.spans:
        ahead = AHEAD.search(text, sentence.start, sentence.end) is not None
        for words in date_words(text, sentence):
            start = words.span.start
            placed = PLACING.search(text[max(sentence.start, start - 16) : start]) is not None
            is_quoted = words.span in quoted or quoted.hold(words.span)
            read = meaning(words, written_on, ahead=ahead, placed=placed, quoted=is_quoted)
            if words.kind in ("ahead", "back") and COUNTED_FROM.match(text, words.span.end, sentence.end):
                read = COUNTED
            yield Dated(words, paragraph, sentence, read)
