"""The preview: build, serve, watch, build again."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place, has_errors
from briefbook.serve.codes import PORT_UNAVAILABLE
from briefbook.serve.files import mount_of
from briefbook.serve.generations import Generations
from briefbook.serve.http import PreviewServer
from briefbook.serve.watch import Watcher, watching

# Seconds without a further change after which a build starts: an editor's save is several events.
QUIET = 0.15
# Seconds between looks at whether to stop.
TICK = 0.1

Rebuild = Callable[[Callable[[], None]], list[Diagnostic]]
"""Checks, generates, builds and publishes, and returns its findings. It may call what it is given as soon as the new
site is live, so that open pages need not wait for what is left to do."""


def serve(
    paths: Paths,
    rebuild: Rebuild,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    site_url: str = "",
    report: Callable[[list[Diagnostic]], None],
    ready: Callable[[str], None] | None = None,
    stop: threading.Event | None = None,
) -> Diagnostic | None:
    """Serves the live site until interrupted (or until `stop` is set), and builds it again when the book changes.

    The findings of `rebuild` are handed to `report` each time.
    With errors the last good site stays. `site_url` gives the path below which the site lies; `port` 0 takes any free
    one. `ready` is told the address once, before the first build. Returns a finding if the server cannot listen.
    """
    stop = stop or threading.Event()
    generations = Generations(str(os.getpid()))
    try:
        server = PreviewServer(host, port, paths.site, mount_of(site_url), generations)
    except (OSError, OverflowError) as error:
        return _unavailable(host, port, error)
    with _running(server), watching(paths) as watcher:
        try:
            if ready:
                ready(server.url)
            _follow(watcher, rebuild, report, generations, stop)
        except KeyboardInterrupt:
            return None
    return None


def _follow(
    watcher: Watcher,
    rebuild: Rebuild,
    report: Callable[[list[Diagnostic]], None],
    generations: Generations,
    stop: threading.Event,
) -> None:
    changed = True
    while not stop.is_set():
        if changed:
            watcher.settle(QUIET)
            _build(rebuild, report, generations)
        changed = watcher.wait(TICK)


def _build(rebuild: Rebuild, report: Callable[[list[Diagnostic]], None], generations: Generations) -> None:
    """Builds, and tells open pages of the new site once."""
    before = generations.newest

    def tell() -> None:
        if generations.newest == before:
            generations.advance()

    findings = rebuild(tell)
    report(findings)
    if not has_errors(findings):
        tell()


@contextmanager
def _running(server: PreviewServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.generations.close()
        server.shutdown()
        thread.join()
        server.server_close()


def _unavailable(host: str, port: int, error: OSError | OverflowError) -> Diagnostic:
    why = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return PORT_UNAVAILABLE.at(
        Place(f"{host}:{port}"),
        f'the preview cannot listen on "{host}", port {port}: {why}',
        f"Stop the program that uses it, or choose another port, such as --port {port + 1 if port < 65535 else 8000}.",
    )
