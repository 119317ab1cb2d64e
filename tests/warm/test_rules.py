"""What the rules found in a record is kept, and is what they would find again, whatever is edited in between."""

from __future__ import annotations

import sqlite3
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest

from briefbook.book.book import Book
from briefbook.book.evidence import read_evidence
from briefbook.diagnostics import Diagnostic, ordered
from briefbook.keeping import Keeper
from briefbook.lint import lint_book, units
from briefbook.lint.subjects import Kind
from briefbook.records import Located, Record
from briefbook.text.fold import folded_digest
from tests.books import BASE, Part, documents, issue, judged, reported, resolved, retraction, said

SPEAKERS = [
    "ann",
    "boris",
    "cem",
    "dana",
    "north",
    "wire",
    "{described_as: US officials, of: north, anonymous: true, because: So.}",
]
STATUSES = ["announced", "confirmed", "not-scheduled", "postponed", "cancelled", "occurred"]
STANCES = ["affirms", "denies", "wants", "refuses"]
DAYS = [f"2025-10-{day}" for day in range(10, 29)]
TEXTS = [
    "They met [[ann]] in the port.",
    'The call was "productive", an official says.',
    "A meeting is likely, and [@wire] says so.",
    "It certainly happens before the end of the year.",
]
POSTS = [
    "posts: [{title: President, of: north-office, from: 2025-01-20}]",
    "posts: [{title: President, of: south-office}]",
    "posts: [{title: Minister, of: north-ministry, to: 2025-10-14}, {title: Envoy, of: south, from: 2025-10-15}]",
    "summary: Nobody.",
]
PUBLICATIONS = [
    "",
    "timezone: UTC\n",
    "severities: {BB334: error, BB346: off}\n",
    "scale: phia\n",
    "audience: AMBER\n",
]
DIGEST = "ab" * 32


