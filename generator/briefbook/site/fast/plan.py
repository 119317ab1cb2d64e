"""What a new site has to make, where it can begin as the double of the last one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.utils import meta

from briefbook.noted_trees import noted_tree
from briefbook.site.fast.changes import Changes, changes, in_order, is_page, products, stay_plain
from briefbook.site.fast.pages import Converter
from briefbook.site.fast.sitemap import NAMES
from briefbook.site.fast.sound import are_expected
from briefbook.site.fast.sources import Sources, source_file
from briefbook.site.fast.whole import LastSite, Whole
from briefbook.site.fast.work import Work
from briefbook.trees import Tree, tree_of

SEARCH = "search/search_index.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, found before anything is."""

    last: LastSite
    whole: Whole
    sources: Tree
    changes: Changes
    site: Tree
    """The live site."""
    files: Files
    """The files of which MkDocs has to know: those of the menu, and those of which something has to be made."""
    nav: Navigation
    converter: Converter
    """It has converted what has changed in the menu."""

    @property
    def pages(self) -> list[File]:
        return [file for file in self.files if file.is_documentation_page()]


def planned(work: Work) -> Plan | None:
    """What is to be done; None where the last site cannot be where to begin.

    Raises ValueError where what is remembered of it is not what we wrote.
    """
    if work.live is None or not work.database.is_file():
        return None
    last = LastSite(work.database)
    whole, sources = last.whole, work.docs
    before = noted_tree(work.paths.docs_note)
    if before is None or before.digest != whole.docs:
        return None
    found = changes(before, sources)
    if not _are_alone(work, found):
        return None
    site = tree_of(work.live, noted_tree(work.paths.site_note))
    if site.digest != whole.made or not _are_in(site, found.unmade) or not stay_plain(found, site):
        return None
    files = work.config.plugins.on_files(_files(work, sources, whole, found), config=work.config)
    if any(file.inclusion.value <= InclusionLevel.DRAFT.value for file in files):
        return None
    nav = get_navigation(files, work.config)
    nav = work.config.plugins.on_nav(nav, config=work.config, files=files)
    if {page.file.src_uri for page in nav.pages} != whole.menu.keys():
        return None
    plan = Plan(last, whole, sources, found, site, files, nav, Converter(work.config, files))
    _read_menu(plan)
    return plan if work.key(nav) == whole.key else None


def _files(work: Work, sources: Tree, whole: Whole, found: Changes) -> Files:
    wanted = [source for source in {*whole.menu, *found.made} if source in sources]
    ordered = [*in_order(wanted), *sorted(source for source in wanted if not is_page(source))]
    return Sources([source_file(source, work.config) for source in ordered], sources, work.config)


def _are_alone(work: Work, found: Changes) -> bool:
    """Whether nothing but the changed sources themselves has to do with the files that they become."""
    fixed = {*work.config.theme.static_templates, *NAMES, SEARCH}
    for source in (*found.gone, *found.made):
        # A file of the theme comes forth again where one of ours no longer stands over it.
        places = [os.path.join(folder, source) for folder in work.config.theme.dirs]  # noqa: PTH118 (as MkDocs does)
        if source in fixed or any(map(os.path.exists, places)):
            return False
    return are_expected(found.made)


def _are_in(site: Tree, unmade: Iterable[str]) -> bool:
    """Whether all that the sources became is in the site, so that nothing outside of it is ever touched."""
    return all(file in site for source in unmade for file in products(source))


def _read_menu(plan: Plan) -> None:
    """Gives the pages of the menu their titles: the new ones by converting them, the others the ones they had."""
    made = set(plan.changes.made)
    for page in plan.nav.pages:
        if page.file.src_uri in made:
            plan.converter.convert(page.file)
        else:
            page.markdown, page.meta = meta.get_data(page.file.content_string)
            page.title = plan.whole.menu[page.file.src_uri]
