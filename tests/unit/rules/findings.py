"""What the rules say of a small book."""

from __future__ import annotations

from types import ModuleType

from briefbook.book.book import Book
from briefbook.config import MkdocsSettings, Setting
from briefbook.diagnostics import Diagnostic, Place, ordered
from briefbook.lint import lint_book, lint_records
from briefbook.lint.subjects import findings_of_record, findings_of_whole
from briefbook.records import Publication
from briefbook.validate import validate
from tests.books import BASE, Files, documents, resolved


def publication_with(**fields: str) -> Files:
    """The publication of every test book with fields changed or added."""
    given = {"timezone": "UTC"} | fields
    added = "".join(f"{key}: {value}\n" for key, value in given.items())
    return {"content/publication.yml": BASE["content/publication.yml"] + added}


def findings(*files: Files) -> list[Diagnostic]:
    """The findings of all rules on a book that is otherwise sound."""
    read = documents(*files)
    validated = validate(read)
    assert validated.problems == ()
    book, problems = resolved(read)
    assert book is not None, problems
    return ordered([*lint_records(validated.records, book.publication), *lint_book(book)])


def found_by(rule: ModuleType, book: Book) -> list[Diagnostic]:
    """What one rule finds in a book, in order."""
    of_records = (
        found for located in book.located.values() for found in findings_of_record(book, located, rules=(rule,))
    )
    return ordered([*of_records, *findings_of_whole(book, rules=(rule,))])


def said_of(*files: Files) -> list[tuple[str, str]]:
    """The findings as pairs of the rule's code and its message."""
    return [(finding.code.id, finding.message) for finding in findings(*files)]


def codes(*files: Files) -> list[str]:
    return [finding.code.id for finding in findings(*files)]


def publication(*files: Files) -> Publication:
    book, problems = resolved(documents(*files))
    assert book is not None, problems
    return book.publication


def settings(**values: str | None) -> MkdocsSettings:
    """The settings of a right mkdocs.yml, changed by `values`; a setting that is None is left out."""
    right: dict[str, str | None] = {
        "site_name": "Harbour Notes",
        "site_url": "https://harbour.example/",
        "docs_dir": "build/docs",
        "site_dir": "build/site",
        "custom_dir": "build/theme",
        "language": "en",
    }
    given = {
        name: None if value is None else Setting(value, Place("mkdocs.yml", 1, 1))
        for name, value in (right | values).items()
    }
    return MkdocsSettings(**given, scope=None, plugins=(), markdown_extensions=())
