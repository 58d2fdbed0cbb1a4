"""The rows of technologies as rules on observation lines: one pass finds the few that may match, those are tried."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from enrich.tech.anchors import Anchors
from enrich.tech.fingerprints import OWN, Class, Technology, technologies
from enrich.tech.observations import Seen, seen, shown

# Classes whose patterns stand at the beginning of what a line of that kind says.
_BEGIN: dict[Class, str] = {
    "cookies": "cookie ",
    "inline": "inline ",
    "attributes": "attribute ",
    "headers": "header ",
    "meta": "meta ",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of one row."""

    technology: Technology
    found_in: Class
    pattern: str

    @property
    def literal(self) -> str:
        """What every line that it matches holds, in small letters: the longest piece without a wildcard."""
        pattern = self.pattern.partition("/")[0] if self.found_in == "hosts" else self.pattern
        if self.found_in in ("headers", "meta") and ": " in pattern:
            pattern = pattern.partition(": ")[2]
        else:
            pattern = _BEGIN.get(self.found_in, "") + pattern
        return max(pattern.split("*"), key=len).lower()


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that shows in the line of that number, by which class of evidence, and the version that is stated."""

    number: int
    line: Seen
    rule: Rule
    found_in: Class
    version: str


class Rules:
    """Rules without any state between two texts."""

    def __init__(self, rows: Iterable[Technology]) -> None:
        self.all = [Rule(row, kind, pattern) for row in rows for kind in OWN for pattern in getattr(row, kind)]
        self._anchors = Anchors([(rule.literal,) for rule in self.all])

    def candidates(self, lines: Sequence[str]) -> Iterator[tuple[int, Rule]]:
        """The number of a line and a rule whose literal is in it, by line and then in the order of the rows."""
        lowered = [line.lower() for line in lines]
        starts = list(accumulate((len(line) + 1 for line in lowered), initial=0))
        found = {
            (bisect_right(starts, place) - 1, number) for number, place in self._anchors.places("\n".join(lowered))
        }
        yield from ((line, self.all[number]) for line, number in sorted(found))


def matches(candidates: Iterable[tuple[int, Rule]], lines: Sequence[str]) -> Iterator[Match]:
    """Those of the candidates that match."""
    read: dict[int, Seen] = {}
    for number, rule in candidates:
        line = read.get(number) or read.setdefault(number, seen(lines[number]))
        if found := shown(rule.found_in, rule.pattern, line):
            yield Match(number, line, rule, *found)


@cache
def shipped() -> Rules:
    return Rules(technologies().values())
