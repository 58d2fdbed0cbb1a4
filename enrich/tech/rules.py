"""The rows of technologies as rules on observation lines: one pass finds the few that may match, those are tried."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby
from operator import itemgetter

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
# Hosts of a maker's domain that are there to be read and linked to.
SPEAKING = re.compile(
    r"www|blog|docs?|help|support|status|community|dev(?:elopers?)?|learn|academy|info|resources|trust|legal|partners|press"
    r"|marketplace|apps?|careers|jobs|news|go|get|try|login|my|accounts?|en|de|fr|es|ja"
)


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

    @property
    def of_maker(self) -> bool:
        """A whole domain that is the maker's own, or called as the technology is."""
        name = re.sub(r"[^a-z0-9]", "", self.technology.name.lower())
        named = self.pattern.count(".") == 1 and self.pattern.partition(".")[0] == name
        return self.pattern == self.technology.vendor or (named and self.technology.categories[:1] != ("Hosting",))


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
    """Those of the candidates, which stand in the order of the lines, that match."""
    for number, group in groupby(candidates, key=itemgetter(0)):
        line = seen(lines[number])
        shows = ((rule, shown(rule.found_in, rule.pattern, line)) for _, rule in group)
        found = [Match(number, line, rule, *how) for rule, how in shows if how and not _linked(rule, line)]
        paths = [m.rule.pattern for m in found if m.rule.found_in == "hosts" and "/" in m.rule.pattern]
        yield from (m for m in found if not (len(paths) > 1 and _widened(m.rule.pattern, paths)))


def _widened(pattern: str, others: Sequence[str]) -> bool:
    """Another pattern says more of the same address: `gtag/js?id=AW-` is not what `gtag/js` stands for."""
    return "/" in pattern and any(other != pattern and other.startswith(pattern) for other in others)


def _linked(rule: Rule, line: Seen) -> bool:
    """A maker's own site in a script's text, or a picture of it: it is spoken of there, and not loaded."""
    if rule.found_in != "hosts" or not rule.of_maker:
        return False
    below = line.labels[: -len(rule.pattern.split("."))]
    named = line.kind == "inline" and not line.rest.startswith("https://")
    spoken = named or line.kind == "img" or line.loads_by == "preconnect"
    return spoken and (not below or SPEAKING.fullmatch(below[0]) is not None)


@cache
def shipped() -> Rules:
    return Rules(technologies().values())
