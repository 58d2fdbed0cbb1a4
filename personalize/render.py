"""Brief to text: the template says facts by key only, and every phrase it says becomes a claim on its fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from core.errors import BadTemplate
from core.items import Account, Claim, Contact, Fact
from core.settings import Form, Sender
from personalize.choose import relevance
from personalize.language import READER, Language
from personalize.persona import Template
from personalize.sandbox import FAILURES, OUTPUT_LIMIT
from personalize.wording import plain

SPOKEN = 3  # one lead and at most two more: more than that feels like being watched
WORTH_ADDING = 0.2  # relevance below which a fact is left out unless it is the only one
STATED_AFTER = 21  # days after which an optional date is said
_OPEN, _CLOSE, _FIRST = "\ue000", "\ue001", 0xE100
_MARKED = re.compile(f"{_OPEN}(.)([^{_OPEN}{_CLOSE}]*){_CLOSE}", re.S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """Subject, message (without footer) and what each part of them rests on."""

    subject: str
    message: str
    claims: tuple[Claim, ...]


def sayable(facts: Sequence[Fact], template: Template, account: Account, contact: Contact) -> list[list[Fact]]:
    """What a mail may say, best way first: one lead and at most two more, each a fact with words for it.

    The further ways are for when a mail of the first is not fit to go out: another lead, then the lead alone.
    """
    front = template.front
    name = plain(account.name) or account.domain
    said = [f for f in facts if relevance(f, front) > 0 and not (f.sensitive and f.trigger not in front.wants)]
    said = [f for f in said if template.phrasebook.clause(f, name=name, contact=contact)]
    worth = [f for i, f in enumerate(said) if i == 0 or relevance(f, front) >= WORTH_ADDING]
    ways = [_led(lead, worth) for lead in worth[:SPOKEN]]
    return [*ways, worth[:1]] if len(worth) > 1 else ways


def _led(lead: Fact, worth: Sequence[Fact]) -> list[Fact]:
    """The lead and the best of the others: each of its own kind, and of the lead's kind only for want of others."""
    best: dict[str, Fact] = {}
    for fact in worth:
        if fact is not lead:
            best.setdefault(fact.trigger, fact)
    same = best.pop(lead.trigger, None)
    return [lead, *best.values(), *filter(None, [same])][:SPOKEN]


def render(
    account: Account,
    contact: Contact,
    facts: Sequence[Fact],
    *,
    template: Template,
    sender: Sender,
    form: Form,
    as_of: date,
) -> Rendered:
    """The mail that says these facts, the first one as its reason; raises BadTemplate."""
    page = _Page(account, contact, list(facts[:SPOKEN]), template, sender, as_of)
    language = template.language
    line = _subject(page.fill(template.subject), language.form(form), language)
    subject, in_subject = _claims(line, "subject", facts)
    message, in_body = _claims(_tidy(page.fill(template.body), language), "body", facts)
    return Rendered(subject=subject, message=message, claims=in_subject + in_body)