class World:
    """The files of a book that changes: some forty records, with mistakes among them."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.people = {name: POSTS[turn % 3] for turn, name in enumerate(("ann", "boris", "cem", "dana"))}
        self.events = dict.fromkeys(("summit", "fair"), "date: 2025-10-20/2025-11-05, participants: [ann, boris]")
        self.claims = dict.fromkeys(
            ("quay-opens", "quay-pays"), "kind: promise, by: ann, due: 2025-10-25, due_basis: So"
        )
        self.sources = dict.fromkeys(("wire", "cable", "paper", "cast"), "published: 2025-10-12")
        self.publication = ""
        self.proofs: list[str] = []
        self.issues: dict[str, dict[str, str]] = {}
        self.judged: list[str] = []
        """The addresses of judgements, also of some in issues that are gone."""
        self.others: dict[str, str] = {}
        for _ in range(8):
            self.add_issue()

    def pick(self, *choices: str) -> str:
        return self.chance.choice(choices)

    def files(self) -> dict[str, str]:
        """All files of the book."""
        files = dict(BASE)
        files["content/publication.yml"] += self.publication
        for path, records, more in (
            ("people", self.people, "name: A"),
            ("events", self.events, "title: A, kind: meeting"),
            ("claims", self.claims, "text: It is so."),
        ):
            files[f"content/{path}.yml"] = "".join(f"{id}: {{{more}, {said}}}\n" for id, said in records.items())
        files["content/people.yml"] += "fay: {name: Fay}\n"
        for id, told in self.sources.items():
            files[f"seeds/{id}.yml"] = f"title: A report\nkind: news-article\n{told}\n"
        for file in (*self.issues.values(), self.others):
            files.update(file)
        return files

    def part(self, of: str, id: str) -> Part:
        about = self.chance.choice([*self.events, *self.claims, ""])
        fields = {"text": f"'{self.pick(*TEXTS)}'"}
        if self.chance.random() < 0.15:
            fields["accept"] = f"{{{self.pick('BB334', 'BB346', 'BB354', 'BB356')}: It is so.}}"
        earlier = [address for address in self.judged if address.partition("#")[0] in self.issues]
        if self.chance.random() < 0.3:
            self.judged.append(f"{of}#{id}")
            fields |= {"about": about} if about else {}
            fields |= {"due": self.pick(*DAYS)} if self.chance.random() < 0.5 else {}
            fields |= {"revises": self.pick(*earlier)} if earlier and self.chance.random() < 0.4 else {}
            return judged(id, self.pick("likely", "unlikely"), basis=self.pick("wire", "p0", "[p1, p2]"), **fields)
        fields |= {"source": self.pick(*self.sources, "[wire, cable]"), "date": self.pick(*DAYS)}
        if earlier and self.chance.random() < 0.3:
            rated = self.pick(*earlier, *self.claims)
            return reported(id, **fields, about=rated, outcome=self.pick("met", "not-met", "stalled"))
        fields |= {"about": about, "status": self.pick(*STATUSES)} if about in self.events else {}
        if self.chance.random() < 0.5:
            return reported(id, **fields)
        fields |= {"about": about, "stance": self.pick(*STANCES)} if about in self.claims else {}
        return said(id, self.pick(*SPEAKERS), quote="Words as they were.", **fields)

    def add_issue(self) -> None:
        id = f"{self.pick(*DAYS)}-issue-{self.chance.randrange(100)}"
        parts = [self.part(id, f"p{number}") for number in range(self.chance.randrange(3, 9))]
        fields = {"corrections": retraction("p0", "2025-10-29")} if self.chance.random() < 0.2 else {}
        fields |= {"publish_at": "2025-10-27T06:00:00Z"} if self.chance.random() < 0.1 else {}
        fields |= {"title": "A title that goes on for much longer than any list of results shows it"}
        self.issues[id] = issue(id, *parts, source=self.pick(*self.sources), **fields)

    def remove_issue(self) -> None:
        self.issues.pop(self.pick(*self.issues), None)

    def edit_issue(self) -> None:
        """Changes a word, which may break a name."""
        id = self.pick(*self.issues)
        [(path, text)] = self.issues[id].items()
        words = [*SPEAKERS[:6], *STATUSES, *STANCES, *DAYS, *self.events, *self.claims, *self.sources]
        there = [word for word in words if f" {word}" in text]
        if there:
            text = text.replace(f" {self.pick(*there)}", f" {self.pick(*words)}", 1)
        self.issues[id] = {path: text}

    def edit_record(self) -> None:
        records = self.chance.choice([self.people, self.events, self.claims, self.sources])
        id = self.pick(*records)
        if records is self.people:
            records[id] = self.pick(*POSTS)
        elif records is self.events:
            records[id] = self.pick(
                "date: 2025-10-20, participants: [ann, dana]", "date: 2025-11", "accept: {BB332: So.}"
            )
        elif records is self.claims:
            records[id] = f"kind: promise, by: {self.pick('ann', 'north')}, due: {self.pick(*DAYS)}, due_basis: So"
        else:
            origin = f"origin: {self.pick(*self.sources)}"
            records[id] = self.pick(origin, "status: withdrawn", f"sha256: {DIGEST}", f"published: {self.pick(*DAYS)}")

    def rename_record(self) -> None:
        """Gives an event another id, and everything that names it too; or only itself, which breaks the rest."""
        former = self.pick(*self.events)
        present = f"{former}-{self.chance.randrange(9)}"
        self.events = {present if id == former else id: told for id, told in self.events.items()}
        if self.chance.random() < 0.8:
            for id, file in self.issues.items():
                self.issues[id] = {path: text.replace(f" {former},", f" {present},") for path, text in file.items()}

    def add_record(self) -> None:
        name = f"place-{self.chance.randrange(6)}"
        path = f"content/places/{name}.yml"
        if self.others.pop(path, None) is None:
            self.others[path] = f"name: A place\nsummary: {'Far away. ' * self.chance.randrange(1, 30)}\n"

    def edit_publication(self) -> None:
        self.publication = self.pick(*PUBLICATIONS)

    def prove(self) -> None:
        id, part = self.pick(*self.issues), f"p{self.chance.randrange(8)}"
        words = folded_digest("Words as they were.")
        proof = f"{id}#{part} {self.pick('quote.0', 'text.3')} {words} {self.pick(*self.sources)} {DIGEST} 10 5 1"
        self.proofs.insert(self.chance.randrange(len(self.proofs) + 1), proof)

    def move(self) -> None:
        """Moves what is below in a shared file: nothing but places changes."""
        self.people = {"eve": "summary: New.", **self.people} if "eve" not in self.people else dict(self.people)

    def change(self) -> None:
        self.chance.choice(
            [self.edit_issue] * 6
            + [self.edit_record] * 4
            + [self.add_issue, self.remove_issue, self.rename_record, self.add_record, self.edit_publication]
            + [self.prove, self.move]
        )()

    def book(self) -> Book | None:
        made, _ = resolved(documents(self.files(), base={}))
        return None if made is None else made.with_evidence(read_evidence("\n".join(self.proofs)))


def found_with(book: Book, database: Path) -> list[Diagnostic]:
    keeper = Keeper(book, database, "this program")
    found = ordered(lint_book(book, keeper))
    keeper.finish()
    return found


@pytest.mark.parametrize("seed", range(8))
def test_what_is_kept_is_what_would_be_found(seed: int, tmp_path: Path) -> None:
    world = last = World(seed)
    told: set[str] = set()
    sound = 0
    for _ in range(25):
        book = world.book()
        if book is not None:
            sound += 1
            cold = ordered(lint_book(book))
            assert found_with(book, tmp_path / "units.sqlite") == cold
            told |= {finding.code.id for finding in cold}
            last = deepcopy(world)
        elif world.chance.random() < 0.7:
            # Most mistakes are taken back; what was kept is of the last sound book.
            last.chance = world.chance
            world = deepcopy(last)
        world.change()
    assert sound > 10
    assert len(told) > 8


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that were looked at, in order."""
    seen: list[str] = []
    look = units._looked_at

    def noting(book: Book, located: Located[Record], kinds: tuple[Kind, ...]) -> bytes:
        seen.append(located.record.id)
        return look(book, located, kinds)

    monkeypatch.setattr(units, "_looked_at", noting)
    return seen


