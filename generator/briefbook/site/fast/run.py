"""The build that MkDocs does, its steps in its order, with the pages that are in no menu shared among processes."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs.commands.build import _build_page, _build_theme_template
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation

from briefbook.noted_trees import note_tree
from briefbook.site.address import Site
from briefbook.site.facts import FactFinder, Facts
from briefbook.site.fast.changes import are_plain, is_page, products
from briefbook.site.fast.kept import Kept, read_kept, write_kept
from briefbook.site.fast.learnt import shells_of, with_compiled
from briefbook.site.fast.pages import Converter, PageMaker
from briefbook.site.fast.shared import Index, shared
from briefbook.site.fast.sound import facts_of_others, is_sound
from briefbook.site.fast.whole import Whole, forget, write_whole
from briefbook.site.fast.work import Work
from briefbook.site.markdown import without_front_matter
from briefbook.trees import tree_of


def build_whole(work: Work) -> bool:
    """Writes the site as `mkdocs build` does, and the Markdown of each page beside it; whether it passes inspection.

    The folder of the site is empty. Pages of the live site that would come out the same are taken from there.
    """
    if work.live is not None:
        forget(work.database)
    config = work.config
    files = get_files(config)
    env = with_compiled(config.theme.get_env())
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    nav = config.plugins.on_nav(nav, config=config, files=files)
    pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
    listed = {page.file.src_uri for page in nav.pages}
    converter = Converter(config, files)
    for file in pages:
        if file.src_uri in listed:
            converter.convert(file)
    env = config.plugins.on_env(env, config=config, files=files) or env
    files.copy_static_files(inclusion=InclusionLevel.is_included)
    for template in config.theme.static_templates:
        _build_theme_template(template, env, files, config, nav)

    key = work.key(nav)
    kept = read_kept(work.database, key) if work.live is not None else {}
    maker = PageMaker(env, config, nav, converter, pages, work.live or work.paths.site, kept, shells_of(key))
    index, sources = Index(config), work.docs
    made = {}
    for file in pages:
        if file.src_uri in listed:
            assert file.page is not None
            _build_page(file.page, config, pages, nav, env)
            made[file.src_uri] = maker.noted(file, sources.get(file.src_uri), index.took(file))
    others = [file for file in pages if file.src_uri not in listed]
    for file, page in zip(others, shared(maker, others, work.records, work.progress), strict=True):
        index.entries[file.src_uri] = page.entries
        made[file.src_uri] = page
    index.put_in([file.src_uri for file in pages])
    config.plugins.on_post_build(config=config)
    now = {source: page.kept for source, page in made.items() if page.kept is not None}
    facts = {source: page.facts for source, page in now.items()}
    titles = {page.file.src_uri: page.title or "" for page in nav.pages}
    _copy_the_rest(work, made.keys())
    # What is left to do needs none of it, and it is most of the memory.
    del files, pages, others, made, index, maker, converter, nav
    return _finished(work, key, titles, kept, now, facts)


def _finished(
    work: Work, key: str, titles: dict[str, str], kept: dict[str, Kept], now: dict[str, Kept], facts: dict[str, Facts]
) -> bool:
    """Remembers the pages and, where the site passes inspection, the whole; says whether it does."""
    remembers = work.remembers
    if remembers:
        write_kept(work.database, key, kept, now)
    sources = work.docs.paths()
    if sum(map(is_page, sources)) != len(now):
        # A page with a fault, or one that is not meant to be published.
        remembers = False
    files = tree_of(work.into).paths()
    by_file = {products(source)[0]: found for source, found in facts.items()}
    finder = FactFinder(Site(work.config.site_url or ""))
    others = facts_of_others(work.into, files, by_file.keys(), finder)
    if others is None or not is_sound([*facts.values(), *others.values()], files):
        return False
    known = {file for source in sources for file in products(source)}
    rest = tuple(sorted(set(files) - known))
    if remembers and are_plain(sources, rest) and known <= set(files):
        none = Facts(b"", b"")
        assets = {source: (work.docs[source], others.get(source, none)) for source in sources if not is_page(source)}
        note_tree(work.paths.docs_note, work.docs)
        write_whole(work.database, Whole(key, titles, work.day(), rest, work.docs.digest), assets)
    return True


def _copy_the_rest(work: Work, made: Collection[str]) -> None:
    """Puts the Markdown of pages that MkDocs was told to leave out in its place too, as `copy_markdown` does."""
    for source in work.docs.paths():
        target = work.into / source
        if is_page(source) and source not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(without_front_matter((work.paths.docs / source).read_bytes()))
