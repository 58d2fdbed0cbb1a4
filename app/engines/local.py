"""Worker processes on this machine. A worker that dies is replaced and its accounts tried again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from app import children
from app.engine import Engine, Workers
from app.pipeline import Job, work

TRIES = 3


class _Processes(Workers):
    def __init__(self, job: Job, count: int) -> None:
        self._job, self._count = job, count
        self._running: dict[Future[None], str] = {}
        self._tries: dict[str, int] = {}
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=children.context(), initializer=_prepare)

    @property
    def room(self) -> int:
        return 2 * self._count - len(self._running)

    def submit(self, domain: str) -> None:
        self._tries[domain] = self._tries.get(domain, 0) + 1
        with children.deaf():  # a process may be started here
            self._running[self._pool.submit(work, self._job, domain)] = domain

    def done(self, seconds: float) -> list[tuple[str, str | None]]:
        ended, _ = wait(self._running, timeout=seconds, return_when=FIRST_COMPLETED)
        broken = any(isinstance(f.exception(), BrokenProcessPool) for f in ended)
        if broken:
            return self._recover()
        return [(self._running.pop(f), _error(f)) for f in ended]

    def _recover(self) -> list[tuple[str, str | None]]:
        """One dead process breaks the pool: all that was in it is tried again in a new one, or given up by name."""
        held = list(self._running.values())
        self._running.clear()
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._start()
        lost = [d for d in held if self._tries[d] >= TRIES]
        for domain in held:
            if domain not in lost:
                self.submit(domain)
        return [(d, "the worker process died three times with this account") for d in lost]

    def close(self, *, wait: bool) -> None:
        self._pool.shutdown(wait=wait, cancel_futures=True)


class Local(Engine):
    description = "worker processes on this machine"

    @contextmanager
    def workers(self, job: Job, count: int) -> Iterator[Workers]:
        pool = _Processes(job, count)
        try:
            yield pool
        except BaseException:
            pool.close(wait=False)  # whoever broke off does not want to wait for an account to end
            raise
        pool.close(wait=True)


def _prepare() -> None:
    children.die_with_parent()
    os.environ["OMP_NUM_THREADS"] = "1"  # the workers are the parallelism; torch's own threads only fight them


def _error(future: Future[None]) -> str | None:
    error = future.exception()
    return None if error is None else f"{type(error).__name__}: {error}"


LOCAL = Local()
