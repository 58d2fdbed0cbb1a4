"""Progress on stderr: a moving line on a terminal, a plain one now and then in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping

STATES = ("waiting", "crawled", "enriched", "drafted")
QUIET_SECONDS = 5.0  # between lines when stderr is no terminal


class Progress:
    """Told the store's counts, it says accounts, facts, drafts, refusals and the time left."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._last, self._said, self._first = -QUIET_SECONDS, "", 0.0
        self._terminal = sys.stderr.isatty()

    def __call__(self, counts: Mapping[str, int]) -> None:
        line = self.line(counts)
        if counts.get("drafted", 0) and not self._first:
            self._first = time.monotonic() - self._began
        now = time.monotonic()
        if line == self._said or (not self._terminal and now - self._last < QUIET_SECONDS):
            return
        self._last, self._said = now, line
        if self._terminal:
            sys.stderr.write("\r\x1b[K" + line)
        else:
            sys.stderr.write(line + "\n")
        sys.stderr.flush()

    def line(self, counts: Mapping[str, int]) -> str:
        total = sum(counts.get(s, 0) for s in STATES)
        done = counts.get("drafted", 0)
        crawled = total - counts.get("waiting", 0)
        found = f"{counts.get('fact', 0)} facts, {counts.get('draft', 0)} drafts, {counts.get('refusal', 0)} refusals"
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
