"""What we judge: on the events and claims of a storyline, each judgement revised as the issues go on, and resolved."""

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.corpus.draft import Draft
from benchmarks.corpus.storylines import Judgement
from benchmarks.corpus.yaml_text import Value

LIKELIHOODS = ("very unlikely", "unlikely", "roughly even chance", "likely", "very likely")

_BECAUSE = (
    "Two reports tell the same, and neither names where it has it from",
    "One report, and nothing from the other side",
    "The account is detailed and of the day itself",
    "What was said fits what was done in earlier weeks",
)


def assessments(draft: Draft) -> list[Value]:
    """One or two of an issue: the second one, where there is one, revises an earlier judgement if one stands."""
    chance = draft.desk.chance
    found: list[Value] = []
    revisable = [judgement for judgement in draft.story.standing if judgement.due > draft.day]
    if revisable and chance.random() < 0.5:
        found.append(_revised(draft, chance.choice(revisable)))
    if not found or chance.random() < 0.35:
        found.append(_new(draft))
    return found


def _new(draft: Draft) -> dict[str, Value]:
    chance, story = draft.desk.chance, draft.story
    subjects = [subject.id for subject in story.subjects if subject.is_told_in(draft.number)]
    # What nobody will rate in this book is due after it.
    due = (draft.last if draft.is_last else draft.day) + timedelta(days=chance.randint(14, 90))
    text = f"{draft.desk.prose.judgement()} by {_in_words(due)}."
    judgement = Judgement("", text, chance.choice([*subjects, story.id]), due, chance.choice(LIKELIHOODS))
    return _part(draft, judgement, {})


def _revised(draft: Draft, earlier: Judgement) -> dict[str, Value]:
    """The same proposition with another likelihood, and why."""
    chance, prose = draft.desk.chance, draft.desk.prose
    draft.story.standing.remove(earlier)
    likelihood = chance.choice([term for term in LIKELIHOODS if term != earlier.likelihood])
    because = f"The {prose.compound()} was {prose.past()}, and of the {prose.noun()} nothing more was heard."
    judgement = Judgement("", earlier.text, earlier.about, earlier.due, likelihood)
    return _part(draft, judgement, {"revises": earlier.address, "because": because})


def _part(draft: Draft, judgement: Judgement, revision: dict[str, Value]) -> dict[str, Value]:
    chance, prose = draft.desk.chance, draft.desk.prose
    id = draft.part_id()
    judgement.address = f"{draft.id}#{id}"
    draft.story.standing.append(judgement)
    basis = chance.sample(draft.parts, min(len(draft.parts), chance.choice((1, 2, 2, 3))))
    draft.used.update(basis)
    level = chance.choice(("low", "low", "moderate"))
    if draft.story.earlier and chance.random() < 0.4:
        basis.append(chance.choice(draft.story.earlier))
        level = chance.choice(("moderate", "moderate", "high")) if len(draft.sources) == 1 else level
    part: dict[str, Value] = {
        "id": id,
        "text": judgement.text,
        "likelihood": judgement.likelihood,
        "confidence": {"level": level, "because": f"{chance.choice(_BECAUSE)} on the {prose.noun()}."},
        "basis": basis,
        "about": judgement.about,
        **revision,
        "assumptions": f"The {prose.noun()} of the {prose.compound()} stays {prose.past()} as it is.",
    }
    if chance.random() < 0.5:
        part["alternatives"] = f"The {prose.compound()} is {prose.past()} first, and the {prose.noun()} never."
    part["indicators"] = [
        f"The {prose.adjective()} {prose.noun()} of the {prose.compound()} is {prose.past()}."
        for _ in range(chance.choice((1, 2)))
    ]
    part["due"] = judgement.due.isoformat()
    return part


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
