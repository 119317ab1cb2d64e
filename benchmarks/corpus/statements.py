"""What was said, by people, offices, papers and unnamed: of events with a status, of claims with a stance."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.corpus.developments import CONFIRMED_AT
from benchmarks.corpus.draft import Draft
from benchmarks.corpus.storylines import SETTLED_AT, Subject
from benchmarks.corpus.words import OUTLETS
from benchmarks.corpus.yaml_text import Value

_STANCES = ("affirms", "affirms", "wants", "wants", "denies", "refuses", "conditional", "hedges", "declines")


def statements(draft: Draft) -> list[Value]:
    """Six to nine of an issue."""
    return [_statement(draft) for _ in range(draft.desk.chance.choice((6, 7, 7, 8, 9)))]


def _statement(draft: Draft) -> dict[str, Value]:
    chance, prose, story = draft.desk.chance, draft.desk.prose, draft.story
    id = draft.part_id()
    speaker, names = _speaker(draft)
    text = prose.speech(draft.desk.somebody(story), draft.desk.somewhere(story))
    if chance.random() < 0.8:
        text += f" {prose.clause()}"
    part: dict[str, Value] = {"id": id, "speaker": speaker, "text": text}
    background = chance.random() < 0.08
    part |= dict(draft.dated(background=background))
    part |= _of_subject(draft, names, background=background)
    draw = chance.random()
    if draw < 0.3:
        part["quote"] = [prose.quote(), prose.quote()] if draw < 0.05 else prose.quote()
    part |= dict(draft.sourced())
    if chance.random() < 0.25:
        part["via"] = chance.choice(OUTLETS)
    if background:
        part["background"] = "true"
    else:
        draft.parts.append(id)
        draft.spoken.add(id)
    return part


def _speaker(draft: Draft) -> tuple[Value, list[str]]:
    """The speaker as it is written, and the ids of those who answer for the words: none where a name is withheld."""
    chance, story = draft.desk.chance, draft.story
    draw = chance.random()
    if draw < 0.7:
        # The first of the cast, who are the best known, have the most to say.
        who = story.people[int(chance.random() ** 1.5 * len(story.people))]
        return who, [who]
    if draw < 0.84:
        who = chance.choice(story.organizations)
        return who, [who]
    if draw < 0.88:
        pair = [chance.choice(story.people), chance.choice(story.organizations)]
        return list(pair), pair
    if draw < 0.92:
        return draft.sources[0], []
    described: dict[str, Value] = {
        "described_as": chance.choice(("An official", "A person with knowledge of the talks", "A diplomat")),
        "of": chance.choice(draft.desk.world.states),
    }
    if draw < 0.98:
        described |= {"anonymous": "true", "because": "The report gives no reason."}
    else:
        described["described_as"] = "The deputy head of the delegation"
    return described, []


def _of_subject(draft: Draft, names: list[str], *, background: bool) -> dict[str, Value]:
    """What a statement is about, and the speaker's word on it where it is news and somebody answers for it."""
    chance = draft.desk.chance
    draw = chance.random()
    subjects = draft.subjects(events=draw < 0.5) if draw < 0.85 else []
    if not subjects:
        return {"about": chance.choice([draft.story.id, *draft.story.people])} if draw > 0.93 else {}
    subject = chance.choice(subjects)
    about: dict[str, Value] = {"about": subject.id}
    heard = {(name, subject.id) for name in names}
    if background or not names or heard & draft.said:
        return about
    draft.said |= heard
    return about | (_status(draft, subject) if subject.is_event else _stance(draft, subject, names[0]))


def _status(draft: Draft, event: Subject) -> dict[str, Value]:
    """A party's word on an event that is still ahead; afterwards its words are about it and no more."""
    chance = draft.desk.chance
    step = draft.number - event.first
    if step >= SETTLED_AT or event.day is None:
        return {}
    early = ("announced", "announced", "announced", "possible", "in-doubt", "not-scheduled")
    status = chance.choice(early if step <= CONFIRMED_AT else ("announced", "announced", "in-doubt"))
    if status == "announced" and chance.random() < 0.6:
        return {"status": status, "when": (event.day + timedelta(days=chance.choice((0, 0, 0, 1, 7)))).isoformat()}
    return {"status": status}


def _stance(draft: Draft, claim: Subject, name: str) -> dict[str, Value]:
    """A speaker's position, which is most often the last one."""
    chance, prose = draft.desk.chance, draft.desk.prose
    stance = claim.stances.get(name)
    if stance is None or chance.random() < 0.2:
        stance = claim.stances[name] = chance.choice(_STANCES)
    if stance == "conditional":
        return {"stance": stance, "condition": f"The {prose.noun()} of the {prose.compound()} is {prose.past()} first."}
    return {"stance": stance}
