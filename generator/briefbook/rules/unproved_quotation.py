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
from briefbook.book.evidence import Proof
from briefbook.book.quotations import Quotation, located_paragraphs, quotations_of
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Source
from briefbook.rules.locate import part_place
from briefbook.text.fold import folded_digest

CODE = Code("BB328", "unproved-quotation", __doc__)

_VERIFY = "Run briefbook verify, which needs the source's text, and commit seeds/evidence.lock."


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    proofs = book.proofs_of(row)
    # In a book taken back to an earlier day, corrected parts have the words that they had before.
    if proofs is None or book.as_of is not None:
        return
    found = {proof.index: proof for proof in proofs}
    for quotation in quotations_of(row):
        complaint = _complaint(book, quotation, found.get(quotation.index))
        if complaint is not None:
            loc = ("quote", quotation.position) if quotation.field == "quote" else ("text",)
            offset = quotation.offset if quotation.field == "text" else None
            yield CODE.at(part_place(book, row, *loc, offset=offset), complaint, _VERIFY)


def _complaint(book: Book, quotation: Quotation, proof: Proof | None) -> str | None:
    cited = [str(locator.source) for locator in quotation.row.sources]
    if proof is None:
        provable = bool(cited) and all(_text_digest(book, source) is not None for source in cited)
        return f'"{quotation.words}" was not held against its source' if provable else None
    if proof.words_digest != folded_digest(quotation.words):
        return f'"{quotation.words}" has changed since it was found in "{proof.source}"'
    if proof.source not in cited:
        return f'"{quotation.words}" was found in "{proof.source}", which the part does not name as its source'
    if _text_digest(book, proof.source) != proof.text_digest:
        return f'the text of "{proof.source}" has changed since "{quotation.words}" was found in it'
    return _misplaced(quotation, proof)


def _text_digest(book: Book, source: str) -> str | None:
    record = book.record(source)
    return record.sha256 if isinstance(record, Source) else None


def _misplaced(quotation: Quotation, proof: Proof) -> str | None:
    named = [located_paragraphs(item) for item in quotation.row.sources if str(item.source) == proof.source]
    if any(paragraphs is None or proof.paragraph in paragraphs for paragraphs in named):
        return None
    return f'"{quotation.words}" was found in paragraph {proof.paragraph} of "{proof.source}", not where the part says'
