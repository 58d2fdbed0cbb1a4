"""Why there is no draft, in words an SDR can act on: what was found, why it does not count, what would unlock it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from core.items import FAMILY_LIMITS, MIN_FACTS, Account, Contact, Coverage, Fact, Refusal, independent
from personalize.choose import countable
from personalize.persona import Template
from personalize.wording import plain

CONDITIONS = frozenset(
    [
        "too-few-facts",
        "one-event",
        "stale",
        "not-about-account",
        "rumoured-or-denied",
        "undated",
        "common",
        "sensitive",
        "blocked-by-robots",
        "server-error",
        "no-news",
        "suppressed",
        "consent",
        "no-sayable-fact",
        "form",
        "opener",
        "template",
    ]
)
_WHY = (
    ("outside its window", "stale"),
    ("undated", "undated"),
    ("dated in the future", "undated"),
    ("not asserted", "rumoured-or-denied"),
    ("only mentioned", "not-about-account"),
    ("common", "common"),
    ("sensitive", "sensitive"),
)
_BLIND = {
    "blocked-by-robots": "blocked-by-robots",
    "server-error": "server-error",
    "timeout": "server-error",
    "unreachable": "server-error",
    "refused": "server-error",
    "tls-error": "server-error",
}
_UNLOCK = {
    "stale": "a newer event: check the company's newsroom, or wait for its next announcement",
    "undated": "the day of the event, on a page that states it",
    "rumoured-or-denied": "the company's own confirmation, or a report that states it as done or announced",
    "not-about-account": "an event in which {name} itself acts, or a list row with the right domain and aliases",
    "common": "something that few companies share; a common technology proves nothing",
    "sensitive": "another fact: sensitive news is used only by a template that names its trigger",
    "one-event": "a fact of another event: the ones found tell one story",
}


def refusal(
    account: Account, contact: Contact | None, *, condition: str, detail: str, unlock: Sequence[str], as_of: date,
    found: Sequence[str] = (),
) -> Refusal:  # fmt: skip
    """A refusal whose condition is one of the closed list."""
    if condition not in CONDITIONS:
        raise ValueError(condition)
    return Refusal(
        account=account,
        contact=contact,
        condition=condition,
        detail=detail,
        found=tuple(found),
        unlock=tuple(unlock),
        as_of=as_of,
    )


def gate_refusal(
    account: Account,
    contact: Contact,
    facts: Sequence[Fact],
    coverage: Sequence[Coverage],
    template: Template,
    as_of: date,
) -> Refusal:
    """The refusal when the facts do not carry a message."""
    good = countable(facts, template.front, as_of)
    kept = independent(good)
    why = {f.id: _why(f, template, as_of) for f in facts}
    condition = _condition(facts, good, coverage, why)
    tally = f"{len(kept)} of {template.front.min_facts} countable independent facts"
    return refusal(
        account,
        contact,
        condition=condition,
        detail=tally + _detail(condition, good, kept, coverage),
        found=[_found(f, why[f.id], f in kept, template, account, contact) for f in facts],
        unlock=list(_unlock(account, condition, kept, coverage)),
        as_of=as_of,
    )


def _why(fact: Fact, template: Template, as_of: date) -> str | None:
    return fact.why_not(as_of, sensitive_ok=template.front.wants.get(fact.trigger, 0) > 0)


def _condition(
    facts: Sequence[Fact], good: Sequence[Fact], coverage: Sequence[Coverage], why: dict[str, str | None]
) -> str:
    """The word for what stands most in the way: news that does not count, one story told often, blindness, or quiet."""
    uncounted = Counter(_kind(reason) for f in facts if (reason := why[f.id]))
    if uncounted.total() > len(good):
        return min(uncounted, key=lambda kind: (-uncounted[kind], kind))
    if len(good) >= MIN_FACTS and len({f.event for f in good}) == 1:
        return "one-event"
    blind = _blind(coverage)
    if blind and len(independent(good)) < MIN_FACTS:
        return blind
    return "too-few-facts" if facts else "no-news"


def _kind(reason: str) -> str:
    return next(kind for start, kind in _WHY if reason.startswith(start))


def _blind(coverage: Sequence[Coverage]) -> str | None:
    """The reason word when most of what was tried could not be seen."""
    seen = sum(c.pages for c in coverage if c.source not in {"dns", "technologies"})
    words = Counter(_BLIND[c.reason] for c in coverage if c.reason in _BLIND)
    return min(words, key=lambda w: (-words[w], w)) if words and seen <= 1 else None


def _detail(condition: str, good: Sequence[Fact], kept: Sequence[Fact], coverage: Sequence[Coverage]) -> str:
    if condition == "one-event":
        return f": {len(good)} facts tell one event"
    if condition in {"blocked-by-robots", "server-error"}:
        sources = [c.source for c in coverage if _BLIND.get(c.reason) == condition]
        return f": not quiet but unseen ({', '.join(sources)})"
    if condition == "no-news":
        return f": {sum(c.pages for c in coverage)} pages were read and none holds a trigger"
    if len(good) > len(kept):
        return f": {len(good)} countable, but some share an event or exceed what one family may count for"
    if len(kept) >= MIN_FACTS:
        return f", but of one family ({kept[0].family}) and one origin"
    return ""


def _found(fact: Fact, why: str | None, counts: bool, template: Template, account: Account, contact: Contact) -> str:
    clause = template.phrasebook.clause(fact, name=plain(account.name) or account.domain, contact=contact)
    said = clause if clause and why is None else f'{fact.trigger}: "{_short(fact.evidence[0].quote)}"'
    verdict = "counts" if counts else (why or "same event or family as another fact")
    return f"{said} ({fact.event_date or 'no date'}): {verdict}"


def _short(quote: str, limit: int = 140) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"


def _unlock(account: Account, condition: str, kept: Sequence[Fact], coverage: Sequence[Coverage]) -> Iterator[str]:
    missing = MIN_FACTS - len(kept)
    if missing > 0:
        more = "one more dated fact" if missing == 1 else f"{missing} more dated facts"
        yield f"{more} of other events, inside their windows: for instance a hire, a new site, a launch or a customer"
    if condition in _UNLOCK:
        yield _UNLOCK[condition].format(name=account.name)
    crowded = [f for f, most in FAMILY_LIMITS.items() if sum(k.family == f for k in kept) >= most]
    if crowded:
        yield f"facts outside {' and '.join(crowded)}: that family already counts for as many as it may"
    if len(kept) >= MIN_FACTS:
        yield "a fact of another family, or the same told by an independent publisher"
    for c in coverage:
        if (kind := _BLIND.get(c.reason)) == "blocked-by-robots":
            yield f"{c.source}: robots.txt forbids it ({c.forbidden} addresses); read the site by hand or ask its owner"
        elif kind is not None:
            yield f"{c.source}: {c.reason}; run again when the site answers"
        elif c.reason == "budget-spent":
            yield f"{c.source}: the budget was spent after {c.tried} requests; raise [crawl] in proofreach.toml"
