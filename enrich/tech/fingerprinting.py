"""What a page shows by the fingerprints of a folder: literals in one pass, the few survivors tried, no state kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from enrich.tech.anchors import Anchors
from enrich.tech.markup import Markup
from enrich.tech.matching import Tried, tried
from enrich.tech.searchers import SEARCHERS, Search, portable
from enrich.tech.wappalyzer import KEYED, Folder, Pattern, read

SURE = 50  # less in all is a guess and is not named
_PROVES = {"MX": "receives-mail-with", "NS": "hosts-domain", "SOA": "hosts-domain", "CNAME": "runs-on-site"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A technology that a page shows, and by what."""

    name: str
    categories: tuple[str, ...]
    version: str
    confidence: int
    found_in: str
    evidence: str
    proves: str


class Fingerprints:
    """The rules of a folder, made ready once."""

    def __init__(self, folder: Folder, searcher: Callable[[Sequence[str]], Search] = portable) -> None:
        self.folder = folder
        self.left_out = folder.left_out
        within = [p for p in folder.patterns if p.part not in KEYED or p.part == "meta"]
        self._within = within
        self._anchors = Anchors([p.literals for p in within], searcher)
        self._keyed: dict[tuple[str, str], list[Pattern]] = {}
        for pattern in folder.patterns:
            if pattern.part in KEYED and pattern.part != "meta":
                self._keyed.setdefault((pattern.part, pattern.key), []).append(pattern)

    def found(self, page: Markup) -> list[Found]:
        """The technologies of a page, by name; what they imply stands behind them and says so."""
        seen = set[int]().union(*map(self._anchors.seen, page.searched))
        survivors = [self._within[number] for number in sorted(seen)]
        return settled(self.folder, tried([*survivors, *self.keyed(page)], page))

    def keyed(self, page: Markup) -> Iterator[Pattern]:
        """The patterns on headers, cookies and DNS answers that the page has at all."""
        for part, held in (("headers", page.headers), ("cookies", page.cookies), ("dns", page.dns)):
            for key in held:
                yield from self._keyed.get((part, key), ())


@cache
def fingerprints(folder: Path) -> Fingerprints:
    """Those of a folder, read once, searched by Hyperscan where it is installed."""
    return Fingerprints(read(folder), SEARCHERS.get("hyperscan", portable))


def settled(folder: Folder, matches: Iterable[Tried]) -> list[Found]:
    """What the matches of a page come to: required ones are there, excluded and doubtful ones are not."""
    by_name: dict[str, list[Tried]] = {}
    for match in matches:
        by_name.setdefault(match[0].technology, []).append(match)
    sums = {name: sum(pattern.confidence for pattern, _, _ in some) for name, some in by_name.items()}
    names = _standing(folder, {name for name, total in sums.items() if total >= SURE})
    found = [_found(folder, name, by_name[name], min(sums[name], 100)) for name in sorted(names)]
    implied: dict[str, Found] = {}
    for one in found:
        for name, confidence in folder.entries[one.name].implies:
            if name not in names and name in folder.entries and confidence >= SURE:
                implied.setdefault(name, _implied(folder, name, one, confidence))
    return [*found, *(implied[name] for name in sorted(implied))]


def _standing(folder: Folder, names: set[str]) -> set[str]:
    """Those whose requirements are met and that nothing there excludes."""
    excluded = {other for name in names for other in folder.entries[name].excludes}
    left = names - excluded
    while True:
        filed = {category for name in left for category in folder.entries[name].categories}
        met = {
            name
            for name in left
            if set(folder.entries[name].requires) <= left and set(folder.entries[name].requires_category) <= filed
        }
        if met == left:
            return left
        left = met


def _found(folder: Folder, name: str, matches: Sequence[Tried], confidence: int) -> Found:
    pattern, _, evidence = max(matches, key=lambda match: match[0].confidence)
    return Found(
        name=name,
        categories=folder.entries[name].categories,
        version=max((version for _, version, _ in matches), key=len),
        confidence=confidence,
        found_in=pattern.part,
        evidence=evidence,
        proves=_proves(pattern, evidence),
    )


def _implied(folder: Folder, name: str, by: Found, confidence: int) -> Found:
    return Found(
        name=name,
        categories=folder.entries[name].categories,
        version="",
        confidence=min(confidence, by.confidence),
        found_in="implied",
        evidence=by.evidence,
        proves="implied",
    )


def _proves(pattern: Pattern, evidence: str) -> str:
    if pattern.part != "dns":
        return "runs-on-site"
    spf = evidence.lower().startswith("v=spf1")
    return _PROVES.get(pattern.key.upper(), "sends-mail-as" if spf else "verified-domain")
