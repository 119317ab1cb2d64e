"""Which templates a page is laid out by, as one hash: a page is made again when one of them has changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from briefbook.templating.layers import layered

# Parsing them all would take longer than laying out a page. What is taken in by another name than a string is any.
_TAKEN_IN = re.compile(r"{%[-+]?\s*(?:import|include|extends|from)\b\s*(?P<what>[^%]*)")
_NAME = re.compile("(?P<quote>[\"'])(?P<name>[^\"']+)(?P=quote)\\s*(?:-?$|import\\b|as\\b|with\\b|without\\b)")


class Templates:
    """The templates of the book at `root`, its own over the shipped ones."""

    def __init__(self, root: Path) -> None:
        self._files = {
            f"{folder}/{name}": path
            for folder in ("pages", "partials", "pictures")
            for name, path in layered(root, folder).items()
        }
        self._digests: dict[str, str] = {}
        self._contents: dict[str, bytes] = {}

    def ground(self, template: str) -> str:
        """Of a template in `pages`, with all that it takes in, directly or not, and with the pictures.

        Of all templates, where what is taken in cannot be told.
        """
        if template not in self._digests:
            drawn_by = (name for name in self._files if name.startswith("pictures/"))
            self._digests[template] = self._digest(sorted({*self._taken_in(f"pages/{template}"), *drawn_by}))
        return self._digests[template]

    def _taken_in(self, name: str) -> Iterable[str]:
        found: set[str] = set()
        ahead = [name]
        while ahead:
            template = ahead.pop()
            if template in found:
                continue
            found.add(template)
            try:
                text = self._content(template).decode("utf-8")
            except (OSError, UnicodeDecodeError, KeyError):
                return self._files
            for order in _TAKEN_IN.finditer(text):
                named = _NAME.match(order["what"])
                if named is None:
                    return self._files
                ahead.append(named["name"])
        return found

    def _digest(self, names: list[str]) -> str:
        hashed = blake2b(digest_size=16)
        for name in names:
            file = self._files.get(name)
            content = self._content(name) if file is not None and file.is_file() else b""
            hashed.update(f"\0{name}\0{len(content)}\0".encode() + content)
        return hashed.hexdigest()

    def _content(self, name: str) -> bytes:
        """A file's bytes, read once. Raises KeyError where there is none of that name, and OSError."""
        if name not in self._contents:
            self._contents[name] = self._files[name].read_bytes()
        return self._contents[name]
