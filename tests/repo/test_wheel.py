"""The wheel brings its templates along, and an installed one writes the same pages as a checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefbook import __version__

RUN = "import briefbook, sys; sys.stderr.write(briefbook.__file__); from briefbook.cli import main; main()"


@pytest.fixture(scope="module")
def wheel(clean_checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)], clean_checkout)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    install = ["install", "--quiet", "--no-deps", "--no-index", "--no-compile", "--target", str(folder), str(wheel)]
    run([sys.executable, "-m", "pip", *install], folder)
    return folder


def run(command: list[str], folder: Path, **variables: str) -> str:
    outcome = subprocess.run(
        command,
        cwd=folder,
        env=variables or None,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stderr


def markdown(root: Path) -> dict[str, bytes]:
    docs = root / "build" / "docs"
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


def test_the_wheel_holds_the_package_and_its_templates(wheel: Path, repository_files: list[Path]) -> None:
    shipped = {path.as_posix() for path in repository_files if path.parts[0] == "site_templates"}
    modules = {path.relative_to("generator").as_posix() for path in repository_files if path.parts[0] == "generator"}
    expected = modules | {f"briefbook/{name}" for name in shipped}
    names = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == expected
    assert wheel.name == f"briefbook-{__version__}-py3-none-any.whl"


def test_an_installed_wheel_writes_the_same_pages_as_a_checkout(
    installed: Path, clean_checkout: Path, tmp_path: Path
) -> None:
    pages: list[dict[str, bytes]] = []
    for place in (installed, clean_checkout / "generator"):
        book = tmp_path / f"book{len(pages)}"
        for name in ("content", "seeds"):
            shutil.copytree(clean_checkout / name, book / name)
        shutil.copy2(clean_checkout / "mkdocs.yml", book)
        # Before the folder that an editable installation adds, so that each place's own templates are read.
        loaded = run([sys.executable, "-c", RUN, "-C", str(book), "generate"], tmp_path, PYTHONPATH=str(place))
        assert str(place) in loaded
        pages.append(markdown(book))
    assert pages[0] == pages[1]
    assert pages[0]
