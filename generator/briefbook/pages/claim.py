"""The page of a claim, said versus happened; and the board of claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.claim_state import ClaimState
from briefbook.book.history import moves
from briefbook.book.matrix import matrix
from briefbook.book.row import Row
from briefbook.book.sides import speaker
from briefbook.pages.further import row_pages, row_periods, ungrouped
from briefbook.pages.letters import lettered
from briefbook.pages.periods import Period, Periods
from briefbook.pages.tags import tags_of
from briefbook.pages.unit import PageUnit, list_unit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Claim
from briefbook.records.assessment import Assessment
from briefbook.standards.claim_kind import ClaimKind
from briefbook.templating import PageSource
from briefbook.words import claim_text, name_of, plain


def units(book: Book) -> Iterator[PageUnit]:
    claims = book.of_kind(Claim)
    description = f"What was promised, demanded and predicted in {book.publication.title}, and what came of it."
    if len(claims) <= bounds.ENTRIES:
        whole = PageSource("claims/index.md", "claims.md.jinja", description, partial(_listed, book, claims))
        yield list_unit(whole, claims)
    else:
        letters = lettered(claims, lambda claim: claim_text(book, claim), "claims/by-letter")
        open_first = sorted(((claim, book.claim_state(claim)) for claim in claims), key=open_and_due_first)
        newest = [claim for claim, _ in open_first[: bounds.LISTED]]
        values = partial(_listed, book, newest, letters)
        yield list_unit(PageSource("claims/index.md", "claims.md.jinja", description, values), newest, letters)
        for letter in letters:
            told = f"The claims in {book.publication.title} that begin with {letter.label}."
            values = partial(_listed, book, letter.items, letters, letter.label)
            yield list_unit(PageSource(letter.path, "claims.md.jinja", told, values), letter.items, letters)
    for claim in claims:
        yield record_unit(claim, partial(_pages, book, claim))


def _pages(book: Book, claim: Claim) -> Iterator[PageSource | PageUnit]:
    yield _page(book, claim)
    yield from row_pages(claim.id, name_of(book, claim.id), _periods(book, claim), ungrouped)


def _listed(
    book: Book, claims: Sequence[Claim], periods: Sequence[Period[Claim]] = (), label: str = ""
) -> Mapping[str, object]:
    by_kind = [
        (kind, [(claim, book.claim_state(claim)) for claim in claims if claim.kind is kind]) for kind in ClaimKind
    ]
    return {"by_kind": [(kind, entries) for kind, entries in by_kind if entries], "periods": periods, "label": label}


def open_and_due_first(entry: tuple[Claim, ClaimState]) -> tuple[bool, bool, int, str]:
    """Open claims first, those with a deadline before those without, the nearest deadline first."""
    claim, state = entry
    return (not state.is_open, claim.due is None, claim.due.order_key[1] if claim.due is not None else 0, claim.id)


def _periods(book: Book, claim: Claim) -> Periods[Row]:
    return row_periods(book.rows_about(claim.id)[::-1], page_path(claim).removesuffix(".md"))


def _page(book: Book, claim: Claim) -> PageSource:
    description = claim.summary or plain(book, claim.text)
    return PageSource(
        page_path(claim), "claim.md.jinja", description, partial(_values, book, claim), tags=tags_of(book, claim)
    )


def _values(book: Book, claim: Claim) -> Mapping[str, object]:
    about = book.rows_about(claim.id)
    state = book.claim_state(claim)
    periods = _periods(book, claim)
    ledger = [row for row in about if not isinstance(row.part, Assessment)]
    judged = [row for row in about if isinstance(row.part, Assessment)]
    return {
        "claim": claim,
        "by": [speaker(book.located, actor, claim.due) for actor in claim.by],
        "state": state,
        "moves": moves(book, claim)[-bounds.MOVES :],
        "ledger": ledger[-bounds.NEWEST :] if periods else ledger,
        "matrix": matrix(about[-bounds.DRAWN :], state.positions),
        "judged": judged[-bounds.NEWEST :] if periods else judged,
        "periods": periods,
        "overdue": state.is_overdue(book.today),
    }
