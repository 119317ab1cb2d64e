"""The index of the data: every file and subscription described in the manner of a Data Package (datapackage.org)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from briefbook.book.book import Book
from briefbook.permalinks import relative
from briefbook.standards.license import find_license
from briefbook.structured.address import file_url
from briefbook.structured.documents import head
from briefbook.structured.offers import SCHEMA_VERSION, Offer, data_offers, subscriptions
from briefbook.structured.tables import TABLES, Column

PATH = "data/index.json"


def index(book: Book, files: Mapping[str, bytes]) -> dict[str, Any]:
    """The index; `files` are the contents of the tables that are one file, by path, for their sizes and hashes."""
    publication = book.publication
    known = find_license(publication.license)
    top = head(book, "index")
    return {
        "$schema": top["$schema"],
        "schema_version": top["schema_version"],
        "name": (urlsplit(publication.site_url).hostname or "book").lower(),
        "title": publication.title,
        "description": publication.summary or publication.title,
        "homepage": file_url(book, ""),
        "version": f"{SCHEMA_VERSION}.0.0",
        "as_of": top["as_of"],
        "licenses": [
            {"title": known.title, **({"path": known.url} if known.url is not None else {})}
            if known is not None
            else {"title": publication.license}
        ],
        "contributors": [{"title": publication.publisher, "roles": ["publisher"]}],
        "resources": [_resource(offer, files.get(offer.path)) for offer in (*data_offers(book), *subscriptions(book))],
    }


def _resource(offer: Offer, content: bytes | None) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": offer.path.removeprefix("data/").replace("/", "-").replace(".", "-"),
        "path": relative(PATH, offer.path),
        "title": offer.title,
        "description": offer.meaning,
        "format": offer.path.rpartition(".")[2],
        "mediatype": offer.media_type,
        "encoding": "utf-8",
    }
    if content is not None:
        resource |= {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    if offer.schema is not None:
        resource["jsonSchema"] = relative(PATH, offer.schema)
    if offer.format == "csv":
        (table,) = (table for table in TABLES if table.name == offer.table)
        resource["schema"] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    return resource


def _field(column: Column[Any]) -> dict[str, Any]:
    kind = "string" if column.type == "list" else "date" if column.form == "date" else column.type
    return {
        "name": column.name,
        "type": kind,
        "description": column.meaning,
        **({"constraints": {"required": True}} if column.required and column.type != "list" else {}),
    }
