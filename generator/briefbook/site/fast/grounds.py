"""Whether a site may be built fast: only if all is as it was when fast and stock were held against each other."""

from __future__ import annotations

import sys
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefbook.config import Paths, shipped_templates

VERSIONS = {"mkdocs": "1.6.1", "mkdocs-material": "9.8.1", "Markdown": "3.11.3", "pymdown-extensions": "12.3"}
"""The releases whose output the tests compare. The lock file names the same."""

PLUGINS = frozenset({"search", "material/search"})
_NEEDED = frozenset({"attr_list", "md_in_html", "tables", "toc"})
_KNOWN = _NEEDED | {"abbr", "admonition", "def_list", "fenced_code", "footnotes"}
_KNOWN |= {"pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"}
_CONFIGURED = {"toc": {"permalink": True}, "pymdownx.tabbed": {"alternate_style": True}}
_GENERATED = frozenset({"partials/copyright.html", "partials/as-of.html", "partials/sprite.html"})


def reason_against(config: MkDocsConfig, paths: Paths) -> str | None:
    """Why the site has to be built by MkDocs page by page; None if the fast build gives the same bytes."""
    for package, known in VERSIONS.items():
        if (found := version(package)) != known:
            return f"{package} is {found}, and the fast build knows {known}"
    for plugin in config.plugins:
        if plugin not in PLUGINS:
            return f'it does not know the plugin "{plugin}"'
    if config.hooks or config.extra_templates:
        return "it knows neither hooks nor extra templates"
    if b"!ENV" in paths.mkdocs_yml.read_bytes():
        return "mkdocs.yml takes values of the environment"
    extensions = {str(extension) for extension in config.markdown_extensions}
    if not _NEEDED <= extensions <= _KNOWN:
        odd = ", ".join(sorted((extensions - _KNOWN) | (_NEEDED - extensions)))
        return f"the set of Markdown extensions is another: {odd}"
    if any(settings != _CONFIGURED.get(name, {}) for name, settings in (config.mdx_configs or {}).items()):
        return "a Markdown extension has other settings"
    if not config.use_directory_urls or config.repo_url or config.edit_uri or config.edit_uri_template:
        return "it knows no edit links, and addresses of folders only"
    return _other_theme(paths.theme)


def _other_theme(theme: Path) -> str | None:
    shipped = shipped_templates() / "theme"
    for file in sorted(theme.rglob("*")):
        name = file.relative_to(theme).as_posix()
        if file.is_dir():
            continue
        if name in _GENERATED:
            if b"{{" in file.read_bytes() or b"{%" in file.read_bytes():
                return f'"{name}" of the theme is a template of its own'
        elif not (shipped / name).is_file() or (shipped / name).read_bytes() != file.read_bytes():
            return f'the book has a "{name}" of its own in its theme'
    return None


def key_of(config: MkDocsConfig, paths: Paths, settings: bytes, menu: list[tuple[str, str]]) -> str:
    """What every page depends on besides its own Markdown, as one hash: only under the same one may a page be kept.

    `settings` is mkdocs.yml as it was when it was read.
    """
    hashed = blake2b(digest_size=20)
    parts = [
        sys.version,
        repr(sorted(config.plugins)),
        repr(dict(config.extra)),
        repr(menu),
        repr(sorted(VERSIONS.items())),
    ]
    for text in parts:
        hashed.update(f"{text}\0".encode())
    own = Path(__file__).resolve().parents[1]
    for root in (paths.theme, own):
        for file in sorted(root.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                content = file.read_bytes()
                hashed.update(f"{file.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    hashed.update(settings)
    return hashed.hexdigest()
