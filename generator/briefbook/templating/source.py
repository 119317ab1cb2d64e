"""A page before it is rendered: where it goes, which template lays it out, and the values it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageSource:
    """`path` is the Markdown file's, from the docs folder; `template` is a name in `site_templates/pages/`.

    `description` is one plain sentence for previews. `tags` are slugs. `given` are what the template sees, beside the
    writer that turns them into Markdown for this page, or what works that out when the page is laid out.
    """

    path: str
    template: str
    description: str
    given: Mapping[str, object] | Callable[[], Mapping[str, object]]
    tags: tuple[str, ...] = ()
    hide: tuple[str, ...] = field(default=("navigation", "toc"))

    @property
    def values(self) -> Mapping[str, object]:
        """What the template sees."""
        return self.given if isinstance(self.given, Mapping) else self.given()

    @property
    def kind(self) -> str:
        """The page kind, as the template is named: the theme puts it on the page as a class."""
        return self.template.partition(".")[0]
