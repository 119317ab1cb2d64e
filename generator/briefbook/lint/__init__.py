"""Book → findings: every rule run, what the author has answered taken out, and each with its severity.

The publication gives a rule its severity, where the rule leaves it the choice; an answer (`accept`) is to findings of
one rule in one part or record.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from briefbook.book.book import Book
from briefbook.config import MkdocsSettings
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.keeping import Keeper
from briefbook.lint.answered import Answers, Scope, answers_in
from briefbook.lint.cores import found_in
from briefbook.lint.idle import IDLE
from briefbook.lint.salvaged import apart_from
from briefbook.lint.subjects import findings_alone, findings_of_whole
from briefbook.lint.units import findings_in
from briefbook.records import Located, Publication, Record
from briefbook.rules import CODES as RULE_CODES
from briefbook.rules import RULES
from briefbook.rules.unknown_severity import SETTABLE
from briefbook.standards.objections import AGAINST_TEXTS, OBJECTIONS

__all__ = ["CODES", "lint_book", "lint_quotations", "lint_records", "lint_settings"]

CODES: tuple[Code, ...] = (*RULE_CODES, IDLE)


def lint_records(
    records: Iterable[Located[Record]],
    publication: Publication,
    salvaged: Iterable[Located[Record]] = (),
    faults: Iterable[Diagnostic] = (),
) -> list[Diagnostic]:
    """The findings of the rules that look at one record at a time.

    `salvaged` are records with stand-ins for `faults`. They are looked at too, so that all that is wrong is told at
    once, but for what a fault may have caused.
    """
    whole, listed = list(records), list(salvaged)
    places = [fault.place for fault in faults]
    found = found_in(whole, lambda located: findings_alone(located, publication))
    for located in listed:
        found += apart_from(findings_alone(located, publication), located, places)
    return list(_weighed(answers_in((*whole, *listed)).unanswered(found), publication))


def lint_book(book: Book, keeper: Keeper | None = None) -> list[Diagnostic]:
    """The findings of all rules: on the records of a sound book, by themselves and within it, and on it as a whole.

    What `keeper` has of a record is not looked for again. Of a book taken back to an earlier day no record is looked
    at by itself.
    """
    found = findings_in(book, keeper or Keeper(book))
    answers = answers_in(book.located.values(), found.starts)
    open_ones = list(answers.unanswered([*found.findings, *findings_of_whole(book)]))
    return list(_weighed([*open_ones, *_idle(answers, book.publication)], book.publication))


def _idle(answers: Answers, publication: Publication) -> Iterator[Diagnostic]:
    """A finding for each answer that is to none of a book's, nor of its records'."""
    codes = OBJECTIONS.keys() - AGAINST_TEXTS
    records = {scope.located.record.id: scope.located for scope, _ in answers.idle(codes)}
    for located in records.values():
        # Only to see which of them are answered: they have been told before.
        list(answers.unanswered(findings_alone(located, publication)))
    yield from _told_idle(answers.idle(codes))


def _told_idle(idle: Iterable[tuple[Scope, str]]) -> Iterator[Diagnostic]:
    places = {scope.located.place(*scope.loc, "accept", code, key=True): code for scope, code in idle}
    for place, code in places.items():
        yield IDLE.at(
            place, f'no finding of "{code}" is answered here', "Take it out, or put it at the part it is for."
        )


def lint_quotations(book: Book, found: Iterable[Diagnostic], texts: Collection[str]) -> list[Diagnostic]:
    """The findings on quotations that nobody answers, and the answers that are to none of them.

    `texts` are the ids of the sources whose texts were at hand: of a part that cites another one nothing is known.
    """
    answers = answers_in(book.located.values())
    open_ones = list(answers.unanswered(found))
    idle = ((scope, code) for scope, code in answers.idle(AGAINST_TEXTS) if _was_read(book, scope, texts))
    return list(_weighed([*open_ones, *_told_idle(idle)], book.publication))


def _was_read(book: Book, scope: Scope, texts: Collection[str]) -> bool:
    if not scope.loc:
        return True
    section, position = scope.loc
    part = getattr(scope.located.record, str(section))[position]
    sources = book.row_at[f"{scope.located.record.id}#{part.id}"].sources
    return all(str(locator.source) in texts for locator in sources)


def lint_settings(settings: MkdocsSettings, publication: Publication) -> list[Diagnostic]:
    """The findings of the rules that hold mkdocs.yml against the publication."""
    found = (f for rule in RULES if hasattr(rule, "check_settings") for f in rule.check_settings(settings, publication))
    return list(_weighed(found, publication))


def _weighed(found: Iterable[Diagnostic], publication: Publication) -> Iterator[Diagnostic]:
    for finding in found:
        code = finding.code.id
        chosen = publication.severities.get(code) if code in SETTABLE else None
        if chosen is None:
            yield finding
        elif chosen != "off":
            yield replace(finding, severity=Severity(chosen))
