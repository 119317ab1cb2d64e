"""What an author changes between two builds: a briefing, a record's id, a template."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

from briefbook.config.paths import shipped_templates

TEMPLATE = "pages/briefing.md.jinja"
"""The template with the most pages."""

_STATEMENT = re.compile(r"^statements:\n(?:.*\n)*?    text: (?:>-\n      )?", re.MULTILINE)


def edit_briefing(root: Path) -> Path:
    """Adds words to the first statement of the briefing in the middle of the book; its file."""
    briefings = sorted((root / "content" / "briefings").rglob("*.yml"))
    file = briefings[len(briefings) // 2]
    text = file.read_text(encoding="utf-8")
    found = _STATEMENT.search(text)
    assert found is not None, f"{file} has a statement"
    file.write_text(f"{text[: found.end()]}Once more and in other words, {text[found.end() :]}", encoding="utf-8")
    return file


def rename_person(root: Path) -> int:
    """Gives the person who is named neither often nor seldom another id, in every file that names it; how many do."""
    people = {file.stem for file in (root / "content" / "people").glob("*.yml")}
    files = [*sorted((root / "content").rglob("*.yml")), *sorted((root / "seeds").glob("*.yml"))]
    words = re.compile(r"[\w-]+")
    named = Counter(word for file in files for word in set(words.findall(file.read_text(encoding="utf-8"))) & people)
    ranked = [person for person, _ in sorted(named.items(), key=lambda item: (item[1], item[0]))]
    old = ranked[len(ranked) // 2]
    new = f"{old}-renamed"
    whole = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    changed = 0
    for file in files:
        text = file.read_text(encoding="utf-8")
        if whole.search(text):
            file.write_text(whole.sub(new, text), encoding="utf-8")
            changed += 1
    own = root / "content" / "people" / f"{old}.yml"
    own.rename(own.with_name(f"{new}.yml"))
    with own.with_name(f"{new}.yml").open("a", encoding="utf-8") as record:
        record.write(f"was: [{old}]\n")
    return changed


def edit_template(root: Path) -> None:
    """Lays a template of the book's own, with a line more, over the shipped one of all briefings' pages."""
    target = root / "site_templates" / TEMPLATE
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(shipped_templates() / TEMPLATE, target)
    with target.open("a", encoding="utf-8") as template:
        template.write("\nThe template of this page was edited.\n")
