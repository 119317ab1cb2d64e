"""The documents that issues rest on: one for each and at times a second; some republish an earlier one."""

from __future__ import annotations

from datetime import date

from benchmarks.corpus.draft import Desk
from benchmarks.corpus.storylines import Storyline
from benchmarks.corpus.words import OUTLETS
from benchmarks.corpus.world import slug
from benchmarks.corpus.yaml_text import Value

_KINDS = ("news-article", "news-article", "news-article", "press-release", "transcript", "wire-report")
_REFUSED = 2
"""How many of a storyline's newest sources are too new to be republished."""


def source(desk: Desk, story: Storyline, day: date, number: int) -> tuple[str, dict[str, Value]]:
    """A source's id and record. What it republishes is its own storyline's, some issues old and nobody's copy."""
    chance, prose = desk.chance, desk.prose
    outlet = chance.choice(OUTLETS)
    id = f"{slug(outlet)}-{day}-{number}"
    record: dict[str, Value] = {
        "title": prose.title(),
        "kind": chance.choice(_KINDS),
        "publisher": outlet,
        "published": day.isoformat(),
        "url": f"https://{slug(outlet)}.example/{day:%Y/%m/%d}/{number}",
        "language": "en",
        "reliability": chance.choice("ABBBCCDF"),
        "summary": f"A report on the {prose.noun()} of the {prose.compound()} and what it costs.",
    }
    if chance.random() < 0.4:
        record["author"] = f"Staff of {outlet}"
    if chance.random() < 1 / 7 and len(story.sources) > _REFUSED:
        record["origin"] = chance.choice(story.sources[:-_REFUSED])
    else:
        story.sources.append(id)
    if chance.random() < 0.3:
        record["notes"] = f"{prose.clause()}\n\nThe report was read once and is restated in our own words."
    return id, record
