"""Technologies that an account shows it uses (its pages, headers, DNS) or hires for (its postings)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.items import Account, Dated, Evidence, Page, Signal, Slot
from enrich import jobtext
from enrich.fingerprints import PROVES, Class, Technology
from enrich.names import is_account
from enrich.observations import placed, shows, spf_of
from enrich.openings import Role, head_end, roles

# Inline scripts that name the hosts of more vendors than this are lists to ask consent for or to block, not loaders.
MOST_LOADERS = 5
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


def detect(lines: Sequence[str]) -> list[Detection]:
    """The technologies that observation lines show: one for each thing proved, the surest line first."""
    text = "\n".join(lines)
    return [
        Detection(
            name=hit.technology.name,
            categories=hit.technology.categories,
            version=hit.version,
            confidence=PROVES[hit.found_in][1],
            found_in=hit.found_in,
            evidence_line=text[hit.start : hit.end],
            proves=hit.proves,
            common=hit.technology.common,
        )
        for hit in _best(_hits(text))
    ]


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
        )
        for mention in jobtext.mentions(text)
    ]


def signals(pages: Sequence[Page], account: Account | None, as_of: date) -> list[Signal]:
    """One signal for each observed line that shows a technology, and for each posting that asks for one."""
    seen = [p for p in pages if p.kind in ("technology", "dns")]
    return [*_observed(seen, account), *_hired_for(roles(pages, as_of), account)]


def _hits(text: str) -> Iterator[_Hit]:
    lines = text.split("\n")
    torn = len(spf_of(lines)) > 1
    observed = [placed(line) for line in lines]
    loaders = {t.name for _, seen in observed if _inline_host(seen) for t, _, _ in shows(*_parted(seen))}
    start = 0
    for line, (host, seen) in zip(lines, observed, strict=True):
        for technology, found_in, version in shows(*_parted(seen)):
            if not (torn and found_in == "spf") and not (len(loaders) > MOST_LOADERS and _inline_host(seen)):
                yield _Hit(technology, found_in, version, start, start + len(line), host)
        start += len(line) + 1


def _parted(line: str) -> tuple[str, str]:
    kind, _, rest = line.partition(" ")
    return kind, rest.strip()


def _inline_host(line: str) -> bool:
    kind, rest = _parted(line)
    return kind == "inline" and "." in rest


def _best(hits: Iterator[_Hit]) -> list[_Hit]:
    """For each technology, host and thing proved the surest hit, the first in the text among equals."""
    kept: dict[tuple[str, str, str], _Hit] = {}
    for hit in hits:
        place, confidence = (hit.technology.name, hit.proves, hit.host), PROVES[hit.found_in][1]
        old = kept.get(place)
        if old is None or (confidence, bool(hit.version)) > (PROVES[old.found_in][1], bool(old.version)):
            kept[place] = hit
    return [kept[key] for key in sorted(kept)]


def _observed(pages: Sequence[Page], account: Account | None) -> Iterator[Signal]:
    for page in pages:
        for hit in _best(_hits(page.text)):
            if _made_by(hit.technology, account):
                continue
            line = page.text[hit.start : hit.end]
            when = Dated(value=page.seen, precision="day", method="observed", raw=line)
            extra = {"version": hit.version} if hit.version else {}
            yield _signal(page, hit, account, when, extra)


def _hired_for(open_roles: Sequence[Role], account: Account | None) -> Iterator[Signal]:
    asking: dict[str, list[tuple[Role, _Hit]]] = {}
    for role in open_roles:
        body = head_end(role.page)
        for mention in jobtext.mentions(role.page.text[body:]):
            if not _made_by(mention.technology, account):
                hit = _Hit(mention.technology, "job", "", body + mention.start, body + mention.end)
                asking.setdefault(mention.technology.name, []).append((role, hit))
    for name in sorted(asking):
        if len(asking[name]) >= MIN_POSTINGS:
            count = {"count": len(asking[name])}
            yield from (_signal(role.page, hit, account, role.posted, count) for role, hit in asking[name])


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
        modality="background" if hit.proves == "verified-domain" else "done",
        event_date=when,
        slots={**slots, "evidence_class": hit.found_in, "proves": hit.proves, **placing, **extra},
        confidence=confidence,
        cues=(hit.found_in,),
    )


def _made_by(technology: Technology, account: Account | None) -> bool:
    """Whether the account is who makes it: that it runs its own product says nothing."""
    if account is None:
        return False
    return account.domain == technology.vendor or is_account(technology.name, account)
