"""One size, measured: briefbook's builds and its peers' in turns, and the sites compared at the end."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus.book import write
from benchmarks.speed.edits import edit_briefing, edit_template, rename_person
from benchmarks.speed.environments import Unavailable
from benchmarks.speed.peers import PEERS, STOCK, STOCK_WITHOUT_SEARCH, Means, Peer
from benchmarks.speed.processes import Failed, briefbook
from benchmarks.speed.results import Run, Size
from benchmarks.speed.trees import compare, files
from briefbook.search import FOLDER, MOST_PAGES_FOR_MATERIAL

INDEX = rf"{FOLDER}/.*\.js"
"""The files of the search index: of a warm build they are a base with what has changed."""

COLD = "briefbook build, cold"
UNCHANGED = "briefbook build, nothing changed"
EDITED = "briefbook build, one briefing edited"
RENAMED = "briefbook build, one person renamed"
TEMPLATE = "briefbook build, the briefings' template edited"
CHECK = "briefbook check, cold"
CHECK_UNCHANGED = "briefbook check, nothing changed"

ROWS = (COLD, UNCHANGED, EDITED, RENAMED, TEMPLATE, CHECK, CHECK_UNCHANGED)


@dataclass(slots=True)
class Contest:
    """The folders of one size, and what is measured in them. `told` hears of each step."""

    folder: Path
    means: Means
    size: Size
    peers: Sequence[str]
    told: Callable[[str], None]
    _out: set[Path] = field(default_factory=set)
    """The folders of peers that have failed and are not run again; what they have done before counts."""
    _contestants: list[tuple[Path, Peer]] = field(default_factory=list)

    @property
    def root(self) -> Path:
        """The book that briefbook builds."""
        return self.folder / "book"

    def run(self, runs: int) -> None:
        """Measures every contestant so many times, and compares the sites."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._ours()
        self._prepare()
        for number in range(1, runs + 1):
            # Ours has had its first run, in which the Markdown was made: it comes last in the first round.
            ours = [self._ours] if number < runs else []
            turns: list[Callable[[], None]] = [*(self._turn(own, peer) for own, peer in self._contestants), *ours]
            for turn in [*turns[number - 1 :], *turns[: number - 1]]:
                turn()
        self._compare()

    def clear(self) -> None:
        """Takes the books and the sites away."""
        shutil.rmtree(self.folder)

    def _turn(self, own: Path, peer: Peer) -> Callable[[], None]:
        def turn() -> None:
            if own in self._out:
                return
            try:
                for row, measured in peer.measure(own, self.means):
                    self._note(row, measured)
            except (Failed, Unavailable) as error:
                self._out.add(own)
                self.size.missing |= {row: str(error) for row in peer.rows if row not in self.size.rows}
                self.told(f"  {peer.rows[0]}: {error}")
            if STOCK not in peer.rows and STOCK_WITHOUT_SEARCH not in peer.rows:
                # Only stock's site is looked at later, and ten thousand pages take gigabytes.
                shutil.rmtree(peer.site(own), ignore_errors=True)

        return turn

    def _note(self, row: str, measured: Run) -> None:
        self.size.rows.setdefault(row, []).append(measured)
        self.told(f"  {row}: {measured.seconds:.2f} s")

    def _ours(self) -> None:
        """One run of all that briefbook does, from a book as the author's disk has it to the last warm build."""
        first = not self.size.rows
        shutil.rmtree(self.root, ignore_errors=True)
        write(self.root, self.size.briefings)
        self._note(CHECK, self._briefbook("check"))
        shutil.rmtree(self.root / "build", ignore_errors=True)
        self._note(COLD, self._briefbook("build"))
        if first:
            self._keep_the_markdown()
        self._note(CHECK_UNCHANGED, self._briefbook("check"))
        for row, edit in self._edits():
            edit()
            self._note(row, self._briefbook("build"))

    def _edits(self) -> Iterator[tuple[str, Callable[[], object]]]:
        yield UNCHANGED, lambda: None
        yield EDITED, lambda: edit_briefing(self.root)
        yield RENAMED, self._rename
        yield TEMPLATE, lambda: edit_template(self.root)

    def _rename(self) -> None:
        self.size.renamed = rename_person(self.root)

    def _briefbook(self, command: str) -> Run:
        return briefbook(self.root, self.folder / "times.json", command)

    def _keep_the_markdown(self) -> None:
        """What the peers are given, and the site that stock's is held against, before anything is edited."""
        kept = self.folder / "cold"
        kept.mkdir()
        shutil.copy(self.root / "mkdocs.yml", kept / "mkdocs.yml")
        for tree in ("docs", "theme", "site"):
            shutil.copytree(self.root / "build" / tree, kept / "build" / tree)
        pages = [path for path in files(kept / "build" / "docs") if path.endswith(".md")]
        self.size.pages = len(pages)
        self.size.markdown = sum((kept / "build" / "docs" / path).stat().st_size for path in pages)

    def _prepare(self) -> None:
        for name in self.peers:
            own = self.folder / name
            own.mkdir()
            PEERS[name].prepare(self.folder / "cold", own)
            self._contestants.append((own, PEERS[name]))

    def _compare(self) -> None:
        # A large book's own search stands in the place of Material's.
        stock = STOCK_WITHOUT_SEARCH if self.size.pages > MOST_PAGES_FOR_MATERIAL else STOCK
        for own, peer in self._contestants:
            if stock in peer.rows and stock in self.size.rows:
                cold = self.folder / "cold" / "build" / "site"
                self.size.compared.append(compare("cold and stock", cold, peer.site(own)))
        warm = self.folder / "warm"
        (self.root / "build" / "site").rename(warm)
        shutil.rmtree(self.root / "build")
        self._briefbook("build")
        self.size.compared.append(compare("warm and cold", warm, self.root / "build" / "site", apart=INDEX))
        self.told("  the sites are compared")
