"""Entries of a search, made up from a fixed seed: as many as are asked for, with words as frequent as in prose."""

from __future__ import annotations

import datetime
import random
import sys
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate

from briefbook.search import Entry, Issue

SEED = 611
LAST = datetime.date(2026, 6, 30)
PARTS = 12
"""Parts to a briefing."""

WORDS = 34
"""Words to a part, on average."""

COMMON = (
    *("the", "of", "to", "and", "in", "a", "that", "on", "for", "with", "said", "is", "by", "was", "it", "has", "not"),
    *("be", "from", "would", "at", "as", "will", "have", "had", "are", "an", "its", "their", "after", "before", "more"),
    *("than", "who", "were", "been", "which", "meeting", "talks", "president", "minister", "government", "agreement"),
    *("parliament", "council", "ceasefire", "sanctions", "proposal", "border", "energy", "delegation", "statement"),
)
_ONSETS = (
    *("b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "qu", "r"),
    *("s", "sh", "sk", "st", "t", "th", "tr", "v", "w", "z"),
)
_NUCLEI = ("a", "e", "i", "o", "u", "ai", "ea", "ie", "ou")
_CODAS = ("", "n", "r", "l", "s", "t", "m", "nd", "rk", "st", "ck", "ng", "p")
_ENDINGS = ("", "", "", "s", "ed", "ing", "ation", "ly")


def invented_entries(count: int) -> Iterator[Entry]:
    """`count` entries: for every twelve parts a briefing, for every 120 a person, an organization and an event."""
    chance = random.Random(SEED)
    vocabulary = list(dict.fromkeys([*COMMON, *_vocabulary(chance, 4_000 + count // 3)]))
    totals = list(accumulate(1 / (rank + 2.7) for rank in range(len(vocabulary))))

    def prose(length: int) -> str:
        chosen = [vocabulary[bisect(totals, chance.random() * totals[-1])] for _ in range(length)]
        return f"{' '.join(chosen).capitalize()}."

    actors = max(3, count // 120)
    people = [f"{_name(chance)} {_name(chance)}" for _ in range(actors)]
    organizations = [
        f"{_name(chance)} {chance.choice(('Ministry', 'Council', 'Party', 'Bank'))}" for _ in range(actors)
    ]
    events = [f"{_name(chance)} {chance.choice(('summit', 'talks', 'conference'))}" for _ in range(actors)]
    made = 0
    for kind, names in (("person", people), ("organization", organizations), ("event", events)):
        for number, name in enumerate(names):
            own = f"{'on' if kind == 'event' else kind}:{kind}-{number}"
            yield Entry(kind, f"{kind}/{kind}-{number}/", name, prose(8), own=own)
            made += 1
    issue_number = 0
    briefings = (count - made) // (PARTS + 1) + 1
    while made < count:
        day = LAST - datetime.timedelta(days=(briefings - issue_number) * 10_000 // max(briefings, 10_000))
        address = f"briefings/{day.year}/{day}-issue-{issue_number}/"
        issue = Issue(prose(7), address, day.isoformat())
        topic = f"topic:topic-{issue_number % 40}"
        yield Entry(
            "briefing", address, issue.title, prose(60), day=day.isoformat(), when=issue.when, filters=(topic,),
            own=f"briefing:issue-{issue_number}",
        )  # fmt: skip
        made += 1
        for part in range(min(PARTS, count - made)):
            who, on = min(int(chance.expovariate(3 / actors)), actors - 1), chance.randrange(actors)
            kind = ("said", "said", "said", "reported", "reported", "judged")[part % 6]
            stands = chance.choice(("confirmed", "announced", "denies", "wants", "postponed"))
            yield Entry(
                kind,
                f"{address}#part-{part}",
                people[who] if kind == "said" else kind.capitalize(),
                prose(max(8, int(chance.gauss(WORDS, 10)))),
                about=events[on],
                note=stands,
                day=(day - datetime.timedelta(days=chance.randrange(4))).isoformat(),
                when=day.isoformat(),
                issue=issue,
                filters=tuple(
                    sys.intern(filter)
                    for filter in (
                        f"person:person-{who}", f"organization:organization-{who}", f"on:event-{on}", topic,
                        f"says:{stands}", f"source:source-{issue_number}",
                    )
                ),
            )  # fmt: skip
            made += 1
        issue_number += 1


def _vocabulary(chance: random.Random, count: int) -> Iterator[str]:
    """Words with endings as English has them, so that many have a stem in common."""
    for _ in range(count):
        syllables = chance.choice((1, 2, 2, 2, 3))
        yield "".join(_syllable(chance) for _ in range(syllables)) + chance.choice(_ENDINGS)


def _syllable(chance: random.Random) -> str:
    return chance.choice(_ONSETS) + chance.choice(_NUCLEI) + chance.choice(_CODAS)


def _name(chance: random.Random) -> str:
    return "".join(_syllable(chance) for _ in range(2)).capitalize()
