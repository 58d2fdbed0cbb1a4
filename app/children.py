"""Child processes that end when their parent does, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import threading
from multiprocessing import connection
from multiprocessing.context import SpawnContext, SpawnProcess

Process = SpawnProcess


def context() -> SpawnContext:
    """Children start from scratch: no inherited threads, loops or database handles."""
    return multiprocessing.get_context("spawn")


def die_with_parent() -> None:
    """Called first in a child: a killed run must not leave a crawl behind that goes on by itself."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait, args=(parent.sentinel,), daemon=True).start()


def _wait(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
