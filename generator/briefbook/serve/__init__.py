"""A preview that follows the author: the last good site over HTTP, built again when a file of the book changes."""

from __future__ import annotations

from briefbook.serve.codes import CODES, PORT_UNAVAILABLE
from briefbook.serve.preview import serve

__all__ = ["CODES", "PORT_UNAVAILABLE", "serve"]
