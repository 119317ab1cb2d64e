"""The finished site, inspected before it goes live. Each page is parsed once."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place, ordered
from briefbook.site.address import Inside, Site, is_inside, resolve
from briefbook.site.checks import check_page
from briefbook.site.codes import DEAD_FRAGMENT, DEAD_LINK, UNEXPECTED_FILE
from briefbook.site.page import HtmlPage, read_page

# Pages with what MkDocs and Material write beside them; pictures and fonts; feeds, calendars and data.
EXPECTED = frozenset(
    (
        *(".html", ".css", ".js", ".map", ".json", ".xml", ".gz", ".txt", ".webmanifest"),
        *(".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp", ".woff", ".woff2"),
        *(".atom", ".csv", ".ics", ".jsonld", ".pdf"),
    )
)
# A fault of the theme shows on every page; past this many, one finding speaks for all.
PAGES_NAMED = 3


@dataclass(slots=True)
class _Links:
    """Who links where, kept until every page's ids are known."""

    dead: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    fragments: dict[Inside, list[Place]] = field(default_factory=lambda: defaultdict(list))


def inspect_site(staged: Path, paths: Paths, *, site_url: str) -> list[Diagnostic]:
    """The findings about the site in the folder `staged`, whose address will be `site_url` ("" if it has none).

    Places name the Markdown page or the file in `paths.docs` that a page was made from, else the page of the live site.
    """
    site = Site(site_url)
    files = set(_files(staged))
    findings: list[Diagnostic] = []
    links, ids = _Links(), dict[str, frozenset[str]]()
    for name in sorted(files):
        place = _source(paths, name)
        if PurePosixPath(name).suffix not in EXPECTED and not _is_markdown(paths, name):
            findings.append(_unexpected(place, name))
        if not name.endswith(".html"):
            continue
        page = read_page((staged / name).read_bytes())
        ids[name] = frozenset(page.ids)
        findings += check_page(page, name, place, site)
        _gather(links, page, name, place, site, files)
    findings += _dead_links(links)
    findings += _dead_fragments(links, ids)
    return ordered(findings)


def _files(staged: Path) -> Iterator[str]:
    for folder, _, names in os.walk(staged):
        for name in names:
            yield Path(folder, name).relative_to(staged).as_posix()


def _source(paths: Paths, name: str) -> Place:
    """Where the author of a file in the site finds it."""
    page = PurePosixPath(name)
    candidates = [page]
    if page.suffix == ".html":
        candidates += [page.with_suffix(".md")]
    if page.name == "index.html" and page.parent.name:
        candidates += [page.parent.with_suffix(".md")] if "." not in page.parent.name else []
    for candidate in candidates:
        path = paths.docs / candidate
        if path.is_file():
            return Place(path.relative_to(paths.root).as_posix())
    return Place((paths.site / name).relative_to(paths.root).as_posix())


def _is_markdown(paths: Paths, name: str) -> bool:
    """Whether a file is the Markdown of a page, which is published beside it."""
    return name.endswith(".md") and (paths.docs / name).is_file()


def _unexpected(place: Place, name: str) -> Diagnostic:
    return UNEXPECTED_FILE.at(place, f'the site holds "{name}", a kind of file that is not meant to be published')


def _gather(links: _Links, page: HtmlPage, name: str, place: Place, site: Site, files: set[str]) -> None:
    """Holds a page's addresses against the files there are, and keeps those with a fragment for later."""
    for address in dict.fromkeys((*page.links, *page.resources, *page.refreshes)):
        try:
            target = resolve(site, name, address)
            outside = target is None and not is_inside(address, site)
        except ValueError:
            target, outside = None, False
        if outside:
            continue
        if target is None or target.path not in files:
            links.dead[_goal(target, address)].append(place)
        elif target.fragment and target.path.endswith(".html"):
            links.fragments[target].append(place)


def _goal(target: Inside | None, address: str) -> str:
    return target.path.removesuffix("index.html") or "index.html" if target else address


def _dead_links(links: _Links) -> Iterator[Diagnostic]:
    for goal, places in links.dead.items():
        for place, more in _named(places):
            yield DEAD_LINK.at(place, f'the page links to "{goal}", which is not in the site{more}')


def _dead_fragments(links: _Links, ids: dict[str, frozenset[str]]) -> Iterator[Diagnostic]:
    for target, places in links.fragments.items():
        if target.fragment in ids.get(target.path, frozenset()):
            continue
        goal = _goal(target, "")
        for place, more in _named(places):
            yield DEAD_FRAGMENT.at(
                place, f'the page links to "{target.fragment}" in "{goal}", which has no such part{more}'
            )


def _named(places: list[Place]) -> Iterator[tuple[Place, str]]:
    places = list(dict.fromkeys(places))
    if len(places) <= PAGES_NAMED:
        yield from ((place, "") for place in places)
    else:
        yield places[0], f", as do {len(places) - 1} other pages"
