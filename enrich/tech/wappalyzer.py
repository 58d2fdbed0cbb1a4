"""A folder of fingerprints in Wappalyzer's format, which the user brings: read, and said what of it cannot be used."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.errors import BadInput
from enrich.tech.patterns import chance, compiled, required

LISTED = ("url", "html", "scriptSrc", "scripts")
KEYED = ("headers", "cookies", "meta", "dns")
# What only a running browser, or another question to the server, could tell.
UNSEEN = ("js", "xhr", "css", "text", "certIssuer", "robots", "probe")
_QUOTED = re.compile(r"""=\s*["']?([^"'\]]+?)["']?(?:\s+[iIsS])?\s*\]""")
_ESCAPED = re.compile(r"\\([^\w\s])")
_OWN_TAG = re.compile(r"(?:^|[\s>+~])([a-z]+-[a-z-]+)")
_NAMED = re.compile(r"[#.]([\w-]{3,})|\[([\w-]{3,})\]")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of one technology: in which part of a page, under which key, and what it tells."""

    technology: str
    part: str
    key: str = ""
    regex: Any = None
    literals: frozenset[str] = frozenset()
    version: str = ""
    confidence: int = 100
    attribute: str = ""
    afloat: bool = True  # matches wherever it stands: not tied to the beginning or the end


@dataclass(frozen=True, slots=True)
class Entry:
    """A technology as the folder describes it."""

    name: str
    categories: tuple[str, ...]
    implies: tuple[tuple[str, int], ...] = ()
    excludes: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    requires_category: tuple[str, ...] = ()


@dataclass(slots=True)
class Folder:
    """All of it, and how many patterns were left out for which reason."""

    entries: dict[str, Entry] = field(default_factory=dict)
    patterns: list[Pattern] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def read(folder: Path) -> Folder:
    """The technologies of `technologies/*.json` (or one `technologies.json`); raises BadInput that names the file."""
    files = sorted((folder / "technologies").glob("*.json")) or sorted(folder.glob("technologies.json"))
    if not files:
        raise BadInput(f"{folder}: no technologies/*.json; give a folder in Wappalyzer's format")
    found, names = Folder(), _category_names(folder)
    held = {path: _object(path) for path in files}
    for path, rows in held.items():
        if isinstance(rows.get("technologies"), dict):  # the one file of older folders holds both
            names = _names(rows.get("categories")) or names
            held[path] = rows["technologies"]
    # older folders called by `scripts` what `scriptSrc` is today
    old = not any(isinstance(row, dict) and "scriptSrc" in row for rows in held.values() for row in rows.values())
    for path, rows in held.items():
        for name, row in rows.items():
            if not isinstance(row, dict):
                raise BadInput(f"{path}: {name}: is no object")
            found.entries[name] = _entry(name, row, names)
            found.left_out.update({f"{k}: needs a browser": 1 for k in UNSEEN if row.get(k)})
            if old and "scripts" in row:
                row = {**row, "scriptSrc": row["scripts"], "scripts": None}
            found.patterns.extend(_patterns(name, row, found.left_out))
    return found


def _category_names(folder: Path) -> dict[str, str]:
    path = folder / "categories.json"
    return _names(_object(path)) if path.is_file() else {}


def _names(rows: object) -> dict[str, str]:
    held = rows.items() if isinstance(rows, dict) else ()
    return {str(k): str(v["name"]) for k, v in held if isinstance(v, dict) and "name" in v}


