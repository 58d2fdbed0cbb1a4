"""Trouble at a vendor that the account uses: one page shows the use, another (or the same) tells what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core.items import ASSERTED, Account, Signal, Slot, canonical
from enrich import names
from enrich.tech.fingerprints import technologies
from enrich.trigger import STATED

KIND = "competitor_trouble"
# What a tool does for the account, when its pages or name servers show it; to ask for skills in it is no use of it.
AT_WORK = frozenset({"runs-on-site", "runs-on-host", "receives-mail-with", "sends-mail-as"})
DEARER = re.compile(r"\b(?:rais|increas|hik)|\bprice (?:increase|rise)", re.IGNORECASE)
# What befell whom: the slot that names the vendor, where it is not the subject.
BEFELL: dict[str, tuple[str, str]] = {
    "outage": ("outage", ""),
    "security_incident": ("breach", ""),
    "pricing_change": ("price rise", ""),
    "product_sunset": ("end of product", ""),
    "acquired_by": ("acquisition", ""),
    "acquires": ("acquisition", "target"),
}
CARRIED = ("acquirer", "product", "share")


def signals(found: Sequence[Signal], account: Account | None) -> list[Signal]:
    """Two signals for each trouble of a vendor in use: where the use shows, and where the trouble is told."""
    if account is None:
        return []
    vendors = _in_use(found, account)
    return [signal for trouble in found for signal in _joint(trouble, vendors, account)] if vendors else []


def _in_use(found: Iterable[Signal], account: Account) -> dict[str, Signal]:
    """By each of its names, what best shows that the account uses it."""
    best: dict[str, Signal] = {}
    for signal in sorted(filter(_shows_use, found), key=_surest):
        for name in called(_vendor(signal)):
            if not names.is_account(name, account):
                best.setdefault(name, signal)
    return best


def _shows_use(signal: Signal) -> bool:
    named = signal.trigger == "incumbent_vendor_named"
    seen = signal.trigger == "tech_in_use" and signal.slots.get("proves") in AT_WORK
    firm = signal.modality in ASSERTED and signal.confidence >= STATED
    return (named or seen) and firm and signal.about_account is True and signal.role == "subject"


def _surest(signal: Signal) -> tuple[bool, float, str]:
    return not signal.evidence.own, -signal.confidence, canonical(signal)


def _vendor(signal: Signal) -> str:
    return str(signal.slots.get("technology") or signal.slots.get("vendor") or "")


def called(name: str) -> frozenset[str]:
    """How a tool may be called: as it is named here, and as its row says that job texts call it."""
    row = technologies().get(name)
    written = (name, *(row.job.aliases if row and row.job else ()))
    return frozenset(plain for plain in map(names.plain, written) if len(plain) > 1)


def _joint(trouble: Signal, vendors: dict[str, Signal], account: Account) -> Iterator[Signal]:
    if trouble.trigger not in BEFELL or trouble.modality not in ASSERTED or trouble.confidence < STATED:
        return
    befell, slot = BEFELL[trouble.trigger]
    whom = str(trouble.slots.get(slot, "") if slot else trouble.subject)
    use = vendors.get(names.plain(whom)) if whom and whom.lower() in trouble.evidence.quote.lower() else None
    if use is None or (befell == "price rise" and not DEARER.search(trouble.cues[0] if trouble.cues else "")):
        return
    slots: dict[str, Slot] = {"vendor": _vendor(use), "trouble": befell, "use": use.slots.get("proves", "named")}
    slots |= {"day": trouble.event_date.value.isoformat()} if trouble.event_date else {}
    slots |= {name: trouble.slots[name] for name in CARRIED if name in trouble.slots}
    slots |= {"acquirer": trouble.subject} if slot and trouble.subject else {}
    both = round(use.confidence * trouble.confidence, 2)
    made = replace(
        trouble, trigger=KIND, subject=account.name, about_account=True, role="subject", slots=slots,
        confidence=max(both, STATED), cues=(trouble.trigger, *trouble.cues),
    )  # fmt: skip
    yield from (replace(made, evidence=signal.evidence) for signal in (use, trouble))
