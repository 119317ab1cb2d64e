"""What was made of a book, kept for the next run: a unit is made again only where what it hangs on has changed."""

from __future__ import annotations

from briefbook.keeping.keeper import Keeper, Told

__all__ = ["Keeper", "Told"]
