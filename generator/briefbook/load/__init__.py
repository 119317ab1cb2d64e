"""Load: YAML files to documents. Reads as little of YAML as records need, strictly, and keeps every place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from briefbook.diagnostics import Code, Diagnostic, ordered
from briefbook.documents import Document, pack
from briefbook.load import characters, comments, constructs, contents, files, syntax
from briefbook.load.contents import read_bytes
from briefbook.load.files import find
from briefbook.load.nodes import LibyamlMissing, read_again, read_nodes

__all__ = ["CODES", "LibyamlMissing", "find", "load", "read_bytes", "read_document"]

CODES: tuple[Code, ...] = tuple(
    sorted(
        (*files.CODES, *contents.CODES, *characters.CODES, *constructs.CODES, *comments.CODES, *syntax.CODES),
        key=lambda code: code.id,
    )
)


def load(root: Path, paths: Iterable[PurePosixPath] | None = None) -> tuple[list[Document], list[Diagnostic]]:
    """The documents of the book at `root`, sorted by path, and everything that is wrong with its files.

    Reads `content/**/*.yml` and `seeds/*.yml`, or of those only `paths`, which are relative to `root`; one that does
    not exist is a finding, one that is not in content/ or seeds/ a ValueError. A file with a finding gives no
    document. Raises LibyamlMissing where PyYAML was installed without its parser.
    """
    found_files, found = find(root, paths)
    documents: list[Document] = []
    for path in found_files:
        data = read_bytes(root, path)
        if isinstance(data, Diagnostic):
            found.append(data)
            continue
        document = read_document(str(path), data)
        if isinstance(document, Document):
            documents.append(document)
        else:
            found.extend(document)
    return documents, ordered(found)


def read_document(path: str, data: bytes) -> Document | list[Diagnostic]:
    """The document in `data`, or what is wrong with it, sorted by place. `path` is only named in places."""
    text = characters.decode(path, data)
    if isinstance(text, Diagnostic):
        return [text]
    if characters.is_ordinary(text):
        root, found = read_nodes(path, text)
    else:
        found = list(characters.forbidden_characters(path, text))
        root, also = read_nodes(path, characters.without_forbidden(text))
        # What stands in for a forbidden character can break the syntax; the rest is found as it would be without it.
        found += [diagnostic for diagnostic in also if diagnostic.code not in syntax.CODES]
    if root is None or found:
        return ordered(found)
    return Document(path, root, pack(text), read_again)
