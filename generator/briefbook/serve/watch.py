"""Noticing that a file of the book changed."""

from __future__ import annotations

import os
import threading
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
        self._changed = threading.Event()
        self._watched: dict[Path, ObservedWatch] = {}
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

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in CHANGES:
            return
        paths = [Path(os.fsdecode(name)) for name in (event.src_path, event.dest_path) if name]
        if any(self._counts(path, event.is_directory and event.event_type == "modified") for path in paths):
            if event.event_type in ("deleted", "moved"):
                self._forget(Path(os.fsdecode(event.src_path)))
            self._watch_folders()
            self._changed.set()

    def _counts(self, path: Path, only_entries: bool) -> bool:
        """Whether a change at `path` is one of the book's; a folder's own "modified" repeats what its entries said."""
        if only_entries or path.name.startswith(".") or path.name.endswith("~"):
            return False
        folders = (self._paths.content, self._paths.seeds, self._paths.templates)
        return path == self._paths.mkdocs_yml or any(path.is_relative_to(folder) for folder in folders)

    def _watch_folders(self) -> None:
        """Watches the book's folders; one that was not there at the start, or was deleted, joins when it appears."""
        for folder in (self._paths.content, self._paths.seeds, self._paths.templates):
            if folder.is_dir() and folder not in self._watched:
                self._watched[folder] = self._observer.schedule(self, os.fspath(folder), recursive=True)

    def _forget(self, folder: Path) -> None:
        """Ends the watch of a folder that is gone: one of the same name that comes later would not be seen by it."""
        watch = self._watched.pop(folder, None)
        if watch:
            self._observer.unschedule(watch)


@contextmanager
def watching(paths: Paths) -> Iterator[Watcher]:
    """A watcher that runs for the length of the block."""
    watcher = Watcher(paths)
    watcher.start()
    try:
        yield watcher
    finally:
        watcher.stop()
