"""What happened, as an issue reports it: steps of events, ratings of claims and judgements, and other news."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.corpus.draft import Draft
from benchmarks.corpus.storylines import SETTLED_AT, Judgement, Subject
from benchmarks.corpus.words import MEASURES, OUTLETS
from benchmarks.corpus.yaml_text import Value

CONFIRMED_AT = 5
"""The issue of an event's run that says that it is settled when it takes place; the next says so again."""


def developments(draft: Draft) -> list[Value]:
    """Four to six of an issue."""
    found = [part for event in draft.subjects(events=True) if (part := _step(draft, event)) is not None]
    found += [_rated(draft, claim) for claim in draft.subjects(events=False) if _is_due(draft, claim)]
    found += [_resolved(draft, judgement) for judgement in _owed(draft)]
    wanted = draft.desk.chance.choice((4, 5, 5, 6))
    while len(found) < wanted:
        found.append(_news(draft, background=draft.desk.chance.random() < 0.15))
    return list(found)


def _part(draft: Draft, *, background: bool = False, **fields: Value) -> dict[str, Value]:
    chance, prose, story = draft.desk.chance, draft.desk.prose, draft.story
    id = draft.part_id()
    text = prose.fact(draft.desk.somebody(story), draft.desk.somewhere(story))
    part: dict[str, Value] = {"id": id, "text": f"{text} {prose.clause()}" if chance.random() < 0.85 else text}
    part |= dict(draft.dated(background=background))
    part |= fields
    part |= dict(draft.sourced())
    draw = chance.random()
    if draw < 0.5:
        part["via"] = chance.sample(OUTLETS, 2) if draw < 0.15 else chance.choice(OUTLETS)
    if chance.random() < 0.2:
        part["credibility"] = str(chance.randint(2, 4))
    if chance.random() < 0.3:
        part["figures"] = list(_figures(draft))
    if background:
        part["background"] = "true"
    else:
        draft.parts.append(id)
    return part


def _figures(draft: Draft) -> Iterator[dict[str, Value]]:
    chance = draft.desk.chance
    for measure, unit in chance.sample(MEASURES, chance.choice((1, 1, 2))):
        value = chance.randint(2, 900)
        figure: dict[str, Value] = {"measure": f"{measure} at the {draft.desk.prose.compound()}", "value": value}
        if unit is not None:
            figure["unit"] = unit
        if chance.random() < 0.2:
            figure |= {"low": value - value // 10, "high": value + value // 10}
        yield figure


def _step(draft: Draft, event: Subject) -> dict[str, Value] | None:
    """What the issue reports of an event: that it is confirmed, how it ended, each in two issues; or nothing."""
    step = draft.number - event.first
    if step in (CONFIRMED_AT, CONFIRMED_AT + 1) and event.day is not None:
        return _part(draft, about=event.id, status="confirmed", when=event.day.isoformat())
    if step in (SETTLED_AT, SETTLED_AT + 1):
        return _part(draft, about=event.id, status=event.ending)
    return None


def _is_due(draft: Draft, claim: Subject) -> bool:
    """Whether the issue is the first after the claim's due date, or the last one that can rate it."""
    if claim.day is None:
        return False
    before = draft.story.days[draft.number - 1] if draft.number else None
    if draft.day >= claim.day:
        return before is None or before < claim.day
    return False


def _rated(draft: Draft, claim: Subject) -> dict[str, Value]:
    prose = draft.desk.prose
    because = f"The {prose.noun()} of the {prose.compound()} was {prose.past()} by then, says the {prose.noun()}."
    return _part(draft, about=claim.id, outcome=claim.ending, because=because)


def _owed(draft: Draft) -> list[Judgement]:
    """The judgements whose time is up; in a storyline's last issue, all that the book's end would leave overdue."""
    horizon = draft.last if draft.is_last else draft.day
    owed = [judgement for judgement in draft.story.standing if judgement.due <= horizon]
    draft.story.standing = [judgement for judgement in draft.story.standing if judgement.due > horizon]
    return owed


def _resolved(draft: Draft, judgement: Judgement) -> dict[str, Value]:
    prose, chance = draft.desk.prose, draft.desk.chance
    likely = "un" not in judgement.likelihood and "no" not in judgement.likelihood
    outcome = ("met" if likely else "not-met") if chance.random() < 0.75 else "partly-met"
    because = f"The {prose.compound()} was {prose.past()} and the {prose.noun()} was not, by the account of the day."
    return _part(draft, about=judgement.address, outcome=outcome, because=because)


def _news(draft: Draft, *, background: bool) -> dict[str, Value]:
    """A development without a step in it: about an event, a place, somebody, or nothing in particular."""
    chance, story = draft.desk.chance, draft.story
    draw = chance.random()
    events = draft.subjects(events=True)
    if draw < 0.35 and events:
        return _part(draft, background=background, about=chance.choice(events).id)
    if draw < 0.6:
        return _part(draft, background=background, about=chance.choice([*story.people, *story.places]))
    return _part(draft, background=background)