ISSUES = issue(
    "2025-10-21-first", said("a", "ann", about="summit", status="announced", text="'It was \"bad\".'")
) | issue("2025-10-22-second", said("b", "boris", about="quay-opens", stance="denies", accept="{BB334: So it is.}"))


def of(*files: dict[str, str]) -> Book:
    book, problems = resolved(documents(*files))
    assert book is not None, problems
    return book


def replaced(path: str, before: str, after: str) -> dict[str, str]:
    text = (dict(BASE) | ISSUES)[path]
    assert before in text
    return {path: text.replace(before, after)}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param({}, set(), id="nothing"),
        pytest.param(replaced("content/places.yml", "Port", "Haven"), {"port"}, id="a place"),
        pytest.param(
            replaced("content/briefings/2025/2025-10-21-first.yml", "It was", "It is"),
            {"2025-10-21-first", "ann", "summit"},
            id="an issue: its actor and its event too",
        ),
        pytest.param(issue("2025-10-24-third", said("c", "cem")), {"2025-10-24-third", "cem"}, id="a newer issue"),
        pytest.param(issue("2025-10-27-third"), {"2025-10-27-third", "quay-opens"}, id="a claim comes due"),
    ],
)
def test_only_what_hangs_on_an_edit_is_looked_at_again(
    edit: dict[str, str], expected: set[str], tmp_path: Path, looked_at: list[str]
) -> None:
    found_with(of(ISSUES), tmp_path / "units.sqlite")
    assert len(looked_at) == len(of(ISSUES).located)
    looked_at.clear()
    found_with(of(ISSUES, edit), tmp_path / "units.sqlite")
    assert set(looked_at) == expected


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(judged("later", revises="2025-10-10-first#holds", because="So."), id="revised"),
        pytest.param(reported("later", date="2025-10-22", about="2025-10-10-first#holds", outcome="met"), id="rated"),
    ],
)
def test_what_comes_of_a_judgement_is_asked_for_again(answer: Part, tmp_path: Path) -> None:
    overdue = issue("2025-10-10-first", judged("holds", due="2025-10-20")) | issue("2025-10-21-second")
    assert [found.code.id for found in found_with(of(overdue), tmp_path / "units.sqlite")] == ["BB352"]
    assert found_with(of(overdue, issue("2025-10-22-third", answer)), tmp_path / "units.sqlite") == []


def test_severities_and_answers_are_applied_to_what_was_kept(tmp_path: Path) -> None:
    quiet = of(ISSUES, {"content/publication.yml": BASE["content/publication.yml"] + "severities: {BB331: off}\n"})
    assert [found.code.id for found in found_with(of(ISSUES), tmp_path / "units.sqlite")] == ["BB331"]
    assert found_with(quiet, tmp_path / "units.sqlite") == []
    assert [found.code.id for found in found_with(of(ISSUES), tmp_path / "units.sqlite")] == ["BB331"]


@pytest.mark.parametrize(
    "product",
    [
        b"",
        b"null",
        b"[]",
        b"[[], [], []]",
        b'[["BB334"], []]',
        b'[[["BB999", "a.yml", 1, 1, "It is so.", null, "error"]], []]',
        b"[[], [[1, 2]]]",
        b'[[], [["one", 2, []]]]',
        b'[[], [[1, 2, [["statements"], 0]]]]',
        b"\xff",
    ],
)
def test_what_is_odd_is_looked_for_again(product: bytes, tmp_path: Path, looked_at: list[str]) -> None:
    database = tmp_path / "units.sqlite"
    before = found_with(of(ISSUES), database)
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE unit SET product = ? WHERE name = '2025-10-22-second'", (product,))
    connection.close()
    looked_at.clear()
    assert found_with(of(ISSUES), database) == before
    assert looked_at == ["2025-10-22-second"]


def test_a_run_that_was_overtaken_keeps_nothing(tmp_path: Path, looked_at: list[str]) -> None:
    database = tmp_path / "units.sqlite"
    found_with(of(ISSUES), database)
    slow = of(ISSUES, replaced("content/places.yml", "Port", "Haven"))
    late = Keeper(slow, database, "this program")
    lint_book(slow, late)
    quick = of(ISSUES, replaced("content/places.yml", "Port", "Harbour"))
    found_with(quick, database)
    late.finish()
    looked_at.clear()
    found_with(quick, database)
    assert looked_at == []
