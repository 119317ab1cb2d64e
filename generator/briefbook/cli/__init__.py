"""The command line: arguments, exit codes, and the only place that prints.

Exit status: 0 clean or warnings only, 1 findings that are errors, 2 cannot run, 75 (EX_TEMPFAIL) another build holds
the lock.
"""

from __future__ import annotations

from briefbook.cli.commands import main

__all__ = ["main"]
