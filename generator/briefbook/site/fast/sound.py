"""Whether a site passes inspection, from what is known of its pages since they were made."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePosixPath

from briefbook.site.facts import FactFinder, Facts, all_there, numbers
from briefbook.site.fast.whole import LastSite
from briefbook.site.inspect import EXPECTED


def facts_of_others(
    into: Path, files: Iterable[str], pages: Collection[str], finder: FactFinder
) -> dict[str, Facts] | None:
    """The facts about the HTML in the site that is not among `pages`, by its path; None if any holds what none may."""
    found: dict[str, Facts] = {}
    for file in files:
        if file.endswith(".html") and file not in pages:
            facts = finder.inspected((into / file).read_bytes(), file)
            if facts is None:
                return None
            found[file] = facts
    return found


def is_sound(facts: Iterable[Facts], files: Sequence[str]) -> bool:
    """Whether the site of these files, with these facts about its HTML, holds nothing unexpected and no dead link."""
    return are_expected(files) and all_there(facts, files)


def are_expected(files: Iterable[str]) -> bool:
    """Whether files are of a kind that is meant to be published."""
    known = EXPECTED | {".md"}
    return all(PurePosixPath(file).suffix in known for file in files)


def stays_sound(
    last: LastSite, unmade: Collection[str], gone: Iterable[str], now: Iterable[Facts], files: Iterable[str]
) -> bool:
    """Whether a sound site has no dead link after a change.

    What is known of the last site is no more for the sources `unmade`, nor are the files `gone`; `now` are the facts
    about the HTML that came, and `files` all files that the site has now.
    """
    came = list(now)
    offered = _places(facts.offered for facts in came) | _places([numbers(files)])
    lost = _places([last.offered(only=unmade), numbers(gone)]) - offered
    wanted = _places(facts.wanted for facts in came) - offered
    # Who links where is not asked where all that was offered still is, which is so after most changes.
    if wanted and not wanted <= _places([last.offered(but=unmade)]):
        return False
    return not lost or lost.isdisjoint(_places([last.wanted(but=unmade)]))


def _places(found: Iterable[bytes]) -> set[int]:
    return set(array("Q", b"".join(found)))
