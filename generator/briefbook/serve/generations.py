"""Telling open pages that a new site is there."""

from __future__ import annotations

import threading

SCRIPT_PATH = "/__briefbook/reload.js"
EVENTS_PATH = "/__briefbook/events"
# A page loads itself again when the site it was served from is no longer the newest; also after the server was started
# anew, since the name of a generation holds the server's.
SCRIPT = f"""\
(() => {{
  let shown;
  const events = new EventSource("{EVENTS_PATH}");
  events.addEventListener("generation", ({{ data }}) => {{
    shown ??= data;
    if (data !== shown) {{
      events.close();
      location.reload();
    }}
  }});
  addEventListener("pagehide", () => events.close());
}})();
"""


class Generations:
    """The number of the newest site, and those who wait for the next."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._number = 0
        self._closed = False
        self._changed = threading.Condition()

    @property
    def newest(self) -> str:
        return f"{self._server}.{self._number}"

    @property
    def closed(self) -> bool:
        return self._closed

    def advance(self) -> None:
        """A new site went live."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def close(self) -> None:
        """The server stops: nobody waits any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, seen: str, seconds: float) -> str:
        """The newest generation: at once if it is not `seen`, else when it changes, at the latest after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self.newest != seen, seconds)
            return self.newest
