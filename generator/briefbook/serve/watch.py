"""Noticing that a file of the book changed."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from briefbook.config import Paths

# Reading a file is an event too; a build reads them all, so these alone count.
CHANGES = frozenset({"created", "deleted", "modified", "moved"})


class Watcher(FileSystemEventHandler):
    """Remembers that something changed. The folder build/ is never watched, so a build does not set off the next."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._folders = (paths.content, paths.seeds, paths.templates)
        self._changed = threading.Event()
        self._watched: dict[Path, ObservedWatch] = {}
        self._gone: set[Path] = set()
        self._observer: BaseObserver = Observer()

    def start(self) -> None:
        self._observer.schedule(self, os.fspath(self._paths.root), recursive=False)
        self._watch_folders()
        self._observer.start()

    def stop(self) -> None:
        self._observer.stop()
        self._observer.join()

    def wait(self, seconds: float) -> bool:
        """Whether something has changed, now or within `seconds`; it is forgotten by that."""
        if not self._changed.wait(seconds):
            return False
        self._changed.clear()
        return True

    def settle(self, quiet: float) -> None:
        """Waits until nothing has changed for `quiet` seconds, then watches folders that are new.

        A folder that is watched while it is being filled may keep parts of it from view.
        """
        while self.wait(quiet):
            pass
        self._watch_folders()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in CHANGES:
            return
        paths = [Path(os.fsdecode(name)) for name in (event.src_path, event.dest_path) if name]
        if any(self._counts(path, event.is_directory and event.event_type == "modified") for path in paths):
            if event.event_type in ("deleted", "moved"):
                self._gone.update({paths[0]}.intersection(self._folders))
            self._changed.set()

    def _counts(self, path: Path, only_entries: bool) -> bool:
        """Whether a change at `path` is one of the book's; a folder's own "modified" repeats what its entries said."""
        if only_entries or path.name.startswith(".") or path.name.endswith("~"):
            return False
        return path == self._paths.mkdocs_yml or any(path.is_relative_to(folder) for folder in self._folders)

    def _watch_folders(self) -> None:
        """Watches the book's folders, as far as they are there.

        The watch of one that was deleted or moved away is ended first: it would not see another of the same name.
        """
        for folder in self._folders:
            if folder in self._gone and folder in self._watched:
                self._observer.unschedule(self._watched.pop(folder))
            self._gone.discard(folder)
            if folder.is_dir() and folder not in self._watched:
                self._watched[folder] = self._observer.schedule(self, os.fspath(folder), recursive=True)


@contextmanager
def watching(paths: Paths) -> Iterator[Watcher]:
    """A watcher that runs for the length of the block."""
    watcher = Watcher(paths)
    with warnings.catch_warnings():
        # Watchdog warns when it watches a new folder that it already found by itself, which does no harm.
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
        watcher.start()
        try:
            yield watcher
        finally:
            watcher.stop()
