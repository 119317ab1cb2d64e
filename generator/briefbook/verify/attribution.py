"""Whether the speaker of a quotation is the one whom its source names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefbook.book.book import Book
from briefbook.book.quotations import Quotation
from briefbook.book.row import Speaker
from briefbook.diagnostics import Diagnostic
from briefbook.records import Person
from briefbook.verify.actors import Actors
from briefbook.verify.codes import OTHER_SPEAKER
from briefbook.verify.cues import Cue, cue_for
from briefbook.verify.find import Match
from briefbook.verify.place import field_place


def other_speaker(book: Book, quotation: Quotation, found: Sequence[Match], actors: Actors) -> Iterator[Diagnostic]:
    """The finding, where the source plainly gives the words to somebody else at every place that has them."""
    speakers = quotation.row.speakers
    if not speakers:
        return
    # All that stands within the same marks has the same cue.
    marked = {(match.number, match.paragraph.quoted_span(match.start, match.end)): match for match in reversed(found)}
    cues = [cue_for(match, actors) for match in marked.values()]
    if any(cue is None or any(_agrees(cue, speaker, actors, book) for speaker in speakers) for cue in cues):
        return
    named = sorted({f'"{actor}"' for cue in cues if cue is not None for actor in cue.actors})
    message = f'the source gives "{quotation.words}" to {listed(named, "or") if named else "somebody it does not name"}'
    help = f"Paragraph {found[0].number} of the source says who speaks: make that the speaker."
    yield OTHER_SPEAKER.at(field_place(book, quotation, "speaker"), message, help)


def _agrees(cue: Cue, speaker: Speaker, actors: Actors, book: Book) -> bool:
    if any(actors.may_be(named, speaker) for named in cue.actors):
        return True
    # Somebody without a name can be a described speaker, or speak for an organization, but is no person of the book.
    return cue.unnamed and not speaker.own_voice and not _is_person(book, speaker)


def _is_person(book: Book, speaker: Speaker) -> bool:
    return speaker.actor is not None and isinstance(book.record(speaker.actor), Person)


def listed(items: Sequence[object], word: str = "and") -> str:
    """The items as a sentence has them."""
    shown = [str(item) for item in items]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {word} {shown[-1]}"
