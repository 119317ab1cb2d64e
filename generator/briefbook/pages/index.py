"""The index of a kind of record: one page, or pages by letter once there are too many names for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from briefbook import bounds
from briefbook.pages.letters import lettered
from briefbook.pages.periods import Period
from briefbook.pages.unit import PageUnit, list_unit
from briefbook.templating import PageSource

T = TypeVar("T")


def index_units(
    folder: str,
    description: str,
    records: Sequence[T],
    name: Callable[[T], str],
    listed: Callable[[Sequence[T]], object],
    key: str = "",
    mapped: Sequence[T] = (),
    beside: Sequence[object] | None = None,
) -> Iterator[PageUnit]:
    """The pages of an index; `listed` gives what the template sees of some records, under `key` or the folder's name.

    `mapped` are the records for a map on the first page. `beside` is, for each record, what else `listed` tells of it
    without asking the book.
    """

    def values(
        some: Sequence[T], letters: Sequence[Period[T]], label: str, on_map: Sequence[T]
    ) -> Mapping[str, object]:
        return {key or folder: listed(some), "periods": letters, "label": label, "mapped": on_map}

    template = f"{folder}.md.jinja"
    if len(records) <= bounds.ENTRIES:
        whole = PageSource(f"{folder}/index.md", template, description, partial(values, records, (), "", mapped))
        yield list_unit(whole, [*records, beside])
        return
    letters = lettered(records, name, f"{folder}/by-letter")
    told_of = dict(zip(map(id, records), beside or (), strict=False))
    first = PageSource(f"{folder}/index.md", template, description, partial(values, (), letters, "", mapped))
    yield list_unit(first, mapped, letters)
    for letter in letters:
        told = f"{description} {letter.label}"
        of_letter = PageSource(letter.path, template, told, partial(values, letter.items, letters, letter.label, ()))
        yield list_unit(of_letter, [(item, told_of.get(id(item))) for item in letter.items], letters)
