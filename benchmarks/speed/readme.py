"""The section of the README that says how fast it is."""

from __future__ import annotations

import textwrap

from benchmarks.speed.results import Results
from benchmarks.speed.tables import builds, compared, conditions, growth, memory, missing

WIDTH = 120
"""How wide the README is."""


def section(results: Results) -> str:
    """The section, dated and with the machine, as `--readme` prints it."""
    largest = results.sizes[-1]
    same = " ".join(f"{one.what.capitalize()}: {compared(one)}" for one in largest.compared)
    parts = [
        "## How fast",
        f"Measured on {results.date} by `make bench` on books that it makes up; CONTRIBUTING.md says how. "
        f"{conditions(results)}",
        builds(results),
        *missing(results),
        "The most memory that all processes of a build have together:",
        memory(results),
    ]
    if len(results.sizes) > 1:
        parts += ["How the stages of a cold build grow with the book:", growth(results)]
    if same:
        sizes = f"{largest.briefings:,} briefings"
        parts.append(f"The sites at {sizes}, byte by byte; warm and cold without their search index. {same}")
    return "\n\n".join(part if part.startswith("|") else textwrap.fill(part, WIDTH) for part in parts) + "\n"
