"""The rules, one file each: a code, a docstring that is its manual page, and one generator of findings.

A rule on single records (`check_record`) needs the record and the publication, so it runs even where other records
are broken; a rule on the book (`check`) needs the book resolved; a rule on settings (`check_settings`) holds mkdocs.yml
against the publication. A new rule is one file here and one name in `RULES`.
"""

from __future__ import annotations

from types import ModuleType

from briefbook.diagnostics import Code
from briefbook.rules import (
    briefing_file,
    date_words,
    embargo,
    future_part,
    likelihood_scale,
    long_title,
    mismatched_subject,
    mkdocs_settings,
    restricted_marking,
    unknown_severity,
    unsourced_part,
)

RULES: tuple[ModuleType, ...] = (
    mismatched_subject,
    unsourced_part,
    restricted_marking,
    embargo,
    date_words,
    likelihood_scale,
    briefing_file,
    long_title,
    future_part,
    unknown_severity,
    mkdocs_settings,
)

CODES: tuple[Code, ...] = tuple(rule.CODE for rule in RULES)

__all__ = ["CODES", "RULES"]
