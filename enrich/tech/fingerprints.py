"""The technologies we can tell, read once from `data/technologies/*.json`: what shows each, and what that proves."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import BadInput
from core.registry import resources
from enrich.tech.rowlint import complaints

Class = Literal[
    "hosts",
    "paths",
    "headers",
    "cookies",
    "generator",
    "meta",
    "inline",
    "attributes",
    "preconnect",
    "csp",
    "mx",
    "spf",
    "txt",
    "ns",
    "cname",
    "dmarc",
    "job",
]
Policy = Literal["safe", "case", "context", "phrase"]

# What a class of evidence proves, and how sure it is: a verification token only proves that somebody once verified
# the domain, a name server is not a content network, and what a policy allows need not load.
PROVES: dict[Class, tuple[str, float]] = {
    "hosts": ("runs-on-site", 0.95),
    "paths": ("runs-on-site", 0.85),
    "headers": ("runs-on-site", 0.95),
    "cookies": ("runs-on-site", 0.9),
    "generator": ("runs-on-site", 0.95),
    "meta": ("runs-on-site", 0.9),
    "inline": ("runs-on-site", 0.85),
    "attributes": ("runs-on-site", 0.85),
    "preconnect": ("runs-on-site", 0.75),
    "csp": ("may-load", 0.3),
    "cname": ("runs-on-site", 0.9),
    "mx": ("receives-mail-with", 0.95),
    "spf": ("sends-mail-as", 0.9),
    "ns": ("hosts-domain", 0.9),
    "txt": ("verified-domain", 0.4),
    "dmarc": ("reports-mail-to", 0.8),
    "job": ("hires-for", 0.6),
}
# Classes that no row names: a row's hosts show there too.
BY_HOST: frozenset[Class] = frozenset({"preconnect", "csp"})
OWN = tuple(c for c in PROVES if c != "job" and c not in BY_HOST)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Job(_Strict):
    """How the name is written in job texts. `safe` in any case, `case` as spelled, `context` as spelled and only
    where the words around it speak of tools, `phrase` only as one of these whole phrases."""

    policy: Policy
    aliases: tuple[str, ...] = Field(min_length=1)


class Technology(_Strict):
    """One row. A host matches itself and its subdomains (with `/path`, URLs that begin so, with `/path?name=`, those
    that have such a parameter); `*` stands for the rest of one label or of a cookie's name; a header or meta tag is a
    name or `name: word of the value`, and a number behind the word (`nginx/1.25`) is the version. What it excludes is
    not said when it is found itself."""

    name: str = Field(min_length=1)
    also: tuple[str, ...] = ()
    vendor: str = Field(default="", description="registrable domain of who makes it: never a fact about its maker")
    common: bool = False
    hosts: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()
    generator: tuple[str, ...] = Field(default=(), description="words of <meta name=generator>")
    meta: tuple[str, ...] = ()
    inline: tuple[str, ...] = Field(default=(), description="globals and tag ids in inline scripts")
    attributes: tuple[str, ...] = Field(default=(), description="`id=…`, `class=…` or the name of a data attribute")
    mx: tuple[str, ...] = ()
    spf: tuple[str, ...] = ()
    txt: tuple[str, ...] = ()
    ns: tuple[str, ...] = ()
    cname: tuple[str, ...] = ()
    dmarc: tuple[str, ...] = Field(default=(), description="where reports on mail in the domain's name are sent")
    job: Job | None = None
    implies: tuple[str, ...] = Field(default=(), description="rows that this one cannot run without")
    excludes: tuple[str, ...] = ()
    example: str = Field(min_length=1, description="a line that shows it (text … for job texts)")
    look_alike: str = Field(min_length=1, description="a line that must not")
    categories: tuple[str, ...] = Field(default=(), exclude=True)


class _File(_Strict):
    category: str = Field(min_length=1)
    technologies: tuple[Technology, ...] = Field(min_length=1)


def load(folder: Path) -> dict[str, Technology]:
    """All rows of a folder by name; raises BadInput that names file and row."""
    found: dict[str, Technology] = {}
    for path in sorted(folder.glob("*.json")):
        file = _read(path)
        for row in file.technologies:
            if row.name in found:
                raise BadInput(f"{path}: {row.name}: there is a row of that name already; join them")
            if not row.job and not any(getattr(row, c) for c in OWN):
                raise BadInput(f"{path}: {row.name}: nothing in the row can show it; give a host, a header, …")
            found[row.name] = row.model_copy(update={"categories": (file.category, *row.also)})
            for complaint in complaints(found[row.name].model_dump(include=set[str](OWN)), found[row.name].categories):
                raise BadInput(f"{path}: {row.name}: {complaint}")
    for row in found.values():
        for name in {*row.implies, *row.excludes} - found.keys():
            raise BadInput(f"{folder}: {row.name}: implies or excludes {name!r}, of which there is no row")
    return found


def _read(path: Path) -> _File:
    try:
        raw = json.loads(path.read_text("utf8"))
        return _File.model_validate(raw)
    except json.JSONDecodeError as error:
        raise BadInput(f"{path}: not JSON: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"{path}: {_place(raw, first['loc'])}: {first['msg']}") from error


def _place(raw: object, place: tuple[int | str, ...]) -> str:
    """`technologies.3.hosts` as `row 4 (Name): hosts`."""
    match place:
        case ("technologies", int(index), *rest):
            row = raw["technologies"][index] if isinstance(raw, dict) else {}
            name = row.get("name", "?") if isinstance(row, dict) else "?"
            return ": ".join([f"row {index + 1} ({name})", *map(str, rest[:1])])
    return ".".join(map(str, place))


@cache
def technologies() -> dict[str, Technology]:
    """The shipped rows, loaded once."""
    return load(resources() / "data" / "technologies")
