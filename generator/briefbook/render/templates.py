"""Which templates a page is laid out by, as one hash: a page is made again when one of them has changed."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from jinja2 import TemplateError, meta

from briefbook.templating import environment
from briefbook.templating.layers import layered


class Templates:
    """The templates of the book at `root`, its own over the shipped ones."""

    def __init__(self, root: Path) -> None:
        self._files = {
            f"{folder}/{name}": path
            for folder in ("pages", "partials", "pictures")
            for name, path in layered(root, folder).items()
        }
        self._jinja = environment(root)
        self._digests: dict[str, str] = {}

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
                tree = self._jinja.parse(self._files[template].read_text(encoding="utf-8"))
            except (TemplateError, OSError, UnicodeDecodeError, KeyError):
                return self._files
            for other in meta.find_referenced_templates(tree):
                if other is None:
                    return self._files
                ahead.append(other)
        return found

    def _digest(self, names: list[str]) -> str:
        hashed = blake2b(digest_size=16)
        for name in names:
            file = self._files.get(name)
            content = file.read_bytes() if file is not None and file.is_file() else b""
            hashed.update(f"\0{name}\0{len(content)}\0".encode() + content)
        return hashed.hexdigest()
