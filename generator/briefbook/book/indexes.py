"""The indexes over the records and rows of a book, each made the first time that it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from briefbook.book.backlinks import (
    Referrer,
    grouped,
    referrers_by_target,
    rows_by_mention,
    rows_by_source,
    rows_by_speaker,
    rows_by_subject,
)
from briefbook.book.claim_state import is_rating
from briefbook.book.ledger import Ledger
from briefbook.book.row import IssueKey, Row, issue_key
from briefbook.book.subjects import heads, moving
from briefbook.records import Briefing, Located, Record


class Indexes:
    """Rows by what they have to do with, in ledger order, those that were retracted among them."""

    def __init__(
        self, rows: tuple[Row, ...], located: Mapping[str, Located[Record]], briefings: tuple[Briefing, ...]
    ) -> None:
        self._rows = rows
        self._located = located
        self._briefings = briefings

    @cached_property
    def by_briefing(self) -> Mapping[str, tuple[Row, ...]]:
        return grouped((row.briefing.id, row) for row in self._rows)

    @cached_property
    def by_subject(self) -> Mapping[str, tuple[Row, ...]]:
        return rows_by_subject(self._rows)

    @cached_property
    def by_speaker(self) -> Mapping[str, tuple[Row, ...]]:
        return rows_by_speaker(self._rows)

    @cached_property
    def by_mention(self) -> Mapping[str, tuple[Row, ...]]:
        return rows_by_mention(self._rows)

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Row, ...]]:
        return rows_by_source(self._rows)

    @cached_property
    def heads(self) -> Mapping[str, str]:
        return heads(self._rows)

    @cached_property
    def moving(self) -> Mapping[str, tuple[Row, ...]]:
        return moving(self._rows, self.heads)

    @cached_property
    def retracted_moving(self) -> Mapping[str, tuple[Row, ...]]:
        return moving((row for row in self._rows if row.retracted is not None), self.heads)

    @cached_property
    def ratings(self) -> Mapping[str, Ledger]:
        """The ratings of each subject."""
        rated = grouped((row.about, row) for row in self._rows if row.about is not None and is_rating(row))
        return {subject: Ledger(rows) for subject, rows in rated.items()}

    @cached_property
    def referrers(self) -> Mapping[str, tuple[Referrer, ...]]:
        """The records that name each one outside a briefing's parts."""
        return referrers_by_target(self._located[id] for id in sorted(self._located))

    @cached_property
    def issues_by_topic(self) -> Mapping[str | None, tuple[tuple[Briefing, ...], list[IssueKey]]]:
        """The issues of each topic, oldest first, with their keys; of None, all issues."""
        issues: dict[str | None, list[Briefing]] = {None: list(self._briefings)}
        for briefing in self._briefings:
            for topic in dict.fromkeys(briefing.topics):
                issues.setdefault(topic, []).append(briefing)
        return {topic: (tuple(found), [issue_key(issue) for issue in found]) for topic, found in issues.items()}
