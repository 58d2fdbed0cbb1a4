"""What one page shows of technology: what it uses, by which line, and every trace of anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from core.items import Page
from enrich.tech.observations import placed
from enrich.tech.rules import matches, shipped
from enrich.technologies import RUNS, Detection, detect, detect_text

USED = RUNS | {"receives-mail-with", "sends-mail-as"}
STILL = USED | {"hosts-domain"}
# Of these all that a page has is kept, and a second look at the same page shows them again.
STEADY = frozenset({"hosts", "paths", "headers", "generator", "meta", "inline", "cname", "mx", "spf"})


class Place(NamedTuple):
    """A technology, what is known of it, and on which host (empty: the site itself)."""

    name: str
    proves: str
    host: str


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A page looked at: `shown` is what it surely uses, `traces` all that any rule finds in it, however faint."""

    page: Page
    lines: Sequence[str]
    shown: Mapping[Place, Detection]
    used: frozenset[str]
    traces: frozenset[str]

    def uses(self, name: str) -> bool:
        return name in self.used

    def line_of(self, place: Place) -> tuple[int, int]:
        """Where the line stands that shows it, or, when none does, the page's first line."""
        line = self.shown[place].evidence_line if place in self.shown else self.lines[0]
        start = sum(len(before) + 1 for before in self.lines[: self.lines.index(line)])
        return start, start + len(line)


def view(page: Page) -> View:
    """Look at a page of kind technology, snapshot or dns."""
    lines, found, traces = _read(page.text)
    shown = {
        Place(d.name, d.proves, placed(d.evidence_line)[0]): d
        for d in found
        if d.proves in USED and d.found_in in STEADY
    }
    used = frozenset(d.name for d in found if d.proves in STILL)
    return View(page, lines, shown, used, traces)


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[list[str], list[Detection], frozenset[str]]:
    lines = text.split("\n")
    found = detect(lines)
    named = {match.rule.technology.name for match in matches(shipped().candidates(lines), lines)}
    return lines, found, frozenset(named | {d.name for d in found})


def asked_for(text: str) -> frozenset[str]:
    """The technologies that a job text names."""
    return frozenset(d.name for d in detect_text(text))
