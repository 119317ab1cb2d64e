"""How long a book takes to build, stage by stage, beside its peers: `python -m benchmarks.build`, or `make bench`.

    python -m benchmarks.build --sizes 100,1000 --runs 3 --json bench.json
    python -m benchmarks.build --from bench.json --readme

What is measured, and how:

- The books are `benchmarks.corpus`'s. Each is built cold (no `build` folder), again with nothing changed, after a
  briefing was edited, after a person was renamed wherever the book names it, and after the briefings' template was
  edited; `check` is measured alone, cold and with nothing changed.
- Every measurement is a process of its own, from its start to its end, with the interpreter's start in it. The stages
  are timed within it, at the calls that `pipeline` makes (`stages.py`), so that a stage that is added there appears
  here without a line being changed.
- The peers get the Markdown, the theme and the mkdocs.yml that a cold build made. Stock MkDocs runs in the
  interpreter of the benchmark, so with the same packages. Hugo and Zensical are installed by the benchmark, each in an
  environment of its own below its folder; no requirements file names them. One that cannot be installed, that fails on
  this Markdown, or that takes longer than `--limit`, is said.
- All contestants take turns, run by run, each run beginning with another, so that a machine that gets slower does so
  for all. Figures are medians; what to trust are the ratios.
- Peak memory is that of the whole tree of processes, as the sum of their proportional set sizes: a page that forked
  workers share counts once, as it would not in resident sizes. A control group would count it too, but with the file
  system's cache in it, and needs rights that a benchmark should not. The tree is sampled about every 50 ms; a sample
  costs a millisecond or so and is made more seldom where it costs more, so a shorter peak can be missed.
- At the end the sites are compared byte by byte: the cold one with stock's, and the warm one, after all three edits,
  with a cold build of the same records, but for the search index: after an edit that is the one of an earlier build
  with what has changed beside it, and tests hold its answers to those of a new one.
- The books have no `published.lock`, as an author's edit of a recorded part is an error there.
"""

from __future__ import annotations
