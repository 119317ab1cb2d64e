"""The client of the search by itself: an index in a folder, and a blank page that asks it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from briefbook.config import shipped_templates

SCRIPTS = ("reading", "find-text", "find-stem", "find-question", "find-index", "find-search")
ASK = """async ([folder, asked, count]) => {
    const index = await (opened[folder] ??= briefbook.openIndex(new URL(`${folder}find/`, location.href)));
    const answer = briefbook.ask(index, asked);
    const rows = await answer.next(count);
    return { rows: rows.map(row => row.address), total: answer.total ?? null };
}"""
SUGGEST = """async ([folder, question]) => {
    const index = await (opened[folder] ??= briefbook.openIndex(new URL(`${folder}find/`, location.href)));
    return briefbook.suggestion(index, question);
}"""


class Client:
    """A page with the client's scripts, opened from `root`; the indexes are in folders below it."""

    def __init__(self, page: Page, root: Path) -> None:
        self.page = page
        self.root = root
        scripts = "".join(
            f"<script>{(shipped_templates() / f'assets/js/{name}.js').read_text('utf-8')}</script>" for name in SCRIPTS
        )
        (root / "index.html").write_text(
            f"<!doctype html><meta charset=utf-8><main></main>{scripts}<script>const opened = Object();</script>",
            "utf-8",
        )
        page.goto((root / "index.html").as_uri())

    def lay(self, folder: str, files: Mapping[str, bytes]) -> str:
        """Writes the files of an index to a folder, whose name it gives back."""
        for path, content in files.items():
            place = self.root / folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return f"{folder}/"

    def ask(self, folder: str, question: str, filters: Iterable[str] = (), **more: Any) -> tuple[list[str], int | None]:
        """The addresses of up to 10,000 rows in order, and how many rows there are in all."""
        count = more.pop("count", 10_000)
        asked = {"question": question, "filters": list(filters), **more}
        answer = self.page.evaluate(ASK, [folder, asked, count])
        return answer["rows"], answer["total"]

    def suggestion(self, folder: str, question: str) -> str:
        suggested: str = self.page.evaluate(SUGGEST, [folder, question])
        return suggested
