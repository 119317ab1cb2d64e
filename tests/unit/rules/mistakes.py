"""A book with one mistake for each rule that looks at sources, at estimative language or at what we said before."""

from __future__ import annotations

from tests.books import Files, Part, issue, judged, reported, said

DAY = "2025-10-21-first"
ZERO = "2025-10-20-zero"
EARLIER = issue(ZERO, judged("it-happens"))
UNNAMED = "{described_as: An aide, anonymous: true, because: None is given.}"


def wire(**fields: str) -> Files:
    """The source of all, with fields added."""
    return {
        "seeds/wire.yml": "title: A report\nkind: news-article\n" + "".join(f"{k}: {v}\n" for k, v in fields.items())
    }


def first(*parts: Part, **fields: str) -> Files:
    return issue(DAY, *parts, **fields)


def both_days(*parts: Part) -> Files:
    """An issue with a judgement on the day before, and one with these parts."""
    return {**EARLIER, **first(*parts)}


MISTAKES: dict[str, Files] = {
    "BB330": first(reported("a", accept="{BB303: A reason.}")),
    "BB331": first(reported("a", accept="{BB346: A reason.}")),
    "BB332": first(reported("a", date="2025-10-21", about="summit", status="occurred")),
    "BB333": first(said("a", UNNAMED, about="summit", status="announced")),
    "BB334": first(said("a", UNNAMED, text="It was productive.")),
    "BB335": first(said("a", "{described_as: Aides, anonymous: true, because: The aide gives none.}")),
    "BB336": first(reported("a", credibility="1")),
    "BB337": {**first(reported("a")), **wire(status="withdrawn")},
    "BB338": {**first(reported("a", date="2025-10-21")), **wire(published="2025-10-20")},
    "BB339": {**first(reported("a", date="2025-10-02", as_written="last Thursday")), **wire(published="2025-10-21")},
    "BB340": first(bottom_line="It is highly unlikely."),
    "BB341": first(judged("a", text="It certainly happens.")),
    "BB342": first(bottom_line="We judge with high confidence that it is unlikely."),
    "BB343": first(judged("a", text="It happens with a 90% chance.")),
    "BB344": first(judged("a", basis="a")),
    "BB345": first(judged("a", confidence="{level: high, because: One source.}")),
    "BB346": first(reported("a", text="They probably met.")),
    "BB350": both_days(judged("a", "unlikely")),
    "BB351": both_days(judged("a", "unlikely", revises=f"{ZERO}#it-happens")),
    "BB352": issue("2025-11-01-late"),
    "BB353": first(
        said("a", "ann", date="2025-10-20", about="quay-opens", stance="affirms"),
        said("b", "ann", date="2025-10-20", about="quay-opens", stance="denies"),
    ),
    "BB354": first(said("a", "ann", date="2025-10-20", about="summit", status="confirmed")),
    "BB355": first(
        said("a", "ann", date="2025-10-20", about="quay-opens", stance="affirms"),
        said("b", "boris", date="2025-10-20", about="quay-opens", stance="denies"),
    ),
    "BB356": first(reported("a", date="2025-10-20", about="summit", status="postponed")),
}
