"""Parse the prose of a field: `parse_inline` for one run of text, `parse_blocks` for paragraphs and lists.

The language is in `grammar` and `blocks`; this module turns the tokens of the parser into `nodes`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from briefbook.text.grammar import prose_parser
from briefbook.text.nodes import (
    Block,
    BulletList,
    Inline,
    Paragraph,
    Problem,
    Prose,
    Text,
)
from briefbook.text.run import Run
from briefbook.text.simple import ODD_BREAKS, Named, simple, simply_named

MAX_LENGTH = 10_000
"""The longest prose field, in characters: some 1,600 words, where a long paragraph has 200.

Python-Markdown takes 0.1 s for this many of the costliest marks as `to_markdown` writes them, but time that grows with
the square of their number.
"""

_ODD_BREAKS = dict.fromkeys(map(ord, ODD_BREAKS), " ") | {ord("\r"): "\n"}
"""markdown-it knows spaces, tabs and one line end. The rest become one of these, of the same length."""

_parser = prose_parser()


@lru_cache(maxsize=8192)
def parse_blocks(source: str) -> Prose:
    """Prose of paragraphs, separated by blank lines, and `- ` lists."""
    return _parse(source)[0]


@lru_cache(maxsize=8192)
def parse_inline(source: str) -> Prose:
    """Prose of a field that allows one run of text: a blank line or a list is a problem."""
    prose, starts = _parse(source)
    problems = list(prose.problems)
    for index, (block, start) in enumerate(zip(prose.blocks, starts, strict=True)):
        if isinstance(block, BulletList):
            problems.append(
                Problem(
                    start,
                    1,
                    "this field takes one run of text, and a list begins here",
                    "Write the items as a sentence.",
                )
            )
        elif index:
            problems.append(
                Problem(
                    start,
                    1,
                    "this field takes one run of text, and a second paragraph begins here",
                    "Join the paragraphs.",
                )
            )
    return replace(prose, problems=_ordered(problems)) if len(problems) > len(prose.problems) else prose


def named_plainly(source: str) -> list[tuple[Named, str]] | None:
    """What plain prose names, in order, and that it has no problems; None where that takes a parse."""
    return simply_named(source) if len(source) <= MAX_LENGTH else None


def _parse(source: str) -> tuple[Prose, tuple[int, ...]]:
    """The prose, and the offset in `source` at which each of its blocks starts."""
    if len(source) > MAX_LENGTH:
        problem = Problem(
            MAX_LENGTH,
            1,
            f"the field is {len(source):,} characters long, and prose may have {MAX_LENGTH:,}",
            "Split it into several parts or records.",
        )
        return Prose(source, (Paragraph((Text(source, 0),)),), (problem,)), (0,)
    quick = simple(source)
    if quick is not None:
        return quick[0], (quick[1],)
    return parse_fully(source)


def parse_fully(source: str) -> tuple[Prose, tuple[int, ...]]:
    """What `markdown-it` makes of a source: the prose, and the offset at which each of its blocks starts."""
    problems: list[Problem] = []
    blocks: list[Block] = []
    starts: list[int] = []
    items: list[tuple[Inline, ...]] = []
    for token in _parser.parse(source.replace("\r\n", " \n").translate(_ODD_BREAKS), {"problems": problems}):
        if token.type == "inline":
            run = Run(source, token.meta["lines"])
            nodes, found = run.parse(_parser, token.content)
            problems += found
            if token.level == 1:
                blocks.append(Paragraph(nodes))
                starts.append(run.start)
            else:
                items.append(nodes)
        elif token.type == "bullet_list_open":
            starts.append(token.meta["offset"])
        elif token.type == "bullet_list_close":
            blocks.append(BulletList(tuple(items)))
            items.clear()
    return Prose(source, tuple(blocks), _ordered(problems)), tuple(starts)


def _ordered(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.offset, problem.length, problem.message)))
