"""An issue of two topics tells each change under one of them: the subject's own, else the issue's first."""

from __future__ import annotations

import pytest

from briefbook.book.changes import changes
from tests.books import BASE, Part, book, issue, judged, part_ids, said

OF_THE_QUAY = BASE["content/events.yml"].replace("The fair,", "The fair, part_of: quay,")
ON_SUMMIT = said("on-summit", "ann", date="2025-10-16", about="summit", status="announced")
ON_FAIR = said("on-fair", "ann", date="2025-10-16", about="fair", status="announced")
# The claim is about the fair.
ON_CLAIM = said("on-claim", "ann", date="2025-10-16", about="quay-opens", stance="affirms")


@pytest.mark.parametrize(
    ("part", "topics", "told_under"),
    [
        (ON_SUMMIT, "[talks, quay]", "talks"),
        (ON_SUMMIT, "[quay, talks]", "quay"),
        (ON_FAIR, "[talks, quay]", "quay"),
        (ON_FAIR, "[quay, talks]", "quay"),
        (ON_FAIR, "talks", "talks"),
        (ON_CLAIM, "[talks, quay]", "quay"),
        (judged("judged", about="quay-pays"), "[talks, quay]", "talks"),
    ],
)
def test_told_once(part: Part, topics: str, told_under: str) -> None:
    again = said("again", "ann", date="2025-10-16", about="port")
    found = book({"content/events.yml": OF_THE_QUAY}, issue("2025-10-21-a", part, again, topics=topics))
    briefing = found.briefings[0]
    told = {str(topic): changes(found, briefing, topic) for topic in briefing.topics}
    assert [topic for topic, change in told.items() if change.paths] == [told_under]
    # What belongs to no topic is told under the first.
    assert [topic for topic, change in told.items() if part_ids(change.again) == ["again"]] == [briefing.topics[0]]
