"""What stands on an axis: a dated thing with its form, its sign and its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefbook.dates import Date
from briefbook.pictures.form import Form, Shape
from briefbook.pictures.measure import shortened, text_width

LABEL_WIDTH = 190.0
"""Pixels that a label's second line may take where room is scarce; a longer one is cut after a word."""

WIDE_LABEL = 300.0
"""Pixels that it may take where there is room."""

SIGN_REACH = 10.0
"""Pixels either side of a mark's middle that its sign takes, with air."""

LABEL_SIGN = 17.0
"""Pixels that a sign takes in a label."""

LABEL_GAP = 13.0
"""Pixels between a mark's middle, or a bar's end, and its label."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A dated thing: `head` is the first, bold line of its label, `tail` the second; `title` says all of it.

    `until` is where a line leads that ends in a flag (a judgement to its due date). `href` is where the thing stands.
    """

    date: Date | None
    form: Form | None
    sign: str
    head: str
    tail: str
    title: str
    when: str
    href: str = ""
    until: float | None = None
    moved: bool = False
    faint: bool = False
    window: bool = False
    is_name: bool = False
    """Whether the head is a name alone, which may be cut; one that says what somebody said is whole or absent.

    The tail of a name is for the list only.
    """

    entry: str = ""
    """What the list calls it, where that is not the head."""

    besides: bool = False
    """Whether it stands for no row of its own: a related event, a planned date."""

    @property
    def label(self) -> str:
        return f"▲ {self.head}" if self.moved else self.head

    @property
    def sign_stands(self) -> bool:
        """Whether the sign stands on the axis; that of a bar stands before its label, since it has no one day."""
        if self.window:
            return self.sign == "due"
        return self.form is not None and self.form.shape is Shape.MARK

    def label_within(self, width: float) -> str:
        return shortened(self.label, width, bold=True) if self.is_name else self.label

    def tail_within(self, width: float) -> str:
        return shortened(self.tail, width)

    @property
    def left(self) -> float:
        return self.form.left if self.form else 0.0

    @property
    def right(self) -> float:
        right = self.form.right if self.form else 0.0
        return max(right, self.until) if self.until is not None else right

    @property
    def is_point(self) -> bool:
        """Whether it takes one place on the axis, with nothing reaching on from it."""
        return self.form is not None and self.form.shape is Shape.MARK and self.until is None

    def reach(self, width: float) -> tuple[float, float]:
        """The pixels that the thing itself takes on an axis `width` pixels wide."""
        left, right = self.left * width / 100, self.right * width / 100
        if self.form is not None and self.form.shape is Shape.MARK:
            soft = 8.0 if self.form.approximate else 0.0
            flag = 16.0 if self.until is not None else SIGN_REACH
            flag += 8.0 if self.form.uncertain else 0.0
            return left - SIGN_REACH - soft, max(right + flag, left + SIGN_REACH + soft)
        return left - 2, right + 8

    def label_width(self, lines: int, room: float = LABEL_WIDTH) -> float:
        """The pixels that the label takes in one line (its head) or two, cut to `room`."""
        head = text_width(self.label_within(room), bold=True)
        sign = 0.0 if self.sign_stands else LABEL_SIGN
        return sign + (max(head, text_width(self.tail_within(room))) if lines == 2 else head)


def sorted_marks(marks: Iterable[Mark]) -> list[Mark]:
    """Undated first, then in the order of their dates."""
    return sorted(marks, key=lambda mark: mark.date.order_key if mark.date else (-1, -1))
