"""The editor completes every file that an analyst writes, with the schema of its kind."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def associations(book_root: Path) -> dict[str, list[str]]:
    settings = json.loads((book_root / ".vscode" / "settings.json").read_text("utf-8"))
    schemas: dict[str, list[str]] = settings["yaml.schemas"]
    return schemas


def test_every_schema_has_files_and_every_association_a_schema(
    associations: dict[str, list[str]], book_root: Path, tmp_path: Path
) -> None:
    shutil.copy2(book_root / "mkdocs.yml", tmp_path)
    shutil.copytree(book_root / "content", tmp_path / "content")
    program = Path(sys.executable).with_name("briefbook")
    subprocess.run([program, "-C", tmp_path, "schema"], check=True, stdout=subprocess.DEVNULL)
    written = {path.relative_to(tmp_path).as_posix() for path in (tmp_path / "build" / "schema").iterdir()}
    assert associations.keys() == written


def test_every_record_file_is_completed_by_one_schema(
    associations: dict[str, list[str]], repository_files: list[Path]
) -> None:
    globs = [(schema, glob) for schema, patterns in associations.items() for glob in patterns]
    records = [path.as_posix() for path in repository_files if path.parts[0] in ("content", "seeds")]
    yaml_files = [path for path in records if path.endswith(".yml")]
    assert yaml_files
    for path in yaml_files:
        assert len([schema for schema, glob in globs if fnmatch(path, glob)]) == 1, path
