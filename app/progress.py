"""Progress on stderr: a moving line on a terminal, a plain one now and then in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping

STATES = ("waiting", "crawled", "enriched", "drafted")
SHOWN = {"pages": "pages", "fact": "facts", "draft": "drafts", "refusal": "refusals", "errors": "errors"}
LOOK_SECONDS = 0.5
QUIET_SECONDS = 5.0  # between lines when stderr is no terminal


class Progress:
    """Told the store's counts, it says accounts, pages, facts, drafts, refusals, errors and the time left."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._looked, self._wrote, self._said, self._first = -QUIET_SECONDS, -QUIET_SECONDS, "", 0.0
        self._terminal = sys.stderr.isatty()

    def __call__(self, count: Callable[[], Mapping[str, int]], *, last: bool = False) -> None:
        """Look and speak when it is time again; counting a large store is not free."""
        now = time.monotonic()
        if not last and now - self._looked < LOOK_SECONDS:
            return
        self._looked, counts = now, count()
        if counts.get("drafted", 0) and not self._first:
            self._first = now - self._began
        line = self.line(counts)
        if line != self._said and (last or self._terminal or now - self._wrote >= QUIET_SECONDS):
            self._wrote, self._said = now, line
            sys.stderr.write("\r\x1b[K" + line if self._terminal else line + "\n")
            sys.stderr.flush()

    def line(self, counts: Mapping[str, int]) -> str:
        total = sum(counts.get(s, 0) for s in STATES)
        done = counts.get("drafted", 0)
        crawled = total - counts.get("waiting", 0)
        found = ", ".join(f"{counts.get(key, 0)} {word}" for key, word in SHOWN.items())
        return f"accounts: {crawled} crawled, {done} of {total} done; {found}; {self._left(done, total)}"

    def _left(self, done: int, total: int) -> str:
        spent = time.monotonic() - self._began
        if done >= total:
            return f"took {_clock(spent)}"
        return f"about {_clock(spent / done * (total - done))} left" if done else "time left not known yet"

    def end(self) -> None:
        if self._terminal:
            sys.stderr.write("\n")

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    @property
    def first_result(self) -> float:
        """Seconds until the first draft or refusal."""
        return self._first


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60} min {whole % 60} s" if whole >= 60 else f"{whole} s"
