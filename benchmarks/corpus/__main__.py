"""`python -m benchmarks.corpus FOLDER --briefings N [--seed S]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.corpus.book import SEED, write


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.corpus", description="Write a made-up book of any size.")
    parser.add_argument("folder", type=Path, help="where to write it: a folder that is new or empty")
    parser.add_argument("--briefings", type=int, required=True, metavar="N", help="how many issues it has")
    parser.add_argument("--seed", type=int, default=SEED, metavar="S", help="another seed is another book")
    given = parser.parse_args()
    if given.briefings < 1:
        parser.error("a book has one briefing at least")
    if given.folder.exists() and any(given.folder.iterdir()):
        parser.error(f"{given.folder} is not empty")
    files = write(given.folder, given.briefings, given.seed)
    print(f"{given.folder}: {given.briefings} briefings, {files} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
