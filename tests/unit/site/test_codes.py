from __future__ import annotations

import re

import pytest

from briefbook import config, publish, serve, site
from briefbook.diagnostics import Code

CODES = [*config.CODES, *publish.CODES, *serve.CODES, *site.CODES]
MANUAL = re.compile(r"[^\n]+\n\n\S.*\n\nFails:\n\n    \S.*\n\nPasses:\n\n    \S.*\n", re.DOTALL)


def test_no_two_codes_share_an_id_or_a_name() -> None:
    assert len({code.id for code in CODES}) == len({code.name for code in CODES}) == len(CODES)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_a_manual_has_a_title_a_reason_and_two_examples(code: Code) -> None:
    assert MANUAL.fullmatch(code.manual)
