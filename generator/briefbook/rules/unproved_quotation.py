"""A quotation that can be proved is proved, and neither its words nor its source have changed since.

A source that gives a `sha256` has been read, so that its quotations can be held against its text. `briefbook verify`
does so and keeps the proof in `seeds/evidence.lock`; this check needs no text. A quotation of sources without a
`sha256`, which nobody opened, is shown as not verified and is no finding.

In the examples `briefbook verify` had found the word "productive".

Fails:

    source: article-000, para 3
    quote: constructive

Passes:

    source: article-000, para 3
    quote: productive
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.evidence import Evidence, Proof
from briefbook.book.quotations import Quotation, located_paragraphs, quotations_of
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic
from briefbook.rules.locate import part_place
from briefbook.text.fold import folded_digest

CODE = Code("BB328", "unproved-quotation", __doc__)

_VERIFY = "Run briefbook verify, which needs the source's text, and commit seeds/evidence.lock."


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    # In a book taken back to an earlier day, corrected parts have the words that they had before.
    if book.evidence is None or book.as_of is not None:
        return
    for quotation in quotations_of(row):
        complaint = _complaint(book, quotation, book.evidence)
        if complaint is not None:
            loc = ("quote", quotation.position) if quotation.field == "quote" else ("text",)
            offset = quotation.offset if quotation.field == "text" else None
            yield CODE.at(part_place(book, row, *loc, offset=offset), complaint, _VERIFY)


def _complaint(book: Book, quotation: Quotation, evidence: Evidence) -> str | None:
    cited = [str(locator.source) for locator in quotation.row.sources]
    proof = evidence.of(quotation)
    if proof is None:
        provable = bool(cited) and all(source in book.text_digests for source in cited)
        return f'"{quotation.words}" was not held against its source' if provable else None
    if proof.words_digest != folded_digest(quotation.words):
        return f'"{quotation.words}" has changed since it was found in "{proof.source}"'
    if proof.source not in cited:
        return f'"{quotation.words}" was found in "{proof.source}", which the part does not name as its source'
    if book.text_digests.get(proof.source) != proof.text_digest:
        return f'the text of "{proof.source}" has changed since "{quotation.words}" was found in it'
    return _misplaced(quotation, proof)


def _misplaced(quotation: Quotation, proof: Proof) -> str | None:
    named = [located_paragraphs(item) for item in quotation.row.sources if str(item.source) == proof.source]
    if any(paragraphs is None or proof.paragraph in paragraphs for paragraphs in named):
        return None
    return f'"{quotation.words}" was found in paragraph {proof.paragraph} of "{proof.source}", not where the part says'
