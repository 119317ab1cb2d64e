"""How long the rules take over a book of many issues: `python -m benchmarks.rules [ISSUES]`.

The book is made up from a fixed seed: each issue has eight developments, ten statements and four judgements on 40
events and 40 claims, with revisions, ratings, unnamed speakers and republished sources among them. Reading and
resolving it are told apart from the rules.
"""

from __future__ import annotations

import datetime
import random
import sys
import time
from collections import Counter

from briefbook.lint import lint_book
from briefbook.lint.subjects import findings_of_record, findings_of_whole
from briefbook.resolve import resolve
from briefbook.rules import RULES
from briefbook.validate import validate
from tests.books import BASE, Files, documents, issue, judged, reported, said

SEED = 203
FIRST = datetime.date(2020, 1, 1)
SUBJECTS = 40
UNNAMED = "{described_as: US officials, of: north, anonymous: true, because: None is given.}"
TERMS = ("very unlikely", "unlikely", "roughly even chance", "likely", "very likely")
STATUSES = ("possible", "announced", "confirmed", "not-scheduled", "postponed", "occurred")
STANCES = ("affirms", "denies", "wants", "refuses", "hedges")
SENTENCES = (
    "The ministers met [[ann]] and spoke about the quay for an hour.",
    'The call was "productive", an official says.',
    "It happened in the evening after a long day of talks in the port.",
    "The delegations agreed on a process that [[boris|the south]] had asked for.",
    "A meeting is likely, a paper writes of [[summit-7]].",
)


def book(issues: int) -> Files:
    """The files of a book with so many issues, the same at every run."""
    chance = random.Random(SEED)
    files: dict[str, str] = dict(BASE)
    numbers = range(SUBJECTS)
    files["content/events.yml"] = BASE["content/events.yml"] + "".join(
        f"summit-{n}: {{title: Summit {n}, kind: meeting, date: 2020/2030, participants: [ann, boris]}}\n"
        for n in numbers
    )
    files["content/claims.yml"] = BASE["content/claims.yml"] + "".join(
        f"claim-{n}: {{text: It comes true {n} times., kind: promise, by: ann}}\n" for n in numbers
    )
    last: dict[int, str] = {}
    for number in range(issues):
        day = (FIRST + datetime.timedelta(days=2 * number)).isoformat()
        wire = f"wire-{number}"
        origin = f"origin: wire-{number - 1}\n" if number % 10 == 5 else ""
        files[f"seeds/{wire}.yml"] = f"title: A report\nkind: news-article\npublished: {day}\n{origin}"
        parts = [
            reported(
                f"d{n}",
                text=f"'{chance.choice(SENTENCES)}'",
                date=day,
                about=f"summit-{chance.randrange(SUBJECTS)}",
                status=chance.choice(STATUSES),
            )
            for n in range(8)
        ]
        for n in range(10):
            kind, value = ("summit", "status") if n % 2 else ("claim", "stance")
            words = STATUSES[:4] if n % 2 else STANCES
            parts.append(
                said(
                    f"s{n}",
                    chance.choice(["ann", "boris", "cem", UNNAMED]),
                    text=f"'{chance.choice(SENTENCES)}'",
                    date=day,
                    about=f"{kind}-{chance.randrange(SUBJECTS)}",
                    **{value: chance.choice(words)},
                )
            )
        for n in range(4):
            subject = chance.randrange(SUBJECTS)
            revises = {"revises": last[subject]} if subject in last and chance.random() < 0.7 else {}
            last[subject] = f"{day}-issue#j{n}"
            parts.append(
                judged(
                    f"j{n}",
                    chance.choice(TERMS),
                    text=f"The two sides meet at summit {subject} before the end of the year.",
                    about=f"summit-{subject}",
                    basis="[d1, s1]",
                    **revises,
                )
            )
        files.update(issue(f"{day}-issue", *parts, source=wire))
    return files


def main(issues: int) -> None:
    read = documents(book(issues), base={})
    begun = time.perf_counter()
    validated = validate(read)
    sealed, problems = resolve(validated.records, validated.salvaged)
    assert sealed is not None, [str(problem) for problem in (*validated.problems, *problems)][:5]
    resolved = time.perf_counter()
    found = lint_book(sealed)
    ended = time.perf_counter()
    print(f"{issues} issues, {len(sealed.rows)} parts: typed and resolved in {resolved - begun:.1f} s")
    print(f"{len(RULES)} rules in {ended - resolved:.1f} s, {len(found)} findings")
    spent: Counter[str] = Counter()
    for rule in RULES:
        begun = time.perf_counter()
        for located in validated.records:
            list(findings_of_record(sealed, located, rules=(rule,)))
            if hasattr(rule, "check_record"):
                list(rule.check_record(located, sealed.publication))
        list(findings_of_whole(sealed, (rule,)))
        spent[rule.CODE.name] = round(1000 * (time.perf_counter() - begun))
    for name, milliseconds in spent.most_common(8):
        print(f"{milliseconds:6} ms  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
