"""The order of the stages: check, generate, build. Only this module knows it.

Each returns what it made and everything it found. Findings are collected within a stage and stop at its edge: with an
error among them nothing is written, and nothing that is published changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path

from briefbook import (
    config,
    draft,
    freshness,
    lint,
    load,
    publish,
    reading,
    record,
    render,
    resolve,
    search,
    site,
    validate,
    verify,
)
from briefbook.book.as_known import as_known
from briefbook.book.book import Book
from briefbook.book.evidence import Evidence, read_evidence, write_evidence
from briefbook.config import MkdocsSettings, Paths
from briefbook.diagnostics import Code, Diagnostic, has_errors, ordered
from briefbook.garbage import uncollected
from briefbook.keeping import Keeper
from briefbook.products import Contents, set_aside
from briefbook.records import Publication
from briefbook.records.schema import schema_files
from briefbook.release import release

Report = Callable[[str, int, int], None]
"""Told how far a run has come: the stage, how many of its steps are done, and how many there are (0: not known)."""

REMEMBERING = "Remembering"  # The last stage of a build: its site is live, and what is left is for the next run.

_STAGES = (config, load, validate, resolve, lint, verify, record, render, site, publish)

CODES: tuple[Code, ...] = tuple(sorted(chain(*(stage.CODES for stage in _STAGES)), key=lambda code: code.id))
"""Every code that a run of the stages can report."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: the book, where there is a sound one, and the findings in order."""

    book: Book | None
    findings: tuple[Diagnostic, ...]
    of_check: tuple[Diagnostic, ...] | None = None
    """Those among them that a check alone would have told, where more was done."""
    made: str | None = None
    """The stamps of the site that was published, taken while nobody else could write."""
    keeper: Keeper | None = None
    """What has been made of the book and is not yet kept for the next run."""

    @property
    def failed(self) -> bool:
        return has_errors(self.findings)


@dataclass(frozen=True, slots=True)
class Verification:
    """What a run of `verify_quotations` came to: how many quotations are proved, and how many have no text to prove."""

    findings: tuple[Diagnostic, ...]
    proved: int = 0
    unopened: int = 0

    @property
    def failed(self) -> bool:
        return has_errors(self.findings)


def check(paths: Paths, report: Report | None = None, *, as_of: date | None = None) -> Outcome:
    """Reads the book at `paths` and holds it against every rule and against what was published.

    Nothing is written but what the next run can do without. With `as_of` the book is taken back to what was recorded by
    that day, once all of it has been read.
    """
    _tell(report, "Reading")
    validated, findings = _read(paths, report)
    unread = resolve.Broken.of(findings)
    findings += validated.problems
    _tell(report, "Resolving")
    broken = resolve.Broken(unread.ids | validated.broken, unread.everything)
    with uncollected():
        book, problems = resolve.resolve(validated.records, validated.salvaged, broken)
    findings += problems
    publication = next((found.record for found in validated.records if isinstance(found.record, Publication)), None)
    settings = config.read_mkdocs_settings(paths.root)
    if isinstance(settings, list):
        findings += settings
    if publication is not None:
        _tell(report, "Checking")
        if book is None or as_of is not None:
            findings += lint.lint_records(validated.records, publication, validated.salvaged, validated.problems)
        if isinstance(settings, MkdocsSettings):
            findings += lint.lint_settings(settings, publication)
    keeper = None
    if book is not None:
        book = book.with_evidence(_evidence(paths))
        ground = repr((release(), freshness.zones()))
        keeper = Keeper(book, paths.cache / "units.sqlite", ground) if as_of is None else None
        findings += record.compare_with_lock(book, paths.published, keeper)
        if as_of is not None:
            # A book of another day is nobody's next one.
            book = as_known(book, as_of)
            keeper = Keeper(book)
        findings += lint.lint_book(book, keeper)
    return Outcome(None if has_errors(findings) else book, tuple(ordered(findings)), keeper=keeper)


