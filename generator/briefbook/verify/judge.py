"""Holding the quotations of one part against the texts of its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefbook.book.book import Book
from briefbook.book.quotations import Quotation, located_paragraphs, quotations_of
from briefbook.book.row import Row
from briefbook.diagnostics import Diagnostic
from briefbook.verify.actors import Actors
from briefbook.verify.attribution import listed, other_speaker
from briefbook.verify.codes import (
    OTHER_SOURCE,
    QUOTATION_NOT_FOUND,
    SEVERAL_PLACES,
    WRONG_LOCATOR,
    WRONG_ORDER,
)
from briefbook.verify.find import Match, matches, preferred, scattered
from briefbook.verify.nearest import nearest
from briefbook.verify.place import field_place, place_of
from briefbook.verify.source_text import SourceText
from briefbook.verify.texts import Texts

Cited = Sequence[tuple[SourceText, frozenset[int] | None]]
"""The texts that a part cites, each with the paragraphs that its locator names, or None for all."""


@dataclass(slots=True)
class Judged:
    """Where the quotations of a part were found, and what is wrong with them."""

    found: list[tuple[Quotation, Match]] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


def judge(book: Book, row: Row, texts: Texts, actors: Actors) -> Judged:
    """The verdict on a part. A quotation that a source without text may have is no finding."""
    cited: Cited = [
        (texts.of[id], located_paragraphs(locator))
        for locator in row.sources
        for id in [str(locator.source)]
        if id in texts.of
    ]
    judged = Judged()
    quoted = quotations_of(row)
    if not cited or not quoted:
        return judged
    unread = len(cited) < len(row.sources)
    places = {quotation: _allowed(quotation, cited) for quotation in quoted}
    fragments = [quotation for quotation in quoted if quotation.field == "quote"]
    # Several fragments help one another to their places.
    several = fragments if len(fragments) > 1 else []
    for quotation in quoted:
        if places[quotation]:
            if quotation not in several:
                judged.problems += _ambiguous(book, quotation, places[quotation], cited)
        elif not unread:
            judged.problems.append(_not_there(book, quotation, cited, texts))
    chosen: dict[Quotation, Match] = {}
    if several and all(places[fragment] for fragment in several):
        ordered = _in_order([places[fragment] for fragment in several])
        chosen = dict(zip(several, ordered, strict=False))
        if not ordered:
            message = f'the fragments of the quotation in "{row.part.id}" are in the source, but not in this order'
            place = field_place(book, several[0], "quote")
            judged.problems.append(WRONG_ORDER.at(place, message, "Put them in the order of the source."))
    for quotation in quoted:
        if places[quotation]:
            match = chosen.get(quotation) or preferred(places[quotation], quotation.words)
            judged.problems += other_speaker(
                book, quotation, [match] if quotation in chosen else places[quotation], actors
            )
            judged.found.append((quotation, match))
    return judged


def _found(quotation: Quotation, text: SourceText) -> list[Match]:
    found = matches(quotation.words, text)
    if not found and quotation.field == "text" and quotation.words.endswith((",", ".")):
        # In American typography a comma or a full stop stands inside the marks, whosever it is.
        found = matches(quotation.words[:-1], text)
    return found


def _allowed(quotation: Quotation, cited: Cited) -> list[Match]:
    return [
        match
        for text, paragraphs in cited
        for match in _found(quotation, text)
        if paragraphs is None or match.number in paragraphs
    ]


def _in_order(places: Sequence[list[Match]]) -> list[Match]:
    """For each fragment its first place after that of the one before, all in one source; empty where there is none."""
    for source in dict.fromkeys(match.text.source for match in places[0]):
        chosen: list[Match] = []
        for found in places:
            after = chosen[-1].end if chosen else 0
            following = [match for match in found if match.text.source == source and match.start >= after]
            if not following:
                break
            chosen.append(min(following, key=lambda match: match.end))
        else:
            return chosen
    return []


def _ambiguous(book: Book, quotation: Quotation, found: list[Match], cited: Cited) -> Iterator[Diagnostic]:
    numbers = sorted({match.number for match in found})
    if len(numbers) > 1 and all(paragraphs is None for _, paragraphs in cited):
        message = f'"{quotation.words}" stands in paragraphs {listed(numbers)} of the source'
        help = f'Say which one is meant, as "{cited[0][0].source}, para {numbers[0]}".'
        yield SEVERAL_PLACES.at(place_of(book, quotation), message, help)


def _not_there(book: Book, quotation: Quotation, cited: Cited, texts: Texts) -> Diagnostic:
    """Why the words are not where they should be."""
    place, words = place_of(book, quotation), quotation.words
    for text, _ in cited:
        elsewhere = sorted({match.number for match in _found(quotation, text)})
        if elsewhere:
            named = listed(elsewhere)
            message = f'"{words}" is not in the paragraph that the locator names, but in paragraph {named}'
            help = f'Write "{text.source}, para {elsewhere[0]}".'
            return WRONG_LOCATOR.at(field_place(book, quotation, "source"), message, help)
    own = frozenset(text.source for text, _ in cited)
    for text in texts.others(own):
        found = _found(quotation, text)
        if found:
            message = f'"{words}" is not in "{cited[0][0].source}", but in "{text.source}"'
            help = f'If that is where it is from, write "{text.source}, para {found[0].number}".'
            return OTHER_SOURCE.at(place, message, help)
    for text, _ in cited:
        how = scattered(words, text)
        if how is not None:
            return WRONG_ORDER.at(place, f'the pieces of "{words}" are in the source, but {how}', "Quote in its order.")
    near = nearest(words, [text for text, _ in cited])
    sources = listed([f'"{text.source}"' for text, _ in cited], "or")
    message = f'"{words}" is not in the text of {sources}'
    return QUOTATION_NOT_FOUND.at(place, message, near or "No passage of the source is like it.")
