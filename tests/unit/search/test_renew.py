"""A site's index from the one before: what is carried over, what is made, and when all is indexed anew."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from benchmarks.invented_entries import invented_entries
from briefbook.book.unit import Unit
from briefbook.search import Before, Entry, EntryUnit, Manifest, index, make_plainly, renew, revise
from tests.unit.search.pages import by_page

ENTRIES = list(invented_entries(300))
EDITED = [*ENTRIES[:7], replace(ENTRIES[7], text="Quite another text."), *ENTRIES[8:]]


@dataclass
class Site:
    """A live site, and what is remembered of its index."""

    root: Path
    made: list[str] = field(default_factory=list)
    """The units that were made for the last index."""

    @property
    def live(self) -> Path:
        return self.root / "site"

    @property
    def before(self) -> Before:
        return Before(self.live, self.root / "cache/search.json")

    @property
    def files(self) -> dict[str, bytes]:
        return {path: (self.live / path).read_bytes() for path in self.paths()}

    def paths(self) -> list[str]:
        return sorted(path.relative_to(self.live).as_posix() for path in self.live.rglob("*") if path.is_file())

    def units(self, entries: Iterable[Entry]) -> Iterator[EntryUnit]:
        for name, own in by_page(entries).items():

            def make(name: str = name, own: list[Entry] = own) -> list[Entry]:
                self.made.append(name)
                return own

            yield Unit(name, make)

    def build(
        self,
        entries: Iterable[Entry],
        *,
        language: str = "en",
        mirrored: bool = False,
        known: Mapping[str, bytes] | None = None,
    ) -> Manifest:
        """Builds in a staging folder, empty or a mirror of the live site, and puts it in the live one's place."""
        staged = self.root / "staging"
        if mirrored:
            shutil.copytree(self.live, staged, copy_function=os.link)
        else:
            (staged / "find").mkdir(parents=True)
            (staged / "find/index.html").write_text("The page that searches.")
        live = self.files
        self.made.clear()
        manifest = renew([*self.units(entries)], language, staged, make_plainly, self.before, known).manifest
        assert self.files == live, "the live site changed before it was published"
        if self.live.exists():
            shutil.rmtree(self.live)
        staged.rename(self.live)
        return manifest


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.build(ENTRIES)
    return made


def laid(site: Site) -> dict[str, bytes]:
    """The files of the live site that are of its index."""
    return {path: content for path, content in site.files.items() if path != "find/index.html"}


def revised(entries: list[Entry]) -> dict[str, bytes]:
    """The files that the index has after an edit of `ENTRIES` that left these."""
    first, pages = index(ENTRIES, "en"), by_page(entries)
    after = revise(first.manifest, pages, pages.keys())
    assert after is not None
    return {**first.files, **after.files}


def inodes(site: Site, folder: str) -> dict[str, int]:
    return {path: (site.live / path).stat().st_ino for path in site.paths() if path.startswith(folder)}


def test_a_first_index_is_that_of_all_entries(site: Site) -> None:
    assert laid(site) == dict(index(ENTRIES, "en").files)


@pytest.mark.parametrize("mirrored", [False, True], ids=["empty staging", "mirrored staging"])
def test_after_an_edit_the_base_is_carried_over(site: Site, mirrored: bool) -> None:
    base = f"find/{index(ENTRIES, 'en').manifest.base.name}/"
    before = inodes(site, base)
    for entries in (EDITED, [*EDITED[:9], *EDITED[10:]], ENTRIES, EDITED):
        site.build(entries, mirrored=mirrored)
        assert laid(site) == revised(entries)
        assert inodes(site, base) == before
    assert (site.live / "find/index.html").is_file()


def test_all_has_one_mode(site: Site) -> None:
    site.build(EDITED)
    modes = {path.stat().st_mode & 0o777 for path in (site.live / "find").rglob("*.js")}
    assert modes == {0o644}
    assert {path.stat().st_mode & 0o777 for path in (site.live / "find").rglob("*") if path.is_dir()} == {0o755}


