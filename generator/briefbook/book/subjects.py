"""What a part can move: what it is about, the judgement that it revises, the part itself for its figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefbook.book.row import Row
from briefbook.records.assessment import Assessment


def revised_address(row: Row) -> str | None:
    """The full address of the assessment that a row revises."""
    revises = row.part.revises if isinstance(row.part, Assessment) else None
    if revises is None:
        return None
    return revises if "#" in revises else f"{row.briefing.id}#{revises}"


def heads(rows: Iterable[Row]) -> Mapping[str, str]:
    """For each assessment the first of those that it revises, itself where it revises none, by address."""
    before = {row.address: revised_address(row) for row in rows if isinstance(row.part, Assessment)}
    found: dict[str, str] = {}
    for address in before:
        chain: list[str] = []
        first = address
        while first not in found and (revised := before[first]) is not None:
            chain.append(first)
            first = revised
        head = found.setdefault(first, first)
        found.update((later, head) for later in chain)
    return found


def subjects_of(row: Row, heads: Mapping[str, str]) -> tuple[str, ...]:
    """What a row can move: what it is about, and for an assessment the first of those that it revises, or itself."""
    about = (row.about,) if row.about is not None else ()
    if isinstance(row.part, Assessment):
        return (*about, heads[row.address])
    if row.part.figures and row.about is None:
        return (row.address,)
    return about


def moving(rows: Iterable[Row], heads: Mapping[str, str]) -> Mapping[str, tuple[Row, ...]]:
    """The rows that can move each subject, in the order that they come in."""
    found: dict[str, dict[Row, None]] = {}
    for row in rows:
        for subject in subjects_of(row, heads):
            found.setdefault(subject, {})[row] = None
    return {subject: tuple(moved_by) for subject, moved_by in found.items()}
