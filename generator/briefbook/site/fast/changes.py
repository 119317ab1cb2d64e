"""What has become of the sources of a site since it was made, and which of its files each source became."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs.utils import markdown_extensions

from briefbook.trees import Tree, below

_ODD_ENDINGS = tuple(ending for ending in markdown_extensions if ending != ".md")


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


def changes(before: Tree, now: Tree) -> Changes:
    """What differs between the sources of the last site and those that there are."""
    gone, changed, new = set[str](), set[str](), set[str]()
    numbers = {folder: number for number, folder in enumerate(before.folders)}
    for number, folder in enumerate(now.folders):
        old = numbers.pop(folder, None)
        if old is not None and _are_same(before, old, now, number):
            continue
        had, has = before.files(old) if old is not None else {}, now.files(number)
        gone.update(below(folder, name) for name in had.keys() - has.keys())
        new.update(below(folder, name) for name in has.keys() - had.keys())
        changed.update(below(folder, name) for name in has.keys() & had.keys() if has[name] != had[name])
    gone.update(below(folder, name) for folder, number in numbers.items() for name in before.files(number))
    return Changes(sorted(gone), sorted(changed), sorted(new))


def _are_same(before: Tree, old: int, now: Tree, number: int) -> bool:
    begin, end = before.ends[old : old + 2]
    start, stop = now.ends[number : number + 2]
    return (
        before.names[begin:end] == now.names[start:stop]
        and before.stamps[4 * begin : 4 * end] == now.stamps[4 * start : 4 * stop]
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


def are_plain(sources: Sequence[str], others: tuple[str, ...]) -> bool:
    """Whether each source becomes files that nothing else does, as `products` says, nor are they among `others`.

    MkDocs knows more kinds of names, and rules for two sources of one file: with such names it has the say.
    """
    made = [file for source in sources for file in products(source)]
    return not any(map(_is_odd, sources)) and len({*made, *others}) == len(made) + len(others)


def stay_plain(found: Changes, site: Tree) -> bool:
    """The same once the sources have changed, where it was so of those that became `site`."""
    made = [file for source in found.new for file in products(source)]
    gone = {file for source in found.gone for file in products(source)}
    are_free = all(file in gone or file not in site for file in made)
    return are_free and len(set(made)) == len(made) and not any(map(_is_odd, found.new))


def _is_odd(source: str) -> bool:
    return source.endswith(_ODD_ENDINGS) or "README" in source or "/." in f"/{source}"


def in_order(sources: Iterable[str]) -> Iterator[str]:
    """The pages among the sources in MkDocs' order: its index first, then a folder's own, then those of its folders."""

    def place(source: str) -> tuple[tuple[str, ...], bool, str]:
        *folders, name = source.split("/")
        return tuple(folders), name != "index.md", name

    return iter(sorted((source for source in sources if is_page(source)), key=place))
