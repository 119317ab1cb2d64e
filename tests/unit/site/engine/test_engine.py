"""The fast engine reads a page as Python-Markdown does, or refuses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefbook.site.engine import Refused
from tests.unit.site.engine.conftest import Engines

EXPECTED = Path(__file__).parents[3] / "golden/expected"

READ = {
    "a title, which gives the page its own": "# Sergei Lavrov\n\nNothing *yet*.",
    "headings with and without an id": '# A\n\n## B { #b .c data-day="2025-10-21" }\n\n### B\n\n### B',
    "a title with a link, an entity and a tag": "# [A](../index.md) &#38; <em>b</em> & c > d",
    "a paragraph with attributes": "Words [here](#x).\n{ .words }",
    "attributes alone after a link": "[Lavrov](sergei-lavrov.md)\n{ .speaker #a }",
    "lines of one paragraph": "one\ntwo **three**\n“four”",
    "escapes": "\\*not\\* \\[a\\] \\# \\x \\\\ \\- \\> \\_",
    "references and ampersands": "AT&T &amp; &#38; &nosuch; R&D;",
    "emphasis": "**A.** *b* (**c**) “*d*” **[e](../index.md)**. **f, <em>g</em>**",
    "words with underscores": "a_b_c 1_2",
    "links": "[a](../index.md) [b](../people/index.md#x) [c](#d) [e](https://e.org/?a=1&b=2) [f](mailto:a@b.org)",
    "a link with an escaped bracket": "[a \\[b\\]](../index.md)",
    "tags in a line": 'a <span class="bb-chip"><svg viewBox="0 0 1 1"><use href="#bb-x"/></svg> b</span> c',
    "a line that begins with a tag": '<svg class="a"><rect x="1%"/></svg> Confidence is **low**.\n{ .c }',
    "a list": "- a\n- b **c**\n- [d](../index.md)",
    "a list within a list": "- a\n    - b\n    - c\n- d",
    "attributes of items": '- a\n{ .x }\n- b\n    { .entry data-day="2025-10-21" }\n- c',
    "a loose list": "- a\n\n- b\n    - c\n\n- d\n- e",
    "a block within an item": "- a\n\n    More of it.\n\n- b",
    "a list after a paragraph": "Text.\n\n- a\n\nText.\n\n- b",
    "a table": '| A | B |\n| --- | ---: |\n| a \\| b | c { data-sort="1" } |\n| [d](../index.md) | |',
    "a table of one column and no rows": "| A |\n| :---: |",
    "an element with Markdown": '<div class="bb-part" markdown>\n\n### A { #a }\n\nText.\n\n- b\n\n</div>\n\nAfter.',
    "elements within elements": (
        '<div class="a" markdown>\n\n<div markdown>\n\nA\n\n</div>\n\n<div markdown>\n\n</div>\n\n</div>'
    ),
    "details": (
        '<details class="a" id="b" markdown>\n<summary>State by date</summary>\n\n| A |\n| --- |\n| b |\n\n</details>'
    ),
    "HTML as it is": (
        '<figure class="x">\n<div><a href="&#46;/x">a*b</a></div>\n</figure>\n\n<div class="y"></div>\n\nText.'
    ),
    "a script": '# A\n\n<script type="application/ld+json">{"a": "x_y * [b](c) \\u003c"}</script>',
    "an id that a heading would have had": '<div id="a" markdown>\n\nText.\n\n</div>\n\n## A\n\n## A',
}

REFUSED = {
    "code in a line": "a `b`",
    "a block of code": "    code",
    "a fence": "```\ncode\n```",
    "a quotation": "> a",
    "an ordered list": "1. a",
    "other bullets": "* a",
    "an admonition": "!!! note\n    a",
    "a definition": "a\n: b",
    "a footnote": "a[^1]\n\n[^1]: b",
    "a reference": "[a]: https://e.org",
    "a short reference": "[a][b]",
    "an image": "![a](b.png)",
    "an address in angle brackets": "<https://e.org>",
    "a rule": "---",
    "a heading underlined": "a\n===",
    "a heading in a paragraph": "a\n## b",
    "a heading that ends in marks": "## C#",
    "a comment": "<!-- a -->",
    "a tab": "a\tb",
    "two spaces for a break": "a  \nb",
    "blank lines with spaces": "a\n  \nb",
    "a block element in a line": "a <div>b</div>",
    "an element that is not closed": '<div class="a" markdown>\n\nText.',
    "a closing tag alone": "</div>",
    "HTML within Markdown in HTML": "<div markdown>\n\n<figure>a</figure>\n\n</div>",
    "stars that may mean anything": "a*b*c",
    "three stars": "***a***",
    "attributes with an entity": "a\n{ .b&#46; }",
    "attributes of a link": "[a](../index.md){ .b }",
    "a page that is not there": "[a](nobody.md)",
    "an absolute address": "[a](/people/)",
    "an item that is a heading": "- # a",
    "a table without borders": "A | B\n--- | ---\na | b",
    "a row with too many cells": "| A |\n| --- |\n| a | b |",
    "nothing": "\n",
    "a backslash before a mark of HTML": "a \\<b> \\&amp; c",
    "a heading that ends in a backslash": "## *e*\\",
    "Markdown in HTML on one line": '<div class="q" markdown>a *b*</div>',
    "the beginning of a reference": "&# <b>x</span>",
}


@pytest.mark.parametrize("body", READ.values(), ids=READ.keys())
def test_what_the_templates_write_is_read_alike(engines: Engines, body: str) -> None:
    assert engines.fast(body) == engines.stock(body)


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_outside_the_grammar_is_refused(engines: Engines, body: str) -> None:
    with pytest.raises(Refused):
        engines.fast(body)


def test_nearly_every_page_of_the_golden_book_is_read_and_alike(engines: Engines) -> None:
    """Links are taken out, for the pages of that book are not in this site."""
    read, refused = 0, []
    for page in sorted(EXPECTED.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        body = text.split("\n---\n", 1)[1].lstrip("\n").replace("](", "](https://e.org/")
        try:
            fast = engines.fast(body)
        except Refused:
            refused.append(page.name)
            continue
        read += 1
        assert fast == engines.stock(body), page
    assert read > 50
    assert set(refused) <= {"data.md", "find.md", "index.md"}, refused
