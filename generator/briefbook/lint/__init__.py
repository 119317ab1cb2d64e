"""Book → findings: every rule run, each finding with the severity that the publication gives the rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefbook.book.book import Book
from briefbook.config import MkdocsSettings
from briefbook.diagnostics import Diagnostic, Severity
from briefbook.lint.salvaged import apart_from
from briefbook.records import Located, Publication, Record
from briefbook.rules import CODES, RULES
from briefbook.rules.unknown_severity import SETTABLE

__all__ = ["CODES", "lint_book", "lint_records", "lint_settings"]


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
    found = [finding for located in whole for finding in _findings(located, publication)]
    for located in listed:
        found += apart_from(_findings(located, publication), located, places)
    return list(_weighed(found, publication))


def _findings(located: Located[Record], publication: Publication) -> Iterator[Diagnostic]:
    for rule in RULES:
        if hasattr(rule, "check_record"):
            yield from rule.check_record(located, publication)


def lint_book(book: Book) -> list[Diagnostic]:
    """The findings of the rules that look at the book as a whole."""
    found = (finding for rule in RULES if hasattr(rule, "check") for finding in rule.check(book))
    return list(_weighed(found, book.publication))


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
