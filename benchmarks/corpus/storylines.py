"""Topics with their events and claims: what the issues of a topic tell of, and in which of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.corpus.chance import stream
from benchmarks.corpus.prose import Prose
from benchmarks.corpus.schedule import Schedule
from benchmarks.corpus.world import World
from benchmarks.corpus.yaml_text import Value

SUBJECT_EVERY = 10
"""A topic has a new event and a new claim every so many issues."""

EVENT_RUNS, CLAIM_RUNS = 14, 26
"""For how many issues an event, and a claim, is told of."""

SETTLED_AT = 9
"""The issue of an event's run that tells how it ended."""

_EVENT_KINDS = ("meeting", "talks", "hearing", "inspection", "vote", "signing", "exercise", "phone-call")
_CLAIM_KINDS = ("promise", "promise", "demand", "proposal", "prediction", "assertion")
_ENDINGS = ("occurred", "occurred", "occurred", "cancelled", "postponed", "did-not-occur")


@dataclass(slots=True)
class Subject:
    """An event or a claim, the topic's issues that tell of it, and what they come to."""

    id: str
    is_event: bool
    first: int
    last: int
    ending: str = ""
    day: date | None = None
    """An event's date, or the day by which a claim is to come true."""
    stances: dict[str, str] = field(default_factory=dict)
    """The last position of each speaker."""

    def is_told_in(self, issue: int) -> bool:
        return self.first <= issue <= self.last


@dataclass(slots=True)
class Judgement:
    """A judgement that stands: where it was made, on what, and when it can be held against what happened."""

    address: str
    text: str
    about: str
    due: date
    likelihood: str


@dataclass(slots=True)
class Storyline:
    id: str
    days: list[date]
    people: list[str]
    """Its cast, the best known first."""
    organizations: list[str]
    places: list[str]
    subjects: list[Subject] = field(default_factory=list)
    standing: list[Judgement] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    """The sources of its own reporting: what may be republished."""
    earlier: list[str] = field(default_factory=list)
    """The addresses of the last issue's parts."""


def storylines(chance: random.Random, prose: Prose, world: World, plan: Schedule) -> Iterator[Storyline]:
    people, organizations, places = (stream(chance, ids) for ids in (world.people, world.organizations, world.places))
    fame = {id: rank for rank, id in enumerate(world.people)}
    for number, days in enumerate(plan.days):
        compound, noun = prose.compound(), prose.noun()
        id = f"{compound}-{noun}-{number + 1}"
        story = Storyline(
            id,
            days,
            sorted(_distinct(people, 10), key=fame.__getitem__),
            _distinct(organizations, 5),
            _distinct(places, 4),
        )
        title = f"The {compound} {noun}"
        questions: list[Value] = [
            f"What becomes of the {noun}, and when?",
            f"Does [[{story.people[0]}]] do what was said of the {compound}?",
        ]
        world.records[f"content/topics/{id}.yml"] = {
            "title": title,
            "summary": f"What becomes of the {noun} of the {compound}, who wants it and who does not.",
            "questions": questions,
        }
        world.labels[id] = title
        for first in range(0, len(days), SUBJECT_EVERY):
            story.subjects += [
                _event(chance, prose, world, story, first),
                _claim(chance, prose, world, story, first),
            ]
        yield story


def _distinct(ids: Iterator[str], most: int) -> list[str]:
    """Up to so many different ones of those that are drawn next."""
    return list(dict.fromkeys(next(ids) for _ in range(2 * most)))[:most]


def _event(chance: random.Random, prose: Prose, world: World, story: Storyline, first: int) -> Subject:
    kind = chance.choice(_EVENT_KINDS)
    compound = prose.compound()
    id = f"{compound}-{kind}-{story.id.rpartition('-')[2]}-{first // SUBJECT_EVERY + 1}"
    day = story.days[min(first + SETTLED_AT, len(story.days) - 1)]
    title = f"{kind.replace('-', ' ').capitalize()} on the {compound}"
    parties: list[Value] = list(chance.sample([*story.people, *story.organizations], 2))
    if chance.random() < 0.3:
        parties.append({"who": chance.choice(story.organizations), "role": chance.choice(("host", "mediator"))})
    elif chance.random() < 0.2:
        parties.append({"described_as": f"The owners of the {compound}"})
    record: dict[str, Value] = {
        "title": title,
        "kind": kind,
        "date": _as_first_known(chance, day),
        "participants": parties,
        "part_of": story.id,
        "summary": f"The {kind.replace('-', ' ')} on the {compound} and on its {prose.noun()}.",
    }
    if kind != "phone-call":
        record["place"] = chance.choice(story.places)
    before = [subject.id for subject in story.subjects if subject.is_event]
    if before and chance.random() < 0.3:
        world.records[f"content/events/{before[-1]}.yml"]["prepares"] = id
    world.records[f"content/events/{id}.yml"] = record
    world.labels[id] = title
    return Subject(id, True, first, first + EVENT_RUNS - 1, chance.choice(_ENDINGS), day)


def _as_first_known(chance: random.Random, day: date) -> str:
    """The date of an event as it is first told: most often a day, else a span, a month, about a day."""
    draw = chance.random()
    if draw < 0.6:
        return day.isoformat()
    if draw < 0.8:
        return f"{day - timedelta(days=4)}/{day + timedelta(days=3)}"
    if draw < 0.9:
        return f"{day:%Y-%m}"
    return f"{day}~" if draw < 0.95 else f"{day:%Y-%m}-XX"


def _claim(chance: random.Random, prose: Prose, world: World, story: Storyline, first: int) -> Subject:
    kind = chance.choice(_CLAIM_KINDS)
    compound, noun = prose.compound(), prose.noun()
    id = f"{compound}-{noun}-claim-{story.id.rpartition('-')[2]}-{first // SUBJECT_EVERY + 1}"
    text = f"The {noun} of the {compound} is {prose.past()} for {prose.reason()}."
    record: dict[str, Value] = {"text": text, "kind": kind, "by": chance.choice(story.people)}
    day = None
    if chance.random() < 0.5:
        day = story.days[min(first + 15, len(story.days) - 1)]
        record["due"] = day.isoformat()
        record["due_basis"] = f"The words name {chance.randint(2, 20)} weeks; counted from that day they end here."
    record["about"] = chance.choice([story.id, *(subject.id for subject in story.subjects)])
    record["summary"] = f"What was said of the {noun} of the {compound}, and what came of it."
    world.records[f"content/claims/{id}.yml"] = record
    world.labels[id] = f"{noun} of the {compound}"
    return Subject(id, False, first, first + CLAIM_RUNS - 1, chance.choice(("met", "partly-met", "not-met")), day)
