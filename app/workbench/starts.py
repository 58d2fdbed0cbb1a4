"""New files to begin from: a persona that writes at once, a source or a trigger whose own test asks to be filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from core.errors import BadInput
from core.registry import resources
from personalize import shelf
from personalize.language import LANGUAGE_FILE
from personalize.persona import Template
from personalize.phrasebook import NAME

_NAME = re.compile(r"[a-z][a-z0-9_]{1,40}")


def name_of(given: str) -> str:
    """The name as a file has it; raises BadInput."""
    name = re.sub(r"[ -]+", "_", given.strip().lower())
    if not _NAME.fullmatch(name):
        raise BadInput(f"{given!r} is no name for a file; use letters, digits and _, such as security_lead")
    return name


def persona(name: str, folder: Path, *, language: str, like: str) -> list[Path]:
    """A persona's file that begins as the one it is made from, under a name and with titles of its own."""
    there = shelf.templates(folder if folder.is_dir() else None)
    if language not in there:
        raise BadInput(
            f"language {language!r} has no templates; there are: {', '.join(sorted(there))}. "
            f"A new language is a folder with {LANGUAGE_FILE} and {NAME}: see docs/adding.md"
        )
    if like not in there[language]:
        raise BadInput(f"persona {like!r} has no template in {language!r}; there are: {', '.join(there[language])}")
    if name in there[language]:
        raise BadInput(
            f"persona {name!r} exists already: {language}/{name}{shelf.SUFFIX}; edit it, or take another name"
        )
    return _write({folder / language / f"{name}{shelf.SUFFIX}": _renamed(there[language][like], name)})


def _renamed(template: Template, name: str) -> str:
    """The source under a new id; without titles, so that it takes nobody from the persona that it was made from."""
    words = name.replace("_", " ")
    told = (
        f"# Made from {template.name}. It is used for contacts whose `persona` is {name!r}, or whose title\n"
        f"# holds one of `titles`; `proofreach preview --persona {name}` shows its mails.\n"
    )
    text = "---\n" + told + template.source.replace("\r\n", "\n").removeprefix("---\n")
    fields = {"id": name, "version": 1, "persona": words}
    for field, value in fields.items():
        text = re.sub(rf"^{field} *=.*$", f"{field} = {json.dumps(value)}", text, count=1, flags=re.M)
    return re.sub(r"^titles *= *\[[^\]]*\]", "titles = []", text, count=1, flags=re.M)


def source(name: str, group: str) -> list[Path]:
    """A source's file and the folder of its first recorded answer."""
    from crawlers.sources_registry import SOURCES

    top = _checkout("source")
    if name in SOURCES:
        raise BadInput(f"source {name!r} exists already; edit it, or take another name")
    case = top / "tests" / "fixtures" / "sources" / name / "example"
    meta = {
        "account": {"domain": "brinefold.example", "name": "Brinefold"},
        "url": f"https://brinefold.example/{name}",
        "fetched_at": "2026-03-16T09:00:00+00:00",
        "seen": "2026-03-16",
        "headers": [["content-type", "text/html; charset=utf-8"]],
    }
    wanted = {"pages": [{"title": "what must be read from the answer"}], "asks": []}
    return _write({
        top / "crawlers" / "sources" / group / f"{name}.py": _start("source", name, group=group),
        case / "response.html": "<!doctype html>\n<title>A recorded answer goes here</title>\n",
        case / "meta.json": json.dumps(meta, indent=1) + "\n",
        case / "expected.json": json.dumps(wanted, indent=1) + "\n",
    })  # fmt: skip


def trigger(name: str) -> list[Path]:
    """A trigger's file, whose own sentences fail until they are real, and the place of its gold text."""
    from app.workbench.reading import named

    top = _checkout("trigger")
    if name in named():
        raise BadInput(f"trigger {name!r} exists already; edit it, or take another name")
    return _write({
        top / "enrich" / "triggers" / f"{name}.py": _start("trigger", name),
        top / "data" / "gold" / f"{name}.jsonl": "",
    })  # fmt: skip


def _checkout(kind: str) -> Path:
    """The checkout that code can be added to; raises BadInput in an installation."""
    top = resources()
    if not (top / "tests").is_dir():
        raise BadInput(f"a {kind} is code with a test, and this is an installation; run the command in a checkout")
    return top


def _start(kind: str, name: str, **more: str) -> str:
    text = (resources() / "data" / "starts" / f"{kind}.py.txt").read_text("utf8")
    words = name.replace("_", " ").capitalize()
    known = {"name": name, "Words": words, "Class": words.title().replace(" ", ""), "UPPER": name.upper(), **more}
    for key, value in known.items():
        text = text.replace("{" + key + "}", value)
    return text


def _write(texts: Mapping[Path, str]) -> list[Path]:
    """Write them all; raises BadInput, and writes none, when one is there already."""
    for path in texts:
        if path.exists():
            raise BadInput(f"{path}: exists already; it is left as it is")
    for path, text in texts.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise BadInput(f"{path}: cannot be written: {error.strerror or error}") from error
    return list(texts)
