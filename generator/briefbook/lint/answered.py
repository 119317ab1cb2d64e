"""Which findings an author has answered, by the part or the record that a finding stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
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


def answers_in(records: Iterable[Located[Record]]) -> Answers:
    """The answers of the records; files without any are not looked at."""
    listed = list(records)
    given = {id(located): dict(answers(located.record)) for located in listed}
    paths = {located.document.path for located in listed if given[id(located)]}
    scopes: dict[str, list[Scope]] = {path: [] for path in paths}
    for located in listed:
        if located.document.path in paths:
            scopes[located.document.path] += _scopes(located, given[id(located)])
    return Answers({path: sorted(found, key=lambda scope: scope.start) for path, found in scopes.items()})


def _scopes(located: Located[Record], given: Mapping[Loc, Mapping[str, str]]) -> Iterator[Scope]:
    own = given.get((), {})
    starts = {located.place(key=True), located.place()}
    if isinstance(located.record, Briefing):
        # What follows the last part of a section is the issue's own again.
        keys = type(located.record).model_fields
        starts |= {located.place(key, key=True) for key in keys if located.document.node((*located.loc, key))}
        for section in SECTIONS:
            for position in range(len(getattr(located.record, section))):
                loc = (section, position)
                yield Scope(located.place(*loc), located, loc, given.get(loc, {}))
    yield from (Scope(start, located, (), own) for start in starts)
