"""Time zones by their IANA names, as the tzdata package lists them.

A system may know fewer zones, or names of its own such as `localtime`; the package is the same everywhere.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def zone_names() -> frozenset[str]:
    """Every name of the IANA Time Zone Database: `UTC`, `Europe/Lisbon`, and the older names that link to these."""
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())
