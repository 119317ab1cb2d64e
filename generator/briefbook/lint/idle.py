"""An answer answers a finding.

`accept` tells readers that a check objects to something and why it stays. Where the check objects to nothing (any
more), readers would be told of a fault that is not there, and a later one would be answered unseen.

Fails:

    text: The call lasted an hour.
    accept: {BB334: The word is all that we know of the call.}

Passes:

    text: The call was "productive".
    accept: {BB334: The word is all that we know of the call.}
"""

from __future__ import annotations

from briefbook.diagnostics import Code, Severity

IDLE = Code("BB331", "idle-answer", __doc__, Severity.WARNING)
