"""The rules, one file each: a code, a docstring that is its manual page, and generators of findings.

What a rule looks at, its function says. A rule on single records (`check_record`) needs the record and the publication,
so it runs even where other records are broken. A rule on the resolved book looks at one subject at a time, by the
function for each kind that it is about: a part (`check_row`), an event (`check_event`), a claim (`check_claim`),
somebody who speaks (`check_actor`), the judgements about one thing (`check_judgements`), a record with its place
(`check_located`); `lint.subjects` says which there are. Only what belongs to no record is for `check`, which gets the
book alone. A rule on settings (`check_settings`) holds mkdocs.yml against the publication. A new rule is one file here
and one name in `RULES`.
"""

from __future__ import annotations

from types import ModuleType

from briefbook.diagnostics import Code
from briefbook.rules import (
    beyond_source,
    briefing_file,
    circular_basis,
    contradiction,
    date_words,
    embargo,
    evidence_lock,
    foreign_likelihood,
    future_part,
    high_confidence_one_origin,
    later_reference,
    likelihood_in_fact,
    likelihood_scale,
    likelihood_with_confidence,
    long_title,
    mismatched_subject,
    mkdocs_settings,
    number_off_band,
    one_sided_confirmation,
    plural_for_one,
    relative_date,
    restricted_marking,
    single_origin,
    unanswerable_rule,
    unconfirmed_credibility,
    unexplained_change,
    unknown_severity,
    unlinked_judgement,
    unnamed_only,
    unnamed_opinion,
    unproved_quotation,
    unrated_outcome,
    unsourced_part,
    unsupported_status,
    untold_disagreement,
    withdrawn_source,
    worded_likelihood,
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
    later_reference,
    unproved_quotation,
    evidence_lock,
    unanswerable_rule,
    single_origin,
    unnamed_only,
    unnamed_opinion,
    plural_for_one,
    unconfirmed_credibility,
    withdrawn_source,
    beyond_source,
    relative_date,
    foreign_likelihood,
    worded_likelihood,
    likelihood_with_confidence,
    number_off_band,
    circular_basis,
    high_confidence_one_origin,
    likelihood_in_fact,
    unlinked_judgement,
    unexplained_change,
    unrated_outcome,
    contradiction,
    one_sided_confirmation,
    untold_disagreement,
    unsupported_status,
    unknown_severity,
    mkdocs_settings,
)

CODES: tuple[Code, ...] = tuple(rule.CODE for rule in RULES)

__all__ = ["CODES", "RULES"]
