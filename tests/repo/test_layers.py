"""Imports point one way, as the contracts in pyproject.toml say."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest
from importlinter.cli import lint_imports


def layers(root: Path) -> list[str]:
    contracts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (contract,) = (contract for contract in contracts if contract["type"] == "layers")
    return [name for layer in contract["layers"] for name in re.findall(r"\w+", layer)]


def test_the_contracts_hold(
    book_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(book_root)
    # The linter puts the working directory there and leaves it.
    monkeypatch.setattr(sys, "path", sys.path.copy())
    status = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)
    assert status == 0, capsys.readouterr().out


def test_every_layer_exists(book_root: Path) -> None:
    assert [name for name in layers(book_root) if find_spec(f"briefbook.{name}") is None] == []
