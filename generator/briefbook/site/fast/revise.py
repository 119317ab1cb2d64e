"""The last site made into the next: begun as its double, and only what has changed since is made.

It is the site that a build of everything would give, or none: where anything is not as it is known to be, or whatever
was made is not sound, `revised` says so, and everything is built. A file in the double is the live site's too, so none
is ever written to: those that change are taken out first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from mkdocs.commands.build import _build_page

from briefbook.noted_trees import note_tree
from briefbook.site.address import Site
from briefbook.site.facts import FactFinder, Facts
from briefbook.site.fast.changes import in_order, is_page, products
from briefbook.site.fast.learnt import shells_of, with_compiled
from briefbook.site.fast.pages import Made, PageMaker
from briefbook.site.fast.plan import SEARCH, Plan, planned
from briefbook.site.fast.shared import Index, shared
from briefbook.site.fast.sitemap import NAMES, write_sitemap
from briefbook.site.fast.sound import facts_of_others, stays_sound
from briefbook.site.fast.whole import write_changes
from briefbook.site.fast.work import Work

_NOTHING = Facts(b"", b"")


def revised(work: Work) -> bool:
    """Whether the folder of the site now holds the site whole, found sound. Otherwise what is in it is of no use."""
    first = len(work.records)
    try:
        plan = planned(work)
        is_done = plan is not None and work.mirror is not None and work.mirror(plan.site) and _is_done(work, plan)
    # What is remembered is not what we wrote.
    except ValueError:
        is_done = False
    if work.records[first:]:
        # A build of everything says it again.
        del work.records[first:]
        return False
    return is_done


def _is_done(work: Work, plan: Plan) -> bool:
    """Makes what has changed, remembers it, and says whether the site is sound."""
    config, index = work.config, Index(work.config)
    env = with_compiled(config.theme.get_env())
    env = config.plugins.on_env(env, config=config, files=plan.files) or env
    is_other_set = bool(plan.changes.new or plan.changes.gone) or work.day() != plan.whole.day
    remade = [*(NAMES if is_other_set else ()), *([SEARCH] if index.is_made else ())]
    for source in plan.changes.unmade:
        _take_out(work, products(source))
    _take_out(work, [file for file in remade if file in plan.whole.others])
    plan.files.copy_static_files()
    known = shells_of(plan.whole.key)
    maker = PageMaker(env, config, plan.nav, plan.converter, plan.pages, work.into, {}, known)
    made = _pages(work, plan, maker, index)
    if is_other_set:
        write_sitemap(in_order(plan.sources.paths()), env, config, plan.nav)
    if index.is_made:
        for source, entries in plan.last.entries().items():
            index.entries.setdefault(source, json.loads(entries) if entries else [])
        index.put_in(list(in_order(plan.sources.paths())))
    config.plugins.on_post_build(config=config)
    return _is_remembered(work, plan, made)


def _take_out(work: Work, files: Iterable[str]) -> None:
    """Deletes files of the site, and the folders that they leave empty."""
    for file in files:
        place = work.into / file
        place.unlink()
        with suppress(OSError):
            while place.parent != work.into:
                place = place.parent
                place.rmdir()


def _pages(work: Work, plan: Plan, maker: PageMaker, index: Index) -> dict[str, Made]:
    """What came of the pages that are new or have changed, by their sources."""
    made = {}
    wanted = set(plan.changes.made)
    pages = [file for file in plan.pages if file.src_uri in wanted]
    for file in pages:
        if file.src_uri in plan.whole.menu:
            assert file.page is not None
            _build_page(file.page, work.config, pages, plan.nav, maker.env)
            made[file.src_uri] = maker.noted(file, plan.sources[file.src_uri], index.took(file))
    others = [file for file in pages if file.src_uri not in plan.whole.menu]
    for file, page in zip(others, shared(maker, others, work.records, work.progress), strict=True):
        index.entries[file.src_uri] = page.entries
        made[file.src_uri] = page
    return made


def _is_remembered(work: Work, plan: Plan, made: Mapping[str, Made]) -> bool:
    """Whether the site is sound; what has changed of it is remembered then."""
    now = {source: page.kept for source, page in made.items() if page.kept is not None}
    assets = [source for source in plan.changes.made if not is_page(source)]
    finder = FactFinder(Site(work.config.site_url or ""))
    others = facts_of_others(work.into, assets, (), finder)
    if len(now) != len(made) or others is None:
        return False
    gone = [file for source in plan.changes.gone for file in products(source)]
    came = [*(page.facts for page in now.values()), *others.values()]

    def rest() -> tuple[list[str], list[Facts]] | None:
        files = [*(file for source in plan.sources.paths() for file in products(source)), *plan.whole.others]
        facts = facts_of_others(work.into, plan.whole.others, (), finder)
        return (files, list(facts.values())) if facts is not None else None

    if not stays_sound(plan.last, set(plan.changes.unmade), gone, came, rest):
        return False
    if work.remembers:
        known = {source: (plan.sources[source], others.get(source, _NOTHING)) for source in assets}
        whole = replace(plan.whole, day=work.day(), docs=plan.sources.digest, made="")
        note_tree(work.paths.docs_note, plan.sources)
        write_changes(work.database, whole, plan.changes.gone, now, known)
    return True
