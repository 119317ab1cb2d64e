"""Work shared among processes: a function over chunks on every core, its results in the order of the chunks.

The processes are forked, so that what the function reads, be it a whole book, is theirs without being sent; only the
results are, as pickles through pipes. A fork copies the calling thread alone: the function must not need a lock that
another thread may hold. Where the system cannot fork, or one process is asked for, all is done in this one.
"""

from __future__ import annotations

import gc
import os
import pickle
import selectors
import signal
import struct
import sys
import traceback
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import NoReturn, TypeVar

from briefbook.config import job_count
from briefbook.diagnostics import Diagnostic

C = TypeVar("C")
R = TypeVar("R")

_NUMBER = struct.Struct("<I")
"""A chunk's number, as the processes take it from their common pipe: four bytes come in one piece or not at all."""

_HEAD = struct.Struct("<I?Q")
"""What stands before a result: its chunk's number, whether it is one or an exception, and its length in bytes."""

# What a pipe takes in one piece or not at all; POSIX promises 512 bytes.
_OFFERED_AT_ONCE = 512
_READ_AT_ONCE = 1 << 20

CHUNKS_A_PROCESS = 16
"""Chunks after which a fresh process takes over: one that reads a large book comes to hold a copy of what it reads."""

GARBAGE = (100_000, 50, 50)
"""When a process looks for garbage: most of what is made stays, and looking through it took an eighth of the time."""

_RETIRED = 88
"""The status with which a process ends that has done its share."""


class WorkerDied(RuntimeError):
    """A process ended before it had given the result of what it took; `str()` says how."""


class InWorker(Exception):
    """The cause of an exception that came from another process: the traceback there, as text."""

    def __str__(self) -> str:
        return f"in a worker process:\n{self.args[0]}"


def cores() -> int:
    """How many processes may work at a time: what BRIEFBOOK_JOBS says, else the cores that this process may use."""
    asked = job_count()
    if isinstance(asked, Diagnostic):
        raise ValueError(asked.message)
    return asked or (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def map_in_processes(
    function: Callable[[C], R],
    chunks: Sequence[C],
    jobs: int | None = None,
    progress: Callable[[int], None] | None = None,
    share: int = CHUNKS_A_PROCESS,
) -> list[R]:
    """What `function` gives for each chunk, in the order of `chunks`.

    `progress` is told how many chunks are done; the rest is as of `each_in_processes`.
    """
    found: dict[int, R] = {}
    for number, result in each_in_processes(function, chunks, jobs, share):
        found[number] = result
        if progress is not None:
            progress(len(found))
    return [found[number] for number in range(len(chunks))]


def each_in_processes(
    function: Callable[[C], R], chunks: Sequence[C], jobs: int | None = None, share: int = CHUNKS_A_PROCESS
) -> Iterator[tuple[int, R]]:
    """The number of each chunk and what `function` gives for it, as soon as it is there.

    At most `jobs` processes work (by default `cores()`), each taking the next chunk when it is through with one, so
    chunks should be several times as many as processes. After `share` chunks a fresh process takes over: more of them
    suit a function that learns as it goes and reads little.

    What `function` raises is raised here, the first in the order of `chunks`, with the traceback of its process as its
    cause. Raises WorkerDied where a process ends otherwise. However this ends, no process is left behind.
    """
    wanted = min(cores() if jobs is None else jobs, len(chunks))
    if wanted < 2 or not hasattr(os, "fork"):
        yield from ((number, function(chunk)) for number, chunk in enumerate(chunks))
        return
    done: set[int] = set()
    failed: dict[int, bytes] = {}
    with closing(_results(function, chunks, wanted, share)) as results:
        for number, succeeded, content in results:
            if succeeded:
                done.add(number)
                yield number, pickle.loads(content)
            else:
                failed[number] = content
            # Chunks are taken in order, so that an earlier one is done or being done.
            if failed and all(earlier in done for earlier in range(min(failed))):
                error, trace = pickle.loads(failed[min(failed)])
                raise error from InWorker(trace)


@dataclass(slots=True)
class _Worker:
    """A process, the end of its pipe that is read, and what came through it and is not yet whole."""

    process: int
    pipe: int
    received: bytearray = field(default_factory=bytearray)

    def results(self) -> Iterator[tuple[int, bool, bytes]]:
        while len(self.received) >= _HEAD.size:
            number, succeeded, length = _HEAD.unpack_from(self.received)
            end = _HEAD.size + length
            if len(self.received) < end:
                return
            content = bytes(memoryview(self.received)[_HEAD.size : end])
            del self.received[:end]
            yield number, succeeded, content

    def wait(self) -> int:
        """The status of the process that has ended, negative for a signal."""
        status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        self.process = 0
        return status

    def end(self) -> None:
        os.close(self.pipe)
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)


