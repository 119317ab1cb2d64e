"""One issue while it is written: its day, its storyline, its sources, and what its parts are drawn from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.corpus.chance import stream
from benchmarks.corpus.prose import Prose
from benchmarks.corpus.storylines import Storyline, Subject
from benchmarks.corpus.world import World, slug
from benchmarks.corpus.yaml_text import Value


class Desk:
    """What all issues share: the chance, the words, and the names of people, organizations and places."""

    def __init__(self, chance: random.Random, prose: Prose, world: World) -> None:
        self.chance = chance
        self.prose = prose
        self.world = world
        self._people = stream(chance, world.people)
        self._organizations = stream(chance, world.organizations)
        self._places = stream(chance, world.places)

    def link(self, id: str) -> str:
        """A record in prose: most often by a short name, else by its own."""
        return f"[[{id}|{self.world.labels[id]}]]" if self.chance.random() < 0.7 else f"[[{id}]]"

    def somebody(self, story: Storyline) -> str:
        """Somebody to name: of the storyline's cast, or of the whole world."""
        draw = self.chance.random()
        if draw < 0.6:
            return self.link(self.chance.choice(story.people))
        if draw < 0.75:
            return self.link(self.chance.choice(story.organizations))
        return self.link(next(self._people if draw < 0.9 else self._organizations))

    def somewhere(self, story: Storyline) -> str:
        """A place to name; two in three times it is one of the storyline's."""
        return self.link(self.chance.choice(story.places) if self.chance.random() < 0.67 else next(self._places))


@dataclass(slots=True)
class Draft:
    desk: Desk
    story: Storyline
    id: str
    day: date
    last: date
    """The day of the book's newest issue."""
    number: int
    """Which of the storyline's issues it is, from 0."""
    sources: list[str]
    taken: set[str] = field(default_factory=set)
    parts: list[str] = field(default_factory=list)
    """The ids of its statements and developments."""
    spoken: set[str] = field(default_factory=set)
    """Which of them are statements."""
    used: set[str] = field(default_factory=set)
    """Which of them something in the issue rests on."""
    said: set[tuple[str, str]] = field(default_factory=set)
    """Who has spoken of what."""

    @property
    def is_last(self) -> bool:
        """Whether the storyline has no issue after it in this book."""
        return self.number == len(self.story.days) - 1

    @property
    def day_before_is_free(self) -> bool:
        """Whether the storyline had no issue on the day before, so that words of it are none of that issue's."""
        return self.number == 0 or self.story.days[self.number - 1] < self.day - timedelta(days=1)

    def part_id(self) -> str:
        """A new id for a part, of two words as authors write them."""
        prose = self.desk.prose
        while True:
            id = slug(f"{prose.compound()}-{prose.past()}")
            if id not in self.taken and id not in self.desk.world.labels:
                self.taken.add(id)
                return id

    def cited(self, sentence: str, address: str) -> str:
        """The sentence with its part, one of this issue or of an earlier one."""
        self.used.add(address)
        return f"{sentence[:-1]} [@{address}]."

    def subjects(self, *, events: bool) -> list[Subject]:
        return [
            subject for subject in self.story.subjects if subject.is_event is events and subject.is_told_in(self.number)
        ]

    def dated(self, *, background: bool = False) -> Iterator[tuple[str, Value]]:
        """The date of a part, at times with the source's own words for it."""
        draw = self.desk.chance.random()
        if background:
            yield "date", (self.day - timedelta(days=int(20 + 400 * draw))).isoformat()
        elif draw < 0.25 and self.day_before_is_free:
            yield "date", (self.day - timedelta(days=1)).isoformat()
            if draw < 0.1:
                yield "as_written", "yesterday"
        else:
            yield "date", self.day.isoformat()
            if draw > 0.75:
                yield "as_written", f"{self.day:%A}"

    def sourced(self) -> Iterator[tuple[str, Value]]:
        """Where a part is from, with the paragraph; the issue's first source where nothing is said."""
        chance = self.desk.chance
        draw = chance.random()
        if len(self.sources) > 1 and draw < 0.4:
            yield "source", f"{self.sources[1]}, para {chance.randint(1, 12)}"
        elif draw < 0.8:
            yield "source", f"{self.sources[0]}, para {chance.randint(1, 12)}"
