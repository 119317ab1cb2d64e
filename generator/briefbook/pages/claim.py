"""The page of a claim, said versus happened; and the board of claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.book import Book
from briefbook.book.history import moves
from briefbook.book.matrix import matrix
from briefbook.book.sides import speaker
from briefbook.pages.tags import tags_of
from briefbook.permalinks import page_path
from briefbook.records import Claim
from briefbook.records.assessment import Assessment
from briefbook.standards.claim_kind import ClaimKind
from briefbook.templating import PageSource
from briefbook.words import plain


def pages(book: Book) -> Iterator[PageSource]:
    claims = book.of_kind(Claim)
    by_kind = [
        (kind, [(claim, book.claim_state(claim)) for claim in claims if claim.kind is kind]) for kind in ClaimKind
    ]
    yield PageSource(
        "claims/index.md",
        "claims.md.jinja",
        f"What was promised, demanded and predicted in {book.publication.title}, and what came of it.",
        {"by_kind": [(kind, entries) for kind, entries in by_kind if entries]},
    )
    for claim in claims:
        yield _page(book, claim)


def _page(book: Book, claim: Claim) -> PageSource:
    description = claim.summary or plain(book, claim.text)
    return PageSource(
        page_path(claim), "claim.md.jinja", description, partial(_values, book, claim), tags=tags_of(book, claim)
    )


def _values(book: Book, claim: Claim) -> Mapping[str, object]:
    about = book.rows_about(claim.id)
    state = book.claim_state(claim)
    return {
        "claim": claim,
        "by": [speaker(book.located, actor, claim.due) for actor in claim.by],
        "state": state,
        "moves": moves(book, claim),
        "ledger": [row for row in about if not isinstance(row.part, Assessment)],
        "matrix": matrix(about, state.positions),
        "judged": [row for row in about if isinstance(row.part, Assessment)],
        "overdue": state.is_overdue(book.today),
    }
