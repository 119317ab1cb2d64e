"""The ways from page to page."""

from __future__ import annotations

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from briefbook.permalinks import relative, relative_address, site_address, way_from

names = st.sampled_from(["a", "b", "people", "2025", "index"])
paths = st.lists(names, min_size=1, max_size=4).map(lambda steps: "/".join(steps) + ".md")


@given(paths, paths)
def test_a_link_is_the_shortest_way(one: str, other: str) -> None:
    assert relative(one, other) == posixpath.relpath(other, posixpath.dirname(one) or ".")


@given(paths, paths)
def test_an_address_is_the_shortest_way_between_folders(one: str, other: str) -> None:
    way = posixpath.relpath(f"/{site_address(other)}", f"/{site_address(one)}")
    assert relative_address(one, other) == f"{way}/"


@given(paths, paths, st.sampled_from(["", "said"]))
def test_the_way_from_a_page_is_the_link_from_it(one: str, other: str, fragment: str) -> None:
    assert way_from(one)(other, fragment) == relative(one, other, fragment or None)
