"""Records → Book: names looked up, circles and collisions refused, parts made into rows; then the book is sealed."""

from __future__ import annotations

from collections.abc import Iterable

from briefbook.book.book import Book
from briefbook.book.rows import rows_in_order
from briefbook.diagnostics import Diagnostic, Place, has_errors
from briefbook.records import Located, Publication, Record
from briefbook.resolve.again import note_sound, to_check
from briefbook.resolve.broken import Broken
from briefbook.resolve.codes import CODES, NO_PUBLICATION
from briefbook.resolve.cycles import cycle_problems
from briefbook.resolve.ids import index_records, part_id_problems, renamed_ids
from briefbook.resolve.references import reference_problems
from briefbook.resolve.rows import side_problems

__all__ = ["CODES", "Broken", "resolve"]


def resolve(
    records: Iterable[Located[Record]], salvaged: Iterable[Located[Record]] = (), broken: Broken | None = None
) -> tuple[Book | None, list[Diagnostic]]:
    """The sealed book, or None where records do not fit together, with everything that is wrong.

    Where some records could not be read whole (`salvaged`, `broken`), there is no book, but the names in all that was
    read are checked all the same.
    """
    broken = broken or Broken()
    rescued = list(salvaged)
    index, problems = index_records([*records, *rescued])
    renamed, former = renamed_ids(index, broken)
    problems.extend(former)
    # A publication has a file of its own, so that no other unread file can hold it.
    if "publication" not in broken.ids and not any(isinstance(found.record, Publication) for found in index.values()):
        help = "Write it with schema, title, publisher, site_url and license."
        problems.append(NO_PUBLICATION.at(Place("content/publication.yml"), "the book has no publication record", help))
    whole = not rescued and not broken.ids and not broken.everything
    among = to_check(index) if whole else index
    problems.extend(part_id_problems(index, broken, among))
    unresolved = list(reference_problems(index, broken, among))
    problems.extend(unresolved)
    problems.extend(cycle_problems(index, broken))
    if whole and not unresolved:
        problems.extend(side_problems(index, among))
    if not whole or has_errors(problems):
        return None, problems
    if not problems:
        note_sound(index)
    return Book(index, rows_in_order(index), renamed), problems
