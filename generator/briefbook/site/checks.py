"""What a page may hold by itself: checks that need no other page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefbook.diagnostics import Diagnostic, Place
from briefbook.site.address import Site, resolve
from briefbook.site.codes import ACTIVE_CONTENT, DUPLICATE_HTML_ID, EXTERNAL_RESOURCE, HEADINGS, UNKNOWN_SCRIPT
from briefbook.site.page import HtmlPage


def check_page(page: HtmlPage, name: str, place: Place, site: Site) -> Iterator[Diagnostic]:
    """The findings about one page. `name` is its file's path in the site, `place` where its author finds it."""
    yield from _ids(page, place)
    yield from _resources(page, name, place, site)
    yield from _active(page, name, place, site)
    if not page.is_redirect:
        yield from _scripts(page, place)
        yield from _headings(page, place)


def _ids(page: HtmlPage, place: Place) -> Iterator[Diagnostic]:
    for identifier, count in Counter(page.ids).items():
        if count > 1:
            yield DUPLICATE_HTML_ID.at(place, f'{count} elements of the page have the id "{identifier}"')


def _resources(page: HtmlPage, name: str, place: Place, site: Site) -> Iterator[Diagnostic]:
    for address in dict.fromkeys(page.resources):
        if address.startswith("data:"):
            continue
        try:
            outside = resolve(site, name, address) is None
        except ValueError:
            outside = True
        if outside:
            yield EXTERNAL_RESOURCE.at(place, f'the page loads "{address}", which is not part of the site')


def _active(page: HtmlPage, name: str, place: Place, site: Site) -> Iterator[Diagnostic]:
    for what in dict.fromkeys(page.active):
        yield ACTIVE_CONTENT.at(place, f"the page holds {what}, which could run or load something")
    for address in page.refreshes:
        if not page.is_redirect:
            yield ACTIVE_CONTENT.at(place, f'the page is no redirect, but sends its reader on to "{address}"')
        elif not _stays(address, name, site):
            yield ACTIVE_CONTENT.at(place, f'the redirect leads to "{address}", which is not part of the site')


def _stays(address: str, name: str, site: Site) -> bool:
    try:
        return resolve(site, name, address) is not None
    except ValueError:
        return False


def _scripts(page: HtmlPage, place: Place) -> Iterator[Diagnostic]:
    if not page.has_policy:
        yield UNKNOWN_SCRIPT.at(
            place,
            "the page has no content security policy",
            'Let the page use the theme\'s "main.html", or make it a redirect.',
        )
        return
    if not page.early_policy:
        yield UNKNOWN_SCRIPT.at(place, "a script stands before the content security policy, which does not bind it")
    for digest, start in page.script_hashes:
        if digest not in page.policy_hashes:
            yield UNKNOWN_SCRIPT.at(
                place,
                f'the content security policy does not name the inline script that begins with "{start}"',
                f'If the script is the theme\'s own, add "{digest}" to "site_templates/theme/main.html".',
            )


def _headings(page: HtmlPage, place: Place) -> Iterator[Diagnostic]:
    if page.main_headings != 1:
        count = page.main_headings or "no"
        yield HEADINGS.at(place, f"the page has {count} main headings (<h1>) instead of one")
