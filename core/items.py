"""The nouns, in the order in which they flow: Account, Page, Signal, Fact, Brief, Draft or Refusal.

Each is frozen and refuses to be built in a state that must never exist.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar

from core.errors import BadInput, TooFewFacts, UnprovedEvidence

Precision = Literal["day", "month", "year"]
Modality = Literal[
    "done", "announced", "planned", "rumoured", "denied", "failed", "considered", "hypothetical", "background"
]
Role = Literal["subject", "object", "mentioned"]
Polarity = Literal["growth", "change", "risk", "neutral"]
PageKind = Literal["article", "posting", "home", "team", "technology", "snapshot", "dns", "filing", "page"]
Slot = str | int | float
Slots = Mapping[str, Slot]

ASSERTED: frozenset[Modality] = frozenset({"done", "announced"})
MIN_FACTS = 3
# Of the three facts at most so many may come from these families (design, section 1).
FAMILY_LIMITS = {"technology": 1, "hiring": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A calendar date with what is known about it; a month or year is held as its first day."""

    value: date
    precision: Precision
    method: str
    raw: str

    def __str__(self) -> str:
        return self.value.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at the account, given by the user and never scraped.

    `source`, `source_url`, `collected_at` (ISO) and `public` ("yes", "no" or not known) say where the address is from;
    `balancing_test` is the id of the written test when the basis is legitimate interest.
    """

    first_name: str = ""
    last_name: str = ""
    email: str = ""
    title: str = ""
    persona: str = ""
    country: str = ""
    basis: str = ""
    language: str = "en"
    source: str = ""
    source_url: str = ""
    collected_at: str = ""
    public: str = ""
    balancing_test: str = ""

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def key(self) -> str:
        return self.email.lower() or self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A company we may write to; `domain` is registrable and is the key, `row` is where the user's file has it."""

    domain: str
    name: str
    row: int
    aliases: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    owner: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if "." not in self.domain or self.domain != self.domain.strip().lower():
            raise BadInput(f"row {self.row}: {self.domain!r} is not a domain; give one like acme.com")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document as it was read. `text` is a pure function of the archived bytes, `source`, `part` and `extractor`.

    `own` says that the account itself publishes it (its site, board or filings); `origin` names the publisher
    (a registrable domain); `seen` is the day of the run that last saw it; `fields` holds what a structured
    page states besides its text (a posting's location, department, posted date).
    """

    account: str
    url: str
    source: str
    kind: PageKind
    text: str
    title: str
    language: str
    sha256: str
    record: int
    fetched_at: str
    seen: date
    own: bool
    origin: str
    extractor: str
    part: str = ""
    published: Dated | None = None
    fields: Mapping[str, Slot] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a fact can be read: `quote` is `page.text[start:end]` of the page of that `sha256`, `source` and `part`."""

    url: str
    sha256: str
    source: str
    part: str
    extractor: str
    start: int
    end: int
    quote: str
    own: bool
    origin: str
    title: str = ""
    published: Dated | None = None

    def __post_init__(self) -> None:
        if not self.quote.strip() or self.end - self.start != len(self.quote):
            raise UnprovedEvidence(f"{self.url}: quote of {len(self.quote)} characters at {self.start}..{self.end}")

    @classmethod
    def of(cls, page: Page, start: int, end: int) -> Evidence:
        """The evidence for `page.text[start:end]`."""
        shared = {f.name: getattr(page, f.name) for f in fields(cls) if f.name in _PAGE_FIELDS}
        return cls(start=start, end=end, quote=page.text[start:end], **shared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who leads the account, as one of its own pages said on the day `seen`; never a contact by that alone."""

    name: str
    title: str
    evidence: Evidence
    seen: date


_PAGE_FIELDS = {"url", "sha256", "source", "part", "extractor", "own", "origin", "title", "published"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The text around a piece of evidence, for a reader; found by the evidence's digest, source, part and place."""

    sha256: str
    source: str
    part: str
    start: int
    end: int
    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One trigger's match in one page: what it says, never whether to use it.

    `subject` is the company (or person) that the sentence speaks of, as written; `about_account` is None when
    no account was given. `cues` are the words that decided modality and subject.
    """

    trigger: str
    evidence: Evidence
    subject: str
    about_account: bool | None
    role: Role
    modality: Modality
    event_date: Dated | None
    slots: Slots
    confidence: float
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A settled statement about the account, with every place where it can be read.

    `event` is shared by facts that belong to one event or story; `origins` are the independent publishers;
    `conflicts` are other values that some page gives for a slot, as "slot: value (url)".
    """

    account: str
    trigger: str
    family: str
    polarity: Polarity
    role: Role
    modality: Modality
    slots: Slots
    event_date: Dated | None
    expires: date | None
    evidence: tuple[Evidence, ...]
    origins: tuple[str, ...]
    event: str
    confidence: float
    common: bool = False
    sensitive: bool = False
    conflicts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise UnprovedEvidence(f"{self.account}: a {self.trigger} fact without evidence")

    @property
    def id(self) -> str:
        """Sixteen hex digits over all that the fact says: a changed fact is another fact."""
        return hashlib.sha256(canonical(self).encode()).hexdigest()[:16]

    def why_not(self, as_of: date, *, sensitive_ok: bool = False) -> str | None:
        """The reason why this fact may not count toward the three, or None."""
        planned = self.modality == "planned" and any(e.own for e in self.evidence)
        checks = (
            (self.modality in ASSERTED or planned, f"not asserted: {self.modality}"),
            (self.role != "mentioned", "only mentioned"),
            (self.event_date is not None, "undated"),
            (self.event_date is None or self.event_date.value <= as_of, "dated in the future"),
            (self.expires is not None and self.expires >= as_of, f"outside its window (expired {self.expires})"),
            (not self.common, "common"),
            (sensitive_ok or not self.sensitive, "sensitive"),
        )
        return next((reason for ok, reason in checks if not ok), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What one source looked at for one account and what it could not see; `reason` tells quiet from blind.

    `status` counts answers by word ("200", "304", "404", "timeout", "refused", "robots", …). `listed` is how many
    postings a board says that it has (None: it does not say), `described` how many were read with their description.
    """

    account: str
    source: str
    tried: int
    pages: int
    forbidden: int
    status: Mapping[str, int]
    newest: date | None
    reason: str
    listed: int | None = None
    described: int = 0


def independent(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, in the given order, that are of different events and within the family limits."""
    kept: list[Fact] = []
    for fact in facts:
        room = FAMILY_LIMITS.get(fact.family, len(facts)) - sum(k.family == fact.family for k in kept)
        if room > 0 and all(fact.event != k.event for k in kept):
            kept.append(fact)
    return tuple(kept)


def shortfall(facts: Sequence[Fact], as_of: date) -> str | None:
    """Which condition of the gate fails for these facts, or None when they may carry a message."""
    kept = independent([f for f in facts if f.why_not(as_of, sensitive_ok=True) is None])
    if len(kept) < MIN_FACTS:
        return f"{len(kept)} of {MIN_FACTS} countable independent facts"
    if len({f.family for f in kept}) < 2 and len({o for f in kept for o in f.origins}) < 2:
        return f"{len(kept)} facts, but of one family ({kept[0].family}) and one origin"
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What one message to this account may say: ranked facts, best first."""

    account: Account
    contact: Contact
    persona: str
    facts: tuple[Fact, ...]
    scores: tuple[Mapping[str, float], ...]
    as_of: date

    def __post_init__(self) -> None:
        if (why := shortfall(self.facts, self.as_of)) is not None:
            raise TooFewFacts(f"{self.account.domain}: {why}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A span of a draft that speaks about the recipient, and the fact it rests on. `where` is subject or body."""

    where: Literal["subject", "body"]
    start: int
    end: int
    text: str
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What happens after the mail: nobody leaves a touch without an owner and a working day."""

    action: str
    owner: str
    due: date
    channel: str
    exit_if: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message and what every part of it rests on.

    `template_version` is the sha256 of all template text used, `profile` that of the sender and settings.
    """

    account: Account
    contact: Contact
    persona: str
    persona_basis: str
    template: str
    template_version: str
    profile: str
    language: str
    as_of: date
    subject: str
    body: str
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    scores: tuple[Mapping[str, float], ...]
    checks: tuple[str, ...]
    next_step: NextStep

    def __post_init__(self) -> None:
        known = {f.id for f in self.facts}
        for claim in self.claims:
            text = self.subject if claim.where == "subject" else self.body
            if claim.fact not in known or text[claim.start : claim.end] != claim.text:
                raise UnprovedEvidence(f"{self.account.domain}: claim {claim.text!r} rests on no fact of this draft")
        if not self.claims or (why := shortfall(self.facts, self.as_of)) is not None:
            raise TooFewFacts(f"{self.account.domain}: {why if self.claims else 'no claim in the draft'}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why there is no draft. `condition` is one word of the gate, `found` and `unlock` are sentences for the SDR."""

    account: Account
    contact: Contact | None
    condition: str
    detail: str
    found: tuple[str, ...]
    unlock: tuple[str, ...]
    as_of: date


Result = Draft | Refusal
Noun = TypeVar("Noun")


def as_json(item: Any) -> dict[str, Any]:
    """A noun as plain JSON values; a fact carries its id."""
    out: dict[str, Any] = json.loads(canonical(item))
    if isinstance(item, Draft):
        out["facts"] = [as_json(f) for f in item.facts]
    return {"id": item.id, **out} if isinstance(item, Fact) else out


def canonical(item: Any) -> str:
    """One byte-for-byte spelling of a noun: field order, no spaces, ISO dates."""
    return json.dumps(_tree(item), default=_plain, ensure_ascii=False, separators=(",", ":"))


def _tree(value: Any) -> Any:
    """As `dataclasses.asdict`, which copies every leaf and takes twice as long."""
    if (names := getattr(value, "__dataclass_fields__", None)) is not None:
        return {name: _tree(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: _tree(v) for key, v in value.items()}
    return [_tree(v) for v in value] if isinstance(value, tuple | list) else value


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON form for {type(value).__name__}")


def from_json(kind: type[Noun], value: Mapping[str, Any]) -> Noun:
    """The inverse of `as_json`; raises BadInput when a field is missing or of the wrong type, or an id does not fit."""
    from pydantic import ValidationError

    try:
        item: Noun = _reader(kind).validate_python(_without_ids(value))  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"{kind.__name__}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    claimed = [value] if kind is Fact else value.get("facts", ())
    actual = [item] if isinstance(item, Fact) else getattr(item, "facts", ())
    for said, fact in zip(claimed, actual, strict=False):
        if said.get("id", fact.id) != fact.id:
            raise BadInput(f"fact {said['id']}: its content was changed (now {fact.id})")
    return item


@cache
def _reader(kind: Any) -> Any:
    from pydantic import TypeAdapter  # dear to make, so made once a kind

    return TypeAdapter(kind)


def _without_ids(value: Mapping[str, Any]) -> dict[str, Any]:
    out = {k: v for k, v in value.items() if k != "id"}
    if "facts" in out:
        out["facts"] = [_without_ids(f) for f in out["facts"]]
    return out


def by_row(items: Iterable[Account]) -> list[Account]:
    """Accounts in the order of the user's file."""
    return sorted(items, key=lambda a: (a.row, a.domain))
