"""How well `verify` tells altered quotations from those that are only set otherwise: precision and recall.

    .venv/bin/python -m benchmarks.quotations [--cases 1200] [--seed 5]

Every case is a statement in a briefing of its own, which quotes an invented article. The cases of all kinds stand in
one book, so that the run is also a measure of speed. It ends with status 1 where the bar is not met: every altered
quotation found, and no false alarm.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.alterations import ALTERED, SAME, Case
from benchmarks.articles import FORMS, LANGUAGES, filler, sentence
from briefbook.book.book import Book
from briefbook.book.evidence import Evidence
from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.resolve import resolve
from briefbook.validate import validate
from briefbook.verify import Texts, verify
from briefbook.verify.source_text import source_text

RECORDS = {
    "content/publication.yml": (
        "schema: 1\ntitle: Notes\npublisher: The Desk\nsite_url: https://notes.example/\nlicense: CC-BY-4.0\n"
    ),
    "content/people.yml": (
        "ann: {name: Ann Aldridge, native_name: Анна Олдридж, aliases: [آن ألدريدج]}\n"
        "boris: {name: Boris Velin, native_name: Борис Велин, aliases: [بوريس فيلين]}\n"
        "cem: {name: Cem Demir, native_name: Джем Демир, aliases: [جيم دمير]}\n"
    ),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases of a kind there were, and of how many verify complained."""

    cases: int
    flagged: int


@dataclass(frozen=True, slots=True)
class Result:
    """The tallies by kind, the quotations that are interrupted or cut, and the cases that were judged wrongly."""

    kinds: dict[str, Tally]
    cut: int
    mistaken: tuple[tuple[str, Case], ...]
    seconds: float

    @property
    def cases(self) -> int:
        return sum(tally.cases for tally in self.kinds.values())

    @property
    def recall(self) -> float:
        """Of the altered quotations, the share that was found."""
        found = [self.kinds[kind] for kind in ALTERED]
        return sum(tally.flagged for tally in found) / sum(tally.cases for tally in found)

    @property
    def precision(self) -> float:
        """Of the quotations that were complained of, the share that is altered."""
        flagged = sum(tally.flagged for tally in self.kinds.values())
        return sum(self.kinds[kind].flagged for kind in ALTERED) / flagged if flagged else 1.0


def cases(count: int, seed: int) -> Iterator[tuple[str, Case]]:
    """The kinds in turn, each with every form and every language."""
    random = Random(seed)
    kinds = ALTERED | SAME
    for turn in range(count):
        kind = list(kinds)[turn % len(kinds)]
        language = LANGUAGES[random.randrange(len(LANGUAGES))]
        told = sentence(random, language, FORMS[random.randrange(len(FORMS))])
        paragraphs = [filler(random, language) for _ in range(random.randrange(1, 4))]
        place = random.randrange(len(paragraphs) + 1)
        paragraphs.insert(place, told.paragraph)
        located = random.random() < 0.5
        case = Case(language, told.form, told.parts, told.speaker, tuple(paragraphs), place + 1, located=located)
        yield kind, kinds[kind](random, case)


def quote_of(case: Case) -> list[str]:
    """The quotation as the record has it: one text, or a list of fragments."""
    one, two = (" ".join(part) for part in case.parts)
    if case.form == "fragments":
        return [one, two]
    if case.form == "omission":
        return [f"{one} … {two}"]
    return [f"{one}{case.language.comma} {two}"]


def name_of(turn: int) -> str:
    return f"2025-01-01-case-{turn}"


def book_of(told: list[Case]) -> tuple[Book, Texts]:
    """The book of all cases, and the texts of its sources."""
    files = dict(RECORDS)
    texts = {}
    for turn, case in enumerate(told):
        text = source_text(f"text-{turn}", "\n".join(case.paragraphs).encode())
        texts[f"text-{turn}"] = text
        files[f"seeds/text-{turn}.yml"] = f"title: A report\nkind: news-article\nsha256: {text.digest}\n"
        source = turn if case.own_source else (turn + 1) % len(told)
        located = f"text-{source}, para {case.paragraph}" if case.located else f"text-{source}"
        files[f"content/briefings/2025/{name_of(turn)}.yml"] = (
            f"title: A case\ndate: 2025-01-01\nbottom_line: It is so.\nsource: {json.dumps(located)}\n"
            f"statements:\n  - {{id: words, speaker: {case.speaker}, text: Words., "
            f"quote: {json.dumps(quote_of(case), ensure_ascii=False)}}}\n"
        )
    read = [read_document(path, text.encode()) for path, text in files.items()]
    documents = [document for document in read if isinstance(document, Document)]
    validated = validate(documents)
    book, problems = resolve(validated.records, validated.salvaged)
    if book is None or len(documents) < len(read):
        raise SystemExit(
            f"the cases make no book: {[str(problem) for problem in (*validated.problems, *problems)][:3]}"
        )
    return book, Texts(texts)


def measure(count: int, seed: int) -> Result:
    """Runs verify over `count` cases."""
    told = list(cases(count, seed))
    book, texts = book_of([case for _, case in told])
    started = time.perf_counter()
    verdict = verify(book, texts, Evidence())
    seconds = time.perf_counter() - started
    flagged = {finding.place.path for finding in verdict.findings if finding.is_error}
    complaints = [f"content/briefings/2025/{name_of(turn)}.yml" in flagged for turn in range(count)]
    of_kind = Counter(kind for kind, _ in told)
    hits = Counter(kind for (kind, _), found in zip(told, complaints, strict=True) if found)
    mistaken = [item for item, found in zip(told, complaints, strict=True) if found != (item[0] in ALTERED)]
    cut = sum(case.form != "whole" for _, case in told)
    kinds = {kind: Tally(of_kind[kind], hits[kind]) for kind in ALTERED | SAME}
    return Result(kinds, cut, tuple(mistaken), seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description="Precision and recall of verify on altered quotations.")
    parser.add_argument("--cases", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    result = measure(given.cases, given.seed)
    for kind, tally in result.kinds.items():
        wanted = "every one to be found" if kind in ALTERED else "none to be found"
        print(f"{kind:20} {tally.flagged:4} of {tally.cases:4} found   ({wanted})")
    print(f"\n{result.cases} cases, {result.cut} of them interrupted or cut, in {result.seconds:.1f} s")
    print(f"recall {result.recall:.4f}, precision {result.precision:.4f}")
    for kind, case in result.mistaken[:5]:
        print(f"\njudged wrongly: {kind}, {case.form}\n  record: {quote_of(case)}")
        print(f"  source: {' / '.join(case.paragraphs)}")
    return 0 if result.recall == result.precision == 1.0 else 1


if __name__ == "__main__":
    sys.exit(main())
