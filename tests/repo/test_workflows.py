"""The workflows publish with the commands that a reader of the README types, and with no more rights than they need."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
# These run this very test: that they are what the workflows call is checked, and the rest of the steps is run.
TESTING = ("make check", "make test")
GITLAB_KEYWORDS = ("stages", "default", "workflow", "variables", "include")


@dataclass(frozen=True)
class Job:
    """A job of either service: its shell scripts in order, and the folder that it publishes, if it does."""

    workflow: str
    name: str
    scripts: tuple[str, ...]
    publishes: str | None

    @property
    def lines(self) -> list[str]:
        return [line for script in self.scripts for line in script.splitlines()]


def read(path: Path) -> dict[str, Any]:
    # As strings: `on` is a key here, and YAML 1.1 takes it for true.
    document: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return document


def github_workflows() -> list[Path]:
    return sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def jobs() -> list[Job]:
    found = []
    for path in github_workflows():
        for name, job in read(path)["jobs"].items():
            uploads = [step["with"]["path"] for step in job["steps"] if "upload-pages-artifact" in step.get("uses", "")]
            scripts = tuple(step["run"] for step in job["steps"] if "run" in step)
            found.append(Job(path.name, name, scripts, uploads[0] if uploads else None))
    for name, job in read(ROOT / ".gitlab-ci.yml").items():
        if name not in GITLAB_KEYWORDS:
            published = job.get("artifacts", {}).get("paths", [None])
            found.append(Job(".gitlab-ci.yml", name, tuple(job["script"]), published[0]))
    return found


def named(job: Job) -> str:
    return f"{job.workflow}:{job.name}"


@pytest.mark.parametrize("job", [job for job in jobs() if job.scripts], ids=named)
def test_the_scripts_of_a_job_run_in_a_clean_checkout(
    job: Job, clean_checkout: Path, outside_environment: dict[str, str]
) -> None:
    for product in ("build", "public"):
        shutil.rmtree(clean_checkout / product, ignore_errors=True)
    steps = [script for script in job.scripts if script.strip() not in TESTING]
    for script in steps:
        outcome = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=clean_checkout,
            env=outside_environment | {"CI": "true"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert outcome.returncode == 0, f"{script}\n{outcome.stdout}"
    if steps:
        assert (clean_checkout / (job.publishes or "build/site") / "index.html").is_file()


def test_each_service_checks_tests_and_publishes() -> None:
    for service in (".gitlab-ci.yml", ".yml"):
        lines = {line for job in jobs() if job.workflow.endswith(service) for line in job.lines}
        assert {"make check", "make test", "make site"} <= lines
        assert any(job.publishes for job in jobs() if job.workflow.endswith(service))


def test_nothing_is_installed_but_by_make() -> None:
    assert [line for job in jobs() for line in job.lines if re.search(r"\b(pip|apt|curl|wget|uv|npm)\b", line)] == []


def test_findings_become_annotations_on_a_pull_request() -> None:
    on_pull_requests = [path.name for path in github_workflows() if "pull_request" in read(path)["on"]]
    lines = [line for job in jobs() if job.workflow in on_pull_requests for line in job.lines]
    assert "make site FORMAT=github" in lines


@pytest.mark.parametrize("path", github_workflows(), ids=lambda path: path.name)
class TestGitHub:
    def test_actions_are_pinned_to_a_commit(self, path: Path) -> None:
        uses = re.findall(r"uses: *(.+)", path.read_text("utf-8"))
        assert uses
        assert [line for line in uses if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []

    def test_only_the_deployment_may_write(self, path: Path) -> None:
        workflow = read(path)
        assert workflow["permissions"] == {"contents": "read"}
        for job in workflow["jobs"].values():
            writes = {scope for scope, right in job.get("permissions", {}).items() if right == "write"}
            deploys = any("deploy-pages" in step.get("uses", "") for step in job["steps"])
            assert writes == ({"pages", "id-token"} if deploys else set())
            assert not (deploys and any("run" in step for step in job["steps"]))

    def test_a_stranger_can_neither_publish_nor_inject(self, path: Path) -> None:
        workflow = read(path)
        assert "pull_request_target" not in workflow["on"]
        if "pull_request" in workflow["on"]:
            assert "deploy-pages" not in path.read_text("utf-8")
        # An expression in a script is pasted into it before the shell reads it.
        scripts = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
        assert [script for script in scripts if "${{" in script] == []

    def test_runs_are_bounded_and_do_not_race(self, path: Path) -> None:
        workflow = read(path)
        assert "group" in workflow["concurrency"]
        assert all("timeout-minutes" in job for job in workflow["jobs"].values())
