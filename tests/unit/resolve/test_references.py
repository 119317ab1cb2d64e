"""Every name leads somewhere: unknown ids with what was probably meant, and ids of the wrong kind."""

from __future__ import annotations

import pytest

from tests.books import Part, documents, issue, judged, problems, reported, resolved, retraction, said

ID = "2025-10-21-first"
EVENT = "title: New\nkind: fair\ndate: 2025\n"
EARLIER = issue("2025-10-14-a", judged("late"), said("words", "ann"))


def found(*parts: Part, **fields: str) -> list[tuple[str, str, str | None]]:
    """Code, message and help of what is wrong with an issue of these parts, behind an earlier one."""
    files = issue(ID, *parts, **fields)
    return [(d.code.id, d.message, d.help) for d in resolved(documents(EARLIER, files))[1]]


@pytest.mark.parametrize(
    ("fields", "message", "guess"),
    [
        ({"about": "sumit"}, 'unknown record or part "sumit"', "summit"),
        ({"about": "fairs"}, 'unknown record or part "fairs"', "fair"),
        ({"about": "2025-10-14-a#lat"}, 'the briefing "2025-10-14-a" has no part "lat"', "late"),
        ({"about": "2025-10-14-a#later"}, 'the briefing "2025-10-14-a" has no part "later"', "late"),
        ({"about": "2025-10-14-b#late"}, 'unknown briefing "2025-10-14-b"', "2025-10-14-a"),
        ({"about": "summit#late"}, 'unknown briefing "summit"', None),
        ({"source": "wires"}, 'unknown source "wires"', "wire"),
        ({"source": "'[wires, wire]'"}, 'unknown source "[wires"', None),
        ({"source": "'wires, para 2'"}, 'unknown source "wires"', "wire"),
        ({"text": "'Met [[boriss]].'"}, 'unknown record "boriss"', "boris"),
        ({"text": "'Met [@wordz].'"}, 'unknown source or part "wordz"', "words"),
        ({"text": "'Met [@2025-10-14-a#wordz].'"}, 'the briefing "2025-10-14-a" has no part "wordz"', "words"),
        ({"text": "'Met [[old-name]].'"}, 'unknown record "old-name"', None),
    ],
)
def test_an_unknown_id_in_a_part(fields: dict[str, str], message: str, guess: str | None) -> None:
    ((code, told, help),) = found(said("words", "ann", **fields))
    assert (code, told) == ("BB203", message)
    assert help is not None
    assert (help == f'Did you mean "{guess}"?') if guess else "Did you mean" not in help


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("content/people/new.yml", "name: New\nposts: [{title: Clerk, of: nort}]\n", 'unknown organization "nort"'),
        ("content/organizations/new.yml", "name: New\npart_of: nort\n", 'unknown organization "nort"'),
        ("content/topics/new.yml", "title: New\npart_of: talk\n", 'unknown topic "talk"'),
        ("content/events/new.yml", f"{EVENT}prepares: [sumit]\n", 'unknown event "sumit"'),
        ("content/events/new.yml", f"{EVENT}part_of: talk\n", 'unknown event or topic "talk"'),
        ("content/claims/new.yml", "text: So it is.\nkind: assertion\nabout: sumit\n", 'unknown record "sumit"'),
        ("seeds/new.yml", "title: New\nkind: wire\norigin: wires\n", 'unknown source "wires"'),
    ],
)
def test_an_unknown_id_in_a_record(file: str, text: str, message: str) -> None:
    assert problems({file: text}) == [("BB203", message)]


def test_an_unknown_actor_names_the_nearest_person_or_organization() -> None:
    message, help = 'unknown person, organization or source "borris"', 'Did you mean "boris"?'
    assert found(said("words", "borris")) == [("BB203", message, help)]


@pytest.mark.parametrize(
    "fields",
    [
        {"bottom_line": "'So [[sumit]].'"},
        {"key_points": "['So [[sumit]].']"},
        {"gaps": "['So [[sumit]].']"},
        {"watch": "[{text: So., about: sumit}]"},
        {"changes": "{sumit: So.}"},
        {"changes": "{summit: 'So [[sumit]].'}"},
    ],
)
def test_an_unknown_id_in_an_issue_outside_its_parts(fields: dict[str, str]) -> None:
    assert found(**fields) == [("BB203", 'unknown record "sumit"', 'Did you mean "summit"?')]


