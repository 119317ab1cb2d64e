"""An unnamed speaker gives information, not opinion.

A name is withheld so that facts come out; praise and blame from somebody who does not answer for them are worth
nothing to a reader, and may be what the speaker wanted placed. The words looked for are evaluations in English, in
`text` and in `quote`, such as productive, historic or disastrous.

Fails:

    speaker: {described_as: An official, anonymous: true, because: The article gives no reason.}
    text: The call was "productive".

Passes:

    speaker: {described_as: An official, anonymous: true, because: The article gives no reason.}
    text: The call lasted an hour.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Located, Publication, Record
from briefbook.records.actor import DescribedActor
from briefbook.records.statement import Statement
from briefbook.rules.wording import find, words_pattern

CODE = Code("BB334", "unnamed-opinion", __doc__, Severity.WARNING)

_EVALUATIONS = """
    absurd amazing appalling awful bad best brilliant candid catastrophic chaotic constructive cordial cynical
    disappointing disastrous disgraceful encouraging excellent fantastic foolish frank friendly fruitful good great
    hopeful hopeless historic horrible ineffective irresponsible meaningful meaningless naive optimistic outrageous
    pathetic perfect pessimistic poor positive negative productive promising reckless reasonable remarkable ridiculous
    satisfactory satisfying shameful splendid stupid substantive successful superb terrible terrific tremendous
    unacceptable unconstructive unfair unfortunate unhelpful unproductive unreasonable unsuccessful useful useless
    wise wonderful worse worst worthless wrong
"""
_PATTERN = words_pattern("|".join(_EVALUATIONS.split()))


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    for position, part in enumerate(located.record.statements):
        if not all(isinstance(speaker, DescribedActor) and speaker.anonymous for speaker in part.speaker):
            continue
        for loc, words, offset in _opinions(part):
            place = located.place("statements", position, *loc, offset=offset)
            message = f'"{words}" is an opinion, and the speaker of "{part.id}" is not named'
            yield CODE.at(place, message, 'Leave the opinion out, or say in "accept" why readers should have it.')


def _opinions(part: Statement) -> Iterator[tuple[tuple[str | int, ...], str, int]]:
    """The first evaluation in the text, and in each fragment quoted: the field, the word and its offset."""
    for found in islice(find(part.text, _PATTERN, quoted=True), 1):
        yield ("text",), found.words, found.offset
    for turn, fragment in enumerate(part.quote):
        match = _PATTERN.search(fragment)
        if match is not None:
            yield ("quote", turn), match[0], match.start()
