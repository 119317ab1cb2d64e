"""Products and other files as one mapping of bytes."""

from __future__ import annotations

from briefbook.products import Contents, Export, Page

FILES = Contents([Page.of("a.md", "é"), Export.of("b/c.json", b"{}")], {"logo.svg": b"<svg>"})


def test_each_file_has_its_bytes() -> None:
    assert dict(FILES) == {"a.md": "é".encode(), "b/c.json": b"{}", "logo.svg": b"<svg>"}


def test_a_file_is_found_without_being_unpacked() -> None:
    unreadable = Contents([Page("a.md", b"not packed at all")], {})
    assert "a.md" in unreadable
    assert "b" not in unreadable
    assert {"a.md", "b"} - unreadable.keys() == {"b"}
