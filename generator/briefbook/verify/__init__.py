"""Verify: the words that the book puts in quotation marks are in the texts of its sources.

What was found is proved in `seeds/evidence.lock`, so that the texts, which are others' property, can stay away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefbook.book.book import Book
from briefbook.book.evidence import Evidence, Proof
from briefbook.book.quotations import Quotation, quotations_of
from briefbook.diagnostics import Diagnostic, Severity, has_errors, ordered
from briefbook.records import Source
from briefbook.text.fold import folded_digest
from briefbook.verify.actors import Actors
from briefbook.verify.codes import CODES, TEXT_CHANGED, TEXT_MISSING
from briefbook.verify.find import Match
from briefbook.verify.judge import judge
from briefbook.verify.texts import Texts, read_texts

__all__ = ["CODES", "Texts", "Verdict", "read_texts", "verify"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The proof of every quotation that can be proved, and the findings, those that an author has answered too.

    With an error that nobody has answered among them the proof is not to be kept.
    `unopened` is how many quotations are of sources without a digest, of which no text is known.
    """

    evidence: Evidence
    findings: tuple[Diagnostic, ...]
    unopened: int = 0

    @property
    def sound(self) -> bool:
        return not has_errors(self.findings)


def verify(book: Book, texts: Texts, before: Evidence) -> Verdict:
    """Holds every quotation of a book against `texts`; `before` is what was proved earlier.

    Of a source whose text is not at hand the earlier proofs are kept as long as nothing has changed.
    """
    findings = [*_changed_texts(book, texts), *_missing_texts(book, texts, before)]
    digests = book.text_digests
    actors = Actors(book)
    proofs: list[Proof] = []
    unopened = 0
    for row in book.rows:
        judged = judge(book, row, texts, actors)
        findings += judged.problems
        found = dict(judged.found)
        for quotation in quotations_of(row):
            match, kept = found.get(quotation), before.holds(quotation, digests)
            if match is not None and match.text.source in digests:
                proofs.append(_proof(quotation, match))
            elif kept is not None and kept.source not in texts.of:
                proofs.append(replace(kept, line=0))
            elif not any(str(locator.source) in digests for locator in row.sources):
                unopened += 1
    return Verdict(Evidence(tuple(sorted(proofs, key=str))), tuple(ordered(findings)), unopened)


def _proof(quotation: Quotation, match: Match) -> Proof:
    digest, length = folded_digest(quotation.words), match.end - match.start
    text = match.text
    return Proof(
        quotation.row.address, quotation.index, digest, text.source, text.digest, match.start, length, match.number
    )


def _changed_texts(book: Book, texts: Texts) -> Iterator[Diagnostic]:
    for source in book.of_kind(Source):
        text = texts.of.get(source.id)
        if source.sha256 is not None and text is not None and text.digest != source.sha256:
            message = f'the text of "{source.id}" is not the one that was read: its SHA-256 is {text.digest}'
            help = "Bring back the text that was read, or read this one and take its digest into the record."
            yield TEXT_CHANGED.at(book.located[source.id].place("sha256"), message, help)


def _missing_texts(book: Book, texts: Texts, before: Evidence) -> Iterator[Diagnostic]:
    digests = book.text_digests
    quoted: dict[str, list[Quotation]] = {}
    for row in book.rows:
        for locator in row.sources:
            quoted.setdefault(str(locator.source), []).extend(quotations_of(row))
    for id in sorted(digests):
        if id in texts.of or not quoted.get(id):
            continue
        proved = all(before.holds(quotation, digests) is not None for quotation in quoted[id])
        message = f'the text of "{id}" is not at hand'
        message += ", so that its quotations stand as proved before" if proved else ", so that nothing can be proved"
        help = f"Put it in seeds/texts/{id}.txt, or name the folder that has it with --texts."
        found = TEXT_MISSING.at(book.located[id].place("sha256"), message, help)
        yield replace(found, severity=Severity.WARNING) if proved else found
