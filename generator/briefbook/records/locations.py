"""Where each kind of record lives, and which kind a file holds, told by where it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from briefbook.records.briefing import Briefing
from briefbook.records.kinds import KINDS
from briefbook.records.publication import Publication
from briefbook.records.record import Record
from briefbook.records.source import Source

BY_FOLDER: dict[str, type[Record]] = {kind.folder: kind for kind in KINDS}
PUBLICATION_PATH = "content/publication.yml"


@dataclass(frozen=True, slots=True)
class Holding:
    """What a file holds: one record with the id of the file's name, or (`id` None) a mapping of id to record."""

    kind: type[Record]
    id: str | None


def holding(path: str) -> Holding | None:
    """What the file at `path` (from the book's root) holds, or None where no record lives there."""
    if path == PUBLICATION_PATH:
        return Holding(Publication, "publication")
    place = PurePosixPath(path)
    match place.parts:
        case ("seeds", _):
            return Holding(Source, place.stem)
        case ("content", "briefings", year, _) if year.isascii() and year.isdigit():
            return Holding(Briefing, place.stem)
        case ("content", folder, _) if _shares(folder):
            return Holding(BY_FOLDER[folder], place.stem)
        case ("content", _) if _shares(place.stem):
            return Holding(BY_FOLDER[place.stem], None)
    return None


def _shares(folder: str) -> bool:
    """Whether records of this folder may also share one file; a briefing is always a file of its own."""
    kind = BY_FOLDER.get(folder)
    return kind is not None and kind not in (Publication, Briefing, Source)


def location(kind: type[Record]) -> str:
    """Where records of a kind live, in words for a help line."""
    if kind is Publication:
        return PUBLICATION_PATH
    if kind is Source:
        return "seeds/<id>.yml"
    if kind is Briefing:
        return "content/briefings/<year>/<id>.yml"
    return f"content/{kind.folder}/<id>.yml or content/{kind.folder}.yml"


def globs(kind: type[Record]) -> tuple[str, ...]:
    """The patterns of the files that hold one record of a kind, from the book's root."""
    if kind is Publication:
        return (PUBLICATION_PATH,)
    if kind is Briefing:
        return ("content/briefings/*/*.yml",)
    return (f"{kind.folder}/*.yml",) if kind is Source else (f"content/{kind.folder}/*.yml",)
