"""A likelihood and a confidence never stand in one sentence.

How likely a thing is and how sure we are of that are two things, and in one sentence readers take one for the other
(ICD 203). A judgement's reason for its confidence is a sentence of confidence, so no likelihood term belongs in it.

Fails:

    bottom_line: We judge with high confidence that a meeting is unlikely.

Passes:

    bottom_line: A meeting is unlikely. Our confidence is high.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.rules.judgement_prose import judgements, main_points, reasons
from briefbook.rules.wording import CONFIDENCE, LIKELIHOOD, find

CODE = Code("BB342", "likelihood-with-confidence", __doc__, Severity.WARNING)


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    for loc, prose in (*main_points(located.record), *judgements(located.record)):
        for found in find(prose, LIKELIHOOD):
            confidence = CONFIDENCE.search(found.sentence)
            if confidence is not None:
                message = f'"{found.words}" and "{confidence[0]}" stand in one sentence'
                yield CODE.at(located.place(*loc, offset=found.offset), message, "Make two sentences of it.")
    for loc, prose in reasons(located.record):
        for found in find(prose, LIKELIHOOD):
            message = f'"{found.words}" is a likelihood, and stands in the reason for a confidence'
            help = "Say what the sources are: how many, how good, how independent."
            yield CODE.at(located.place(*loc, offset=found.offset), message, help)
