from __future__ import annotations

import html

import pytest
import yaml

from briefbook.templating import PageSource, front_matter


def read(text: str) -> dict[str, object]:
    """The front matter as MkDocs reads it."""
    head = text.removeprefix("---\n").partition("\n---\n")[0]
    values = yaml.safe_load(head)
    assert isinstance(values, dict)
    return values


WORDS = [
    "A summary.",
    'quoted "words"',
    "</head><script>",
    "a: b # c",
    "- x\n---\nend",
    "\\n 'é' {{ x }} &amp; Лавров",
]


@pytest.mark.parametrize("words", WORDS)
def test_a_description_is_one_escaped_text(words: str) -> None:
    description = read(front_matter(PageSource("a.md", "a", words, {})))["description"]
    assert isinstance(description, str)
    assert not set(description) & set("<>\"'")
    assert html.unescape(description) == words


def test_tags_and_what_is_hidden_are_lists() -> None:
    source = PageSource("a.md", "a", "A.", {}, tags=("topic-a", "meeting"), hide=("navigation", "toc"))
    assert (
        read(front_matter(source)).items()
        >= {
            "tags": ["topic-a", "meeting"],
            "hide": ["navigation", "toc"],
        }.items()
    )


def test_no_title_stands_there() -> None:
    assert "title" not in read(front_matter(PageSource("a.md", "a", "A.", {"title": "<b>"})))
