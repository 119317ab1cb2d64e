"""Sources in the inline language, well-formed and not, and a book for them to point into."""

from __future__ import annotations

from hypothesis import strategies as st

from briefbook.text.resolver import Link
from tests.unit.text.hostile import CONSTRUCTS, WORDS

LANGUAGE = [
    "[[budapest]]", "[[donald-trump|Trump]]", "[[a|*b* c]]", "[[a|b | c]]", "[[nowhere]]", "[@no-meeting]", "[@b#p]",
    "[@a, para 3]", "[@nowhere]", "*now*", "**no**", "*", "**", "***", "*a **b** c*",
    "[*x*](https://example.org/a_(b)?c=d&e;=f)", "[x](mailto:a@b.c)", "[x](http://é.org/ü|`<>)", "[", "]", "[[",
    "]]", "[@", "|", "(", ")", "](", "\\*", "\\[", "\\]", "\\", "\n", "\n\n", "\n- ", "\n  - ", "- ", "  ", "!",
    "\r\n",
]  # fmt: skip

sources = st.lists(
    st.sampled_from(LANGUAGE) | st.sampled_from(WORDS) | st.just(" ") | st.sampled_from(CONSTRUCTS), max_size=10
).map("".join)


class Book:
    """Names and addresses as hostile as data can be; `nowhere` has no page."""

    def record(self, target: str) -> Link:
        return Link("" if target == "nowhere" else f"../a b/{target}(1).md#{{x}}", f"# The *{target}* [1]!")

    def citation(self, target: str, locator: str | None) -> Link:
        label = f"{target}: <b>{locator}</b>" if locator else f"- {target}"
        return Link("" if target == "nowhere" else f"#{target.rpartition('#')[2]}", label)
