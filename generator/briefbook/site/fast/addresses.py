"""Where the links of a page's Markdown lead on the site: what MkDocs would write, found once for each folder."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from briefbook.site.engine import Refused

_EXTERNAL = re.compile(r"(?:https?://|mailto:)")


class Addresses:
    """The addresses that links become. One object serves all pages, for those of a folder link to the same places."""

    def __init__(self, files: Files) -> None:
        self._files = files.src_uris
        self._folders: dict[str, dict[str, tuple[str, str]]] = {}

    def of(self, file: File) -> Callable[[str], str]:
        """What turns a link's destination in the page `file` into its address. Raises Refused where MkDocs warns."""
        folder, own = posixpath.dirname(file.src_uri), file.url
        known = self._folders.setdefault(folder, {})
        is_index = file.name == "index"

        def address(href: str) -> str:
            if href.startswith("#"):
                return href
            if _EXTERNAL.match(href):
                return _readable(href)
            path, mark, fragment = href.partition("#")
            found = known.get(path)
            if found is None:
                found = known[path] = self._found(folder, path, href)
            url, relative = found
            if is_index or url.startswith(own):
                relative = get_relative_url(url, own)
            # MkDocs takes an address apart and puts it together again, and so drops a mark without a fragment.
            return f"{relative}#{fragment}" if mark and fragment else relative

        return address

    def _found(self, folder: str, path: str, href: str) -> tuple[str, str]:
        """The address of the page at `path` from `folder`: from the top, and as a page in that folder writes it."""
        if not path or ":" in path or "?" in path or path.startswith("/"):
            raise Refused(f"the address {href}")
        target = self._files.get(posixpath.normpath(posixpath.join(folder, unquote(path))))
        if target is None or target.inclusion.value <= InclusionLevel.DRAFT.value:
            raise Refused(f"a link to {path}, which is no page")
        # Only a page that the target lies below writes it otherwise.
        return target.url, get_relative_url(target.url, f"{folder}/-/" if folder else "-/")


def _readable(href: str) -> str:
    """An external address as it is. What cannot be read is MkDocs' to complain about."""
    try:
        urlsplit(href)
    except ValueError as error:
        raise Refused(f"the address {href}") from error
    return href
