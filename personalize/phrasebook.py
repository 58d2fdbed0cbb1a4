"""Which words a fact licenses: one macro a trigger, by modality and by the slots that exist. No words: not sayable."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, ValidationError

from core.errors import BadTemplate
from core.items import ASSERTED, Contact, Fact
from personalize.language import LANGUAGE_FILE, READER, Language, parse
from personalize.sandbox import FAILURES, check, environment

NAME = "phrasebook.md.j2"
LICENSED = ASSERTED | {"planned"}  # nothing else is ever put into words


class _Front(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    either_side: tuple[str, ...]
    present: tuple[str, ...] = ()
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
    """The macros of `templates/<language>/phrasebook.md.j2`, ready to say facts as its language does."""

    def __init__(self, text: str, language: str, where: str = NAME) -> None:
        front, ((source, line),) = split(text, where, 2)
        try:
            valid = _Front.model_validate(front)
        except ValidationError as error:
            raise BadTemplate(f"{where}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
        self.groups, self._either_side, self._present = valid.groups, valid.either_side, valid.present
        self.text, self.language_text = text, language
        self.language: Language = parse(language, f"{where.removesuffix(NAME)}{LANGUAGE_FILE}")
        self.env: ImmutableSandboxedEnvironment = environment({"a": self.language.with_article})
        check(self.env, source, where=where, line=line, macros=True)
        try:
            self._module: TemplateModule = self.env.from_string(source).make_module()
        except FAILURES as error:
            raise BadTemplate(f"{where}: outside its macros: {type(error).__name__}: {error}") from error
        self.compiled = lru_cache(64)(self.env.from_string)  # a persona's few texts are filled for every account

    def group(self, trigger: str) -> str:
        """The group whose consequence a persona words: 'capital', 'people', …"""
        return next((g for g, triggers in self.groups.items() if trigger in triggers), "default")

    def clause(self, fact: Fact, *, name: str, contact: Contact, as_of: date | None = None) -> str:
        """What the fact says, as a clause about `name` (READER: the reader), with its month when `as_of` is given."""
        said = self._macro(fact, fact.trigger, self._who(name, fact, contact))
        month = self._month(fact, as_of) if as_of and said else ""
        return self.language.joined(self.language.dated(month, said)) if month else said

    def noun(self, fact: Fact, contact: Contact) -> str:
        """The fact as a few words for a subject line, or the empty string; a plan is called one."""
        noun = self._macro(fact, f"noun_{fact.trigger}", self._who(READER, fact, contact))
        return self.language.planned(noun) if noun and fact.modality == "planned" else noun

    def _macro(self, fact: Fact, name: str, who: Mapping[str, str]) -> str:
        macro = getattr(self._module, name, None)
        if macro is None or fact.modality not in LICENSED or not self._our_side(fact):
            return ""
        try:
            said = str(macro(self.language.words(fact.slots), who, fact.modality))
        except FAILURES:  # a slot that the macro needs is not there
            return ""
        lines = (" ".join(line.split()) for line in said.splitlines())
        return self.language.joined((" " if self.language.spaces else "").join(filter(None, lines)))

    def _our_side(self, fact: Fact) -> bool:
        if "subsidiary" in fact.slots:
            return False  # no words yet that name the unit, and its news is not the company's own
        return fact.role == "subject" or (fact.role == "object" and fact.trigger in self._either_side)

    def _who(self, name: str, fact: Fact, contact: Contact) -> dict[str, str]:
        """Words for the company, and whether the person in the fact is the reader."""
        words = self.language.who(name) | {"role": fact.role}
        reader = contact.name.casefold()
        if reader and str(fact.slots.get("person", "")).casefold() == reader:
            return words | {"person_is": "reader", "at": words["at_readers"]}
        return words | {"person_is": "other"}

    def _month(self, fact: Fact, as_of: date) -> str:
        """The month of something over: what is planned, open or in use now has no month of its own."""
        if fact.event_date is None or fact.modality == "planned" or fact.trigger in self._present:
            return ""
        return self.language.month(fact.event_date, as_of)
