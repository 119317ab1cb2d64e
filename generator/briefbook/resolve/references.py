"""Every name leads somewhere: references in fields, and links and citations in prose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefbook.diagnostics import Diagnostic, Place
from briefbook.diagnostics.suggest import did_you_mean
from briefbook.records import Briefing, Located, Record, Source
from briefbook.records.correction import Correction
from briefbook.records.values import Address, AssessmentAddress, Blocks, Inline, Reference, SourceLocator
from briefbook.records.walk import walk
from briefbook.resolve.again import parts_of
from briefbook.resolve.broken import Broken
from briefbook.resolve.codes import UNKNOWN_REFERENCE, WRONG_KIND
from briefbook.resolve.ids import Index
from briefbook.resolve.known import Known
from briefbook.text import parse_blocks, parse_inline

Where = Callable[[], Place]
"""A place that is worked out only for a finding: the file is read again for it."""

_ARTICLE = {"assessment": "an assessment", "event": "an event", "organization": "an organization"}


@dataclass(frozen=True, slots=True)
class _Names:
    """What can be named: records by id, and the parts of each briefing with their kind."""

    index: Index
    parts: Mapping[str, Mapping[str, str]]
    broken: Broken

    def ids(self, kinds: Iterable[str] = ()) -> list[str]:
        wanted = set(kinds)
        return [id for id, found in self.index.items() if not wanted or found.record.kind_name in wanted]


class Parts(Mapping[str, Mapping[str, str]]):
    """The parts of each record with their kinds, looked up when they are asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._found: dict[str, Mapping[str, str]] = {}

    def __getitem__(self, id: str) -> Mapping[str, str]:
        found = self._found.get(id)
        if found is None:
            found = self._found[id] = parts_of(self._index[id].record)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


def reference_problems(index: Index, broken: Broken, among: Index | None = None) -> Iterator[Diagnostic]:
    """The names in records that lead nowhere, or to the wrong kind of thing; what is broken counts as there.

    They are the names in all records, or in those `among` them.
    """
    names = _Names(index, Parts(index), broken)
    known = Known(index, names.parts)
    for located in (index if among is None else among).values():
        # Nearly all records are sound, and to see that no place is needed.
        if not known.all_in(located):
            yield from _check_names(names, located)
        yield from _check_corrections(names, located)


def _check_names(names: _Names, located: Located[Record]) -> Iterator[Diagnostic]:
    for loc, value in walk(located.record):
        in_key = isinstance(value, Reference) and loc[-1:] == (str(value),)
        if isinstance(value, Address):
            yield from _check_address(names, located, value, partial(located.place, *loc))
        elif isinstance(value, Reference):
            yield from _check_record(names, value, value.kinds, partial(located.place, *loc, key=in_key))
        elif isinstance(value, SourceLocator):
            yield from _check_record(names, value.source, ("source",), partial(located.place, *loc))
        elif isinstance(value, Inline | Blocks):
            yield from _check_prose(names, located, value, loc)


def _check_record(names: _Names, id: str, kinds: tuple[str, ...], place: Where) -> Iterator[Diagnostic]:
    found = names.index.get(id)
    if found is None:
        if names.broken.covers(id):
            return
        wanted = _any_of(kinds) or "record"
        yield UNKNOWN_REFERENCE.at(
            place(), f'unknown {wanted} "{id}"', _guess(id, names.ids(kinds), names.ids(), kinds)
        )
    elif kinds and found.record.kind_name not in kinds:
        message = f'"{id}" is {_a(found.record.kind_name)}, and {_any_of([_a(kind) for kind in kinds])} is wanted here'
        yield WRONG_KIND.at(place(), message, _guess(id, names.ids(kinds), (), kinds))


