"""What a page's template takes in is told without parsing it, and as Jinja would take it in."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import meta

from briefbook.config import shipped_templates
from briefbook.render.templates import Templates
from briefbook.templating import environment

OWN = "site_templates/pages/person.md.jinja"
PAGES = sorted(path.name for path in (shipped_templates() / "pages").glob("*.jinja"))


def taken_in(template: str, root: Path) -> set[str]:
    """The templates that one takes in, directly or not, by Jinja's own parser."""
    jinja = environment(root)
    found: set[str] = set()
    ahead = [template]
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            text = (shipped_templates() / name).read_text("utf-8")
            ahead += [other for other in meta.find_referenced_templates(jinja.parse(text)) if other is not None]
    return found


@pytest.mark.parametrize("page", PAGES)
def test_it_hangs_on_what_it_takes_in_and_on_no_other_page(page: str, tmp_path: Path) -> None:
    before = Templates(tmp_path).ground(page)
    hangs_on = taken_in(f"pages/{page}", tmp_path)
    others = [*(f"pages/{other}" for other in PAGES), *(f"partials/{path.name}" for path in partials())]
    for other in others:
        own = tmp_path / "site_templates" / other
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text((shipped_templates() / other).read_text("utf-8") + "\nMore.\n", "utf-8")
        assert (Templates(tmp_path).ground(page) != before) == (other in hangs_on), other
        own.unlink()


def partials() -> list[Path]:
    return sorted((shipped_templates() / "partials").glob("*.jinja"))


@pytest.mark.parametrize(
    "order",
    [
        '{% include "partials/" ~ kind %}',
        '{% include ["partials/a.jinja", "partials/b.jinja"] %}',
        '{% include "partials/rows.md.jinja" if kind else "partials/tables.md.jinja" %}',
        "{% extends kind %}",
        '{%- include "partials/gone.jinja" ignore missing -%}',
    ],
)
def test_what_cannot_be_told_is_any(order: str, tmp_path: Path) -> None:
    own = tmp_path / OWN
    own.parent.mkdir(parents=True)
    own.write_text(order, "utf-8")
    before = Templates(tmp_path).ground("person.md.jinja")
    (own.parent / "place.md.jinja").write_text("Another page.", "utf-8")
    assert Templates(tmp_path).ground("person.md.jinja") != before
