"""mkdocs.yml says the same as publication.yml.

The publication owns the title, the language and the address of the site; MkDocs needs them too. Two that differ would
give pages a title or links an address that the book does not have.

Fails:

    site_name: Briefings in mkdocs.yml, and title: Summit Watch in publication.yml

Passes:

    site_name: Summit Watch in mkdocs.yml, and title: Summit Watch in publication.yml
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.config import MkdocsSettings
from briefbook.diagnostics import Code, Diagnostic, Place
from briefbook.records import Publication

CODE = Code("BB311", "mkdocs-settings", __doc__)


def check_settings(settings: MkdocsSettings, publication: Publication) -> Iterator[Diagnostic]:
    wanted = (
        ("site_name", settings.site_name, publication.title, 'as "title" in content/publication.yml'),
        ("site_url", settings.site_url, publication.site_url, 'as "site_url" in content/publication.yml'),
        ("language", settings.language, publication.language, 'as "language" in content/publication.yml'),
        ("docs_dir", settings.docs_dir, "build/docs", "where the Markdown is written"),
        ("custom_dir", settings.custom_dir, "build/theme", "where the theme is written"),
        ("site_dir", settings.site_dir, "build/site", "where the site is built"),
    )
    for name, setting, value, why in wanted:
        help = f"Write {name}: {value}" + (' under "theme"' if name in ("language", "custom_dir") else "")
        if setting is None:
            yield CODE.at(Place("mkdocs.yml"), f'mkdocs.yml has no "{name}"', help)
        elif setting.value != value:
            yield CODE.at(setting.place, f'"{name}" has to be "{value}", {why}', help)
