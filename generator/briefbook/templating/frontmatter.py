"""The front matter of a page: what MkDocs reads and no reader sees."""

from __future__ import annotations

import html
import json

from briefbook.templating.source import PageSource

NOT_SEARCHED = frozenset({"data", "find", "reference"})
"""Page kinds about the program's formats, whose long tables would stand before what was said, and the search itself."""


def front_matter(source: PageSource) -> str:
    """The YAML block at the top of a page's Markdown.

    Material writes the description into the page's head without escaping it, so it is escaped here; a JSON string is
    a YAML string. Titles stay out: MkDocs would print one raw in every page's navigation.
    """
    lines = [f"description: {json.dumps(html.escape(source.description), ensure_ascii=False)}"]
    lines.append(f"kind: {source.kind}")
    if source.kind in NOT_SEARCHED:
        lines.append("search: {exclude: true}")
    elif source.kind == "briefing":
        # What was said stands before the pages that list it.
        lines.append("search: {boost: 3}")
    if source.tags:
        lines.append(f"tags: [{', '.join(source.tags)}]")
    if source.hide:
        lines.append(f"hide: [{', '.join(source.hide)}]")
    return "---\n" + "\n".join(lines) + "\n---\n\n"
