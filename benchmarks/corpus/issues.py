"""Briefings: the parts of an issue put together with its summary, what to watch, what is not known and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.corpus.assessments import assessments
from benchmarks.corpus.developments import developments
from benchmarks.corpus.draft import Draft
from benchmarks.corpus.statements import statements
from benchmarks.corpus.yaml_text import Value


def briefing(draft: Draft, title: str, also: str | None) -> dict[str, Value]:
    """The record of an issue; `also` is a second topic of its."""
    chance, prose, story = draft.desk.chance, draft.desk.prose, draft.story
    happened, said = developments(draft), statements(draft)
    judged = assessments(draft)
    record: dict[str, Value] = {"title": title, "date": draft.day.isoformat()}
    record["topics"] = story.id if also is None else [story.id, also]
    if chance.random() < 0.2 and draft.number:
        record["period"] = f"{story.days[draft.number - 1]}/{draft.day}"
    record["source"] = draft.sources[0]
    if chance.random() < 0.2:
        record["next"] = (draft.day + timedelta(days=chance.randint(3, 20))).isoformat()
    record["bottom_line"] = " ".join(
        draft.cited(prose.fact(_somebody(draft), _somewhere(draft)), part) for part in chance.sample(draft.parts, 2)
    )
    record["key_points"] = list(_key_points(draft))
    record |= {"developments": happened, "statements": said, "assessments": judged}
    record["watch"] = list(_watch(draft))
    record["gaps"] = [
        f"What the {prose.adjective()} {prose.noun()} of the {prose.compound()} costs, and who pays for it."
        for _ in range(chance.choice((1, 2, 3)))
    ]
    changes = _changes(draft)
    corrected = list(_corrections(draft))
    if corrected:
        record["corrections"] = corrected
    if changes:
        record["changes"] = changes
    story.earlier = [f"{draft.id}#{part}" for part in draft.parts]
    return record


def _somebody(draft: Draft) -> str:
    return draft.desk.somebody(draft.story)


def _somewhere(draft: Draft) -> str:
    return draft.desk.somewhere(draft.story)


def _key_points(draft: Draft) -> Iterator[str]:
    chance, prose = draft.desk.chance, draft.desk.prose
    for _ in range(chance.choice((3, 3, 4))):
        old = draft.story.earlier
        part = chance.choice(old) if old and chance.random() < 0.25 else chance.choice(draft.parts)
        sentence = prose.fact(_somebody(draft), _somewhere(draft)) if chance.random() < 0.5 else prose.clause()
        yield draft.cited(sentence, part)


def _watch(draft: Draft) -> Iterator[Value]:
    chance, prose = draft.desk.chance, draft.desk.prose
    for _ in range(chance.choice((1, 2, 2))):
        text = f"Whether the {prose.noun()} of the {prose.compound()} is {prose.past()}."
        draw = chance.random()
        watch: dict[str, Value] = {"text": text}
        if draw < 0.3:
            watch["about"] = chance.choice([*draft.story.people, *(found.id for found in draft.subjects(events=True))])
        elif draw < 0.4:
            watch["date"] = (draft.day + timedelta(days=chance.randint(2, 30))).isoformat()
        yield watch if len(watch) > 1 else text


def _corrections(draft: Draft) -> Iterator[dict[str, Value]]:
    """Four issues in a hundred are corrected, days later; one correction in six takes a statement back."""
    chance, prose = draft.desk.chance, draft.desk.prose
    day = draft.day + timedelta(days=chance.randint(1, 12))
    if day > draft.last or chance.random() > 0.04:
        return
    kind = chance.choice(("correction", "correction", "clarification", "clarification", "update", "retraction"))
    unused = [part for part in draft.parts if part in draft.spoken and part not in draft.used]
    if kind == "retraction" and unused:
        part = chance.choice(unused)
        draft.parts.remove(part)
    else:
        kind, part = kind if kind != "retraction" else "update", chance.choice(draft.parts)
    yield {
        "date": day.isoformat(),
        "part": part,
        "kind": kind,
        "was": f"The {prose.noun()} of the {prose.compound()} was {prose.past()}.",
        "now": f"The {prose.noun()} of the {prose.compound()} was {prose.past()} and not {prose.past()}.",
        "because": f"The report was misread: it tells of the {prose.compound()} [@{draft.sources[0]}].",
    }


def _changes(draft: Draft) -> dict[str, Value]:
    chance, prose = draft.desk.chance, draft.desk.prose
    told = [found.id for events in (True, False) for found in draft.subjects(events=events)]
    return {
        id: draft.cited(f"It was {prose.past()} for {prose.reason()}.", chance.choice(draft.parts))
        for id in chance.sample(told, min(len(told), chance.choice((0, 1, 1, 2))))
    }
