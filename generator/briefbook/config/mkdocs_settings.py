"""mkdocs.yml, as far as the generator needs it: plain data with places, nothing constructed, nothing run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefbook.config.codes import EXTENSION_UNSAFE, MKDOCS_INHERITS, MKDOCS_UNREADABLE, PLUGIN_NOT_ALLOWED
from briefbook.config.paths import MKDOCS_YML
from briefbook.diagnostics import Diagnostic, Place

ALLOWED_PLUGINS = frozenset({"search", "tags"})
# MkDocs and Material give their own plugins a namespace that may be left out.
PLUGIN_NAMESPACES = ("material/", "mkdocs/")
PYMDOWN = "pymdownx."
UNSAFE_EXTENSIONS = {
    "b64": "puts the bytes of any file that a page names into it",
    "critic": "turns marks in a record's text into insertions and deletions",
    "emoji": "turns words between colons into pictures from another host",
    "fancylists": "turns letters and numerals at the start of a line into lists and drops them",
    "legacy_em": "reads underscores inside words as emphasis",
    "macros": "runs code that it finds in a page",
    "magiclink": "turns plain text into links",
    "smarty": "rewrites quotation marks and dashes",
    "smartsymbols": "rewrites marks such as (c) and --> in a record's text",
    "snippets": "prints any file that a page names",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """A value in mkdocs.yml and where it stands.

    `value` is the text as written; None where only MkDocs can tell it (a tag such as `!ENV`, a list, a mapping).
    """

    value: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class MkdocsSettings:
    """The settings that mkdocs.yml must have in common with publication.yml and with the folders of a book.

    A setting that is not there is None. `scope` is `extra.scope`, the path under which Material keeps a reader's
    preferences: fixed, since the theme's content security policy holds the hash of a script that names it.
    """

    site_name: Setting | None
    site_url: Setting | None
    docs_dir: Setting | None
    site_dir: Setting | None
    custom_dir: Setting | None
    language: Setting | None
    scope: Setting | None
    plugins: tuple[Setting, ...]
    markdown_extensions: tuple[Setting, ...]


def read_mkdocs_settings(root: Path) -> MkdocsSettings | list[Diagnostic]:
    """The settings of `root`/mkdocs.yml, or what is wrong with the file."""
    top = _compose(root / MKDOCS_YML)
    if isinstance(top, Diagnostic):
        return [top]
    entries = _entries(top)
    settings = MkdocsSettings(
        site_name=_setting(entries.get("site_name")),
        site_url=_setting(entries.get("site_url")),
        docs_dir=_setting(entries.get("docs_dir")),
        site_dir=_setting(entries.get("site_dir")),
        custom_dir=_setting(_entries(entries.get("theme")).get("custom_dir")),
        language=_setting(_entries(entries.get("theme")).get("language")),
        scope=_setting(_entries(entries.get("extra")).get("scope")),
        plugins=tuple(_names(entries.get("plugins"))),
        markdown_extensions=tuple(_names(entries.get("markdown_extensions"))),
    )
    problems = [*_inherited(top), *_refused_plugins(settings.plugins), *_unsafe(settings.markdown_extensions)]
    return problems or settings


def _compose(path: Path) -> yaml.MappingNode | Diagnostic:
    """The nodes of a file. `compose` builds no values, so a tag is only a name here, whatever it would do later."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark) if error.problem_mark else Place(MKDOCS_YML)
        return MKDOCS_UNREADABLE.at(
            place,
            f"mkdocs.yml is not valid YAML: {error.problem or error.context}",
            "Look at the line above, too: most often a bracket or a quotation mark is left open there.",
        )
    except (yaml.YAMLError, UnicodeDecodeError):
        return MKDOCS_UNREADABLE.at(Place(MKDOCS_YML), "mkdocs.yml has bytes that are no text in UTF-8")
    except RecursionError:
        return MKDOCS_UNREADABLE.at(Place(MKDOCS_YML), "mkdocs.yml is nested too deeply to be read")
    except OSError as error:
        return MKDOCS_UNREADABLE.at(Place(MKDOCS_YML), f"mkdocs.yml cannot be read: {error.strerror}")
    if isinstance(node, yaml.MappingNode):
        return node
    return MKDOCS_UNREADABLE.at(Place(MKDOCS_YML, 1, 1), "mkdocs.yml is not a mapping of settings")


def _entries(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """A mapping's values by key; later keys win, as in MkDocs."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}


def _setting(node: yaml.Node | None) -> Setting | None:
    if node is None:
        return None
    plain = isinstance(node, yaml.ScalarNode) and node.tag.startswith("tag:yaml.org,2002:")
    known = plain and not node.tag.startswith("tag:yaml.org,2002:python/")
    return Setting(str(node.value) if known else None, _place(node.start_mark))


def _names(node: yaml.Node | None) -> Iterator[Setting]:
    """The names in a list of plugins or extensions, each a name, or a name with options, or all in one mapping."""
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield Setting(key.value, _place(key.start_mark))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.ScalarNode):
                yield Setting(item.value, _place(item.start_mark))
            else:
                yield from _names(item)


def _inherited(top: yaml.MappingNode) -> Iterator[Diagnostic]:
    for key, _ in top.value:
        if isinstance(key, yaml.ScalarNode) and key.value == "INHERIT":
            yield MKDOCS_INHERITS.at(
                _place(key.start_mark),
                'mkdocs.yml takes settings from another file with "INHERIT", where they are not checked',
                "Write the settings into mkdocs.yml itself.",
            )


def _refused_plugins(plugins: tuple[Setting, ...]) -> Iterator[Diagnostic]:
    for plugin in plugins:
        name = plugin.value or ""
        for namespace in PLUGIN_NAMESPACES:
            name = name.removeprefix(namespace)
        if name not in ALLOWED_PLUGINS:
            yield PLUGIN_NOT_ALLOWED.at(
                plugin.place,
                f'the plugin "{plugin.value}" is not allowed; a book uses only "search" and "tags"',
                f'Remove "{plugin.value}" from plugins.',
            )


def _unsafe(extensions: tuple[Setting, ...]) -> Iterator[Diagnostic]:
    for extension in extensions:
        name = (extension.value or "").removeprefix(PYMDOWN).removeprefix("markdown.extensions.")
        why = UNSAFE_EXTENSIONS.get(name)
        if why:
            yield EXTENSION_UNSAFE.at(
                extension.place,
                f'the Markdown extension "{extension.value}" is not allowed: it {why}',
                f'Remove "{extension.value}" from markdown_extensions.',
            )


def _place(mark: yaml.Mark) -> Place:
    return Place(MKDOCS_YML, mark.line + 1, mark.column + 1)
