"""Which templates there are: the shipped ones, with those of the user's own folder beside or in place of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from core.errors import BadTemplate
from core.registry import resources
from personalize.language import LANGUAGE_FILE, read
from personalize.persona import Template, load, parse
from personalize.phrasebook import NAME, Phrasebook

Shelf = Mapping[str, Mapping[str, Template]]  # language -> persona -> template
SUFFIX = ".md.j2"


def shipped() -> Path:
    """The folder of the templates that come with the program."""
    return resources() / "templates"


def templates(own: Path | None = None) -> Shelf:
    """Every template by language and persona; raises BadTemplate.

    A file of `own`/<language>/ takes the place of the shipped one of its name; a folder with a `language.toml` is a
    language of its own.
    """
    if own is None or own.resolve() == shipped().resolve():
        return load()
    return _overlaid(own, _stamp(own))


def files(own: Path | None = None) -> dict[str, dict[str, Path]]:
    """The files of each language by name, the user's own before the shipped; raises BadTemplate."""
    found: dict[str, dict[str, Path]] = {}
    for folder in (shipped(), *([own] if own else [])):
        for language in sorted(p for p in folder.glob("*") if p.is_dir()):
            mine = {p.name: p for p in sorted(language.iterdir()) if p.name == LANGUAGE_FILE or p.name.endswith(SUFFIX)}
            if mine:
                found[language.name] = found.get(language.name, {}) | mine
    for code, names in found.items():
        if missing := {LANGUAGE_FILE, NAME} - set(names):
            where = next(iter(names.values())).parent
            raise BadTemplate(f"{where}: {code!r} is no shipped language, and this folder has no {sorted(missing)[0]}")
    return found


@lru_cache(8)
def _overlaid(own: Path, _: tuple[tuple[str, int, int], ...]) -> Shelf:
    return {code: _language(code, names) for code, names in files(own).items()}


def _language(code: str, names: Mapping[str, Path]) -> Mapping[str, Template]:
    phrasebook = Phrasebook(read(names[NAME]), read(names[LANGUAGE_FILE]), str(names[NAME]))
    if phrasebook.language.code != code:
        raise BadTemplate(
            f"{names[LANGUAGE_FILE]}: its code is {phrasebook.language.code!r}; code and folder name must be the same"
        )
    personas = {name.removesuffix(SUFFIX): path for name, path in names.items() if name not in (NAME, LANGUAGE_FILE)}
    found = {name: parse(read(path), phrasebook, str(path)) for name, path in sorted(personas.items())}
    for name, template in found.items():
        if template.front.id != name:
            raise BadTemplate(f"{personas[name]}: its id is {template.front.id!r}; id and file name must be the same")
    if not found:
        raise BadTemplate(f"{names[NAME].parent}: no persona in this folder")
    return found


def _stamp(own: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes when a file does, so that an edit is seen by a process that goes on."""
    stats = ((p, p.stat()) for p in sorted(own.glob("*/*")) if p.is_file())
    return tuple((str(p), s.st_mtime_ns, s.st_size) for p, s in stats)
