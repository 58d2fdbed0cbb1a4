"""Technologies that an account shows it uses (its pages, headers, DNS) or hires for (its postings)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from core.items import Account, Dated, Evidence, Page, Signal, Slot
from enrich.hiring import jobtext
from enrich.hiring.openings import Role, head_end, roles
from enrich.names import is_account
from enrich.tech import folderlines
from enrich.tech.fingerprints import PROVES, Class, Technology, technologies
from enrich.tech.observations import spf_of
from enrich.tech.rules import Match, Rules, matches, shipped

# Inline scripts that name the hosts of more vendors than this are lists to ask consent for or to block, not loaders;
# a page that gets ready for more of them than this has its list from its platform.
MOST_NAMED = {"inline": 12, "preconnect": 5}
RUNS = frozenset({"runs-on-site", "runs-on-host"})
# A picture may be borrowed from another site; it tells nothing of what this one is built with or hosted on.
BUILT_WITH = frozenset({"Website", "Commerce and payments", "Hosting"})
IMPLIED = 0.3
MIN_POSTINGS = 2  # one posting is a wish; two of different roles are a practice


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """A technology, where it shows and what that proves. `found_in` is the class of the evidence."""

    name: str
    categories: tuple[str, ...]
    version: str
    confidence: float
    found_in: str
    evidence_line: str
    proves: str
    common: bool = False
    asked: str = ""  # of a job text: required, nice, stack, or no more than named


@dataclass(frozen=True, slots=True)
class _Hit:
    technology: Technology
    found_in: Class
    version: str
    start: int
    end: int
    host: str = ""

    @property
    def proves(self) -> str:
        """What runs on a host beside the site is not said of the site."""
        proves = PROVES[self.found_in][0]
        return "runs-on-host" if self.host and proves == "runs-on-site" else proves


def detect(lines: Sequence[str], rules: Rules | None = None) -> list[Detection]:
    """The technologies that observation lines show: one for each thing proved, the surest line first."""
    text = "\n".join(lines)
    hits = _best(_hits(text, rules or shipped()))
    shown = [_detection(hit.technology, hit, text[hit.start : hit.end]) for hit in hits]
    names = {detection.name for detection in shown}
    implied = {name: hit for hit in hits if hit.proves == "runs-on-site" for name in hit.technology.implies}
    rows = [(technologies()[name], hit) for name, hit in sorted(implied.items()) if name not in names]
    return [*shown, *(_detection(row, hit, text[hit.start : hit.end], implied=True) for row, hit in rows)]


def _detection(row: Technology, hit: _Hit, line: str, *, implied: bool = False) -> Detection:
    """What is only implied is named, and said to be no more than that."""
    return Detection(
        name=row.name,
        categories=row.categories,
        version="" if implied else hit.version,
        confidence=IMPLIED if implied else PROVES[hit.found_in][1],
        found_in="implied" if implied else hit.found_in,
        evidence_line=line,
        proves="implied" if implied else hit.proves,
        common=row.common,
    )


def detect_text(text: str) -> list[Detection]:
    """The technologies that a job text asks for."""
    proves, confidence = PROVES["job"]
    return [
        Detection(
            name=mention.technology.name,
            categories=mention.technology.categories,
            version="",
            confidence=confidence,
            found_in="job",
            evidence_line=text[mention.start : mention.end],
            proves=proves,
            common=mention.technology.common,
            asked=mention.said,
        )
        for mention in jobtext.mentions(text)
    ]


def signals(pages: Sequence[Page], account: Account | None, as_of: date) -> list[Signal]:
    """One signal for each observed line that shows a technology, and for each posting that asks for one."""
    observed = [p for p in pages if p.kind in ("technology", "dns")]
    shown = list(_observed(observed, account))
    known = frozenset(str(signal.slots["technology"]).lower() for signal in shown)
    more = folderlines.signals(observed, account, known)
    return [*shown, *more, *_hired_for(roles(pages, as_of), account)]


def _hits(text: str, rules: Rules) -> Iterator[_Hit]:
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    torn = len(spf_of(lines)) > 1
    found = list(matches(rules.candidates(lines), lines))
    named = Counter(way for way, _ in {(_way(match), match.rule.technology.name) for match in found})
    for match in found:
        technology, line = match.rule.technology, match.line
        if line.kind == "img" and technology.categories[0] in BUILT_WITH:
            continue
        if not (torn and match.found_in == "spf") and named[_way(match)] <= MOST_NAMED.get(_way(match), len(found)):
            start = starts[match.number]
            yield _Hit(technology, match.found_in, match.version, start, start + len(lines[match.number]), line.host)


def _way(match: Match) -> str:
    """Where lists of vendors stand: hosts in inline scripts, and hosts that the page only gets ready for."""
    if match.line.kind == "inline" and "." in match.line.rest:
        return "inline"
    return "preconnect" if match.found_in == "preconnect" else ""


def _best(found: Iterable[_Hit]) -> list[_Hit]:
    """For each technology, host and thing proved the surest hit, the first in the text among equals."""
    kept: dict[tuple[str, str, str], _Hit] = {}
    hits = list(found)
    barred = {(name, hit.host) for hit in hits if hit.proves in RUNS for name in hit.technology.excludes}
    for hit in hits:
        if hit.proves in RUNS and (hit.technology.name, hit.host) in barred:
            continue
        place, confidence = (hit.technology.name, hit.proves, hit.host), PROVES[hit.found_in][1]
        old = kept.get(place)
        if old is None or (confidence, bool(hit.version)) > (PROVES[old.found_in][1], bool(old.version)):
            kept[place] = hit
    return [kept[key] for key in sorted(kept)]


def _observed(pages: Sequence[Page], account: Account | None) -> Iterator[Signal]:
    for page in pages:
        for hit in _best(_hits(page.text, shipped())):
            if made_by(hit.technology, account):
                continue
            line = page.text[hit.start : hit.end]
            when = Dated(value=page.seen, precision="day", method="observed", raw=line)
            extra = {"version": hit.version} if hit.version else {}
            yield _signal(page, hit, account, when, extra)


def _hired_for(open_roles: Sequence[Role], account: Account | None) -> Iterator[Signal]:
    asking: dict[str, list[tuple[Role, _Hit]]] = {}
    said: dict[str, list[jobtext.Mention]] = {}
    for role in open_roles:
        body = head_end(role.page)
        for mention in jobtext.mentions(role.page.text[body:]):
            if not made_by(mention.technology, account):
                hit = _Hit(mention.technology, "job", "", body + mention.start, body + mention.end)
                asking.setdefault(mention.technology.name, []).append((role, hit))
                said.setdefault(mention.technology.name, []).append(mention)
    for name in sorted(asking):
        if len(asking[name]) >= MIN_POSTINGS:
            extra: dict[str, Slot] = {"count": len(asking[name]), "asked": jobtext.firmest(said[name])}
            yield from (_signal(role.page, hit, account, role.posted, extra) for role, hit in asking[name])


def _signal(page: Page, hit: _Hit, account: Account | None, when: Dated | None, extra: Mapping[str, Slot]) -> Signal:
    confidence = PROVES[hit.found_in][1]
    placing = {"host": hit.host} if hit.host else {}
    slots = {"technology": hit.technology.name, "category": hit.technology.categories[0]}
    return Signal(
        trigger="tech_in_use",
        evidence=Evidence.of(page, hit.start, hit.end),
        subject=account.name if account else "",
        about_account=True if account else None,
        role="subject",
        modality="background" if hit.proves in ("verified-domain", "may-load") else "done",
        event_date=when,
        slots={**slots, "evidence_class": hit.found_in, "proves": hit.proves, **placing, **extra},
        confidence=confidence,
        cues=(hit.found_in,),
    )


def made_by(technology: Technology, account: Account | None) -> bool:
    """Whether the account is who makes it: that it runs its own product says nothing."""
    if account is None:
        return False
    return account.domain == technology.vendor or is_account(technology.name, account)
