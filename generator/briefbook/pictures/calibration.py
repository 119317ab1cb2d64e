"""How often things happened that a term was used of, against the band that the term stands for."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.book.calibration import Calibration, TermRecord, Verdict

ROW_HEIGHT = 34

TICKS = (0, 25, 50, 75, 100)
"""Per cents with a line and a label."""


@dataclass(frozen=True, slots=True)
class CalibrationRow:
    """A term's band, and the share of what happened with its interval, all in per cent of the axis.

    `share` and the interval are None where nothing is counted; `faint` where there are too few to say.
    """

    key: str
    term: str
    band: str
    left: int
    width: int
    share: float | None
    low: float | None
    high: float | None
    faint: bool
    count: str
    said: str


@dataclass(frozen=True, slots=True)
class CalibrationPlot:
    """A row for each term of the scale, the most likely above."""

    title: str
    rows: tuple[CalibrationRow, ...]
    ticks: tuple[int, ...] = TICKS
    row_height: int = ROW_HEIGHT

    @property
    def middle(self) -> int:
        return self.row_height // 2


def calibration_plot(found: Calibration, scale_title: str) -> CalibrationPlot | None:
    """The plot; None where no judgement is counted."""
    if not found.counted:
        return None
    rows = [_row(index, record) for index, record in enumerate(found.terms)]
    return CalibrationPlot(
        f"What we judged, by the terms of {scale_title}, and how often it happened", tuple(rows[::-1])
    )


def _row(index: int, record: TermRecord) -> CalibrationRow:
    low, high = record.interval or (None, None)
    return CalibrationRow(
        f"calibration-{index}",
        record.term.term,
        record.term.band,
        record.term.low,
        record.term.high - record.term.low,
        record.share,
        low,
        high,
        not record.is_enough,
        f"{record.happened} of {record.counted}" if record.counted else "none",
        _said(record),
    )


def _said(record: TermRecord) -> str:
    band = f"The term stands for {record.term.band}."
    if record.interval is None:
        return f"{band} No judgement is counted."
    low, high = record.interval
    few = f" {Verdict.TOO_FEW.label}." if not record.is_enough else ""
    return f"{band} Of {record.counted} judged so {record.happened} happened, interval {low:.0f} to {high:.0f}%.{few}"
