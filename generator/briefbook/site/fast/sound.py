"""Whether a site passes inspection, from what is known of its pages since they were made."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from briefbook.site.facts import FactFinder, Facts, all_there, numbers
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
    before: Mapping[str, Facts],
    unmade: Collection[str],
    gone: Iterable[str],
    now: Iterable[Facts],
    files: Iterable[str],
) -> bool:
    """Whether a sound site has no dead link after a change.

    `before` are the facts about its HTML, by source, of which those of `unmade` are no more, with the files `gone`;
    `now` are those that came, and `files` all files that the site has now.
    """
    came = list(now)
    offered = _places(facts.offered for facts in came) | _places([numbers(files)])
    lost = _places([*(before[source].offered for source in unmade if source in before), numbers(gone)]) - offered
    wanted = _places(facts.wanted for facts in came) - offered
    staying = [facts for source, facts in before.items() if source not in unmade]
    # Nothing is looked for where all that was offered still is, which is so after most changes.
    if wanted and not wanted <= _places(facts.offered for facts in staying):
        return False
    return not lost or lost.isdisjoint(_places(facts.wanted for facts in staying))


def _places(found: Iterable[bytes]) -> set[int]:
    return set(array("Q", b"".join(found)))
