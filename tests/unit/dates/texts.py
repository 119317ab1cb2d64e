"""Texts of dates for the property tests: every plain form, in every combination the fast path reads."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

days = st.dates().map(lambda day: day.isoformat())
months = st.dates().map(lambda day: day.isoformat()[:7])
years = st.integers(1, 9999).map(lambda year: f"{year:04}")
unspecified = st.one_of(
    months.map(lambda month: f"{month}-XX"),
    years.map(lambda year: f"{year}-XX"),
    years.map(lambda year: f"{year}-XX-XX"),
    st.integers(1, 999).map(lambda decade: f"{decade:03}X"),
    st.integers(1, 99).map(lambda century: f"{century:02}XX"),
    st.integers(1, 9).map(lambda millennium: f"{millennium}XXX"),
)
seasons = st.tuples(st.integers(1, 9998), st.integers(21, 41)).map(lambda pair: f"{pair[0]:04}-{pair[1]}")
exact = st.one_of(days, months, years)
simple = st.one_of(exact, unspecified, seasons)
single = st.tuples(simple, st.sampled_from(["", "", "~", "?", "%"])).map("".join)


def _in_order(pair: tuple[datetime.date, datetime.date]) -> str:
    first, last = sorted(pair)
    return f"{first}/{last}"


closed = st.tuples(st.dates(), st.dates()).map(_in_order)
half_open = st.tuples(
    st.sampled_from(["../{}", "{}/..", "{}/", "/{}"]),
    single,
).map(lambda pair: pair[0].format(pair[1]))
plain = st.one_of(single, closed, half_open)
_LEVEL_2 = """
{1667,1668} [1667..1668] [..1667] [1667..] {1667,1668-12,1670..1672} 156X-12-25 2025-XX-21 2004-06-~11 ?2004-06
2004?-06-~11 2004-06~-11 2025-10-16/2025-10-~30 202X-10/.. 20X5
"""
level_2 = st.sampled_from(_LEVEL_2.split())
anything = st.one_of(plain, level_2)
