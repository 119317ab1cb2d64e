"""The side that somebody speaks for: the top of the organization above the post they hold at the time."""

from __future__ import annotations

from collections.abc import Mapping

from briefbook.book.row import Speaker
from briefbook.dates import Date
from briefbook.records import Located, Organization, Person, Record, Source
from briefbook.records.actor import DescribedActor
from briefbook.records.person import Post
from briefbook.records.values import ActorReference

Records = Mapping[str, Located[Record]]


def top(records: Records, organization_id: str) -> str:
    """The id at the top of an organization's `part_of` chain; a cycle, which `resolve` refuses, ends the climb."""
    seen = {organization_id}
    while True:
        located = records.get(organization_id)
        above = located.record.part_of if located and isinstance(located.record, Organization) else None
        if above is None or above in seen:
            return organization_id
        organization_id = above
        seen.add(above)


def posts_at(person: Person, date: Date | None) -> tuple[Post, ...]:
    """The posts that `person` holds at `date`; none where the part has no date."""
    return tuple(person.posts[place] for place in held_at(person, date))


def held_at(person: Person, date: Date | None) -> tuple[int, ...]:
    """The places in `person.posts` of those that the person holds at `date`; none where the part has no date."""
    if date is None:
        return ()
    return tuple([place for place, post in enumerate(person.posts) if _holds(post, date)])


def _holds(post: Post, date: Date) -> bool:
    begins = post.since.earliest if post.since else None
    ends = post.to.latest if post.to else None
    too_early = begins is not None and date.latest is not None and date.latest < begins
    too_late = ends is not None and date.earliest is not None and ends < date.earliest
    return not too_early and not too_late


def sides_of(records: Records, person: Person, date: Date | None) -> tuple[str, ...]:
    """The sides that the person's posts at `date` give, in order of id: more than one means that `for` has to tell."""
    return tuple(sorted({top(records, post.of) for post in posts_at(person, date)}))


def side_of(records: Records, actor: ActorReference | DescribedActor, date: Date | None) -> str | None:
    """The side of an actor at `date`; None where nothing tells, or for a source's own voice."""
    return speaker(records, actor, date).side


def speaker(
    records: Records, actor: ActorReference | DescribedActor, date: Date | None, override: str | None = None
) -> Speaker:
    """The actor as a speaker at `date`; `override` is the part's `for`, whose top is the side."""
    given = _party_side(records, override, date) if override is not None else None
    if isinstance(actor, DescribedActor):
        side = given or (_party_side(records, actor.of, date) if actor.of is not None else None)
        return Speaker(None, actor.described_as, actor.of, side, actor.anonymous, actor.because)
    located = records.get(actor)
    record = located.record if located else None
    if isinstance(record, Source):
        return Speaker(actor, own_voice=True)
    held = posts_at(record, date) if isinstance(record, Person) else ()
    side = given or _party_side(records, actor, date)
    post = next((post for post in held if top(records, post.of) == side), held[0] if held else None)
    return Speaker(actor, side=side, post=post)


def _party_side(records: Records, party: str, date: Date | None) -> str:
    located = records.get(party)
    if located is not None and isinstance(located.record, Person):
        sides = sides_of(records, located.record, date)
        return sides[0] if len(sides) == 1 else party
    return top(records, party)