def test_what_is_known_is_not_made(site: Site) -> None:
    manifest = site.build(EDITED)
    known = {name: digest for name in manifest.names if (digest := manifest.digest(name)) is not None}
    page = ENTRIES[20].address.partition("#")[0]
    del known[page]
    known[ENTRIES[1].address] = b"of old!!"
    entries = [entry for entry in EDITED if entry != ENTRIES[0]]
    site.build(entries, known=known)
    assert sorted(site.made) == sorted([page, ENTRIES[1].address])
    assert laid(site) == revised(entries)


def test_what_is_known_is_made_where_all_is_indexed_anew(site: Site) -> None:
    manifest = site.build(EDITED)
    known = {name: digest for name in manifest.names if (digest := manifest.digest(name)) is not None}
    site.build(EDITED, known=known)
    assert site.made == []
    (site.root / "cache/search.json").unlink()
    site.build(EDITED, known=known)
    assert sorted(site.made) == sorted(known)
    assert laid(site) == dict(index(EDITED, "en").files)


def first_file(site: Site) -> Path:
    return next(path for path in sorted((site.live / "find").rglob("d/*.js")))


def _rewrite(site: Site) -> None:
    first_file(site).write_bytes(b"x" * first_file(site).stat().st_size)


def _link_find(site: Site) -> None:
    (site.live / "find").rename(site.root / "elsewhere")
    (site.live / "find").symlink_to(site.root / "elsewhere")


def _link_file(site: Site) -> None:
    file = first_file(site)
    file.rename(site.root / "elsewhere")
    file.symlink_to(site.root / "elsewhere")


SPOILED: dict[str, Callable[[Site], object]] = {
    "no manifest": lambda site: (site.root / "cache/search.json").unlink(),
    "a damaged manifest": lambda site: (site.root / "cache/search.json").write_bytes(b"{}"),
    "no base": lambda site: shutil.rmtree(first_file(site).parents[1]),
    "a file less": lambda site: first_file(site).unlink(),
    "a file more": lambda site: first_file(site).with_name("other.js").write_text("more"),
    "a file rewritten": _rewrite,
    "a file that is a link": _link_file,
    "a folder that is a link": _link_find,
    "no live site": lambda site: shutil.rmtree(site.live),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED.keys())
def test_what_is_not_as_it_was_left_is_made_anew(site: Site, spoil: Callable[[Site], object]) -> None:
    spoil(site)
    site.build(EDITED)
    assert laid(site) == dict(index(EDITED, "en").files)
    site.build(ENTRIES)
    assert len({path.parts[-3] for path in (site.live / "find").rglob("d/0.js")}) == 2


def test_a_spoiled_mirror_is_made_anew(site: Site) -> None:
    _rewrite(site)
    site.build(EDITED, mirrored=True)
    assert laid(site) == dict(index(EDITED, "en").files)


def test_another_language_is_made_anew(site: Site) -> None:
    site.build(ENTRIES, language="fr")
    assert laid(site) == dict(index(ENTRIES, "fr").files)


def test_much_changed_is_made_anew(site: Site) -> None:
    other = [replace(entry, text="Quite another text.") for entry in ENTRIES]
    site.build(other, mirrored=True)
    assert laid(site) == dict(index(other, "en").files)


def test_without_links_the_base_is_copied(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    for entries in (EDITED, ENTRIES, EDITED):
        site.build(entries)
        assert laid(site) == revised(entries)


def test_without_a_site_before_nothing_is_remembered(tmp_path: Path) -> None:
    site = Site(tmp_path)
    staged = tmp_path / "staging"
    for _ in range(2):
        renew([*site.units(ENTRIES)], "en", staged, make_plainly)
        staged.rename(site.live)
        assert laid(site) == dict(index(ENTRIES, "en").files)
        shutil.rmtree(site.live)
    assert list(tmp_path.iterdir()) == []
