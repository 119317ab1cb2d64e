"""The publication sets the severity only of rules that leave it the choice.

`severities` maps the code of a rule (BB3…) to `error`, `warning` or `off`. Codes of another kind cannot be set, since a
book that cannot be read is never published; nor can the rules that keep back what is withheld.

Fails:

    severities: {BB303: off}

Passes:

    severities: {BB308: error}
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Located, Publication, Record
from briefbook.standards.objections import AGAINST_TEXTS, OBJECTIONS

CODE = Code("BB310", "unknown-severity", __doc__)

SETTABLE = tuple(sorted({*OBJECTIONS, "BB331"} - AGAINST_TEXTS))
"""The rules whose severity a publication may set; the others keep the book whole, what is withheld off the site,
and quotations what their sources say."""


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Publication):
        return
    for code in located.record.severities:
        if code not in SETTABLE:
            message = f'the severity of "{code}" cannot be set'
            help = f"The rules whose severity a publication sets are {', '.join(SETTABLE)}."
            yield CODE.at(located.place("severities", code, key=True), message, help)
