"""Pictures in HTML and SVG: timelines, strips, boards, scales and maps, from values of the book.

Geometry is worked out here, in per cent across and pixels down, so that text keeps its size at every width; the
templates in `site_templates/pictures` draw it.
"""

from __future__ import annotations

from briefbook.pictures.board import Board
from briefbook.pictures.drawing import Pictures
from briefbook.pictures.row_mark import Link

__all__ = ["Board", "Link", "Pictures"]
