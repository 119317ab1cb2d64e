"""The names in a text that the book does not know, told by their capital letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefbook.dates.names import MONTHS, WEEKDAYS
from briefbook.draft.english import CONNECTORS, FUNCTION_WORDS, PEOPLES, TITLES
from briefbook.draft.names import Mention
from briefbook.draft.spans import Span, Spans

_TOKEN = re.compile(r"[^\W\d_][\w]*(?:['’][^\W\d_]{2,}|['’](?=[A-Z])\w+)*")
_JOINS = re.compile(r"[ \u00a0]|\. |-")
_HEADLINE = 20
"""So many capital letters and no small one are a headline, in which capitals tell nothing."""
_NO_NAMES = FUNCTION_WORDS | PEOPLES | TITLES | {name.lower() for name in (*MONTHS, *WEEKDAYS)} | {"i"}


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that no record has."""

    span: Span


def unknown_names(
    text: str, sentences: Iterable[Span], mentions: Sequence[Mention]
) -> tuple[tuple[Unknown, ...], tuple[Mention, ...]]:
    """The unknown names in some sentences, and the mentions, those marked that stand within a longer unknown name."""
    known = Spans(tuple(mention.span for mention in mentions))
    unknown: list[Unknown] = []
    longer: dict[Span, str] = {}
    for sentence in sentences:
        if _is_headline(text[sentence.start : sentence.end]):
            continue
        inside = known.within(sentence)
        for run in _runs(text, sentence, inside):
            span = Span(run[0].start, run[-1].end)
            held = inside.within(span).spans
            begins_sentence = not any(character.isalnum() for character in text[sentence.start : span.start])
            if all(token in inside for token in run) or (len(run) == 1 and begins_sentence):
                continue
            unknown.append(Unknown(span))
            longer |= dict.fromkeys(held, " ".join(text[span.start : span.end].split()))
    return tuple(unknown), tuple(replace(m, within=longer.get(m.span, "")) for m in mentions)


def _runs(text: str, sentence: Span, mentions: Spans) -> Iterator[list[Span]]:
    """Capitalized words that stand side by side, without titles, peoples, and what begins a sentence."""
    run: list[Span] = []
    small: list[Span] = []
    for found in _TOKEN.finditer(text, sentence.start, sentence.end):
        token = Span(found.start(), found.end())
        in_name = mentions.hold(token)
        is_name = found[0][0].isupper() and found[0].lower() not in _NO_NAMES and not in_name
        joined = bool(run) and _are_joined(text, (small or run)[-1], token, mentions)
        if is_name and joined:
            run += [*small, token]
            small = []
        elif joined and not in_name and found[0] in CONNECTORS:
            small.append(token)
        else:
            if run:
                yield run
            run, small = [token] if is_name else [], []
    if run:
        yield run


def _is_headline(sentence: str) -> bool:
    capitals = sum(character.isupper() for character in sentence)
    return capitals >= _HEADLINE and not any(character.islower() for character in sentence)


def _are_joined(text: str, before: Span, token: Span, mentions: Spans) -> bool:
    between = text[before.end : token.start]
    if between == "-" and (before in mentions or token in mentions):
        return False
    return _JOINS.fullmatch(between) is not None and (between != ". " or len(before) == 1)
