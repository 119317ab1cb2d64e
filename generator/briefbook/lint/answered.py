"""Which findings an author has answered, by the part or the record that a finding stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefbook.diagnostics import Diagnostic, Place
from briefbook.records import Briefing, Located, Record
from briefbook.rules.answers import SECTIONS, Loc, answers
from briefbook.standards.objections import OBJECTIONS


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """A stretch of a file from `start` on: a part, or what of a record is in no part."""

    start: Place
    located: Located[Record]
    loc: Loc
    accept: Mapping[str, str]

    def key(self, code: str) -> tuple[str, Loc, str]:
        """What an answer is told from another by: a record goes on after its parts, in a scope of its own."""
        return (str(self.located.record.id), self.loc, code)


@dataclass
class Answers:
    """The answers in a set of records, and which of them have been given to a finding."""

    scopes: Mapping[str, list[Scope]]
    given: set[tuple[str, Loc, str]] = field(default_factory=set)

    def unanswered(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The findings that nobody answers, whatever severity they have."""
        for finding in findings:
            scope = self._scope(finding)
            if scope is None:
                yield finding
            else:
                self.given.add(scope.key(finding.code.id))

    def idle(self, codes: Collection[str]) -> Iterator[tuple[Scope, str]]:
        """The answers to one of `codes` that no finding has been held against yet."""
        for scopes in self.scopes.values():
            for scope in scopes:
                yield from (
                    (scope, code) for code in scope.accept if code in codes and scope.key(code) not in self.given
                )

    def _scope(self, finding: Diagnostic) -> Scope | None:
        scopes = self.scopes.get(finding.place.path)
        if scopes is None or finding.code.id not in OBJECTIONS:
            return None
        at = bisect_right(scopes, finding.place, key=lambda scope: scope.start) - 1
        return scopes[at] if at >= 0 and finding.code.id in scopes[at].accept else None


Start = tuple[int, int, Loc]
"""The line and the column from which on a stretch of a file is a record's, and the part that it is (none: its own)."""


def answers_in(records: Iterable[Located[Record]], known: Mapping[str, Sequence[Start]] | None = None) -> Answers:
    """The answers of the records; files without any are not looked at.

    `known` are the `starts_of` the records that answer, by id, where somebody has them.
    """
    listed = list(records)
    if known is None:
        answering = {id(located) for located in listed if any(True for _ in answers(located.record))}
    else:
        answering = {id(located) for located in listed if located.record.id in known}
    paths = {located.document.path for located in listed if id(located) in answering}
    scopes: dict[str, list[Scope]] = {path: [] for path in paths}
    for located in listed:
        if located.document.path in paths:
            starts = (known or {}).get(located.record.id) or _starts(located)
            scopes[located.document.path] += _scopes(located, starts)
    return Answers({path: sorted(found, key=lambda scope: scope.start) for path, found in scopes.items()})


def starts_of(located: Located[Record]) -> Iterator[Start]:
    """Where the stretches of a record begin; nothing for one without an answer."""
    if any(True for _ in answers(located.record)):
        yield from _starts(located)


def _starts(located: Located[Record]) -> Iterator[Start]:
    own = {located.place(key=True), located.place()}
    if isinstance(located.record, Briefing):
        # What follows the last part of a section is the issue's own again.
        keys = type(located.record).model_fields
        own |= {located.place(key, key=True) for key in keys if located.document.node((*located.loc, key))}
        for section in SECTIONS:
            for position in range(len(getattr(located.record, section))):
                place = located.place(section, position)
                yield place.line, place.column, (section, position)
    for place in sorted(own):
        yield place.line, place.column, ()


def _scopes(located: Located[Record], starts: Iterable[Start]) -> Iterator[Scope]:
    given = dict(answers(located.record))
    for line, column, loc in starts:
        yield Scope(Place(located.document.path, line, column), located, loc, given.get(loc, {}))
