"""What a template file shows without being rendered: its front matter, its syntax, and every name it speaks of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from jinja2 import TemplateSyntaxError
from pydantic import ValidationError

from core.errors import BadTemplate
from personalize.persona import CALLS, Front
from personalize.phrasebook import Phrasebook
from personalize.sandbox import check
from personalize.vocabulary import KEYS, words
from personalize.workbench import samples
from personalize.workbench.paths import Use, uses
from personalize.workbench.problems import Problem, Source

_WRITTEN = {"assign": "set", "assignblock": "set", "fromimport": "from", "callblock": "call", "filterblock": "filter"}
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")


class Sections:
    """A persona's file in its parts, each with the line it begins on; what cannot be read is a problem."""

    def __init__(self, source: Source) -> None:
        self.source = source
        lines = source.lines
        self.cuts = [i for i, line in enumerate(lines) if line.rstrip() == "---"]
        self.whole = len(self.cuts) >= 3 and self.cuts[0] == 0
        ends = [*self.cuts[1:3], len(lines)] if self.whole else []
        parts = ["\n".join(lines[a + 1 : b]) for a, b in zip(self.cuts[:3], ends, strict=False)]
        self.front, self.subject, self.body = parts if self.whole else ("", "", "")

    def first_line(self, part: str) -> int:
        """The line of the file on which the subject, the body or a key of the front matter begins."""
        if not self.whole:
            return 1
        if part in ("subject", "body"):
            at = self.cuts[1 if part == "subject" else 2] + 2
            text = self.subject if part == "subject" else self.body
            return at + len(text) - len(text.lstrip("\n"))  # as the template is stored: without blank lines around it
        return self.source.line_of_key(part.split("."))


def inspect(source: Source, book: Phrasebook, triggers: Collection[str]) -> Iterator[Problem]:
    """All that can be told of a persona's file as it stands; `triggers` are the names that `wants` may hold."""
    sections = Sections(source)
    if not sections.whole:
        yield source.problem(
            1, "", "sections", "a persona has three parts, each under a line '---': front matter, subject, body"
        )
        return
    try:
        raw = tomllib.loads("\n".join(["", sections.front]))
    except tomllib.TOMLDecodeError as error:
        yield _not_toml(source, str(error))
        return
    yield from _schema(source, raw)
    yield from _names(source, raw, book, triggers)
    for part in ("subject", "body"):
        if not getattr(sections, part).strip():
            yield source.problem(sections.first_line(part), "", part, f"the {part} is empty")
    required = [str(r) for r in raw.get("requires", ()) if isinstance(r, str)]
    spoken: set[str] = set()
    for _, text, line in _texts(sections, raw):
        found = list(_template(source, text, line, book, required))
        spoken |= {use.path for use in _uses(book, text)}
        yield from found
    for path in required:
        line = source.line_of_key(["requires"])
        if path not in words():
            yield source.problem(line, path, "requires", f"{path!r} is no word of a mail; there are: {_known()}")
        elif path not in spoken:
            yield source.problem(line, path, "requires", f"{path} is required and never used", "warning")


def _not_toml(source: Source, said: str) -> Problem:
    place = re.search(r"at line (\d+), column (\d+)", said)
    line = int(place.group(1)) if place else 1
    problem = source.problem(line, "", "front matter", f"not TOML: {said.partition(' (at ')[0]}")
    column = int(place.group(2)) if place else 1
    return Problem(file=problem.file, line=problem.line, column=column, level="error", rule=problem.rule,
                   message=problem.message)  # fmt: skip


def _schema(source: Source, raw: Mapping[str, Any]) -> Iterator[Problem]:
    for name, value in raw.items():
        if name != "means" and isinstance(value, str) and _TEMPLATE.search(value):
            yield source.problem(
                source.line_of_key([name]), name, "front matter", f"{name} is shown as it is and never rendered"
            )
    try:
        front = Front.model_validate(raw)
    except ValidationError as error:
        for fault in error.errors():
            where = [str(part) for part in fault["loc"] if not isinstance(part, int)]
            path = ".".join(map(str, fault["loc"]))
            message = fault["msg"].removeprefix("Value error, ")
            if fault["type"] == "extra_forbidden":
                message = f"there is no such field; there are: {', '.join(Front.model_fields)}"
            yield source.problem(source.line_of_key(where[:2]), where[-1], "front matter", f"{path}: {message}")
        return
    if "default" not in front.means:
        yield source.problem(
            source.line_of_key(["means"]), "", "front matter", "means.default is missing; it is used for all others"
        )


