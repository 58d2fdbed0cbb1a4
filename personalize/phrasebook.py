"""Which words a fact licenses: one macro a trigger, by modality and by the slots that exist. No words: not sayable."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, ValidationError

from core.errors import BadTemplate
from core.items import ASSERTED, Contact, Fact
from personalize.sandbox import FAILURES, check, environment
from personalize.wording import presentable, with_article

NAME = "phrasebook.md.j2"
LICENSED = ASSERTED | {"planned"}  # nothing else is ever put into words
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class _Front(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    either_side: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]


def split(text: str, where: str, parts: int) -> tuple[dict[str, Any], list[tuple[str, int]]]:
    """Front matter (TOML) and the sections after it, each with the line it begins on; raises BadTemplate."""
    lines = text.replace("\r\n", "\n").split("\n")
    cuts = [i for i, line in enumerate(lines) if line.rstrip() == "---"]
    if len(cuts) < parts or cuts[0] != 0:
        raise BadTemplate(f"{where}:1: expected {parts} lines '---', the first one at the top, found {len(cuts)}")
    try:
        front = tomllib.loads("\n".join(["", *lines[1 : cuts[1]]]))
    except tomllib.TOMLDecodeError as error:
        raise BadTemplate(f"{where}: front matter is not TOML: {error}") from error
    ends = [*cuts[2:parts], len(lines)]
    return front, [("\n".join(lines[a + 1 : b]), a + 2) for a, b in zip(cuts[1:parts], ends, strict=True)]


class Phrasebook:
    """The macros of `templates/phrasebook.md.j2`, ready to say facts."""

    def __init__(self, text: str, where: str = NAME) -> None:
        front, ((source, line),) = split(text, where, 2)
        try:
            valid = _Front.model_validate(front)
        except ValidationError as error:
            raise BadTemplate(f"{where}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
        self.groups, self._either_side = valid.groups, valid.either_side
        self.text = text
        self.env: ImmutableSandboxedEnvironment = environment({"a": with_article})
        check(self.env, source, where=where, line=line, calls=frozenset())
        self._module: TemplateModule = self.env.from_string(source).make_module()

    def group(self, trigger: str) -> str:
        """The group whose consequence a persona words: 'capital', 'people', …"""
        return next((g for g, triggers in self.groups.items() if trigger in triggers), "default")

    def clause(self, fact: Fact, *, name: str, contact: Contact, as_of: date | None = None) -> str:
        """What the fact says, as a clause about `name` ('you' for the reader), with its month when `as_of` is given."""
        said = self._macro(fact, fact.trigger, _who(name, fact, contact))
        month = _month(fact, as_of) if as_of and said else ""
        return f"In {month}, {said}" if month else said

    def noun(self, fact: Fact, contact: Contact) -> str:
        """The fact as a few words for a subject line, or the empty string; a plan is called one."""
        who = _who("you", fact, contact)
        noun = self._macro(fact, f"noun_{fact.trigger}", who)
        if fact.modality != "planned" or not noun:
            return noun
        first, _, rest = noun.partition(" ")
        return f"{first} planned {rest}" if first in {"your", "the"} else f"the plan for {noun}"

    def _macro(self, fact: Fact, name: str, who: Mapping[str, str]) -> str:
        macro = getattr(self._module, name, None)
        if macro is None or fact.modality not in LICENSED or not self._our_side(fact):
            return ""
        try:
            return " ".join(str(macro(presentable(fact.slots), who, fact.modality)).split())
        except FAILURES:  # a slot that the macro needs is not there
            return ""

    def _our_side(self, fact: Fact) -> bool:
        return fact.role == "subject" or (fact.role == "object" and fact.trigger in self._either_side)


def _who(name: str, fact: Fact, contact: Contact) -> dict[str, str]:
    you = name == "you"
    words = {
        "name": name,
        "role": fact.role,
        "is": "are" if you else "is",
        "was": "were" if you else "was",
        "s": "" if you else "s",
    }
    words |= {"has": "have" if you else "has", "its": "your" if you else "its", "at": "your company" if you else name}
    reader = f"{contact.first_name} {contact.last_name}".strip().casefold()
    named = str(fact.slots.get("person", "")).casefold()
    if reader and named == reader:
        return words | {"person_is": "reader", "at": "the company" if you else name}
    return words | {"person_is": "other"}


def _month(fact: Fact, as_of: date) -> str:
    """The month of something over: what is planned, open or in use now has no month of its own."""
    when = fact.event_date
    if when is None or fact.modality == "planned" or fact.trigger in {"role_open", "hiring_surge", "tech_in_use"}:
        return ""
    year = f" {when.value.year}" if when.value.year != as_of.year else ""
    return str(when.value.year) if when.precision == "year" else _MONTHS[when.value.month - 1] + year
