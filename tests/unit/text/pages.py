"""Pages with a value in every place that templates use, and what a browser makes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import unquote

from markdown import Markdown
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
]

PORTABLE = {
    "paragraph": "@",
    "start": "@ after",
    "end": "before @",
    "middle": "before @ after",
    "line of a paragraph": "before\n@\nafter",
    "last line": "before\n@",
    "heading": "## @",
    "heading with an id": "## @ { #named }",
    "words of a heading": "### before @ after { #named-too }",
    "list item": "- first\n- @\n- last",
    "numbered item": "1. @\n2. second",
    "nested item": "- first\n    - @",
    "loose item": "- @\n\n- second\n\n    @",
    "quote": "> @",
    "line of a quote": "> before\n> @\n> after",
    "head of a table": "| @ | b |\n| --- | --- |\n| c | d |",
    "cell": "| a | b |\n| --- | --- |\n| @ | c |\n| d | @ |",
    "words of a cell": "| a |\n| --- |\n| before @ after |",
    "label": "[@](https://example.org/a)",
    "words of a label": "see [before @ after](a.md) there",
    "before a link": "@ [a](b.md)",
    "touching a link": "@[a](b.md)",
    "after a link": "[a](b.md) @",
    "between links": "([a](b.md); @; [c](d.md))",
    "label and words": "[@](a.md): @",
    "emphasis": "*@*",
    "strong": "**@**",
    "emphasis among words": "before *@* after, *@*.",
    "strong among words": "before **@** after (**@**).",
    "strong and words": "**@**: @",
    "fields beside fields": "@ @ (@), @; “@” — @/@",
    "raw tag": 'before <span class="a">@</span> after',
    "strong tag": "<strong>@</strong> after",
}
"""Each `@` takes the value. These mean the same to Python-Markdown and CommonMark."""

PLACES = PORTABLE | {
    "title of an admonition": '!!! note "@"\n    text',
    "admonition": '!!! note "title"\n    @\n\n    @ after',
    "title of details": '??? quote "@"\n    text',
    "details": '???+ quote "title"\n    @',
    "title of a tab": '=== "@"\n    text\n\n=== "second"\n    @',
    "term": "@\n:   definition",
    "definition": "term\n:   @\n:   @ after",
    "footnote": "text[^note].\n\n[^note]: @",
    "block": '<div class="a" markdown>\n\n@\n\n</div>',
    "heading of a block": "<section markdown>\n\n## @ { #inside }\n\n- @\n\n</section>",
    "span": '<p class="a" markdown="span">@</p>',
    "with attributes": "[a](b.md){ .a } @ [c](d.md){ .a }",
    "paragraph with attributes": "@\n{ .a }",
    "with an abbreviation": "*[ZXQ]: Z X Q\n\nZXQ @ ZXQ",
}

_GENERATED = re.compile(r"#\S*")


def page(values: Mapping[str, str]) -> str:
    """Markdown with the places that `values` names, each with its value."""
    return "\n\n---\n\n".join(PLACES[place].replace("@", value) for place, value in values.items())


@cache
def _site() -> Markdown:
    return Markdown(
        extensions=EXTENSIONS,
        extension_configs={"toc": {"permalink": True}, "pymdownx.tabbed": {"alternate_style": True}},
    )


@cache
def _commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def on_site(markdown: str) -> list[str]:
    """The document that the site's Markdown makes, as a flat list of tags and texts."""
    return outline(site_html(markdown))


def site_html(markdown: str) -> str:
    return _site().reset().convert(markdown)


def in_commonmark(markdown: str) -> list[str]:
    return outline(_commonmark().render(markdown))


def outline(html: str) -> list[str]:
    """Tags with attributes and texts, in order: white space collapsed, addresses decoded, permalinks nameless."""
    body = LexborHTMLParser(f"<body>{html}").body
    assert body is not None
    found: list[str] = []
    _walk(body, found)
    return found


def visible(html: str) -> str:
    """The words a reader sees, white space collapsed."""
    body = LexborHTMLParser(f"<body>{html}").body
    assert body is not None
    return re.sub("[\t\n\f\r ]+", " ", body.text()).strip(" ")


def _walk(node: LexborNode, found: list[str]) -> None:
    for child in node.iter(include_text=True):
        if child.is_text_node:
            text = re.sub("[\t\n\f\r ]+", " ", child.text_content or "").strip(" ")
            if text:
                found.append(text)
            continue
        heading = child.tag in ("h1", "h2", "h3") and "id" in child.attributes
        permalink = child.attributes.get("class") == "headerlink"
        attributes = {
            name: _GENERATED.sub("#", value or "") if permalink else unquote(value or "")
            for name, value in child.attributes.items()
            if not (heading and name == "id")
        }
        found.append(f"<{child.tag} {sorted(attributes.items())}>")
        _walk(child, found)
        found.append(f"</{child.tag}>")
