"""Where the links of a page's Markdown lead on the site: what MkDocs would write, found once for each folder."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from briefbook.site.engine import Refused

_EXTERNAL = re.compile(r"(?:https?://|mailto:)")


class Addresses:
    """The addresses that links become. One object serves all pages, for those of a folder link to the same places."""

    def __init__(self, files: Files) -> None:
        self._files = files.src_uris
        self._known: dict[tuple[str, str], tuple[str, str]] = {}

    def of(self, file: File, href: str) -> str:
        """The address of a link to `href` in the page `file`. Raises Refused where MkDocs would warn."""
        if href.startswith("#"):
            return href
        if _EXTERNAL.match(href):
            # What cannot be read is MkDocs' to complain about.
            try:
                urlsplit(href)
            except ValueError as error:
                raise Refused(f"the address {href}") from error
            return href
        path, mark, fragment = href.partition("#")
        if not path or ":" in path or "?" in path or path.startswith("/"):
            raise Refused(f"the address {href}")
        key = (posixpath.dirname(file.src_uri), path)
        known = self._known.get(key)
        if known is None:
            target = self._files.get(posixpath.normpath(posixpath.join(key[0], unquote(path))))
            if target is None or target.inclusion.value <= InclusionLevel.DRAFT.value:
                raise Refused(f"a link to {path}, which is no page")
            # As a page beside it writes it; only a page that the target lies below writes it otherwise.
            beside = f"{key[0]}/-/" if key[0] else "-/"
            known = self._known[key] = target.url, get_relative_url(target.url, beside)
        url, relative = known
        own = file.url
        if file.name == "index" or url.startswith(own):
            relative = get_relative_url(url, own)
        # MkDocs takes an address apart and puts it together again, and so drops a mark without a fragment.
        return f"{relative}#{fragment}" if mark and fragment else relative
