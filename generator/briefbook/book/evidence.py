"""Proof that quotations were found in their sources, as `seeds/evidence.lock` keeps it without the sources' text.

One line a quotation: where it is, the digest of its folded words, the source, the digest of the text it was found in,
and where in that text. The digests tell whether either has changed since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefbook.book.quotations import Quotation, quotations_of
from briefbook.book.row import Row
from briefbook.text.fold import folded_digest

HEADER = "# part, quotation, SHA-256 of its words, source, SHA-256 of its text, offset, length, paragraph"
_LINE = re.compile(
    r"(?P<part>[a-z0-9-]+#[a-z0-9-]+) (?P<index>(?:quote|text)\.[0-9]{1,4}) (?P<words>[0-9a-f]{64}) "
    r"(?P<source>[a-z0-9-]+) (?P<text>[0-9a-f]{64}) (?P<offset>[0-9]{1,9}) (?P<length>[0-9]{1,9}) (?P<para>[0-9]{1,9})"
)


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a quotation was found. `offset` and `length` count characters of the source's text."""

    part: str
    index: str
    words_digest: str
    source: str
    text_digest: str
    offset: int
    length: int
    paragraph: int
    line: int = field(default=0, compare=False)
    """The line of the file that says so, or 0."""

    def __str__(self) -> str:
        digests = f"{self.words_digest} {self.source} {self.text_digest}"
        return f"{self.part} {self.index} {digests} {self.offset} {self.length} {self.paragraph}"


@dataclass(frozen=True)
class Evidence:
    """All proofs of a book; `unreadable` are the lines of the file that are none."""

    proofs: tuple[Proof, ...] = ()
    unreadable: tuple[int, ...] = ()

    @cached_property
    def _at(self) -> Mapping[tuple[str, str], Proof]:
        return {(proof.part, proof.index): proof for proof in self.proofs}

    @cached_property
    def _by_issue(self) -> Mapping[str, tuple[Proof, ...]]:
        found: dict[str, list[Proof]] = {}
        for proof in self.proofs:
            found.setdefault(proof.part.partition("#")[0], []).append(proof)
        return {issue: tuple(proofs) for issue, proofs in found.items()}

    def of_issue(self, id: str) -> tuple[Proof, ...]:
        """The proofs of the quotations in an issue, whether or not they still hold."""
        return self._by_issue.get(id, ())

    def of_part(self, address: str) -> tuple[Proof, ...]:
        """The proofs of the quotations of a part, whether or not they still hold."""
        return tuple(proof for proof in self.of_issue(address.partition("#")[0]) if proof.part == address)

    def of(self, quotation: Quotation) -> Proof | None:
        """The proof of the quotation at this place, whether or not it still holds."""
        return self._at.get((quotation.row.address, quotation.index))

    def holds(self, quotation: Quotation, text_digests: Mapping[str, str]) -> Proof | None:
        """The proof of a quotation, if neither its words nor its source have changed since."""
        proof = self.of(quotation)
        if proof is None or proof.words_digest != folded_digest(quotation.words):
            return None
        cited = {str(locator.source) for locator in quotation.row.sources}
        return proof if proof.source in cited and text_digests.get(proof.source) == proof.text_digest else None


@dataclass(frozen=True, slots=True)
class Verified:
    """What is known of the quotations of a part: the paragraphs where all were found, or none if one was not."""

    quotations: int
    paragraphs: tuple[int, ...]


def verified(row: Row, evidence: Evidence | None, text_digests: Mapping[str, str]) -> Verified | None:
    """Whether all quotations of a row were found in its sources; None for a row without a quotation."""
    quoted = quotations_of(row)
    if not quoted:
        return None
    proofs = [evidence.holds(quotation, text_digests) if evidence else None for quotation in quoted]
    held = [proof.paragraph for proof in proofs if proof is not None]
    return Verified(len(quoted), tuple(sorted(set(held))) if len(held) == len(quoted) else ())


def read_evidence(text: str) -> Evidence:
    """The proofs in the text of a lock file."""
    proofs: list[Proof] = []
    unreadable: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found is not None:
            part, index, words, source, digest, *places = found.groups()
            offset, length, paragraph = map(int, places)
            proofs.append(Proof(part, index, words, source, digest, offset, length, paragraph, number))
        elif line.strip() and not line.startswith("#"):
            unreadable.append(number)
    return Evidence(tuple(proofs), tuple(unreadable))


def write_evidence(proofs: Iterable[Proof]) -> str:
    """The text of the lock file: a header, then the proofs, sorted."""
    return "".join(f"{line}\n" for line in (HEADER, *sorted(map(str, proofs))))
