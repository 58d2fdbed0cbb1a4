"""Child processes that end when their parent does, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import connection, resource_tracker
from multiprocessing.context import SpawnContext, SpawnProcess

Process = SpawnProcess


def context() -> SpawnContext:
    """Children start from scratch: no inherited threads, loops or database handles."""
    return multiprocessing.get_context("spawn")


def started(work: Callable[..., None], *given: object) -> Process:
    """A child that does `work`."""
    process = context().Process(target=work, args=given, daemon=True)
    with deaf():
        process.start()
    return process


@contextmanager
def deaf() -> Iterator[None]:
    """Children started inside do not hear Ctrl-C: their parent does, and they end with it."""
    resource_tracker.ensure_running()  # else the first child starts it, which lets the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_all() -> None:
    """End every child at once; what they had not committed is done again by the next run."""
    for process in multiprocessing.active_children():
        process.kill()


def die_with_parent() -> None:
    """Called first in a child: a killed run must not leave a crawl behind that goes on by itself."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait, args=(parent.sentinel,), daemon=True).start()


def _wait(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
