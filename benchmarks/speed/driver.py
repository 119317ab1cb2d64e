"""One run of the `briefbook` command with its stages timed: `python -m benchmarks.speed.driver FILE COMMAND …`.

It is the command itself, in a process of its own as always; the times are written to FILE as JSON when it ends.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.speed.stages import Stopwatch
from briefbook import pipeline
from briefbook.cli import main


def drive(file: Path, arguments: list[str]) -> None:
    stopwatch = Stopwatch()
    stopwatch.watch(pipeline)
    try:
        main(arguments)
    finally:
        file.write_text(json.dumps([asdict(span) for span in stopwatch.spans]), encoding="utf-8")


if __name__ == "__main__":
    drive(Path(sys.argv[1]), sys.argv[2:])
