"""Work shared among processes gives what one process would, and ends cleanly however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from briefbook.workers import CHUNKS_A_PROCESS, InWorker, WorkerDied, cores, each_in_processes, map_in_processes


class Unreadable(Exception):
    """Can be pickled, and not be unpickled: it takes two values and keeps one."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one)
        self.two = two


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes that a test forks; other tests of this process may have children of their own."""
    fork, found = os.fork, list[int]()

    def noted() -> int:
        process = fork()
        if process:
            found.append(process)
        return process

    monkeypatch.setattr(os, "fork", noted)
    return found


def none_is_left(forked: list[int]) -> bool:
    for process in forked:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)
    return True


@pytest.mark.parametrize("jobs", [1, 2, 3, 8])
@pytest.mark.parametrize("chunks", [0, 1, 2, 5, 700])
def test_results_come_in_the_order_of_the_chunks(jobs: int, chunks: int, forked: list[int]) -> None:
    assert map_in_processes(lambda number: (number, "x" * number), range(chunks), jobs) == [
        (number, "x" * number) for number in range(chunks)
    ]
    assert len(forked) >= min(jobs, chunks) if min(jobs, chunks) > 1 else not forked
    assert none_is_left(forked)


def test_more_chunks_than_a_pipe_holds_are_all_done() -> None:
    found = map_in_processes(lambda number: -number, range(40_000), 2, share=30_000)
    assert found == [-number for number in range(40_000)]


def test_results_larger_than_a_pipe_come_whole() -> None:
    found = map_in_processes(lambda letter: letter * 3_000_000, [b"a", b"b", b"c"], 2)
    assert [(text[:1], len(text), len(set(text))) for text in found] == [
        (letter, 3_000_000, 1) for letter in (b"a", b"b", b"c")
    ]


def test_several_processes_work_and_none_of_them_is_this_one() -> None:
    # Each waits until both have taken a chunk.
    read, write = os.pipe()

    def meet(number: int) -> int:
        if number == 0:
            assert os.read(read, 1) == b"!"
        else:
            os.write(write, b"!")
        return os.getpid()

    found = map_in_processes(meet, [0, 1], 2)
    assert len({os.getpid(), *found}) == 3


def test_fresh_processes_take_over(forked: list[int]) -> None:
    found = map_in_processes(lambda _: os.getpid(), range(5 * CHUNKS_A_PROCESS), 2)
    assert max(Counter(found).values()) <= CHUNKS_A_PROCESS
    assert len(set(found)) >= 5
    assert none_is_left(forked)


def test_one_job_does_all_in_this_process() -> None:
    assert map_in_processes(lambda _: os.getpid(), range(3), 1) == [os.getpid()] * 3


def test_without_fork_all_is_done_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert map_in_processes(lambda _: os.getpid(), range(3), 2) == [os.getpid()] * 3


def test_what_is_read_need_not_be_sent() -> None:
    lock = threading.Lock()  # which no pickle can hold
    assert map_in_processes(lambda number: (lock.locked(), number), [1, 2], 2) == [(False, 1), (False, 2)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_is_told_of_each_chunk(jobs: int) -> None:
    told: list[int] = []
    map_in_processes(lambda number: number, range(5), jobs, told.append)
    assert told == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_the_first_exception_in_order_is_raised(jobs: int, forked: list[int]) -> None:
    def fail(number: int) -> int:
        if number == 2:
            # Chunk 3 has failed long before.
            time.sleep(0.2)
        if number >= 2:
            raise KeyError(number)
        return number

    with pytest.raises(KeyError) as caught:
        map_in_processes(fail, range(50), jobs)
    assert caught.value.args == (2,)
    assert none_is_left(forked)


def test_the_traceback_of_the_process_is_the_cause() -> None:
    def fail(_: int) -> int:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone") as caught:
        map_in_processes(fail, range(2), 2)
    assert isinstance(caught.value.__cause__, InWorker)
    assert 'raise LookupError("gone")' in str(caught.value.__cause__)


def test_an_exception_that_cannot_be_sent_is_told_in_words() -> None:
    def fail(_: int) -> int:
        raise Unreadable("one", "two")

    with pytest.raises(RuntimeError, match=r"^Unreadable: one$"):
        map_in_processes(fail, range(2), 2)


def test_a_result_that_cannot_be_sent_is_an_exception() -> None:
    with pytest.raises(Exception, match=r"pickle|local object"):
        map_in_processes(lambda _: lambda: None, range(2), 2)


def test_a_process_that_is_killed_is_told(forked: list[int]) -> None:
    def die(number: int) -> int:
        if number == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    with pytest.raises(WorkerDied, match="ended by signal 9; nothing was made"):
        map_in_processes(die, range(20), 2)
    assert none_is_left(forked)


def test_a_process_that_leaves_is_told() -> None:
    with pytest.raises(WorkerDied, match="ended with status 3"):
        map_in_processes(lambda _: os._exit(3), range(2), 2)


def test_what_waits_to_be_printed_is_printed_once(tmp_path: Path) -> None:
    script = "import sys; from briefbook.workers import map_in_processes; sys.stdout.write('once '); "
    script += "map_in_processes(lambda _: sys.stdout.flush(), range(4), 2)"
    with (tmp_path / "out").open("w") as out:
        subprocess.run([sys.executable, "-c", script], check=True, stdout=out)
    assert (tmp_path / "out").read_text() == "once "


def test_an_interrupt_ends_every_process(tmp_path: Path) -> None:
    script = textwrap.dedent(
        f"""
        import os, time
        from pathlib import Path
        from briefbook.workers import map_in_processes

        def work(number):
            Path({str(tmp_path)!r}, str(os.getpid())).touch()
            time.sleep(60)

        map_in_processes(work, range(4), 2)
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], start_new_session=True, stderr=subprocess.PIPE, text=True
    ) as run:
        until = time.monotonic() + 30
        while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        processes = [int(path.name) for path in tmp_path.iterdir()]
        assert len(processes) == 2
        # As a terminal does: to the whole group.
        os.killpg(run.pid, signal.SIGINT)
        _, errors = run.communicate(timeout=30)
    assert errors.count("KeyboardInterrupt") == 1
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_the_environment_says_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFBOOK_JOBS", "3")
    assert cores() == 3
    monkeypatch.setenv("BRIEFBOOK_JOBS", "1")
    assert map_in_processes(lambda _: os.getpid(), range(3)) == [os.getpid()] * 3
    monkeypatch.setenv("BRIEFBOOK_JOBS", "all")
    with pytest.raises(ValueError, match="BRIEFBOOK_JOBS"):
        cores()
    monkeypatch.delenv("BRIEFBOOK_JOBS")
    assert cores() >= 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_can_be_had_as_they_come(jobs: int, forked: list[int]) -> None:
    def slowly(number: int) -> int:
        time.sleep(0.5 if number == 0 else 0)
        return -number

    found = list(each_in_processes(slowly, range(6), jobs))
    assert sorted(found) == [(number, -number) for number in range(6)]
    assert (found[0] == (0, 0)) == (jobs == 1)
    assert none_is_left(forked)


def test_who_has_had_enough_leaves_no_process_behind(forked: list[int]) -> None:
    results = each_in_processes(lambda number: number, range(1000), 2)
    next(results)
    results.close()  # type: ignore[attr-defined]  # an iterator that is a generator
    assert len(forked) == 2
    assert none_is_left(forked)
