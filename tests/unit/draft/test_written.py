"""What is written as YAML is read back as it was, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.documents import Document, Scalar
from briefbook.draft.written import clean, comment, scalar
from briefbook.load import read_document


def read_back(yaml: str) -> str:
    document = read_document("seeds/a.yml", yaml.encode())
    assert isinstance(document, Document), document
    node = document.node(("key",))
    assert isinstance(node, Scalar)
    return node.value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("productive", "productive"),
        ("article-000, para 3", "article-000, para 3"),
        ("2025-10-16/2025-10-30", "2025-10-16/2025-10-30"),
        ("todo: this", '"todo: this"'),
        ('a "b"', "'a \"b\"'"),
        ('it\'s "b" \\', '"it\'s \\"b\\" \\\\"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ("", '""'),
        ("a\tb\n c", "a b c"),
    ],
)
def test_scalars(value: str, written: str) -> None:
    assert scalar(value) == written


@given(st.text())
def test_a_scalar_is_read_back(value: str) -> None:
    assert read_back(f"key: {scalar(value)}\n") == clean(value)


@given(st.text(), st.sampled_from(["", "  "]))
def test_a_comment_is_never_more_than_a_comment(value: str, indent: str) -> None:
    lines = comment(value, indent)
    assert all(line.startswith(f"{indent}# ") for line in lines)
    assert read_back("\n".join([*lines, "key: value", ""])) == "value"


def test_joiners_stay_and_what_a_record_may_not_hold_goes() -> None:
    assert clean("می\u200cخواهم\u202e\u200b \x1b[2J") == "می\u200cخواهم [2J"
