"""An author's answer is to a rule that can be answered.

`accept` keeps what a rule objects to, gives the reason, and shows it to readers. It names the rule by its code. What
keeps the book whole or holds back what is withheld cannot be answered, and a reason to nothing would be none.

Fails:

    accept: {BB303: Everybody knows it anyway.}

Passes:

    accept: {BB334: The word is all that we know of the call.}
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Located, Publication, Record
from briefbook.rules.answers import answers
from briefbook.standards.objections import OBJECTIONS

CODE = Code("BB330", "unanswerable-rule", __doc__)


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    for loc, accept in answers(located.record):
        for code in accept:
            if code not in OBJECTIONS:
                help = f"The rules that can be answered are {', '.join(OBJECTIONS)}."
                yield CODE.at(located.place(*loc, "accept", code, key=True), f'"{code}" cannot be answered', help)
