"""Our own words keep to the likelihood terms of the publication's scale.

A term of another scale, or of the other row of ICD 203, in the bottom line, a key point or a judgement's words means
another probability than the reader of this book has learned. What stands in quotation marks is the source's.

Fails:

    bottom_line: A meeting this month is highly unlikely. (in a book that uses ICD 203)

Passes:

    bottom_line: A meeting this month is very unlikely.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.rules.judgement_prose import judgements, main_points, reasons
from briefbook.rules.wording import LIKELIHOOD, find
from briefbook.standards.likelihood import SCALES

CODE = Code("BB340", "foreign-likelihood", __doc__, Severity.WARNING)


def check_record(located: Located[Record], publication: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    scale = SCALES[publication.scale]
    own = {term.term for term in scale.terms} if scale.separate_rows else set(scale.words)
    fields = (*main_points(located.record), *judgements(located.record), *reasons(located.record))
    for loc, prose in fields:
        for found in find(prose, LIKELIHOOD):
            if found.words.lower() not in own:
                message = f'"{found.words}" is not a term of {scale.title}, which this book keeps to'
                help = f"The terms are {', '.join(term.term for term in scale.terms)}."
                yield CODE.at(located.place(*loc, offset=found.offset), message, help)
