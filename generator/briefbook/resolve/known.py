"""Whether all names of a record lead somewhere, told from what it names alone: yes, or one has to look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefbook.records import Located, Record
from briefbook.records.names import Way
from briefbook.records.values import Address, AssessmentAddress, Reference, SourceLocator
from briefbook.resolve.ids import Index
from briefbook.text.nodes import Citation


class Known:
    """The names in a book: its records, and the parts of each with their kinds.

    What it takes for sound `references` has no objection to; of anything else it makes up its own mind.
    """

    def __init__(self, index: Index, parts: Mapping[str, Mapping[str, str]]) -> None:
        self._parts = parts
        self._ids: dict[str, set[str]] = {}
        for id, located in index.items():
            self._ids.setdefault(located.record.kind_name, set()).add(id)
        self._of_kinds: dict[tuple[str, ...], set[str]] = {(): set(index)}

    def all_in(self, located: Located[Record]) -> bool:
        """Whether every name of a record leads to something of a kind that may stand there."""
        own = self._parts[located.record.id]
        return all(self._lead(way, targets, own) for way, targets in located.names.ways)

    def _lead(self, way: Way, targets: Iterable[str], own: Mapping[str, str]) -> bool:
        if issubclass(way, Address):
            wanted = "assessment" if issubclass(way, AssessmentAddress) else None
            return all(self._is_address(target, own, wanted) for target in targets)
        if issubclass(way, Citation):
            sources = self._of(("source",))
            return all(target in sources or self._is_part(target, own) for target in targets)
        kinds = way.kinds if issubclass(way, Reference) else ("source",) if issubclass(way, SourceLocator) else ()
        return self._of(kinds).issuperset(targets)

    def _is_address(self, target: str, own: Mapping[str, str], wanted: str | None) -> bool:
        return self._is_part(target, own, wanted) or (wanted is None and target in self._of_kinds[()])

    def _is_part(self, target: str, own: Mapping[str, str], wanted: str | None = None) -> bool:
        """Whether `target` is a part of the record itself by its id, or of another by its address."""
        briefing, hash, part = target.partition("#")
        kind = self._parts.get(briefing, {}).get(part) if hash else own.get(target)
        return kind is not None and wanted in (None, kind)

    def _of(self, kinds: tuple[str, ...]) -> set[str]:
        if kinds not in self._of_kinds:
            self._of_kinds[kinds] = set().union(*(self._ids.get(kind, set()) for kind in kinds))
        return self._of_kinds[kinds]
