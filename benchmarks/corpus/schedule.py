"""When issues appear and of which topic: some twenty storylines at a time, each of bounded length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.corpus.world import BEGIN

RUNNING = 20
"""How many storylines run at a time at most."""

SHORTEST, LONGEST = 40, 60
"""How many issues a storyline has."""

ISSUES_A_RUNNING_TOPIC = 100
"""In a book of fewer than 2,000 issues fewer storylines run at a time: one for each so many."""

_A_DAY = ((3, 3, 4, 4),) * 5 + ((2,), (1,))


@dataclass(slots=True)
class Slot:
    """One issue to be written: its day, its topic by number, and which of the topic's issues it is."""

    day: date
    topic: int
    issue: int


@dataclass(slots=True)
class Schedule:
    slots: list[Slot] = field(default_factory=list)
    days: list[list[date]] = field(default_factory=list)
    """The days of the issues of each topic."""

    @property
    def last(self) -> date:
        return self.slots[-1].day


def schedule(chance: random.Random, briefings: int) -> Schedule:
    """So many issues in the order of their days. A topic has one issue a day at most."""
    made = Schedule()
    running = min(RUNNING, max(2, briefings // ISSUES_A_RUNNING_TOPIC))
    lengths: list[int] = []

    def begun() -> int:
        # The first ones are caught at any stage of theirs: else all would end together.
        lengths.append(chance.randint(SHORTEST if len(lengths) >= running else 10, LONGEST))
        made.days.append([])
        return len(lengths) - 1

    live = [begun() for _ in range(running)]
    for day in _days():
        for topic in chance.sample(live, min(len(live), chance.choice(_A_DAY[day.weekday()]))):
            made.slots.append(Slot(day, topic, len(made.days[topic])))
            made.days[topic].append(day)
            if len(made.days[topic]) == lengths[topic]:
                live[live.index(topic)] = begun()
            if len(made.slots) == briefings:
                made.days = made.days[: max(slot.topic for slot in made.slots) + 1]
                return made
    raise AssertionError("days have no end")


def _days() -> Iterator[date]:
    day = BEGIN
    while True:
        yield day
        day += timedelta(days=1)