def _check_address(names: _Names, located: Located[Record], address: Address, place: Where) -> Iterator[Diagnostic]:
    briefing_id, hash, part = address.partition("#")
    if not hash:
        local = names.parts[located.record.id]
        kind = local.get(address)
        if kind is None and (names.broken.covers(address) or names.broken.covers(f"{located.record.id}#{address}")):
            return
        if kind is None and not (address in names.index and not isinstance(address, AssessmentAddress)):
            candidates = [*local, *(() if isinstance(address, AssessmentAddress) else names.index)]
            what = "assessment" if isinstance(address, AssessmentAddress) else "record or part"
            yield UNKNOWN_REFERENCE.at(place(), f'unknown {what} "{address}"', _guess(address, candidates))
        elif isinstance(address, AssessmentAddress) and kind != "assessment":
            yield WRONG_KIND.at(place(), f'"{address}" is no assessment', "Only an assessment can be revised.")
        return
    if names.broken.covers(briefing_id) or names.broken.covers(address):
        return
    found = names.index.get(briefing_id)
    if found is None or not isinstance(found.record, Briefing):
        yield UNKNOWN_REFERENCE.at(
            place(), f'unknown briefing "{briefing_id}"', _guess(briefing_id, names.ids(("briefing",)))
        )
    elif part not in names.parts[briefing_id]:
        message = f'the briefing "{briefing_id}" has no part "{part}"'
        yield UNKNOWN_REFERENCE.at(place(), message, _guess(part, names.parts[briefing_id]))
    elif isinstance(address, AssessmentAddress) and names.parts[briefing_id][part] != "assessment":
        yield WRONG_KIND.at(place(), f'"{address}" is no assessment', "Only an assessment can be revised.")


def _check_prose(
    names: _Names, located: Located[Record], value: Inline | Blocks, loc: tuple[str | int, ...]
) -> Iterator[Diagnostic]:
    prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
    for link in prose.links():
        yield from _check_record(names, link.target, (), partial(located.place, *loc, offset=link.offset))
    for citation in prose.citations():
        place = partial(located.place, *loc, offset=citation.offset)
        local = names.parts[located.record.id]
        if "#" in citation.target:
            yield from _check_address(names, located, Address(citation.target), place)
        elif citation.target not in local and not _is_source(names, citation.target):
            if names.broken.covers(citation.target) or names.broken.covers(f"{located.record.id}#{citation.target}"):
                continue
            candidates = [*local, *names.ids(("source",))]
            if citation.target in names.index:
                kind = _a(names.index[citation.target].record.kind_name)
                message = f'"{citation.target}" is {kind}, and only a source or a part can be cited'
                yield WRONG_KIND.at(
                    place(), message, f"Link it as [[{citation.target}]], or cite the part that says so."
                )
            else:
                message = f'unknown source or part "{citation.target}"'
                yield UNKNOWN_REFERENCE.at(place(), message, _guess(citation.target, candidates))


def _is_source(names: _Names, id: str) -> bool:
    return id in names.index and isinstance(names.index[id].record, Source)


def _check_corrections(names: _Names, located: Located[Record]) -> Iterator[Diagnostic]:
    corrections: tuple[Correction, ...] = getattr(located.record, "corrections", ())
    for position, correction in enumerate(corrections):
        parts = names.parts[located.record.id]
        if names.broken.covers(correction.part) or names.broken.covers(f"{located.record.id}#{correction.part}"):
            continue
        if correction.part not in parts:
            message = f'this briefing has no part "{correction.part}"'
            help = _guess(correction.part, parts)
            yield UNKNOWN_REFERENCE.at(located.place("corrections", position, "part"), message, help)


def _guess(word: str, candidates: Iterable[str], others: Iterable[str] = (), kinds: tuple[str, ...] = ()) -> str:
    known = list(candidates)
    guess = did_you_mean(word, known) or did_you_mean(word, others)
    if guess is not None:
        return f'Did you mean "{guess}"?'
    if kinds:
        return f"Add the {_any_of(kinds)}, or name one that is in the book."
    return "Add it, or name one that is in the book."


def _any_of(kinds: Sequence[str]) -> str:
    """The kinds with "or" before the last."""
    return " or ".join(part for part in (", ".join(kinds[:-1]), *kinds[-1:]) if part)


def _a(kind: str) -> str:
    return _ARTICLE.get(kind, f"a {kind}")
