"""A reading laid out as a briefing to be written.

The source's own words come in only as what a quotation, a name or an expression of time is made of: the text is others'
property. Where it stands is told by paragraph and by characters, so that the author finds it in the text.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from briefbook.draft.part_ids import PartIds
from briefbook.draft.reading import Dated, Named, Quotation, Reading
from briefbook.draft.spans import Span
from briefbook.draft.speakers import Suggestion
from briefbook.draft.written import clean, comment, scalar

MAX_QUOTED_WORDS = 40
"""The longest quotation that is copied; of a longer one the author chooses what to quote."""

MAX_PARTS = 400
"""Parts of one draft: more than any briefing has, and few enough for the file to be read."""

_LISTED = 12


def skeleton(reading: Reading, source: str, day: datetime.date, taken: Iterable[str], topics: Iterable[str]) -> str:
    """The YAML of a briefing of `day` on the source with the id `source`. `taken` are the ids that no part may have."""
    ids = PartIds(taken)
    statements, attached = [], set()
    for quotation in reading.quotations[:MAX_PARTS]:
        beside = _nearest(quotation, [dated for dated in reading.dates if dated.words.span not in attached])
        if beside is not None:
            attached.add(beside.words.span)
        statements.append(_statement(quotation, beside, ids, source, _named_in(reading.names, quotation.sentence)))
    rest = [dated for dated in reading.dates if dated.words.span not in attached][:MAX_PARTS]
    developments = [_development(dated, ids, source, _named_in(reading.names, dated.sentence)) for dated in rest]
    lines = [
        *comment('A draft: "todo" marks what is yours to write, and check refuses it. Characters are counted from 0.'),
        f"title: {scalar('todo: the main thing, in at most 65 characters')}",
        f"date: {day}",
        *_topics(topics),
        f"source: {source}",
        f"bottom_line: {scalar('todo: the main message, each clause citing the part it rests on as [@id]')}",
        "key_points:",
        f"  - {scalar('todo: three to five points, most important first')}",
        *_known(reading.names),
        *_unknown(reading.unknown),
        *_section("developments", developments),
        *_section("statements", statements),
        "gaps:",
        f"  - {scalar('todo: what is not known')}",
    ]
    return "\n".join(lines) + "\n"


def _topics(topics: Iterable[str]) -> Iterator[str]:
    known = list(topics)
    if known:
        more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
        yield from comment(f"Topics of the book: {', '.join(known[:_LISTED])}{more}.")
    yield "topics: todo"


def _known(names: Iterable[Named]) -> Iterator[str]:
    places: dict[str, dict[str, list[str]]] = {}
    for named in names:
        mention = named.mention
        doubt = f', unless "{clean(mention.within)}" is another' if mention.within else ""
        how = f'"{clean(named.words)}"{" by surname" if mention.by_surname else ""}{doubt}'
        at = f"para {named.paragraph}: {mention.span.start}–{mention.span.end}"
        places.setdefault(" or ".join(mention.ids), {}).setdefault(how, []).append(at)
    if places:
        yield from comment("Named in the text, and in the book, by paragraph and characters:")
    for ids, found in places.items():
        ways = (f"{how} ({_some(at)})" for how, at in found.items())
        yield from comment(f"- {ids}: {', '.join(ways)}", hang="  ")


def _some(items: list[str]) -> str:
    more = f"; and {len(items) - _LISTED} more times" if len(items) > _LISTED else ""
    return f"{'; '.join(items[:_LISTED])}{more}"


def _unknown(unknown: Iterable[tuple[str, int]]) -> Iterator[str]:
    found = [f'"{clean(name)}" (para {paragraph})' for name, paragraph in unknown]
    if found:
        yield from comment(f"todo: capitalized, and not in the book; add a record where it matters: {'; '.join(found)}")


def _section(name: str, parts: list[list[str]]) -> list[str]:
    return [f"{name}:", *(line for part in parts for line in part)] if parts else []


def _statement(quotation: Quotation, dated: Dated | None, ids: PartIds, source: str, named: list[str]) -> list[str]:
    quoted = clean(quotation.words)
    at = f"para {quotation.paragraph}, {_characters(quotation.span)}"
    length = len(quoted.split())
    is_short = bool(quoted) and length <= MAX_QUOTED_WORDS and not quoted.startswith("todo")
    quote = quoted if is_short else f"todo: choose what to quote of the {length} words at {_characters(quotation.span)}"
    return [
        *comment(f"{at}{_beside(named)}", "  "),
        f"  - id: {ids(quoted, 'quotation')}",
        *comment(_suggested(quotation.speaker), "    "),
        "    speaker: todo",
        f"    text: {scalar(f'todo: what is said, in our words, or what the words are used of ({at})')}",
        f"    quote: {scalar(quote)}",
        *(_date_lines(dated) if dated else [f"    date: {scalar('todo: the day it was said, or take this line out')}"]),
        f"    source: {source}, para {quotation.paragraph}",
    ]


def _suggested(speaker: Suggestion | None) -> str:
    if speaker is None:
        return "No verb of saying stands near."
    by = f'"{speaker.cue}", {_characters(speaker.cue_at)}'
    if speaker.described_as:
        described = clean(speaker.described_as)
        return f'Perhaps {{described_as: {described}}}, by {by}; with "anonymous" and "because" if a name is withheld.'
    pronoun = " through a pronoun" if speaker.by_pronoun else ""
    return f"Perhaps {' or '.join(speaker.ids)}{pronoun}, by {by}."


def _development(dated: Dated, ids: PartIds, source: str, named: list[str]) -> list[str]:
    at = f"para {dated.paragraph}, {_characters(dated.words.span)}"
    return [
        *comment(f"{at}{_beside(named)}", "  "),
        f"  - id: {ids(dated.words.words, 'dated')}",
        f"    text: {scalar(f'todo: what is dated so, in our words ({at})')}",
        *_date_lines(dated),
        f"    source: {source}, para {dated.paragraph}",
    ]


def _date_lines(dated: Dated) -> Iterator[str]:
    meant = dated.meaning
    if not meant.is_sure:
        either = " or ".join(meant.dates) or "a date"
        yield f"    date: {scalar(f'todo: {either}; {meant.doubt}')}"
    elif meant.dates:
        yield f"    date: {meant.dates[0]}"
    yield f"    as_written: {scalar(dated.words.words)}"


def _nearest(quotation: Quotation, dates: Iterable[Dated]) -> Dated | None:
    """The expression of time in a quotation's sentence and not within the quotation, nearest to it."""
    there = [
        dated
        for dated in dates
        if quotation.sentence.holds(dated.words.span) and not quotation.span.holds(dated.words.span)
    ]
    return min(there, key=lambda dated: dated.words.span.gap(quotation.span), default=None)


def _named_in(names: Iterable[Named], sentence: Span) -> list[str]:
    inside = (named.mention for named in names if sentence.holds(named.mention.span) and not named.mention.within)
    return list(dict.fromkeys(" or ".join(mention.ids) for mention in inside))


def _beside(named: list[str]) -> str:
    return f"; in the sentence: {', '.join(named[:_LISTED])}" if named else ""


def _characters(span: Span) -> str:
    return f"characters {span.start}–{span.end}"
