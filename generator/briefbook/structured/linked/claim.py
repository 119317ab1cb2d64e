"""A claim as schema.org's Claim, with our rating of it as a ClaimReview."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.records import Claim
from briefbook.records.development import Development
from briefbook.structured.address import row_url
from briefbook.structured.linked.node import Node, actor, identifier, named, present, publisher, thing
from briefbook.structured.prose import plain


def claim(book: Book, record: Claim) -> Node:
    rating = book.claim_state(record).rating
    node = thing(book, record) | {
        "text": plain(book, record.text),
        "additionalType": str(record.kind),
        "author": [actor(book, who, record.due) for who in record.by],
        "about": named(book, record.about) if record.about is not None else None,
        "expires": record.due.latest.isoformat() if record.due is not None and record.due.latest is not None else None,
        "review": _review(book, record, rating) if rating is not None else None,
    }
    return present(node)


def _review(book: Book, record: Claim, rating: Row) -> Node:
    """Our rating in words: its steps are not equally far apart, so it has no number."""
    assert isinstance(rating.part, Development), "only developments rate"
    assert rating.outcome is not None, "only a row with an outcome is a rating"
    return {
        "@type": "ClaimReview",
        "url": row_url(book, rating),
        "claimReviewed": plain(book, record.text),
        "itemReviewed": {"@id": identifier(book, record)},
        "datePublished": rating.briefing.date.edtf,
        "author": publisher(book),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": rating.outcome.label(record.kind),
            "ratingExplanation": str(rating.part.because),
        },
    }
