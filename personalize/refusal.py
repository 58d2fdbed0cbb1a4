"""Why there is no draft, in words an SDR can act on: what was found, why it does not count, what would unlock it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.items import FAMILY_LIMITS, MIN_FACTS, Account, Contact, Coverage, Fact, Refusal, independent
from core.settings import Weights
from personalize.choose import countable, rank
from personalize.persona import Template
from personalize.wording import plain

CONDITIONS = frozenset(
    {"too-few-facts", "one-event", "stale", "undated", "rumoured-or-denied", "not-about-account", "sensitive"}
    | {"no-news", "blocked-by-robots", "server-error", "unreadable-site", "moved-to-other-domain"}
    | {"suppressed", "consent"}
    | {"role-closed", "unproved", "field-missing"}  # at the export, in place of a draft
    | {"no-sayable-fact", "form", "opener", "template", "sender-language", "missing-field"}
)
_WHY = (
    ("outside its window", "stale"),
    ("undated", "undated"),
    ("dated in the future", "undated"),
    ("not asserted", "rumoured-or-denied"),
    ("only mentioned", "not-about-account"),
    ("sensitive", "sensitive"),
)
_SILENT = (
    "robots-unreachable",
    "server-error",
    "rate-limited",
    "timeout",
    "unreachable",
    "untrusted",
    "forbidden",
    "private-address",
)
_UNREADABLE = ("needs-browser", "soft-404", "parked", "too-large", "parse-error", "pdf")
_BLIND = {
    "blocked-by-robots": "blocked-by-robots",
    "moved-to-other-domain": "moved-to-other-domain",
    **dict.fromkeys(_SILENT, "server-error"),
    **dict.fromkeys(_UNREADABLE, "unreadable-site"),
}
_BY_HAND = {  # what of an unreadable site a person can do something about
    "needs-browser": "this site needs a browser and shows nothing without one; read it by hand",
    "soft-404": "the server answers every address, also of pages that are not there; check the addresses by hand",
    "parked": "a placeholder stands there (for sale, under construction or suspended); check the account's domain",
    "pdf": "what was found are PDF files, which are not read here; read them by hand",
    "too-large": "the answer is larger than the limit; read it by hand",
    "parse-error": "the answer could not be understood; read it by hand",
    "moved-to-other-domain": "the site lives at another domain now; correct the account's row",
}
_OPEN_ANYWAY = frozenset({"dns", "robots"})  # what can be seen of a site that is closed to us
_UNLOCK = {
    "stale": "a newer event: check the company's newsroom, or wait for its next announcement",
    "undated": "the day of the event, on a page that states it",
    "rumoured-or-denied": "the company's own confirmation, or a report that states it as done or announced",
    "not-about-account": "an event in which {name} itself acts, or a list row with the right domain and aliases",
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


@dataclass(frozen=True, kw_only=True)
class Gate:
    """An account at the gate: its facts, what could be seen of it, and for which persona it was asked."""

    account: Account
    contact: Contact
    facts: Sequence[Fact]
    coverage: Sequence[Coverage]
    template: Template
    as_of: date

    def refuse(self) -> Refusal:
        """The refusal when the facts do not carry a message."""
        tally = f"{len(self.kept)} of {self.template.front.min_facts} countable independent facts"
        return refusal(
            self.account,
            self.contact,
            condition=self.condition,
            detail=tally + self._detail(),
            found=list(self._found()),
            unlock=list(self._unlock()),
            as_of=self.as_of,
        )

    @cached_property
    def good(self) -> list[Fact]:
        front = self.template.front
        ranked = rank(countable(self.facts, front, self.as_of), front=front, weights=Weights(), as_of=self.as_of)
        return [fact for fact, _ in ranked]

    @cached_property
    def kept(self) -> tuple[Fact, ...]:
        return independent(self.good)

    @cached_property
    def condition(self) -> str:
        """What stands most in the way: news that does not count, one story told often, blindness, or quiet."""
        own = [f for f in self.facts if not f.common]  # what is common is no news
        uncounted = Counter(_kind(reason) for f in own if (reason := self._why(f)))
        if not own and any(c.reason == "another-company" for c in self.coverage):
            return "not-about-account"
        if uncounted.total() > len(self.good):
            return min(uncounted, key=lambda kind: (-uncounted[kind], kind))
        if len(self.good) > 1 and len(self.kept) == 1 and len({f.event for f in self.good}) == 1:
            return "one-event"
        return self._blindness() or ("too-few-facts" if own else "no-news")

    def _why(self, fact: Fact) -> str | None:
        return fact.why_not(self.as_of, sensitive_ok=self.template.front.wants.get(fact.trigger, 0) > 0)

    def _blindness(self) -> str:
        """The word for why next to nothing could be seen, or the empty string."""
        seen = sum(c.pages for c in self.coverage if c.source not in _OPEN_ANYWAY)
        words = Counter(_BLIND[c.reason] for c in self.coverage if c.reason in _BLIND)
        return min(words, key=lambda w: (-words[w], w)) if words and seen <= 1 and len(self.kept) < MIN_FACTS else ""

    def _detail(self) -> str:
        if self.condition == "one-event":
            return f": {len(self.good)} facts tell one event"
        if self.condition in _BLIND.values():
            unseen = [c for c in self.coverage if _BLIND.get(c.reason) == self.condition]
            sources = [f"{c.source}: {c.reason}" if c.reason in _UNREADABLE else c.source for c in unseen]
            return f": not quiet but unseen ({', '.join(sources)})"
        if self.condition == "no-news":
            return f": {_count(sum(c.pages for c in self.coverage), 'page')} read, without news that could count"
        if len(self.kept) >= MIN_FACTS:
            return f", but of one family ({self.kept[0].family}) and one origin"
        if len(self.good) > len(self.kept):
            return f": {len(self.good)} countable, but some share an event or exceed what one family may count for"
        return ""

    def _found(self) -> Iterator[str]:
        for fact in sorted((f for f in self.facts if not f.common), key=lambda f: f not in self.kept):
            places = f", on {len(fact.evidence)} pages" if len(fact.evidence) > 1 else ""
            yield f"{self._said(fact)} ({fact.event_date or 'no date'}{places}): {self._verdict(fact)}"
        common = sorted({str(f.slots.get("technology", f.trigger)) for f in self.facts if f.common})
        if common:
            yield f"{', '.join(common)}: common, true of too many companies to count"

    def _said(self, fact: Fact) -> str:
        """The fact in our words; in the page's own when it is not asserted or not about the account."""
        name = plain(self.account.name) or self.account.domain
        clause = self.template.phrasebook.clause(fact, name=name, contact=self.contact)
        doubtful = (self._why(fact) or "").startswith(("not asserted", "only mentioned"))
        return clause if clause and not doubtful else f"{fact.trigger}: “{_short(fact.evidence[0].quote)}”"

    def _verdict(self, fact: Fact) -> str:
        return "counts" if fact in self.kept else self._why(fact) or "same event or family as another fact"

    def _unlock(self) -> Iterator[str]:
        missing = self.template.front.min_facts - len(self.kept)
        if missing > 0:
            more = "one more dated fact" if missing == 1 else f"{missing} more dated facts"
            yield f"{more} of other events, inside their windows: a hire, a new site, a launch, a customer"
        else:
            yield "a fact of another family, or the same told by an independent publisher"
        if self.condition in _UNLOCK:
            yield _UNLOCK[self.condition].format(name=self.account.name)
        crowded = [f for f, most in FAMILY_LIMITS.items() if sum(k.family == f for k in self.kept) >= most]
        if crowded:
            yield f"facts outside {' and '.join(crowded)}: that family already counts for as many as it may"
        for c in self.coverage:
            yield from _see_more(c)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _kind(reason: str) -> str:
    return next(kind for start, kind in _WHY if reason.startswith(start))


def _see_more(c: Coverage) -> Iterator[str]:
    if c.reason == "blocked-by-robots":
        yield f"{c.source}: robots.txt forbids it ({_count(c.forbidden, 'request')}); read it by hand or ask its owner"
    elif c.reason in _BY_HAND:
        yield f"{c.source}: {_BY_HAND[c.reason]}"
    elif c.reason in _BLIND:
        yield f"{c.source}: {c.reason}; run again when the site answers"
    elif c.reason == "budget-spent":
        yield f"{c.source}: the budget was spent after {c.tried} requests; raise [crawl] in proofreach.toml"
    elif c.reason == "another-company":
        yield f"{c.source}: nothing ties {_count(c.pages, 'page')} of that name to this company; check the addresses"


def _short(quote: str, limit: int = 140) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
