"""Products and other files as one mapping of bytes."""

from __future__ import annotations

import errno
import pickle
from pathlib import Path

from briefbook import products
from briefbook.products import Aside, Contents, Export, Page, Product, set_aside

FILES = Contents([Page.of("a.md", "é"), Export.of("b/c.json", b"{}")], {"logo.svg": b"<svg>"})


def test_each_file_has_its_bytes() -> None:
    assert dict(FILES) == {"a.md": "é".encode(), "b/c.json": b"{}", "logo.svg": b"<svg>"}


def test_a_file_is_found_without_being_unpacked() -> None:
    unreadable = Contents([Page("a.md", b"not packed at all")], {})
    assert "a.md" in unreadable
    assert "b" not in unreadable
    assert {"a.md", "b"} - unreadable.keys() == {"b"}


def sent(product: Product) -> Product:
    """A product that comes from another process."""
    again: Product = pickle.loads(pickle.dumps(product))
    return again


MADE = [Page.of("a.md", "é" * 1000), Export.of("b/c.json", b"{}"), Export.of("empty.csv", b"")]


def test_what_comes_from_another_process_is_the_same() -> None:
    assert [sent(product) for product in MADE] == MADE


def test_what_is_set_aside_is_read_from_a_file_without_a_name(tmp_path: Path) -> None:
    with set_aside(tmp_path):
        received = [sent(product) for product in MADE]
        assert [type(product.packed) for product in received] == [Aside, Aside, Aside]
        assert [(type(product), product.path, product.content) for product in received] == [
            (type(product), product.path, product.content) for product in MADE
        ]
        # It may be sent on.
        assert sent(received[0]).content == MADE[0].content
        assert list(tmp_path.iterdir()) == []
    assert sent(MADE[0]).packed == MADE[0].packed


def test_where_no_file_can_be_all_stays_in_memory(tmp_path: Path) -> None:
    with set_aside(tmp_path / "not there"):
        assert sent(MADE[0]).packed == MADE[0].packed


def test_when_the_disk_is_full_the_rest_stays_in_memory(tmp_path: Path) -> None:
    with set_aside(tmp_path):
        first = sent(MADE[0])
        [file] = products._files

        class Full:
            def seek(self, *_: int) -> int:
                return 0

            def write(self, *_: bytes) -> int:
                raise OSError(errno.ENOSPC, "full")

        products._files[:] = [Full()]  # type: ignore[list-item]
        second = sent(MADE[1])
        assert second.packed == MADE[1].packed
        assert sent(MADE[2]).content == b""
        assert first.content == MADE[0].content
        file.close()
