"""The technologies we can tell, read once from `data/technologies/*.json`: what shows each, and what that proves."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import BadInput
from core.registry import resources

Class = Literal[
    "hosts",
    "paths",
    "headers",
    "cookies",
    "generator",
    "inline",
    "attributes",
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
# the domain, and a name server is not a content network.
PROVES: dict[Class, tuple[str, float]] = {
    "hosts": ("runs-on-site", 0.95),
    "paths": ("runs-on-site", 0.85),
    "headers": ("runs-on-site", 0.95),
    "cookies": ("runs-on-site", 0.9),
    "generator": ("runs-on-site", 0.95),
    "inline": ("runs-on-site", 0.85),
    "attributes": ("runs-on-site", 0.85),
    "cname": ("runs-on-site", 0.9),
    "mx": ("receives-mail-with", 0.95),
    "spf": ("sends-mail-as", 0.9),
    "ns": ("hosts-domain", 0.9),
    "txt": ("verified-domain", 0.4),
    "dmarc": ("reports-mail-to", 0.8),
    "job": ("hires-for", 0.6),
}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Job(_Strict):
    """How the name is written in job texts. `safe` in any case, `case` as spelled, `context` as spelled and only
    where the words around it speak of tools, `phrase` only as one of these whole phrases."""

    policy: Policy
    aliases: tuple[str, ...] = Field(min_length=1)


class Technology(_Strict):
    """One row. A host matches itself and its subdomains (with `/path`, URLs that begin so); `*` stands for the rest
    of one label or of a cookie's name; a header is a name or `name: beginning of the value`."""

    name: str = Field(min_length=1)
    also: tuple[str, ...] = ()
    vendor: str = Field(default="", description="registrable domain of who makes it: never a fact about its maker")
    common: bool = False
    hosts: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()
    generator: tuple[str, ...] = ()
    inline: tuple[str, ...] = Field(default=(), description="globals and tag ids in inline scripts")
    attributes: tuple[str, ...] = ()
    mx: tuple[str, ...] = ()
    spf: tuple[str, ...] = ()
    txt: tuple[str, ...] = ()
    ns: tuple[str, ...] = ()
    cname: tuple[str, ...] = ()
    dmarc: tuple[str, ...] = Field(default=(), description="where reports on mail in the domain's name are sent")
    job: Job | None = None
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
            if not row.job and not any(getattr(row, c) for c in PROVES if c != "job"):
                raise BadInput(f"{path}: {row.name}: nothing in the row can show it; give a host, a header, …")
            found[row.name] = row.model_copy(update={"categories": (file.category, *row.also)})
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
