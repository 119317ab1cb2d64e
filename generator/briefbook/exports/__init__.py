"""The exports, one file each. A new one is one file here and one name in `EXPORTS`."""

from __future__ import annotations

from types import ModuleType

from briefbook.exports import redirects

EXPORTS: tuple[ModuleType, ...] = (redirects,)

__all__ = ["EXPORTS"]