def generate(paths: Paths, report: Report | None = None, *, as_of: date | None = None) -> Outcome:
    """Checks the book and writes its Markdown, its theme and its schemas below `build`, changed bytes only."""
    lock = publish.build_lock(paths)
    if isinstance(lock, Diagnostic):
        return Outcome(None, (lock,))
    with lock:
        return _finished(_generate(paths, report, as_of))


def _finished(outcome: Outcome) -> Outcome:
    """The outcome, once what it came to is kept for the next run."""
    if outcome.keeper is not None:
        outcome.keeper.finish()
    return replace(outcome, keeper=None)


def _generate(paths: Paths, report: Report | None, as_of: date | None) -> Outcome:
    with set_aside(paths.build):
        return _generated(paths, report, as_of)


def _generated(paths: Paths, report: Report | None, as_of: date | None) -> Outcome:
    checked = check(paths, report, as_of=as_of)
    keeper = checked.keeper
    if keeper is None or checked.book is None:
        return checked
    pages = render.render_pages(checked.book, paths.root, partial(_tell, report, "Writing pages"), keeper)
    exports = render.render_exports(checked.book, paths.root, keeper, pages.docs)
    findings = pages.findings + render.linked_templates(paths.root)
    theme, problems = render.theme_files(checked.book, paths.root)
    assets, unread = render.asset_files(paths.root)
    findings += [*problems, *unread, *render.collisions([*pages.paths, *exports.paths, *assets])]
    if has_errors(findings):
        return Outcome(None, tuple(ordered([*checked.findings, *findings])), checked.findings, keeper=keeper)
    if pages.products or exports.products:
        freshness.forget_builds(paths)
    made, kept = Contents([*pages.products, *exports.products], assets), [*pages.kept, *exports.kept]
    for target, files, left in ((paths.docs, made, kept), (paths.theme, theme, ()), (paths.schema, schema_files(), ())):
        findings += _placed(publish.write_tree(target, files, left).diagnostics, paths.root, target)
    if not has_errors(findings):
        render.note(keeper, (pages, exports), paths.docs)
    found = tuple(ordered([*checked.findings, *findings]))
    return Outcome(None if has_errors(found) else checked.book, found, checked.findings, keeper=keeper)


def build(
    paths: Paths,
    epoch: int | None = None,
    report: Report | None = None,
    *,
    offline: bool = False,
    as_of: date | None = None,
) -> Outcome:
    """Generates the book, builds and inspects its site in a staging folder, and exchanges that with the live one.

    `epoch` dates the sitemap in seconds since 1970; the day of the newest issue does where it is None. With `offline`
    it stands in `build/offline`, opens without a server and has its own search. With `as_of` it is that of another day.
    """
    lock = publish.build_lock(paths)
    if isinstance(lock, Diagnostic):
        return Outcome(None, (lock,))
    with lock:
        live = paths.offline if offline else paths.site
        # An offline site is rewritten in place, so none of its files may be another's.
        double = None if offline else publish.Double(paths)
        publish.clear_staging(paths.staging, live, keep=not offline)
        generated = _generate(paths, report, as_of)
        book, keeper = generated.book, generated.keeper
        if book is None or keeper is None:
            return _finished(generated)
        _tell(report, "Building the site")
        own_search = offline or any(islice(paths.docs.rglob("*.md"), search.MOST_PAGES_FOR_MATERIAL, None))
        findings = site.make_site(
            paths,
            into=paths.staging,
            epoch=config.epoch_of(book.today) if epoch is None else epoch,
            site_url=book.publication.site_url,
            live=None if offline else live,
            mirror=double,
            report=report,
            own_search=own_search,
        )
        if not has_errors(findings):
            _tell(report, "Indexing")
            before = search.Before(live, paths.cache / "search.json") if not offline and as_of is None else None
            search.index_book(book, paths.docs, paths.staging, keeper, before)
            if offline:
                site.open_from_files(paths.staging)
            findings += publish.publish(paths.staging, live)
        _tell(report if not has_errors(findings) else None, REMEMBERING)
        keeper.finish()
        told = tuple(ordered([*generated.findings, *findings]))
        made = None if has_errors(told) else double.settle() if double is not None else freshness.stamps(live)
        if made is not None and double is not None:
            site.settle(paths, made)
        return Outcome(None if has_errors(told) else book, told, generated.of_check, made)


