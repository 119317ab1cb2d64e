"""A book of fifteen events over ten months, with every kind of thing that a picture shows."""

from __future__ import annotations

from functools import lru_cache

from briefbook.book.book import Book
from tests.books import BASE, Files, book, issue, judged, reported, said

_EVENTS = "\n".join(
    f"{id}: {{title: {title}, kind: meeting, date: {date}, part_of: talks{more}}}"
    for id, title, date, more in (
        ("first-call", "First telephone call", "2025-02-12", ", participants: [ann, boris]"),
        ("desert-talks", "Talks in the desert", "2025-02-18", ", participants: [ann, boris]"),
        ("quarrel", "The quarrel at the office", "2025-02-28", ""),
        ("pause", "Pause of aid", "2025-03-03/2025-03-11", ""),
        ("truce-talks", "Talks on a truce", "2025-03", ""),
        ("easter-truce", "Easter truce", "2025-04-19/2025-04-20", ""),
        ("port-visit", "Visit to the port", "2025-05~", ""),
        ("sanctions", "Sanctions take effect", "2025-06-XX", ""),
        ("north-fair", "Fair of the north", "2025-22", ""),
        ("ultimatum", "Ultimatum of twelve days", "2025-07-28/2025-08-09", ""),
        ("ice-meeting", "Meeting on the ice", "2025-08-15?", ", participants: [ann, boris], place: port"),
        ("round-table", "Round table", "2025-08-18", ""),
        ("ministers-call", "Ministers’ telephone call", "2025-10-20", ", participants: [cem, boris], prepares: summit"),
        ("missile-meeting", "Meeting on missiles", "2025-10-16/..", ", participants: [ann]"),
        ("summit", "The summit", "2025-10-16/2025-10-30", ", place: port, participants: [ann, boris]"),
    )
)

RECORDS: Files = {
    "content/events.yml": _EVENTS,
    "content/places.yml": """
port: {name: Budapest, coordinates: {latitude: 47.5, longitude: 19.0}}
ice: {name: Anchorage, coordinates: {latitude: 61.2, longitude: -149.9}}
desert: {name: Riyadh, coordinates: {latitude: 24.7, longitude: 46.7}}
jeddah: {name: Jeddah, coordinates: {latitude: 21.5, longitude: 39.2}}
capital: {name: Washington, coordinates: {latitude: 38.9, longitude: -77.0}}
moscow: {name: Moscow, coordinates: {latitude: 55.75, longitude: 37.6}}
kyiv: {name: Kyiv, coordinates: {latitude: 50.45, longitude: 30.5}}
nowhere: {name: Nowhere}
""",
    "content/claims.yml": """
truce: {text: A truce of thirty days takes effect., kind: proposal, by: ann, about: talks}
twelve-days: {text: It ends within twelve days., kind: demand, by: ann, due: 2025-08-09, due_basis: W., about: talks}
""",
}


@lru_cache(maxsize=1)
def ten_months() -> Book:
    return book(
        RECORDS,
        issue(
            "2025-03-13-truce",
            reported("call-held", date="2025-02-12", about="first-call", status="occurred"),
            reported("desert-held", date="2025-02-18", about="desert-talks", status="occurred"),
            reported("quarrel-held", date="2025-02-28", about="quarrel", status="occurred"),
            reported("paused", date="2025-03-03", about="pause", status="under-way"),
            reported("pause-over", date="2025-03-11", about="pause", status="occurred"),
            reported("truce-talked", date="2025-03", about="truce-talks", status="occurred"),
            said("ann-truce", "ann", date="2025-03-11", about="truce", stance="wants"),
            said("boris-truce", "boris", date="2025-03-13", about="truce", stance="conditional", condition="Peace."),
        ),
        issue(
            "2025-08-10-ultimatum",
            reported("easter", date="2025-04-20", about="easter-truce", status="occurred"),
            reported("visited", date="2025-05~", about="port-visit", status="occurred"),
            reported("fair-held", date="2025-22", about="north-fair", status="occurred"),
            reported("sanctioned", date="2025-06-XX", about="sanctions", status="occurred"),
            reported("days-set", date="2025-07-28", about="ultimatum", status="under-way"),
            reported("days-over", date="2025-08-09", about="ultimatum", status="occurred"),
            said("ann-ultimatum", "ann", date="2025-07-28", about="twelve-days", stance="wants"),
            said("ann-ice", "ann", date="2025-08-09", about="ice-meeting", status="announced", when="2025-08-15"),
            reported("days-rated", date="2025-08-10", about="twelve-days", outcome="not-met"),
        ),
        issue(
            "2025-08-19-ice",
            said("boris-ice", "boris", date="2025-08-11", about="ice-meeting", status="confirmed"),
            reported("ice-held", date="2025-08-15?", about="ice-meeting", status="occurred"),
            reported("table-held", date="2025-08-18", about="round-table", status="occurred"),
            judged("truce-soon", "unlikely", about="truce", due="2025-09-30"),
        ),
        issue(
            "2025-10-18-summit",
            said(
                "ann-summit", "ann", date="2025-10-16", about="summit", status="announced", when="2025-10-16/2025-10-30"
            ),
            said("cem-summit", "cem", date="2025-10-17", about="summit", status="confirmed"),
            said("boris-summit", "boris", date="2025-10-17", about="summit", status="possible"),
            reported("missiles", date="2025-10-16", about="missile-meeting", status="announced"),
            judged("summit-soon", "roughly even chance", about="summit", due="2025-10-30"),
        ),
        issue(
            "2025-10-21-no-date",
            said("both-none", "[ann, boris]", date="2025-10-21", about="summit", status="not-scheduled"),
            said("boris-none", "boris", date="2025-10-21", about="summit", status="not-scheduled"),
            said(
                "officials",
                "{described_as: Officials of the North, of: north, anonymous: true, because: No reason.}",
                about="summit",
                status="not-scheduled",
            ),
            said("wire-view", "wire", date="2025-10-21", about="summit"),
            reported("ministers-spoke", date="2025-10-20", about="ministers-call", status="occurred"),
            judged(
                "summit-late",
                "very unlikely",
                about="summit",
                due="2025-10-30",
                revises="2025-10-18-summit#summit-soon",
            ),
        ),
        base=BASE,
    )