@pytest.mark.parametrize(
    ("field", "message"), [("topics", 'unknown topic "talkz"'), ("source", 'unknown source "talkz"')]
)
def test_an_unknown_topic_or_source_of_an_issue(field: str, message: str) -> None:
    ((code, told, _),) = found(**{field: "talkz"})
    assert (code, told) == ("BB203", message)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"revises": "lat"}, 'unknown assessment "lat"'),
        ({"revises": "2025-10-14-a#lat"}, 'the briefing "2025-10-14-a" has no part "lat"'),
        ({"basis": "[wire, wires]"}, 'unknown record or part "wires"'),
        ({"assumptions": "'So [[sumit]].'"}, 'unknown record "sumit"'),
    ],
)
def test_an_unknown_id_in_a_judgement(fields: dict[str, str], message: str) -> None:
    ((code, told, _),) = found(judged("later", **fields))
    assert (code, told) == ("BB203", message)


def test_a_correction_names_a_part_of_its_own_issue() -> None:
    ((code, message, help),) = found(said("words", "ann"), corrections=retraction("wordz", "2025-10-21"))
    assert (code, message) == ("BB203", 'this briefing has no part "wordz"')
    assert help == 'Did you mean "words"?'


@pytest.mark.parametrize("who", ["summit", "port", "talks", "quay-opens"])
def test_a_speaker_of_the_wrong_kind(who: str) -> None:
    ((code, message, _),) = found(said("words", who))
    assert code == "BB211"
    assert message.startswith(f'"{who}" is a')


@pytest.mark.parametrize(
    ("parts", "fields", "start"),
    [
        ([said("words", "ann", source="ann")], {}, '"ann" is a person, and a source is wanted here'),
        ([said("words", "ann", for_="fair")], {}, '"fair" is an event, and a person or an organization is wanted here'),
        ([], {"topics": "summit"}, '"summit" is an event, and a topic is wanted here'),
        ([], {"source": "summit"}, '"summit" is an event, and a source is wanted here'),
        ([judged("later", revises="2025-10-14-a#words")], {}, '"2025-10-14-a#words" is no assessment'),
        ([judged("later", revises="words"), said("words", "ann")], {}, '"words" is no assessment'),
        ([said("x", "ann", text="'So [@ann].'")], {}, '"ann" is a person, and only a source or a part can be cited'),
    ],
)
def test_the_wrong_kind(parts: list[Part], fields: dict[str, str], start: str) -> None:
    ((code, message, _),) = found(*parts, **fields)
    assert code == "BB211"
    assert message == start


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("content/people/new.yml", "name: New\nposts: [{title: Clerk, of: ann}]\n"),
        ("content/organizations/new.yml", "name: New\npart_of: talks\n"),
        ("content/topics/new.yml", "title: New\npart_of: north\n"),
        ("content/events/new.yml", f"{EVENT}place: ann\n"),
        ("content/events/new.yml", f"{EVENT}participants: [port]\n"),
        ("content/events/new.yml", f"{EVENT}prepares: talks\n"),
        ("content/claims/new.yml", "text: So it is.\nkind: assertion\nby: port\n"),
        ("seeds/new.yml", "title: New\nkind: wire\norigin: ann\n"),
    ],
)
def test_the_wrong_kind_in_a_record(file: str, text: str) -> None:
    assert [code for code, _ in problems({file: text})] == ["BB211"]


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        ([said("said-it", "[ann, north, wire]", about="2025-10-14-a#late", source="'wire, para 2'")], {}),
        ([said("said-it", "ann", text="'[[port|There]] [@wire, para 3], [@said-it], [@2025-10-14-a#words].'")], {}),
        ([judged("later", revises="2025-10-14-a#late", basis="[x, wire, 2025-10-14-a#words]"), said("x", "ann")], {}),
        ([said("said-it", "ann")], {"bottom_line": "'So [@said-it], [[2025-10-14-a]].'"}),
        ([reported("came", about="later", outcome="met"), judged("later")], {"changes": "{summit: 'So [@came].'}"}),
        *(([said("x", "ann", about=id)], {}) for id in ("ann", "north", "port", "talks", "wire", "fair", "quay-opens")),
    ],
)
def test_names_that_lead_somewhere(parts: list[Part], fields: dict[str, str]) -> None:
    assert found(*parts, **fields) == []


def test_a_finding_points_at_its_own_word() -> None:
    file = issue(ID, said("words", "ann", text="'So said [[boriss]].'"))
    ((path, text),) = file.items()
    (problem,) = resolved(documents(file))[1]
    line = text.splitlines()[problem.place.line - 1]
    assert problem.place.path == path
    assert line[problem.place.column - 1 :].startswith("boriss]]")