def verify_quotations(paths: Paths, texts: Path | None = None, report: Report | None = None) -> Verification:
    """Holds every quotation against the text of its source, in `seeds/texts` or the folder `texts`.

    Where all were found, the proof is written to `seeds/evidence.lock`; with an error nothing is.
    """
    _tell(report, "Reading")
    validated, findings = _read(paths, report)
    unread = resolve.Broken.of(findings)
    broken = resolve.Broken(unread.ids | validated.broken, unread.everything)
    book, problems = resolve.resolve(validated.records, validated.salvaged, broken)
    findings += [*validated.problems, *problems]
    if book is None or has_errors(findings):
        return Verification(tuple(ordered(findings)))
    _tell(report, "Verifying")
    read = verify.read_texts(texts or paths.texts, book)
    verdict = verify.verify(book, read, _evidence(paths))
    findings += lint.lint_quotations(book, verdict.findings, read.of.keys())
    if not has_errors(findings):
        lock = write_evidence(verdict.evidence.proofs).encode()
        failure = publish.write_file(paths.root, paths.evidence.relative_to(paths.root).as_posix(), lock)
        findings += [failure] if failure is not None else []
    return Verification(tuple(ordered(findings)), len(verdict.evidence.proofs), verdict.unopened)


def _read(paths: Paths, report: Report | None = None) -> tuple[validate.Validated, list[Diagnostic]]:
    """The records of a book, and what is wrong with its files."""
    return reading.read(paths, lambda done, total: _tell(report, "Reading", done, total))


def _evidence(paths: Paths) -> Evidence:
    """What was proved of the book's quotations; nothing where there is no lock file."""
    try:
        return read_evidence(paths.evidence.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return Evidence()


def record_published(paths: Paths, report: Report | None = None) -> Outcome:
    """Checks the book and writes to `published.lock` what it publishes; a silent change among it is not recorded."""
    checked = check(paths, report)
    if checked.book is None:
        return checked
    failure = publish.write_file(paths.root, paths.published.name, record.published_lock(checked.book).encode())
    found = [finding for finding in checked.findings if finding.code is not record.NOT_RECORDED]
    findings = tuple(ordered([*found, *([failure] if failure is not None else [])]))
    return Outcome(None if has_errors(findings) else checked.book, findings)


def draft_briefing(paths: Paths, text: Path, *, id: str | None, day: date | None) -> tuple[draft.Draft, bool]:
    """The draft of a source's record and of a briefing on it, from the file of its text; nothing is written.

    The second value says whether all records could be read: names of the others are missed. Raises DraftRefused.
    """
    validated, findings = _read(paths)
    known = [found.record for found in validated.records]
    drafted = draft.draft(draft.read_bytes(text), text.stem, known, id=id, date=day)
    return drafted, not (has_errors(findings) or has_errors(validated.problems))


def write_schemas(paths: Paths) -> tuple[str, ...] | list[Diagnostic]:
    """Writes the JSON Schemas below `build/schema`; their names, or what stood in the way."""
    files = schema_files()
    changes = publish.write_tree(paths.schema, files)
    return _placed(changes.diagnostics, paths.root, paths.schema) or tuple(sorted(files))


def _placed(findings: Iterable[Diagnostic], root: Path, target: Path) -> list[Diagnostic]:
    """The findings about a folder that is written to, their paths from the root of the book and not from beside it."""
    beside = target.parent.relative_to(root).as_posix()
    return [replace(found, place=replace(found.place, path=f"{beside}/{found.place.path}")) for found in findings]


def _tell(report: Report | None, stage: str, done: int = 0, total: int = 0) -> None:
    if report is not None:
        report(stage, done, total)