def _names(source: Source, raw: Mapping[str, Any], book: Phrasebook, triggers: Collection[str]) -> Iterator[Problem]:
    """Triggers and groups that nothing goes by."""
    wants, means = _table(raw, "wants"), _table(raw, "means")
    worded = set(samples.triggers(book))
    for name, share in wants.items():
        line = source.line_of_key(["wants", name])
        if name not in triggers:
            yield source.problem(line, name, "wants", f"no trigger is called {name!r}; see: proofreach list triggers")
        elif name not in worded and isinstance(share, int | float) and share > 0:
            message = f"the phrasebook has no words for {name!r}, so no mail can say it"
            yield source.problem(line, name, "wants", message, "warning")
    for name in means:
        if name not in {*book.groups, *triggers, "default"}:
            line = source.line_of_key(["means", name])
            yield source.problem(line, name, "means", f"no trigger and no group of the phrasebook is called {name!r}")


def _table(raw: Mapping[str, Any], name: str) -> dict[str, Any]:
    table = raw.get(name)
    return table if isinstance(table, dict) else {}


def _texts(sections: Sections, raw: Mapping[str, Any]) -> Iterator[tuple[str, str, int]]:
    """Every part that is a template: its name, its text and the line it begins on."""
    yield "subject", sections.subject.strip("\n"), sections.first_line("subject")
    yield "body", sections.body.strip("\n"), sections.first_line("body")
    for key, ways in _table(raw, "means").items():
        for at, text in enumerate([ways] if isinstance(ways, str) else ways if isinstance(ways, list) else []):
            if isinstance(text, str):
                yield f"means.{key}", text, line_of_sentence(sections, key, at, text)


def line_of_sentence(sections: Sections, key: str, at: int, text: str = "") -> int:
    """The line of the file on which a sentence under `means` stands."""
    first = sections.first_line(f"means.{key}")
    lines = sections.source.lines
    begin = text[:40]
    found = next((n for n in range(first, min(first + 40, len(lines)) + 1) if begin and begin in lines[n - 1]), None)
    return found or first + (at + 1 if lines[first - 1].rstrip().endswith("[") else 0)


def _uses(book: Phrasebook, text: str) -> list[Use]:
    try:
        return uses(book.env.parse(text))
    except (TemplateSyntaxError, RecursionError):
        return []


def _template(source: Source, text: str, line: int, book: Phrasebook, required: list[str]) -> Iterator[Problem]:
    """Its syntax and what may not be in it; then every name it speaks of."""
    try:
        check(book.env, text, where=source.file, line=line, calls=CALLS)
    except BadTemplate as error:
        place = re.match(rf"{re.escape(source.file)}:(\d+): (.*)", str(error), re.S)
        at, said = (int(place.group(1)), place.group(2)) if place else (line, str(error))
        word = re.search(r"'([^']+)'|^(\w+) is not allowed", said)
        named = next(filter(None, word.groups())) if word else ""
        yield source.problem(at, _WRITTEN.get(named, named), "syntax", said)
    known = words()
    for use in _uses(book, text):
        at = line + use.line - 1
        if use.path not in known and use.path.partition(".")[0] not in KEYS:
            yield source.problem(at, use.path, "unknown name", f"there is no {use.path}; there are: {_known()}")
        elif use.printed and known.get(use.path) and not use.guarded and use.path not in required:
            message = f"{use.path} can be blank: stand it in {{% if {use.path} %}}, or name it under requires"
            yield source.problem(at, use.path, "unguarded", message)


def _known() -> str:
    return ", ".join(words())
