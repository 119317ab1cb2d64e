"""Two sites, byte by byte."""

from __future__ import annotations

from pathlib import Path

from benchmarks.speed.trees import compare, sorts


def tree(root: Path, **contents: str) -> Path:
    for name, content in contents.items():
        file = root / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    return root


def test_what_differs_and_what_only_one_has_is_told(tmp_path: Path) -> None:
    one = tree(tmp_path / "one", index_html="a", people__ann_html="b", people__ann_md="c", same__x_txt="d")
    other = tree(tmp_path / "other", index_html="A", people__ann_html="b", same__x_txt="d", search_json="e")
    found = compare("cold and stock", one, other)
    assert (found.same, found.differing) == (2, ("index.html",))
    assert (found.only_first, found.only_second) == ({"people/….md": 1}, {"*.json": 1})
    found = compare("cold and stock", one, other, apart="people/.*|index.html")
    assert (found.same, found.differing, found.only_first, found.only_second) == (1, (), {}, {"*.json": 1})


def test_files_are_sorted_by_folder_unless_many_have_them() -> None:
    paths = ["a/x.md", "b/x.md", "c/x.md", "d/x.md", "find/1.js", "find/2.js", "top.txt", "e/CNAME"]
    assert sorts(paths) == {"*.md": 4, "*.txt": 1, "e/…CNAME": 1, "find/….js": 2}
