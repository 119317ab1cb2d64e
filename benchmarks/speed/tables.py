"""The tables of a benchmark, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.speed.bars import bars
from benchmarks.speed.contest import CHECK, CHECK_UNCHANGED, COLD, EDITED, RENAMED, TEMPLATE, UNCHANGED
from benchmarks.speed.figures import build_alone, search_alone
from benchmarks.speed.peers import HUGO, NOTES, STOCK, STOCK_WITHOUT_SEARCH, ZENSICAL, ZENSICAL_EDIT
from benchmarks.speed.results import Compared, Results, Size
from benchmarks.speed.stages import SEARCH
from benchmarks.speed.wording import MISSING, ratio, seconds, size, table, times

OURS = (COLD, UNCHANGED, EDITED, RENAMED, TEMPLATE, CHECK, CHECK_UNCHANGED)
THEIRS = (STOCK, STOCK_WITHOUT_SEARCH, ZENSICAL, ZENSICAL_EDIT, HUGO)


def report(results: Results) -> str:
    """Everything that was measured."""
    parts = [
        f"# Benchmark of {results.date}",
        conditions(results),
        "## Whole builds",
        builds(results),
        *missing(results),
        "## Seconds of all processors",
        processors(results),
        "## Peak memory",
        memory(results),
        *(text for one in results.sizes for text in (f"## Stages at {one.briefings:,} briefings", stages(one))),
        *(["## Growth", growth(results)] if len(results.sizes) > 1 else []),
        "## The same bytes",
        *(text for measured in results.sizes for text in _compared(measured)),
        "## What is asked for",
        table(["bar", "measured", "holds"], [[bar.what, bar.measured, bar.verdict] for bar in bars(results)]),
    ]
    return "\n\n".join(parts) + "\n"


def conditions(results: Results) -> str:
    """The machine, the versions and the books, in a sentence or two."""
    machine = results.machine
    versions = ", ".join(f"{name} {version}" for name, version in results.versions.items())
    books = "; ".join(
        f"{measured.briefings:,} briefings: {measured.pages:,} pages, {size(measured.markdown)} of Markdown, "
        f"{measured.renamed:,} files that name whoever is renamed"
        for measured in results.sizes
    )
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory']}, {machine['system']}, Python "
        f"{machine['python']}; {versions}. {books}. Medians of {_runs(results)}; behind each time, what it is of stock "
        "MkDocs' at the same size. "
        + " ".join(note for name, note in NOTES.items() if any(name in measured.rows for measured in results.sizes))
    ).rstrip()


def _runs(results: Results) -> str:
    count = max((len(runs) for measured in results.sizes for runs in measured.rows.values()), default=0)
    return f"{count} runs" if count != 1 else "one run"


def _head(results: Results, first: str) -> list[str]:
    return [first, *(f"{measured.briefings:,} briefings" for measured in results.sizes)]


def builds(results: Results) -> str:
    """The time of each whole build, with its ratio to stock MkDocs."""
    rows = []
    for name in (*OURS, *THEIRS):
        if any(name in measured.rows or name in measured.missing for measured in results.sizes):
            rows.append([name, *(_time(measured, measured.seconds(name), name) for measured in results.sizes)])
        if name == COLD and any(SEARCH in measured.stages(COLD) for measured in results.sizes):
            rows.append(["– of it all but the search index", *(_time(one, build_alone(one)) for one in results.sizes)])
            rows.append(["– of it the search index", *(_time(one, search_alone(one)) for one in results.sizes)])
    return table(_head(results, "time"), rows)


def _time(measured: Size, value: float | None, name: str = "") -> str:
    if name in measured.missing:
        return "not measured"
    if value is None:
        return MISSING
    return seconds(value) if name == STOCK else f"{seconds(value)} ({ratio(value, measured.seconds(STOCK))})"


def missing(results: Results) -> Iterator[str]:
    for measured in results.sizes:
        for name, why in measured.missing.items():
            yield f"Not measured at {measured.briefings:,} briefings: {name}. {why}."


def processors(results: Results) -> str:
    """What each build used of all processors: what to go by where others use the machine too."""
    rows = [
        [name, *(f"{seconds(one.cpu(name))} ({ratio(one.cpu(name), one.cpu(STOCK))})" for one in results.sizes)]
        for name in (*OURS, *THEIRS)
        if any(name in measured.rows for measured in results.sizes)
    ]
    return table(_head(results, "used"), rows)


def memory(results: Results) -> str:
    """The most memory of each build's whole tree of processes."""
    rows = [
        [name, *(size(measured.peak(name)) for measured in results.sizes)]
        for name in (*OURS, *THEIRS)
        if any(name in measured.rows for measured in results.sizes)
    ]
    return table(_head(results, "peak"), rows)


def stages(measured: Size) -> str:
    """What each stage of a cold build takes, and of the warm ones."""
    warm = [name for name in (UNCHANGED, EDITED, RENAMED, TEMPLATE) if name in measured.rows]
    parts = {name: measured.stages(name) for name in (COLD, *warm)}
    rows = [
        [
            name,
            seconds(stage.seconds if (stage := parts[COLD].get(name)) else None),
            size(stage.peak if stage else None),
            size(stage.added if stage else None),
            *(seconds(parts[one][name].seconds if name in parts[one] else None) for one in warm),
        ]
        for name in dict.fromkeys(name for found in parts.values() for name in found)
    ]
    whole = ["in all", seconds(measured.seconds(COLD)), size(measured.peak(COLD)), MISSING]
    rows.append([*whole, *(seconds(measured.seconds(name)) for name in warm)])
    return table(["stage", "cold", "peak", "added", *(name.partition(", ")[2] for name in warm)], rows)


def growth(results: Results) -> str:
    """How the stages of a cold build, their time and their memory, grow from one size to the next."""
    head = ["stage, cold"]
    for number, measured in enumerate(results.sizes):
        head += [f"{measured.briefings:,}", *(["time", "peak memory"] if number else [])]
    names = dict.fromkeys(name for measured in results.sizes for name in measured.stages(COLD))
    rows = []
    for name in (*names, None):
        row = [name or "in all"]
        for number, measured in enumerate(results.sizes):
            spent, peak = _cost(measured, name)
            row.append(seconds(spent))
            if number:
                was, before = _cost(results.sizes[number - 1], name)
                row += [times(spent, was), times(peak, before)]
        rows.append(row)
    return table(head, rows)


def _cost(measured: Size, stage: str | None) -> tuple[float | None, int | None]:
    """Seconds and peak memory of a stage, or of the whole build, cold."""
    if stage is None:
        return measured.seconds(COLD), measured.peak(COLD)
    found = measured.stages(COLD).get(stage)
    return (found.seconds, found.peak) if found else (None, None)


def _compared(measured: Size) -> Iterator[str]:
    for one in measured.compared:
        yield f"{measured.briefings:,} briefings, {one.what}: {compared(one)}"


def compared(one: Compared) -> str:
    """What two sites have in common, in a sentence."""
    first, _, second = one.what.partition(" and ")
    said = f"{one.same:,} files are the same bytes, {len(one.differing):,} differ"
    if one.differing:
        said += f" ({', '.join(one.differing[:5])}{' …' if len(one.differing) > 5 else ''})"
    for name, only in ((first, one.only_first), (second, one.only_second)):
        if only:
            said += f"; only the {name} one has {', '.join(f'{count:,} {sort}' for sort, count in only.items())}"
    return f"{said}."
