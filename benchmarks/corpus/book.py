"""A whole book as files: what `python -m benchmarks.corpus` writes."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.corpus.draft import Desk, Draft
from benchmarks.corpus.issues import briefing
from benchmarks.corpus.prose import Prose
from benchmarks.corpus.schedule import schedule
from benchmarks.corpus.sources import source
from benchmarks.corpus.storylines import storylines
from benchmarks.corpus.world import slug, world
from benchmarks.corpus.yaml_text import Value, written

SEED = 6

TITLE = "Harbour and Rail"
ADDRESS = "https://corpus.example/"

_PUBLICATION: dict[str, Value] = {
    "schema": "1",
    "title": TITLE,
    "publisher": "The briefbook benchmarks",
    "site_url": ADDRESS,
    "license": "CC0-1.0",
    "timezone": "UTC",
    "language": "en",
    "scale": "icd203",
    "audience": "CLEAR",
    # Its speakers disagree by lot, and its issues do not dwell on it.
    "severities": {"BB355": "off", "BB356": "off"},
    "summary": "A book that nobody wrote: it is there to be built, and its people, places and news are made up.",
}

_MKDOCS = Path(__file__).parents[2] / "mkdocs.yml"


def book(briefings: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """The path and the text of each file of a book with so many issues; the same for the same seed."""
    chance = random.Random(seed)
    prose = Prose(chance)
    made = world(chance, prose, briefings)
    plan = schedule(chance, briefings)
    stories = list(storylines(chance, prose, made, plan))
    desk = Desk(chance, prose, made)
    yield "mkdocs.yml", mkdocs_settings()
    yield "content/publication.yml", written(_PUBLICATION)
    yield "content/places.yml", written(made.shared)
    for path, record in made.records.items():
        yield path, written(record)
    taken: set[str] = set()
    number = 0
    for slot in plan.slots:
        story = stories[slot.topic]
        sources = []
        for _ in range(2 if chance.random() < 0.1 else 1):
            number += 1
            id, record = source(desk, story, slot.day, number)
            sources.append(id)
            yield f"seeds/{id}.yml", written(record)
        title = prose.title()
        while (id := _id(slot.day, title)) in taken:
            title = prose.title()
        taken.add(id)
        also = stories[slot.topic - 1].id if slot.topic and chance.random() < 0.15 else None
        issue = briefing(Draft(desk, story, id, slot.day, plan.last, slot.issue, sources), title, also)
        yield f"content/briefings/{slot.day.year}/{id}.yml", written(issue)


def _id(day: date, title: str) -> str:
    """The id of an issue: its day and as many words of its title as ids have room for."""
    whole = f"{day}-{slug(title)}"
    return whole if len(whole) <= 64 else whole[:64].rpartition("-")[0]


def mkdocs_settings() -> str:
    """This repository's mkdocs.yml with the title and the address of the book."""
    text = _MKDOCS.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^site_name: .*$", f"site_name: {TITLE}", text)
    return re.sub(r"(?m)^site_url: .*$", f"site_url: {ADDRESS}", text)


def write(folder: Path, briefings: int, seed: int = SEED) -> int:
    """Writes a book into a folder that is new or empty; how many files it has."""
    made: set[Path] = set()
    count = 0
    for path, text in book(briefings, seed):
        target = folder / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_text(text, encoding="utf-8", newline="\n")
        count += 1
    return count
