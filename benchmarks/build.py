"""`python -m benchmarks.build`: measures, writes JSON, and prints the tables in Markdown."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from benchmarks.speed.contest import Contest
from benchmarks.speed.machine import machine, versions
from benchmarks.speed.peers import PEERS, Means
from benchmarks.speed.processes import REPOSITORY, Failed
from benchmarks.speed.readme import section
from benchmarks.speed.results import Results, Size, joined, saved
from benchmarks.speed.tables import report

FOLDER = REPOSITORY / "build" / "bench"


def main(arguments: list[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    if given.read:
        results = joined([saved(file) for file in given.read])
    else:
        results = Results(datetime.datetime.now(datetime.UTC).date().isoformat(), machine(), versions(given.peers))
        try:
            _measure(results, given)
        except Failed as error:
            _tell(f"{error.said}\nOur own build failed: {error}")
            return 1
    print(section(results) if given.readme else report(results), end="")
    return 0


def _measure(results: Results, given: argparse.Namespace) -> None:
    folder = given.folder.resolve()

    def told(step: str) -> None:
        # After each step, so that a run that is stopped leaves what it has measured.
        results.save(given.json or folder / "bench.json")
        _tell(step)

    means = Means(folder / "environments", given.limit)
    for briefings in sorted(set(given.sizes)):
        results.sizes.append(Size(briefings))
        told(f"{briefings:,} briefings")
        contest = Contest(folder / str(briefings), means, results.sizes[-1], given.peers, told)
        contest.run(given.runs)
        if not given.keep:
            contest.clear()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.build", description="Time builds of made-up books.")
    parser.add_argument("--sizes", type=_numbers, default=[100, 1000, 10_000], help="briefings (100,1000,10000)")
    parser.add_argument("--runs", type=_positive, default=3, help="of each contestant; figures are their medians (3)")
    parser.add_argument("--peers", type=_peers, default=list(PEERS), help=f"some of {','.join(PEERS)}, or none")
    parser.add_argument("--limit", type=_positive, default=1800, help="seconds that a run of a peer may take (1800)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the figures go (build/bench/bench.json)")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the books are built (build/bench)")
    parser.add_argument("--keep", action="store_true", help="leave the books and sites there")
    parser.add_argument("--readme", action="store_true", help="print the section of the README instead")
    parser.add_argument(
        "--from", dest="read", type=Path, nargs="+", metavar="FILE", help="print what one run or several measured"
    )
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a count")
    return number


def _numbers(text: str) -> list[int]:
    return [_positive(part) for part in text.split(",")]


def _peers(text: str) -> list[str]:
    names = [] if text == "none" else text.split(",")
    for name in names:
        if name not in PEERS:
            raise argparse.ArgumentTypeError(f"there is no peer {name}: choose from {', '.join(PEERS)}, or none")
    return names


def _tell(step: str) -> None:
    print(step, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
