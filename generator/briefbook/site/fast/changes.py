"""What has become of the sources of a site since it was made, and which of its files each source became."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs.utils import markdown_extensions

from briefbook.site.fast.whole import told
from briefbook.trees import Stamp


@dataclass(frozen=True, slots=True)
class Changes:
    """Paths of sources, each list sorted."""

    gone: list[str]
    changed: list[str]
    new: list[str]

    @property
    def made(self) -> list[str]:
        """The sources of which something has to be made."""
        return sorted((*self.changed, *self.new))

    @property
    def unmade(self) -> list[str]:
        """The sources of which the files in the last site are out of date."""
        return sorted((*self.gone, *self.changed))


def changes(before: Mapping[str, str], now: Mapping[str, Stamp]) -> Changes:
    """What differs between the sources of the last site, with their stamps as they are kept, and those there are."""
    return Changes(
        sorted(before.keys() - now.keys()),
        sorted(source for source, stamp in now.items() if before.get(source, told(stamp)) != told(stamp)),
        sorted(now.keys() - before.keys()),
    )


def is_page(source: str) -> bool:
    return source.endswith(".md")


def products(source: str) -> tuple[str, ...]:
    """The files that a source becomes: a page its HTML and its Markdown, anything else itself."""
    if not is_page(source):
        return (source,)
    folder, slash, name = source.removesuffix(".md").rpartition("/")
    html = f"{folder}{slash}index.html" if name == "index" else f"{folder}{slash}{name}/index.html"
    return (html, source)


def are_plain(sources: Mapping[str, Stamp], others: tuple[str, ...]) -> bool:
    """Whether each source becomes files that nothing else does, as `products` says, nor are they among `others`.

    MkDocs knows more kinds of names, and rules for two sources of one file: with such names it has the say.
    """
    odd = tuple(ending for ending in markdown_extensions if ending != ".md")
    if any(source.endswith(odd) or "README" in source or "/." in f"/{source}" for source in sources):
        return False
    made = [file for source in sources for file in products(source)]
    return len({*made, *others}) == len(made) + len(others)


def in_order(sources: Mapping[str, Stamp]) -> Iterator[str]:
    """The pages among the sources in MkDocs' order: its index first, then a folder's own, then those of its folders."""

    def place(source: str) -> tuple[tuple[str, ...], bool, str]:
        *folders, name = source.split("/")
        return tuple(folders), name != "index.md", name

    return iter(sorted((source for source in sources if is_page(source)), key=place))
