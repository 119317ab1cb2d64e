"""Whether a site passes inspection, from what is known of its pages since they were made."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
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
    last: LastSite,
    unmade: Collection[str],
    gone: Collection[str],
    now: Iterable[Facts],
    rest: Callable[[], tuple[Iterable[str], Collection[Facts]] | None],
) -> bool:
    """Whether a sound site has no dead link after a change.

    What is known of the last site is no more for the sources `unmade`, nor are the files `gone`; `now` are the facts
    about the HTML that came, and `rest` gives all files that the site has now, and the facts about the HTML that is no
    source's. What a page linked to before was there; so it is only asked of all pages what they offer, or link to,
    where there is something new to ask.
    """
    came, was = list(now), last.facts(unmade)
    offered = _places(facts.offered for facts in came)
    lost = _places([*(facts.offered for facts in was), numbers(gone)]) - offered
    wanted = _places(facts.wanted for facts in came) - offered
    if not lost and wanted <= _places(facts.wanted for facts in was):
        return True
    found = rest()
    if found is None:
        return False
    files, others = found
    there = _places([numbers(files), *(facts.offered for facts in others)])
    lost -= there
    wanted = (wanted | _places(facts.wanted for facts in others)) - offered - there
    if wanted and not wanted <= _places([last.offered(but=unmade)]):
        return False
    return not lost or lost.isdisjoint(_places([last.wanted(but=unmade)]))


def _places(found: Iterable[bytes]) -> set[int]:
    return set(array("Q", b"".join(found)))