class _Page:
    """What one template sees: plain words, keys of facts, and four ways to say a fact by its key."""

    def __init__(
        self, account: Account, contact: Contact, facts: list[Fact], template: Template, sender: Sender, as_of: date
    ) -> None:
        self._account, self._contact, self._template, self._as_of = account, contact, template, as_of
        self._facts = {f"fact{i}": fact for i, fact in enumerate(facts)}
        self._name = plain(account.name) or account.domain
        self._words = _words(account, contact, sender, list(self._facts))
        self._words["variant"] = template.variant(account, contact)
        self._says: dict[str, Callable[[str], str]] = {
            "say": self._say,
            "also": self._also,
            "noun": self._noun,
            "means": self._means,
        }

    def fill(self, source: str) -> str:
        pieces, length = [], 0
        try:
            for piece in self._template.phrasebook.compiled(source).generate(self._words | self._says):
                pieces.append(piece)
                if (length := length + len(piece)) > OUTPUT_LIMIT:
                    raise BadTemplate(f"{self._template.front.id}: more than {OUTPUT_LIMIT} characters come out")
        except FAILURES as error:
            raise BadTemplate(f"{self._template.front.id}: {type(error).__name__}: {error}") from error
        return "".join(pieces)

    def _say(self, key: str) -> str:
        """A sentence about the company by name, with its month when the persona wants dates."""
        clause = self._clause(key, self._name, dated=True)
        return self._mark(key, clause if clause.startswith(self._name) else clause[:1].upper() + clause[1:])

    def _also(self, key: str) -> str:
        return self._mark(key, self._clause(key, READER, dated=False))

    def _noun(self, key: str) -> str:
        """A few words for a subject line; blank when there are none, so that the next line of the subject is taken."""
        noun = self._template.phrasebook.noun(self._facts[key], self._contact)
        return self._mark(key, noun) if noun else _OPEN

    def _means(self, key: str) -> str:
        trigger = self._facts[key].trigger
        group = self._template.phrasebook.group(trigger)
        return self.fill(self._template.front.hypothesis(trigger, group, self._words["variant"]))

    def _clause(self, key: str, name: str, *, dated: bool) -> str:
        fact = self._facts[key]
        when = self._as_of if dated and self._wants_date(fact) else None
        return self._template.phrasebook.clause(fact, name=name, contact=self._contact, as_of=when)

    def _wants_date(self, fact: Fact) -> bool:
        wish = self._template.front.date_in_body
        age = (self._as_of - fact.event_date.value).days if fact.event_date else 0
        return wish == "required" or (wish == "optional" and age > STATED_AFTER)

    def _mark(self, key: str, text: str) -> str:
        return f"{_OPEN}{chr(_FIRST + list(self._facts).index(key))}{text}{_CLOSE}"


def _words(account: Account, contact: Contact, sender: Sender, keys: list[str]) -> dict[str, Any]:
    own = {k: plain(v, 300) for k, v in sender.model_dump().items() if isinstance(v, str)}
    return {
        "account": {"name": plain(account.name) or account.domain, "domain": account.domain},
        "contact": {k: plain(getattr(contact, k)) for k in ("first_name", "last_name", "title")},
        "sender": own,
        "topic": own["question_topic"],
        "lead": keys[0],
        "more": keys[1:],
    }


def _subject(text: str, form: Form, language: Language) -> str:
    """The first line of the subject section that fits the limits; the last one when none does."""
    lines = [language.joined(" ".join(line.split())) for line in text.splitlines() if line.strip()]
    whole = [line for line in lines if line.count(_OPEN) == line.count(_CLOSE)]
    fitting = [line for line in whole if _fits(_MARKED.sub(r"\2", line), form, language)]
    if not whole:
        raise BadTemplate("the subject comes out blank")
    return _capital((fitting or whole[-1:])[0])


def _fits(line: str, form: Form, language: Language) -> bool:
    return len(line) <= form.subject_characters_max and language.units(line) <= form.subject_words_max


def _capital(line: str) -> str:
    at = next((i for i, c in enumerate(line) if c.isalnum()), 0)
    return line[:at] + line[at].upper() + line[at + 1 :]


def _tidy(text: str, language: Language) -> str:
    lines = (language.joined(line).strip() for line in text.strip().splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _claims(marked: str, where: Literal["subject", "body"], facts: Sequence[Fact]) -> tuple[str, tuple[Claim, ...]]:
    """The text without its markers, and the spans that they enclosed."""
    out, claims, at = "", [], 0
    for match in _MARKED.finditer(marked):
        out += marked[at : match.start()]
        text, fact = match.group(2), facts[ord(match.group(1)) - _FIRST]
        claims.append(Claim(where=where, start=len(out), end=len(out) + len(text), text=text, fact=fact.id))
        out, at = out + text, match.end()
    out += marked[at:]
    if not out.strip() or any("\ue000" <= c <= "\uf8ff" for c in out):
        raise BadTemplate(f"the {where} comes out blank or with a broken claim")
    return out, tuple(claims)
