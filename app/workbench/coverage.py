"""Whom each template can serve: by trigger, and which missing fact would bring in most of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from app.workbench.asking import Case
from app.workbench.columns import table
from core.items import FAMILY_LIMITS, MIN_FACTS, Contact, Draft, Fact, Refusal, independent, shortfall
from personalize.choose import countable, rank
from personalize.incumbents import permitted
from personalize.persona import Template

SHOWN = 8  # rows of what would unlock most


@dataclass(kw_only=True)
class Tally:
    """What one template came to over the accounts seen so far."""

    template: Template
    families: Mapping[str, str]  # trigger -> family
    accounts: int = 0
    served: int = 0
    short: int = 0
    one_more: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    holding: Counter[str] = field(default_factory=Counter)
    serving: Counter[str] = field(default_factory=Counter)
    leading: Counter[str] = field(default_factory=Counter)
    unlocks: Counter[str] = field(default_factory=Counter)
    nearer: Counter[str] = field(default_factory=Counter)
    idle: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, case: Case, contacts: Sequence[Contact]) -> None:
        """Count one account, asked for these contacts, all of the template's language."""
        self.accounts += 1
        as_of, front = case.asking.round.as_of, self.template.front
        facts = permitted(case.facts, case.asking.sender)
        good = countable(facts, front, as_of)
        held = {fact.trigger for fact in good}
        self.holding.update(held)
        kept = independent([f for f, _ in rank(good, front=front, weights=case.asking.settings.weights, as_of=as_of)])
        if len(kept) < front.min_facts or shortfall(kept, as_of) is not None:
            self.short += 1
            self._missing(facts, kept, as_of)
            return
        draft = self._draft(case, contacts)
        if draft:
            self.served += 1
            self.serving.update(held)
            lead = min((c for c in draft.claims if c.where == "body"), key=lambda c: c.start).fact
            self.leading[next(f.trigger for f in draft.facts if f.id == lead)] += 1

    def _draft(self, case: Case, contacts: Sequence[Contact]) -> Draft | None:
        """The first mail that a contact could get; without any, the reason that the first one is refused for."""
        reasons: list[str] = []
        for contact in contacts:
            result = case.write(contact, self.template.front.id, forced=True)
            if isinstance(result, Draft):
                return result
            assert isinstance(result, Refusal)
            reasons.append(result.condition)
        self.refused[reasons[0]] += 1
        return None

    def _missing(self, facts: Sequence[Fact], kept: Sequence[Fact], as_of: date) -> None:
        """Which facts would bring a mail, or bring it nearer, and which of these are on file and do not count."""
        helping = [t for t in self._wanted if self._has_room(kept, self.families.get(t, t))]
        lacking = [t for t in helping if self._carries(kept, self.families.get(t, t))]
        self.one_more += bool(lacking)
        self.unlocks.update(lacking)
        self.nearer.update(set(helping) - set(lacking))
        why: dict[str, str] = {}
        for fact in facts:
            reason = fact.why_not(as_of, sensitive_ok=self.template.front.wants.get(fact.trigger, 0) > 0)
            if reason and reason != "common" and fact.trigger in helping:
                why.setdefault(fact.trigger, reason.partition(" (")[0])
        for trigger, reason in why.items():
            self.idle.setdefault(trigger, Counter())[reason] += 1

    @cached_property
    def _wanted(self) -> list[str]:
        return [t for t, share in self.template.front.wants.items() if share > 0 and t in self.families]

    @staticmethod
    def _has_room(kept: Sequence[Fact], family: str) -> bool:
        """Whether one more fact of this family would count."""
        return sum(f.family == family for f in kept) < FAMILY_LIMITS.get(family, len(kept) + 1)

    def _carries(self, kept: Sequence[Fact], family: str) -> bool:
        """Whether one more countable fact of this family, told by the company itself, would be enough."""
        enough = len(kept) + 1 >= max(MIN_FACTS, self.template.front.min_facts)
        origins = {o for f in kept for o in f.origins}
        return enough and (len({f.family for f in kept} | {family}) > 1 or len(origins) > 1)


