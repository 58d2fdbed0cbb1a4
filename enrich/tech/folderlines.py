"""What a folder of fingerprints shows of a page, as lines that a fact can quote, and those lines read again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from core.items import Account, Dated, Evidence, Page, Signal, Slot
from core.registry import resources
from enrich.names import is_account
from enrich.tech.fingerprinting import Found

PART = "fingerprints:"  # the part of a page that is so made, with the digest of the folder behind it
MAX_LINES = 200
CONFIDENCE = 0.8  # such folders do not say how sure each of their patterns is
_TOLD = re.compile(r"fingerprint ([^|]{1,120}) \| ([^|]{0,200}) \| ([^|]{0,40}) \| ([\w-]{1,30}) \| (.*)")
_APART = re.compile(r"[|\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line: a technology by its name in the folder, how it is filed there, and what showed it."""

    name: str
    categories: tuple[str, ...]
    version: str
    found_in: str
    start: int
    end: int

    @property
    def commodity(self) -> bool:
        """Filed only under what every site has: shown, and never a reason to write."""
        return set(self.categories) <= commodities()


def text_of(found: Iterable[Found]) -> str:
    """The lines of all that runs on the site; what is only implied is left out."""
    lines = (_line(one) for one in found if one.proves == "runs-on-site")
    return "\n".join(line for line, _ in zip(lines, range(MAX_LINES), strict=False))


def told_in(text: str) -> Iterator[Told]:
    """The lines of such a text."""
    start = 0
    for line in text.split("\n"):
        if found := _TOLD.fullmatch(line):
            categories = tuple(filter(None, found[2].split("; ")))
            place = {"start": start, "end": start + len(line)}
            yield Told(name=found[1], categories=categories, version=found[3], found_in=found[4], **place)
        start += len(line) + 1


def signals(pages: Iterable[Page], account: Account | None, known: frozenset[str]) -> Iterator[Signal]:
    """One signal for each line that names what our own rows (`known`, in small letters) did not show."""
    for page in (p for p in pages if p.part.startswith(PART)):
        for told in told_in(page.text):
            if told.name.lower() not in known and not (account and is_account(told.name, account)):
                yield _signal(page, told, account)


def _signal(page: Page, told: Told, account: Account | None) -> Signal:
    slots: dict[str, Slot] = {"technology": told.name, "category": told.categories[0] if told.categories else ""}
    slots |= {"evidence_class": f"fingerprints {told.found_in}", "proves": "runs-on-site"}
    return Signal(
        trigger="tech_in_use",
        evidence=Evidence.of(page, told.start, told.end),
        subject=account.name if account else "",
        about_account=True if account else None,
        role="subject",
        modality="background" if told.commodity else "done",
        event_date=Dated(value=page.seen, precision="day", method="observed", raw=page.text[told.start : told.end]),
        slots=slots | ({"version": told.version} if told.version else {}),
        confidence=CONFIDENCE,
        cues=("fingerprints",),
    )


@cache
def commodities() -> frozenset[str]:
    """The categories, as such folders name them, of what every site has."""
    return frozenset(json.loads((resources() / "data" / "commodity_categories.json").read_text("utf8")))


def _line(found: Found) -> str:
    parts = (found.name, "; ".join(map(_plain, found.categories)), found.version, found.found_in, found.evidence)
    name, filed, version, part, evidence = map(_plain, parts)
    return f"fingerprint {name[:120]} | {filed[:200]} | {version[:40]} | {part[:30]} | {evidence}"


def _plain(text: str) -> str:
    return _APART.sub(" ", text).strip()
