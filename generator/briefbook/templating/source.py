"""A page before it is rendered: where it goes, which template lays it out, and the values it is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageSource:
    """`path` is the Markdown file's, from the docs folder; `template` is a name in `site_templates/pages/`.

    `description` is one plain sentence for previews. `tags` are slugs. `values` are what the template sees, beside
    the writer that turns them into Markdown for this page.
    """

    path: str
    template: str
    description: str
    values: Mapping[str, object]
    tags: tuple[str, ...] = ()
    hide: tuple[str, ...] = field(default=("navigation", "toc"))

    @property
    def kind(self) -> str:
        """The page kind, as the template is named: the theme puts it on the page as a class."""
        return self.template.partition(".")[0]
