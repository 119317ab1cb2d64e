"""`python -m briefbook`."""

from __future__ import annotations

from briefbook.cli import main

main()
