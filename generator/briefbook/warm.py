"""The pipeline for who comes again: what nothing has changed for is not done a second time."""

from __future__ import annotations

from datetime import date

from briefbook import freshness, pipeline, publish
from briefbook.config import Paths
from briefbook.diagnostics import Place
from briefbook.keeping import Keeper
from briefbook.pipeline import CODES, Outcome, Report


def check_if_changed(paths: Paths, report: Report | None = None, *, as_of: date | None = None) -> Outcome:
    """As `pipeline.check`, but with the last findings, and without a book, where nothing has changed since."""
    given = freshness.state_of(paths)
    state = freshness.when_asked(given, as_of) if given is not None else None
    known = freshness.remembered(paths, "check", state, CODES) if state is not None else None
    if known is not None:
        return Outcome(None, tuple(known))
    outcome = pipeline.check(paths, report, as_of=as_of)
    if outcome.keeper is not None:
        _keep(paths, outcome.keeper)
    # What changed while it was being read is not what was checked.
    if state is not None and given == freshness.state_of(paths):
        freshness.remember(paths, "check", state, outcome.findings)
    return outcome


def build_if_changed(
    paths: Paths,
    epoch: int | None = None,
    report: Report | None = None,
    *,
    offline: bool = False,
    as_of: date | None = None,
) -> Outcome:
    """As `pipeline.build`, but leaves the site, and gives no book, where the same input made it."""
    run, live = ("offline", paths.offline) if offline else ("build", paths.site)
    given = freshness.state_of(paths)
    state = freshness.when_asked(given, as_of, epoch) if given is not None else None
    known = freshness.remembered(paths, run, state, CODES, live) if state is not None else None
    if known is not None:
        return Outcome(None, tuple(known))
    try:
        outcome = pipeline.build(paths, epoch, report, offline=offline, as_of=as_of)
    # A disk that is full, a folder that is somebody else's: the live site is as it was.
    except OSError as error:
        message = f"the site cannot be built: {error.strerror or error}"
        help = "Make room for it, and see that what is in build/ is yours; all of it may be deleted."
        return Outcome(None, (publish.OUTPUT_NOT_WRITTEN.at(Place("build"), message, help),))
    # What changed while it was being read is not what was built.
    if given is not None and state is not None and given == freshness.state_of(paths):
        if outcome.book is not None:
            freshness.remember(paths, run, state, outcome.findings, outcome.made)
        if outcome.of_check is not None:
            freshness.remember(paths, "check", freshness.when_asked(given, as_of), outcome.of_check)
    return outcome


def _keep(paths: Paths, keeper: Keeper) -> None:
    """Keeps what a check found, unless somebody is building, who keeps it too."""
    lock = publish.build_lock(paths)
    if isinstance(lock, publish.BuildLock):
        with lock:
            keeper.finish()
