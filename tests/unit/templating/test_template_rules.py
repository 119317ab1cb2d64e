"""No shipped template puts a field where the escaper's promise does not hold, or goes around the escaper."""

from __future__ import annotations

import re

import pytest
from jinja2 import nodes

from briefbook.config import shipped_templates
from briefbook.templating import environment
from briefbook.templating.environment import KEPT_FILTERS
from tests.unit.templating.linear import FIELD, Template, read

FOLDER = shipped_templates()
JINJA = environment(FOLDER / "none")
TEMPLATES = [read(FOLDER, path, JINJA) for path in sorted(FOLDER.rglob("*.md.jinja"))]

NOT_THERE = {
    "right after a bracket, a backslash or an ampersand": rf"[\]\\&]{FIELD}",
    "as the number of a list": rf"^\s*{FIELD}[.)] ",
    "in strong emphasis that touches a letter": rf"\w\*\*{FIELD}|{FIELD}\*\*\w",
    "in a code span or block": rf"`.*{FIELD}|^(?: {{8}}|\t).*{FIELD}",
    "in the address or title of a link": rf"\]\([^)]*{FIELD}",
    "in the label of a link": rf"\[[^\]]*{FIELD}[^\]]*\]",
    "in the definition of a label, a footnote or an abbreviation": rf"^\s*\*?\[[^\]]*\]:.*{FIELD}",
    "inside a tag": rf"<[a-zA-Z/][^<>]*{FIELD}",
    "in the title of an admonition or a tab": rf"^\s*(?:!!!|\?\?\?\+?|===).*{FIELD}",
}
"""Places where escaped text is no longer text, and what finds a field there."""

ANCHORS = re.compile(
    r"(?:\.id|\.value|\.anchor|^month|^year|^anchor|^kind|^name|^value)$"
    r"|^values \| joined\(\" \"\)$"
    r"|^w\.say\.(?:earliest|latest|iso)\(.*\)$|^day\(w, row\)$"
)
"""What an attribute list may take: ids, words of a vocabulary, numbers and days for machines: none is escaped."""


def by_name(template: Template) -> str:
    return template.name


@pytest.mark.parametrize("template", TEMPLATES, ids=by_name)
@pytest.mark.parametrize("place", NOT_THERE)
def test_no_field_stands(template: Template, place: str) -> None:
    assert [line for line in template.lines if re.search(NOT_THERE[place], line)] == []


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("right after a bracket, a backslash or an ampersand", f"a]{FIELD}"),
        ("as the number of a list", f"  {FIELD}. first"),
        ("in strong emphasis that touches a letter", f"a**{FIELD}**"),
        ("in a code span or block", f"see `{FIELD}`"),
        ("in the address or title of a link", f'[a](b.md "{FIELD}")'),
        ("in the label of a link", f"[{FIELD}][a]"),
        ("in the definition of a label, a footnote or an abbreviation", f"*[UN]: {FIELD}"),
        ("inside a tag", f'<a title="{FIELD}">'),
        ("in the title of an admonition or a tab", f'!!! note "{FIELD}"'),
    ],
)
def test_the_check_sees_a_field_that_stands(place: str, line: str) -> None:
    assert re.search(NOT_THERE[place], line)


@pytest.mark.parametrize("template", TEMPLATES, ids=by_name)
def test_attribute_lists_take_ids_alone(template: Template) -> None:
    fields = iter(template.fields)
    for line in template.lines:
        found = [next(fields) for _ in re.findall(FIELD, line)]
        for span in re.finditer(r"\{ ?[#.:a-z][^{}]*\}", line):
            start = line[: span.start()].count(FIELD)
            inside = found[start : start + span[0].count(FIELD)]
            assert [field for field in inside if not ANCHORS.search(field)] == [], line


@pytest.mark.parametrize("template", TEMPLATES, ids=by_name)
def test_nothing_goes_around_the_escaper(template: Template) -> None:
    filters = {node.name for node in template.tree.find_all(nodes.Filter)}
    assert filters <= {*KEPT_FILTERS, "joined", "capital"}
    assert list(template.tree.find_all(nodes.Concat)) == [], "two fields joined by ~ are escaped as one or not at all"
    assert list(template.tree.find_all(nodes.ScopedEvalContextModifier)) == [], "autoescape is not switched off"
    names = {node.name for node in template.tree.find_all(nodes.Name)}
    assert "Markup" not in names


@pytest.mark.parametrize("template", TEMPLATES, ids=by_name)
def test_code_is_of_ours_alone(template: Template) -> None:
    """`w.code` writes its lines as they are, so it is for the examples of the reference and for no data."""
    calls = [field for field in template.fields if ".code(" in field]
    assert calls == (["w.code(section.example)"] if template.name == "pages/reference.md.jinja" else [])