def _object(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_text("utf8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(f"{path}: not JSON: {error}") from error
    if not isinstance(raw, dict):
        raise BadInput(f"{path}: is no object of technologies by name")
    return raw


def _entry(name: str, row: Mapping[str, Any], names: Mapping[str, str]) -> Entry:
    implied = [_parted(text) for text in _texts(row.get("implies"))]
    return Entry(
        name=name,
        categories=tuple(names.get(str(c), str(c)) for c in _many(row.get("cats"))),
        implies=tuple((text, confidence) for text, _, confidence in implied),
        excludes=tuple(_parted(text)[0] for text in _texts(row.get("excludes"))),
        requires=tuple(_parted(text)[0] for text in _texts(row.get("requires"))),
        requires_category=tuple(names.get(str(c), str(c)) for c in _many(row.get("requiresCategory"))),
    )


def _patterns(name: str, row: Mapping[str, Any], left_out: Counter[str]) -> Iterator[Pattern]:
    for part in LISTED:
        for text in _texts(row.get(part)):
            yield from _pattern(name, part, "", text, left_out)
    for part in KEYED:
        held = row.get(part)
        held = {"generator": held} if part == "meta" and isinstance(held, str) else held
        for key, value in held.items() if isinstance(held, dict) else ():
            for text in _texts(value) or [""]:
                yield from _pattern(name, part, str(key).lower(), text, left_out)
    yield from _dom(name, row.get("dom"), left_out)


def _pattern(
    name: str, part: str, key: str, text: str, left_out: Counter[str], *, attribute: str = ""
) -> Iterator[Pattern]:
    pattern, version, confidence = _parted(text)
    regex, literals = None, frozenset[str]()
    if pattern:
        try:
            regex, literals = compiled(pattern, groups=bool(version)), required(pattern)
        except ValueError:
            left_out[f"{part}: not to be matched in linear time"] += 1
            return
    if part == "meta" and not literals:
        literals = frozenset({key}) if key.isascii() else literals
    if part == "dom":
        named = frozenset({attribute}) if len(attribute) > 3 and attribute != "text()" else frozenset[str]()
        literals = _selected(key) or literals or named
        literals = literals if all(map(str.isascii, literals)) else frozenset()
    afloat = not set(pattern) & set("^$")
    yield Pattern(name, part, key, regex, literals, version, confidence, attribute, afloat)


def _dom(name: str, held: object, left_out: Counter[str]) -> Iterator[Pattern]:
    """Selectors that must be there, or whose text or attribute must match."""
    for part in _many(held):
        if isinstance(part, str):
            yield from _pattern(name, "dom", part, "", left_out)
        for selector, wanted in part.items() if isinstance(part, dict) else ():
            for what, value in wanted.items() if isinstance(wanted, dict) else ():
                if what in ("exists", "text"):
                    text = str(value) if what == "text" or str(value).startswith("\\;") else ""
                    yield from _pattern(
                        name, "dom", selector, text, left_out, attribute="" if what == "exists" else "text()"
                    )
                elif what == "attributes" and isinstance(value, dict):
                    for attribute, text in value.items():
                        yield from _pattern(name, "dom", selector, str(text), left_out, attribute=str(attribute))
                else:
                    left_out["dom properties: needs a browser"] += 1


def _selected(selector: str) -> frozenset[str]:
    """One literal of each alternative of a selector; empty when one of them has none."""
    found = set()
    for alternative in _ESCAPED.sub(r"\1", selector).split(","):
        quoted = [v for v in _QUOTED.findall(alternative) if "&" not in v]
        bare = re.sub(r"\[[^\]]*=[^\]]*\]", "", alternative)
        named = [one or two for one, two in _NAMED.findall(bare)]
        tags = [f"<{tag}" for tag in _OWN_TAG.findall(bare)]
        best = min([*quoted, *named, *tags], key=chance, default="").lower()
        if chance(best) >= 1:
            return frozenset()
        found.add(best)
    return frozenset(found)


def _parted(text: str) -> tuple[str, str, int]:
    r"""Pattern, version and confidence of `pattern\;version:\1\;confidence:50`."""
    pattern, *tags = text.split("\\;")
    said = dict(tag.partition(":")[::2] for tag in tags)
    confidence = said.get("confidence", "100")
    return pattern, said.get("version", ""), min(int(confidence), 100) if confidence.isdecimal() else 100


def _many(value: object) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _texts(value: object) -> list[str]:
    return [text for text in _many(value) if isinstance(text, str)]
