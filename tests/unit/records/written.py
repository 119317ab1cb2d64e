"""Records written into files, and files as an editor reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.records import KINDS, Record
from briefbook.records.locations import globs
from briefbook.validate import Validated, validate

KIND = {kind.kind_name: kind for kind in KINDS}


def path_of(kind: type[Record]) -> str:
    """A file for one record of a kind."""
    return globs(kind)[0].replace("/*.yml", "/2025-03-05-a.yml").replace("*", "2025")


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def written(data: Mapping[str, Any]) -> str:
    """A record's data as the text of its file, nothing abbreviated."""
    return yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False)


def document(kind: str, data: Mapping[str, Any]) -> Document:
    """A record's data as its file, read as strictly as any."""
    read = read_document(path_of(KIND[kind]), written(data).encode())
    assert isinstance(read, Document), read
    return read


def validated(kind: str, data: Mapping[str, Any]) -> Validated:
    return validate([document(kind, data)])


class EditorLoader(yaml.SafeLoader):
    """Types as the core schema of YAML 1.2 has them, which language servers follow: a date is text, 2025 a number."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first))


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, EditorLoader)
