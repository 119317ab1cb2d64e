"""The findings about the preview."""

from __future__ import annotations

from briefbook.diagnostics import Code

PORT_UNAVAILABLE = Code(
    "BB010",
    "port-unavailable",
    """The preview needs an address and a port of this machine that are free

One program at a time can listen on a port. By default the preview can be reached from this machine alone.

Fails:

    briefbook serve --port 8000    (another program listens on port 8000)

Passes:

    briefbook serve --port 8001
""",
)

CODES: tuple[Code, ...] = (PORT_UNAVAILABLE,)