@dataclass(kw_only=True)
class Coverage:
    """The tallies of all templates, over one walk through the store."""

    tallies: list[Tally]
    as_of: date
    accounts: int = 0
    served: int = 0
    of: int = 0

    def add(self, case: Case) -> None:
        by_language: dict[str, list[Contact]] = {}
        for contact in case.contacts:
            by_language.setdefault(contact.language, []).append(contact)
        before = sum(t.served for t in self.tallies)
        for tally in self.tallies:
            if contacts := by_language.get(tally.template.language.code):
                tally.add(case, contacts)
        self.accounts += 1
        self.served += sum(t.served for t in self.tallies) > before


def as_text(coverage: Coverage) -> Iterator[str]:
    """The tables for a terminal."""
    sample = f" of {coverage.of}" if coverage.of > coverage.accounts else ""
    total = f"{coverage.accounts}{sample} accounts as of {coverage.as_of}"
    yield f"{total}: {coverage.served} can get a mail from some template"
    for tally in coverage.tallies:
        yield ""
        yield from _of_template(tally)


def _of_template(tally: Tally) -> Iterator[str]:
    yield f"{tally.template.name} ({tally.template.front.persona}): serves {tally.served} of {tally.accounts} accounts"
    rows = [[t, str(tally.holding[t]), str(tally.serving[t]), str(tally.leading[t])] for t in _triggers(tally)]
    if rows:
        yield from (f"  {line}" for line in table(["trigger", "accounts with it", "served", "led by it"], rows))
    for condition, count in sorted(tally.refused.items(), key=lambda item: (-item[1], item[0])):
        yield f"  refused although the facts are there: {count} {condition}"
    if not tally.short:
        return
    rest = tally.short - tally.one_more
    yield f"  short of facts: {tally.short} accounts; one fact more would do for {tally.one_more}, not for {rest}"
    found = _unlocking(tally)
    if found:
        head = ["one more fact of", "would unlock", "bring nearer", "on file, not counting"]
        rows = [
            [row["trigger"], str(row["unlocks"]), str(row["nearer"]), _idle(row["on_file"])] for row in found[:SHOWN]
        ]
        yield from (f"  {line}" for line in table(head, rows))


def _triggers(tally: Tally) -> list[str]:
    return sorted(tally.holding, key=lambda t: (-tally.leading[t], -tally.serving[t], -tally.holding[t], t))


def _unlocking(tally: Tally) -> list[dict[str, Any]]:
    """The missing facts by how many accounts they would unlock; of equals those on file first, then the most wanted."""
    wants = tally.template.front.wants
    order = sorted(
        {*tally.unlocks, *tally.nearer},
        key=lambda t: (-tally.unlocks[t], -sum(tally.idle.get(t, {}).values()), -wants.get(t, 0), t),
    )
    return [
        {
            "trigger": trigger,
            "family": tally.families.get(trigger, ""),
            "unlocks": tally.unlocks[trigger],
            "nearer": tally.nearer[trigger],
            "on_file": dict(sorted(tally.idle.get(trigger, {}).items(), key=lambda item: (-item[1], item[0]))),
        }
        for trigger in order
    ]


def _idle(reasons: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in reasons.items()) or "none"


def as_json(coverage: Coverage) -> dict[str, Any]:
    """The same for a program."""
    return {
        "as_of": str(coverage.as_of),
        "accounts": coverage.accounts,
        "of": coverage.of,
        "served": coverage.served,
        "templates": [
            {
                "template": t.template.name,
                "persona": t.template.front.id,
                "language": t.template.language.code,
                "accounts": t.accounts,
                "served": t.served,
                "short": t.short,
                "one_more": t.one_more,
                "refused": dict(sorted(t.refused.items())),
                "triggers": {
                    name: {"with": t.holding[name], "served": t.serving[name], "led": t.leading[name]}
                    for name in _triggers(t)
                },
                "unlocks": _unlocking(t),
            }
            for t in coverage.tallies
        ],
    }
