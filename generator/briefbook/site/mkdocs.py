"""MkDocs, run in this process: its configuration, its environment, and its log turned into findings."""

from __future__ import annotations

import logging
import os
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from briefbook.config import Paths, overridden
from briefbook.diagnostics import Diagnostic, Place
from briefbook.site.codes import MKDOCS_FAILED, MKDOCS_WARNING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# The loggers of MkDocs with its plugins, and of Python-Markdown.
LOGGERS = ("mkdocs", "MARKDOWN")
PAGE = re.compile(r"'([^'\n]+\.md)'")
LISTED = re.compile(r"^\s+- (\S.*)$", re.MULTILINE)
SAID_ELSEWHERE = re.compile(r"^Aborted with ")


Build = Callable[["MkDocsConfig", list[logging.LogRecord]], None]
"""What builds a site whose settings are read; warnings are logged, and the records of what is logged are at hand."""


def run_mkdocs(
    paths: Paths, into: Path, epoch: int, build: Build | None = None, *, own_search: bool = False
) -> list[Diagnostic]:
    """Runs a strict build into `into`, by `build` or as MkDocs itself does.

    Whatever MkDocs warns of or stumbles over is a finding. With `own_search` the plugin that searches is left out, and
    the theme leads to the page that does instead.
    """
    environment = {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1"}
    with overridden(environment), _silence() as records:
        # Material speaks up at its first import unless the environment, set above, asks it not to.
        from mkdocs.commands.build import build as stock_build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        failure: Diagnostic | None = None
        try:
            config = load_config(os.fspath(paths.mkdocs_yml), site_dir=os.fspath(into), strict=True)
            if own_search:
                _leave_search_out(config)
            if build is None:
                stock_build(config)
            else:
                build(config, records)
        except jinja2.TemplateError as error:
            failure = _template(paths, error)
        except (MkDocsException, SystemExit) as error:
            if not SAID_ELSEWHERE.match(str(error)) or not records:
                failure = MKDOCS_FAILED.at(Place("mkdocs.yml"), f"MkDocs stopped: {error}")
        # A plugin or a Markdown extension may raise anything, and a traceback would tell the author nothing.
        except Exception as error:  # noqa: BLE001
            failure = MKDOCS_FAILED.at(Place("mkdocs.yml"), f"MkDocs stopped with {type(error).__name__}: {error}")
    findings = [finding for record in records for finding in _findings(paths, record)]
    return [*findings, failure] if failure else findings


def _leave_search_out(config: MkDocsConfig) -> None:
    for name, plugin in config.plugins.items():
        if name.rpartition("/")[2] == "search":
            plugin.config["enabled"] = False
    config.extra["own_search"] = True


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _silence() -> Iterator[list[logging.LogRecord]]:
    """Collects what is logged at warning or above, and lets nothing through to the terminal."""
    collector = _Collector()
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(logger.propagate, logger.level) for logger in loggers]
    # Whoever configures logging for this process switches off the loggers that there are, and with them the warnings.
    off = [logger for logger in _family() if logger.disabled]
    for logger in off:
        logger.disabled = False
    for logger in loggers:
        logger.addHandler(collector)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield collector.records
    finally:
        for logger, (propagate, level) in zip(loggers, before, strict=True):
            logger.removeHandler(collector)
            logger.propagate = propagate
            logger.setLevel(level)
        for logger in off:
            logger.disabled = True


def _family() -> list[logging.Logger]:
    """The loggers of MkDocs, its plugins and Python-Markdown that there are, children too."""
    known = logging.Logger.manager.loggerDict.items()
    return [logger for name, logger in known if name.startswith(LOGGERS) and isinstance(logger, logging.Logger)]


def _findings(paths: Paths, record: logging.LogRecord) -> Iterator[Diagnostic]:
    """One finding for each page that a record names: MkDocs lists the pages that are in no menu in one message."""
    text = record.getMessage().strip()
    head = " ".join(text.split("\n", 1)[0].split())
    pages = LISTED.findall(text) or PAGE.findall(head)[:1]
    for page in pages:
        listed = f' "{page}"' if "\n" in text else ""
        yield MKDOCS_WARNING.at(_page(paths, page), f"MkDocs warns: {head}{listed}")
    if not pages:
        yield MKDOCS_WARNING.at(Place("mkdocs.yml"), f"MkDocs warns: {head}")


def _page(paths: Paths, page: str) -> Place:
    path = paths.docs / page
    return Place(path.relative_to(paths.root).as_posix() if path.is_file() else "mkdocs.yml")


def _template(paths: Paths, error: jinja2.TemplateError) -> Diagnostic:
    """A fault in a template of the theme, with its line where Jinja knows it."""
    message = f"the theme has a fault: {error.message or type(error).__name__}"
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        path = Path(error.filename)
        if path.is_relative_to(paths.root):
            return MKDOCS_FAILED.at(Place(path.relative_to(paths.root).as_posix(), error.lineno, 1), message)
    return MKDOCS_FAILED.at(Place("build/theme"), message)
