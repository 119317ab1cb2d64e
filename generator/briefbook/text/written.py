"""Text that may stand as it is, as Markup."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

written: Callable[[str], Markup] = partial(str.__new__, Markup)
"""`Markup(text)` without its question whether the text has markup of its own to give, which takes longer than all else.

A large book has hundreds of millions of such texts made of it.
"""
