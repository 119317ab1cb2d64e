"""Whom and what a book tells of: its people, organizations and places, in the order of how often they are named."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.corpus import names
from benchmarks.corpus.chance import shuffled, stream
from benchmarks.corpus.prose import Prose
from benchmarks.corpus.words import COMPANY_POSTS, COUNTRIES, MINISTRIES, OFFICES
from benchmarks.corpus.yaml_text import Value

BEGIN = date(2016, 1, 4)
"""The day of the first issue."""


def slug(name: str) -> str:
    """An id from a name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


@dataclass(slots=True)
class World:
    """The ids by kind, the most often named first; what readers call each; and the records by path."""

    people: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    states: list[str] = field(default_factory=list)
    records: dict[str, dict[str, Value]] = field(default_factory=dict)
    shared: dict[str, Value] = field(default_factory=dict)
    """The places, which stand in one file."""


def world(chance: random.Random, prose: Prose, briefings: int) -> World:
    made = World()
    count = max(8, briefings // 10)
    _organizations(made, chance, prose, count)
    _people(made, chance, prose, count)
    _places(made, chance, max(4, briefings // 20))
    return made


def _organizations(made: World, chance: random.Random, prose: Prose, count: int) -> None:
    invented = names.states(chance)
    ministries: list[str] = []

    def add(id: str, label: str, record: dict[str, Value]) -> bool:
        if id in made.labels:
            return False
        made.labels[id] = label
        made.organizations.append(id)
        made.records[f"content/organizations/{id}.yml"] = record
        return True

    for number in range(max(3, count // 12)):
        name = next(invented)
        country = COUNTRIES[number % len(COUNTRIES)]
        if add(
            slug(name), name, {"name": name, "kind": "state", "country": country, "summary": f"The state of {name}."}
        ):
            made.states.append(slug(name))
    while len(made.organizations) < count:
        state = chance.choice(made.states)
        of = made.labels[state]
        draw = chance.random()
        record: dict[str, Value]
        if draw < 0.4:
            name = f"Ministry of {chance.choice(MINISTRIES)} of {of}"
            record = {"name": name, "kind": "ministry", "part_of": state}
            if add(slug(name), name, record):
                ministries.append(slug(name))
        elif draw < 0.6 and ministries:
            name = f"{of} {prose.compound().capitalize()} Agency"
            add(slug(name), name, {"name": name, "kind": "agency", "part_of": chance.choice(ministries)})
        elif draw < 0.85:
            name = f"{prose.compound().capitalize()} {chance.choice(('Holding', 'Lines', 'Works', 'Group'))}"
            add(slug(name), name, {"name": name, "kind": "company", "aliases": [name.split()[0]]})
        else:
            name = f"{prose.compound().capitalize()} Workers' Union"
            add(
                slug(name),
                name,
                {"name": name, "kind": "union", "summary": f"The union of those at the {name.split()[0]}."},
            )
    made.organizations = shuffled(chance, made.organizations)


def _people(made: World, chance: random.Random, prose: Prose, count: int) -> None:
    employers = stream(chance, made.organizations)
    invented = names.people(chance)
    while len(made.people) < count:
        name = next(invented)
        id = slug(name.full)
        if id in made.labels:
            continue
        organization = next(employers)
        made.labels[id] = name.family
        made.people.append(id)
        record: dict[str, Value] = {"name": name.full}
        if name.native is not None:
            record["native_name"] = name.native
        record["country"] = chance.choice(COUNTRIES)
        posts = list(_posts(made, chance, organization, next(employers)))
        if posts:
            record["posts"] = posts
        record["aliases"] = list(name.aliases)
        record["summary"] = f"Known from the {prose.noun()} of the {prose.compound()} and the {prose.compound()}."
        made.records[f"content/people/{id}.yml"] = record


def _posts(made: World, chance: random.Random, organization: str, former: str) -> Iterator[dict[str, Value]]:
    """One in twelve holds no post; one in six held another one before, up to a day within the book's years."""
    if chance.random() < 1 / 12:
        return
    kind = made.records[f"content/organizations/{organization}.yml"]["kind"]
    titles = COMPANY_POSTS if kind in ("company", "union") else OFFICES
    first = BEGIN - timedelta(days=chance.randrange(30, 1500))
    if chance.random() < 1 / 6:
        change = BEGIN + timedelta(days=chance.randrange(5, 400))
        yield {
            "title": chance.choice(OFFICES),
            "of": former,
            "from": first.isoformat(),
            "to": (change - timedelta(days=1)).isoformat(),
        }
        first = change
    yield {"title": chance.choice(titles), "of": organization, "from": first.isoformat()}


def _places(made: World, chance: random.Random, count: int) -> None:
    invented = names.places(chance)
    while len(made.places) < count:
        name = next(invented)
        id = slug(name)
        if id in made.labels:
            continue
        made.labels[id] = name
        made.places.append(id)
        made.shared[id] = {
            "name": name,
            "country": chance.choice(COUNTRIES),
            "coordinates": {
                "latitude": round(chance.uniform(-55, 65), 4),
                "longitude": round(chance.uniform(-170, 170), 4),
            },
        }
