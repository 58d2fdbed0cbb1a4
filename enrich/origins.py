"""Who independently says it: reprints of one story are one origin, and the account's own pages are one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache

from core.items import Evidence
from core.registry import resources

SHINGLE, OVERLAP = 8, 0.8
OUTLET = re.compile(r"\s+(?:[|–—·»]|-)\s+[^|–—·»]{1,40}$")


def origins(account: str, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """The independent publishers: the account first, then by the day on which they told it."""
    publishers: dict[str, list[Evidence]] = {}
    for item in sorted(evidence, key=_first_told):
        publishers.setdefault("" if item.own or wired(item) else item.origin, []).append(item)
    ours = [publishers.pop("")] if "" in publishers else []
    return tuple(_publisher(account, cluster) for cluster in _joined([*ours, *publishers.values()]))


def _joined(publishers: Iterable[list[Evidence]]) -> list[list[Evidence]]:
    """Publishers of whom one prints the other's words become one; what else they print does not part them again."""
    clusters: list[list[Evidence]] = []
    for told in publishers:
        same = [c for c in clusters if any(reprint(a, b) for a in c for b in told)]
        home = [e for c in same for e in c] + told
        clusters = [home if same and c is same[0] else c for c in clusters if c not in same[1:]]
        clusters += [] if same else [home]
    return clusters


def _publisher(account: str, cluster: list[Evidence]) -> str:
    if any(e.own for e in cluster):
        return account
    return min(cluster, key=_first_told).origin


def _first_told(evidence: Evidence) -> tuple[str, str, str, str, int]:
    day = evidence.published.value.isoformat() if evidence.published else "9999"
    return day, evidence.origin, evidence.url, evidence.part, evidence.start


def wired(evidence: Evidence) -> bool:
    """Whether it stands on, or credits, a distributor of companies' own releases."""
    text = f"{evidence.title} {evidence.quote}".lower()
    return evidence.origin in _wires()["domains"] or any(credit in text for credit in _wires()["credits"])


def reprint(one: Evidence, other: Evidence) -> bool:
    """Same publisher, same headline or (nearly) the same words."""
    same_publisher = one.origin == other.origin
    return same_publisher or same_headline(one.title, other.title) or same_words(one.quote, other.quote)


def same_words(one: str, other: str) -> bool:
    """Whether nearly all runs of eight words of the shorter text stand in the longer one."""
    first, second = _shingles(one), _shingles(other)
    return bool(first and second) and len(first & second) >= OVERLAP * min(len(first), len(second))


def same_headline(one: str, other: str) -> bool:
    """Whether two page titles are one headline, apart from an outlet's name behind it; generic titles never are."""
    first, second = (set(_words(OUTLET.sub("", title))) for title in (one, other))
    return min(len(first), len(second)) > 3 and len(first & second) >= OVERLAP * len(first | second)


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@cache
def _wires() -> dict[str, Iterable[str]]:
    raw = json.loads((resources() / "data" / "wires.json").read_text("utf8"))
    return {"domains": frozenset(raw["domains"]), "credits": tuple(raw["credits"])}
