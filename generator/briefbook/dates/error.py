"""Why a text is not a date, in words for the person who wrote it."""

from __future__ import annotations

_LONGEST_QUOTED = 60


class DateError(ValueError):
    """A text that is no date, or no instant, as the book writes them.

    `message` is a full clause that says what is wrong; `help` shows a form that is right.
    """

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


def quoted(text: str) -> str:
    """The text in quotation marks for a message, cut where it is too long to be read there."""
    return f'"{text}"' if len(text) <= _LONGEST_QUOTED else f'"{text[:_LONGEST_QUOTED]}…"'


def out_of_range(text: str) -> DateError:
    """The complaint about a date that no calendar day of ours can hold."""
    return DateError(
        f"{quoted(text)} lies outside the years 0001 to 9999, which are all that a date can hold",
        "Leave the date out and say in the text when it was.",
    )