def _results(
    function: Callable[[C], R], chunks: Sequence[C], wanted: int, share: int
) -> Generator[tuple[int, bool, bytes], None, None]:
    """A chunk's number, whether the function came to its end, and the pickle of its result or its exception."""
    to_take, to_offer = os.pipe()
    os.set_blocking(to_offer, False)
    ahead = memoryview(b"".join(_NUMBER.pack(number) for number in range(len(chunks))))
    workers: list[_Worker] = []
    selector = selectors.DefaultSelector()
    # What is alive now stays where it is: a collection in a process would copy every page that it looks through. And
    # where something was held to stay before (`garbage`), it stays so.
    was_frozen = gc.get_freeze_count() > 0
    gc.freeze()
    try:
        for _ in range(wanted):
            others = [to_offer, *(worker.pipe for worker in workers)]
            workers.append(_start(function, chunks, share, to_take, others))
            selector.register(workers[-1].pipe, selectors.EVENT_READ, workers[-1])
        selector.register(to_offer, selectors.EVENT_WRITE)
        left = len(chunks)
        while left:
            for key, _ in selector.select():
                worker: _Worker | None = key.data
                if worker is None:
                    ahead = ahead[_offer(to_offer, ahead) :]
                    if not ahead:
                        selector.unregister(to_offer)
                    continue
                received = os.read(worker.pipe, _READ_AT_ONCE)
                if not received:
                    status = worker.wait()
                    if status != _RETIRED:
                        how = f"by signal {-status}" if status < 0 else f"with status {status}"
                        raise WorkerDied(f"a process that shared the work ended {how}; nothing was made")
                    selector.unregister(worker.pipe)
                    workers.remove(worker)
                    worker.end()
                    others = [to_offer, *(other.pipe for other in workers)]
                    workers.append(_start(function, chunks, share, to_take, others))
                    selector.register(workers[-1].pipe, selectors.EVENT_READ, workers[-1])
                    continue
                worker.received += received
                for result in worker.results():
                    left -= 1
                    yield result
    finally:
        if not was_frozen:
            gc.unfreeze()
        selector.close()
        os.close(to_take)
        os.close(to_offer)
        for worker in workers:
            worker.end()


def _offer(pipe: int, ahead: memoryview) -> int:
    try:
        return os.write(pipe, ahead[:_OFFERED_AT_ONCE])
    except BlockingIOError:
        return 0


def _start(function: Callable[[C], R], chunks: Sequence[C], share: int, to_take: int, others: list[int]) -> _Worker:
    """A process that takes `share` of the chunks; `others` are the ends of pipes that are not for it."""
    to_read, to_write = os.pipe()
    # An interrupt between the fork and what notes it would leave a process behind.
    held = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        with warnings.catch_warnings():
            # From 3.12 on Python warns of any other thread; the module's docstring says what holds of them.
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
        if not process:
            _work(function, chunks, share, to_take, to_write, [to_read, *others])
        os.close(to_write)
        return _Worker(process, to_read)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _work(
    function: Callable[[C], R], chunks: Sequence[C], share: int, to_take: int, to_write: int, others: list[int]
) -> NoReturn:
    status = 1
    try:
        # The parent is interrupted too, and ends this process.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        gc.set_threshold(*GARBAGE)
        for pipe in others:
            os.close(pipe)
        for _ in range(share):
            number = os.read(to_take, _NUMBER.size)
            chunk = _NUMBER.unpack(number)[0]
            succeeded, content = _tried(function, chunks[chunk])
            _write_all(to_write, _HEAD.pack(chunk, succeeded, len(content)) + content)
        status = _RETIRED
    finally:
        os._exit(status)


def _tried(function: Callable[[C], R], chunk: C) -> tuple[bool, bytes]:
    try:
        return True, pickle.dumps(function(chunk), pickle.HIGHEST_PROTOCOL)
    # Whatever it is, it is raised again by the parent.
    except BaseException as error:  # noqa: BLE001
        trace = traceback.format_exc()
        try:
            content = pickle.dumps((error, trace))
            # Some exceptions can be written and not be read again.
            pickle.loads(content)
        except Exception:  # noqa: BLE001
            content = pickle.dumps((RuntimeError(f"{type(error).__name__}: {error}"), trace))
        return False, content


def _write_all(pipe: int, content: bytes) -> None:
    ahead = memoryview(content)
    while ahead:
        ahead = ahead[os.write(pipe, ahead) :]
