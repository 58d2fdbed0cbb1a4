"""Personas: one template file each, and which of them a contact most likely is."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import BadInput, BadTemplate
from core.items import MIN_FACTS, Account, Contact, Polarity
from core.registry import resources
from personalize.language import DEFAULT as LANGUAGE
from personalize.language import LANGUAGE_FILE, Language, read
from personalize.phrasebook import NAME, Phrasebook, split
from personalize.sandbox import check

# The champion's mail speaks of team results, which most people share, and is the easiest one to pass on:
# a wrong guess costs least there.
DEFAULT = "champion"
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
CALLS = frozenset({"say", "also", "noun", "means"})


class Variant(BaseModel):
    """One way to write the mail; which contact gets it depends on the contact alone."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    label: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    weight: int = Field(default=1, ge=1, le=100)


class Front(BaseModel):
    """The front matter of a persona; `wants` gives a trigger's relevance, and 0 keeps it out of the mail."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    version: int = Field(ge=1)
    persona: str = Field(min_length=1, description="as a reader says it: 'economic buyer'")
    titles: tuple[str, ...] = Field(description="words of a title that speak for this persona")
    wants: dict[str, Share] = Field(min_length=1)
    min_facts: int = Field(default=MIN_FACTS, ge=MIN_FACTS)
    max_words: int = Field(default=90, ge=40, le=400, description="or characters, as the language counts")
    date_in_body: Literal["never", "optional", "required"] = "optional"
    requires: tuple[str, ...] = Field(
        default=(), description="words without which there is no mail: contact.first_name"
    )
    cta: str = Field(min_length=1, description="what the one question asks for")
    variants: tuple[Variant, ...] = Field(default=(Variant(label="a"),), min_length=1)
    polarity: dict[Polarity, Share] = Field(default_factory=dict, description="how well news of a kind suits; else 1")
    means: dict[str, str | tuple[str, ...]] = Field(
        description="what a fact usually means for this persona, by trigger or group: one sentence, or one a variant"
    )

    def hypothesis(self, trigger: str, group: str, label: str) -> str:
        """What a fact usually means here: by its trigger, else its group, else the default; in the variant's words."""
        found = next(self.means[key] for key in (trigger, group, "default") if key in self.means)
        ways = (found,) if isinstance(found, str) else found
        return ways[[v.label for v in self.variants].index(label) % len(ways)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A persona's file and the phrasebook it is said with; `text` and `version` are those of both together."""

    front: Front
    subject: str
    body: str
    source: str
    phrasebook: Phrasebook

    @property
    def text(self) -> str:
        book = self.phrasebook
        parts = {"persona": self.source, "phrasebook": book.text, "language": book.language_text}
        return json.dumps(parts, ensure_ascii=False)

    @property
    def language(self) -> Language:
        return self.phrasebook.language

    @property
    def name(self) -> str:
        """Which template it is: en/economic_buyer@2."""
        return f"{self.language.code}/{self.front.id}@{self.front.version}"

    def variant(self, account: Account, contact: Contact) -> str:
        """The label of the variant for this contact: by a digest, so that it is the same every time."""
        key = f"{account.domain}|{contact.key}|{self.front.id}".encode()
        at = int.from_bytes(hashlib.sha256(key).digest()[:8]) % sum(v.weight for v in self.front.variants)
        ends = itertools.accumulate(v.weight for v in self.front.variants)
        return next(v.label for v, end in zip(self.front.variants, ends, strict=True) if at < end)

    def named(self, label: str) -> str:
        """As a draft names it, with the variant when there are several: en/economic_buyer@2#b."""
        return f"{self.name}#{label}" if len(self.front.variants) > 1 else self.name

    @property
    def version(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def parse(source: str, phrasebook: Phrasebook, where: str) -> Template:
    """A persona's file as a checked template; raises BadTemplate with file and line."""
    raw, ((subject, subject_line), (body, body_line)) = split(source, where, 3)
    try:
        front = Front.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        raise BadTemplate(f"{where}: front matter: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    if not subject.strip() or not body.strip():
        raise BadTemplate(f"{where}:{subject_line}: a persona needs a subject and a body between the lines '---'")
    if "default" not in front.means:
        raise BadTemplate(f"{where}: means.default is missing; it is used for facts of no other group")
    if len({v.label for v in front.variants}) < len(front.variants):
        raise BadTemplate(f"{where}: variants: two have the same label")
    for ways in front.means.values():
        for text in (ways,) if isinstance(ways, str) else ways:
            check(phrasebook.env, text, where=f"{where}: means", line=1)  # a hypothesis says no fact
    for text, line in ((subject, subject_line), (body, body_line)):
        check(phrasebook.env, text, where=where, line=line, calls=CALLS)
    return Template(
        front=front, subject=subject.strip("\n"), body=body.strip("\n"), source=source, phrasebook=phrasebook
    )


def restore(text: str) -> Template:
    """The template that a stored `Template.text` was; raises BadTemplate."""
    try:
        stored = json.loads(text)
        persona, phrasebook, language = (stored[part] for part in ("persona", "phrasebook", "language"))
    except (ValueError, KeyError, TypeError) as error:
        raise BadTemplate(f"stored template: {error!r}") from error
    return parse(persona, Phrasebook(phrasebook, language, "stored phrasebook"), "stored template")


@cache
def load(folder: Path | None = None) -> Mapping[str, Mapping[str, Template]]:
    """Every persona by language, which is its folder, and by id, which is its file's name; raises BadTemplate."""
    folder = folder or resources() / "templates"
    folders = sorted(path.parent for path in folder.glob(f"*/{LANGUAGE_FILE}"))
    found = {path.name: personas for path in folders if (personas := _language(path))}
    if not found:
        raise BadTemplate(f"{folder}: no language in this folder; one is a folder with a {LANGUAGE_FILE} and a persona")
    return found


def _language(folder: Path) -> Mapping[str, Template]:
    phrasebook = Phrasebook(read(folder / NAME), read(folder / LANGUAGE_FILE), str(folder / NAME))
    if phrasebook.language.code != folder.name:
        raise BadTemplate(
            f"{folder / LANGUAGE_FILE}: its code is {phrasebook.language.code!r}; code and folder name must be the same"
        )
    found: dict[str, Template] = {}
    for path in sorted(folder.glob("*.md.j2")):
        if path.name == NAME:
            continue
        template = parse(read(path), phrasebook, str(path))
        if template.front.id != path.name.removesuffix(".md.j2"):
            raise BadTemplate(f"{path}: its id is {template.front.id!r}; id and file name must be the same")
        found[template.front.id] = template
    return found


def in_language(
    account: Account, contact: Contact, languages: Mapping[str, Mapping[str, Template]]
) -> Mapping[str, Template]:
    """The personas of the contact's language; raises BadInput."""
    wanted = contact.language or LANGUAGE
    if wanted not in languages:
        raise BadInput(
            f"row {account.row}: no templates in the language {wanted!r}; there are: {', '.join(sorted(languages))}"
        )
    return languages[wanted]


def persona_of(
    account: Account, contact: Contact, templates: Mapping[str, Template], wanted: str | None
) -> tuple[Template, str]:
    """The persona for this contact and what that rests on, said as the guess it is; raises BadInput."""
    named = (contact.persona or wanted or "").strip().lower().replace(" ", "_").replace("-", "_")
    if named:
        if named not in templates:
            raise BadInput(f"row {account.row}: unknown persona {named!r}; use one of {', '.join(sorted(templates))}")
        return templates[named], "given in the account list" if contact.persona else "given for this run"
    matched = spoken_for(contact.title, templates)
    template = templates.get(matched or DEFAULT) or next(iter(templates.values()))
    if not matched:
        titled = any(c.isalnum() for c in contact.title)
        said = f"the title {contact.title!r} points nowhere" if titled else "no title"
        return template, f"default {template.front.persona}: {said}; its mail is the easiest to pass on; untested"
    return template, f'likely {template.front.persona}, from the title "{contact.title}"; untested'


def spoken_for(title: str, templates: Mapping[str, Template]) -> str:
    """The persona for which the title's longest known words speak; the empty string when none does."""
    plain = " ".join(re.findall(r"[\w&]+", unicodedata.normalize("NFKC", title).lower()))
    matched = max(
        ((len(word), name) for name, t in sorted(templates.items()) for word in t.front.titles if _has(plain, word)),
        default=(0, ""),
        key=lambda match: match[0],
    )
    return matched[1]


def _has(title: str, word: str) -> bool:
    """Words that are written without spaces between them are found anywhere."""
    if not word.isascii():
        return word.lower() in title
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", title) is not None
