"""Data as bytes: what the standard library writes, written sooner."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from briefbook.structured.serial import json_bytes

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
data = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner)
)


@given(data)
def test_it_is_what_the_standard_library_writes(value: object) -> None:
    written = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    # A lone surrogate has no bytes, there or here.
    if all(not "\ud800" <= character <= "\udfff" for character in written):
        assert json_bytes(value) == written.encode()
