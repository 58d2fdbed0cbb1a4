"""Personas: one template file each, and which of them a contact most likely is."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import BadInput, BadTemplate
from core.items import MIN_FACTS, Account, Contact
from core.registry import resources
from personalize.phrasebook import NAME, Phrasebook, split
from personalize.sandbox import check

# The champion's mail speaks of team results, which most people share, and is the easiest one to pass on:
# a wrong guess costs least there.
DEFAULT = "champion"
CALLS = frozenset({"say", "also", "noun", "means"})


class Front(BaseModel):
    """The front matter of a persona; `wants` gives a trigger's relevance, and 0 keeps it out of the mail."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    version: int = Field(ge=1)
    persona: str = Field(min_length=1, description="as a reader says it: 'economic buyer'")
    language: str = "en"
    titles: tuple[str, ...] = Field(description="words of a title that speak for this persona")
    wants: dict[str, float] = Field(min_length=1)
    min_facts: int = Field(default=MIN_FACTS, ge=MIN_FACTS)
    max_words: int = Field(default=90, ge=40, le=125)
    date_in_body: Literal["never", "optional", "required"] = "optional"
    cta: str = Field(min_length=1, description="what the one question asks for")
    means: dict[str, str] = Field(description="what a group of facts usually means for this persona")


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
        return json.dumps({"persona": self.source, "phrasebook": self.phrasebook.text}, ensure_ascii=False)

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
    for text, line in ((subject, subject_line), (body, body_line), *((m, 1) for m in front.means.values())):
        check(phrasebook.env, text, where=where, line=line, calls=CALLS)
    return Template(
        front=front, subject=subject.strip("\n"), body=body.strip("\n"), source=source, phrasebook=phrasebook
    )


def restore(text: str) -> Template:
    """The template that a stored `Template.text` was; raises BadTemplate."""
    try:
        stored = json.loads(text)
        persona, phrasebook = stored["persona"], stored["phrasebook"]
    except (ValueError, KeyError, TypeError) as error:
        raise BadTemplate(f"stored template: {error!r}") from error
    return parse(persona, Phrasebook(phrasebook, "stored phrasebook"), "stored template")


@cache
def load(folder: Path | None = None) -> Mapping[str, Template]:
    """Every persona of the folder by id, which is its file's name; raises BadTemplate."""
    folder = folder or resources() / "templates"
    phrasebook = Phrasebook(_read(folder / NAME), str(folder / NAME))
    found: dict[str, Template] = {}
    for path in sorted(folder.glob("*.md.j2")):
        if path.name == NAME:
            continue
        template = parse(_read(path), phrasebook, str(path))
        if template.front.id != path.name.removesuffix(".md.j2"):
            raise BadTemplate(f"{path}: its id is {template.front.id!r}; id and file name must be the same")
        found[template.front.id] = template
    if not found:
        raise BadTemplate(f"{folder}: no persona in this folder")
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text("utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadTemplate(f"{path}: cannot be read: {error}") from error


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
        titled = re.search(r"[a-z0-9&]", contact.title.lower())
        said = f"the title {contact.title!r} points nowhere" if titled else "no title"
        return template, f"default {template.front.persona}: {said}; its mail is the easiest to pass on; untested"
    return template, f'likely {template.front.persona}, from the title "{contact.title}"; untested'


def spoken_for(title: str, templates: Mapping[str, Template]) -> str:
    """The persona for which the title's longest known words speak; the empty string when none does."""
    plain = " ".join(re.findall(r"[a-z0-9&]+", title.lower()))
    matched = max(
        ((len(word), name) for name, t in sorted(templates.items()) for word in t.front.titles if _has(plain, word)),
        default=(0, ""),
        key=lambda match: match[0],
    )
    return matched[1]


def _has(title: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", title) is not None
