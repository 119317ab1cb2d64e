"""Book → findings: every rule run, each finding with the severity that the publication gives the rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefbook.book.book import Book
from briefbook.config import MkdocsSettings
from briefbook.diagnostics import Diagnostic, Severity
from briefbook.records import Located, Publication, Record
from briefbook.rules import CODES, RULES
from briefbook.rules.unknown_severity import SETTABLE

__all__ = ["CODES", "lint_book", "lint_records", "lint_settings"]


def lint_records(records: Iterable[Located[Record]], publication: Publication) -> list[Diagnostic]:
    """The findings of the rules that look at one record at a time."""
    listed = list(records)
    found = (
        finding
        for rule in RULES
        if hasattr(rule, "check_record")
        for located in listed
        for finding in rule.check_record(located, publication)
    )
    return list(_weighed(found, publication))


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
