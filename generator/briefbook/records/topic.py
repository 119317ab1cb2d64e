"""A topic: the storyline that briefings follow."""

from __future__ import annotations

from typing import ClassVar

from briefbook.records.record import Record, Titled
from briefbook.records.values import Inline, Term, TopicReference


class Topic(Record):
    """What a run of briefings is about: a storyline, a product, a law, a vulnerability."""

    kind_name: ClassVar[str] = "topic"
    folder: ClassVar[str] = "topics"

    title: Titled
    """The topic's name."""

    kind: Term = Term("storyline")
    """What kind of topic it is, as an open term."""

    part_of: TopicReference | None = None
    """The wider topic it belongs to."""

    questions: tuple[Inline, ...] = ()
    """What readers of this topic want to know."""

    @property
    def name_for_readers(self) -> str:
        return self.title
