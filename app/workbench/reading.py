"""What lint reads: every template file there is, and the names of the triggers."""

from __future__ import annotations

import pkgutil
from pathlib import Path

from personalize import shelf
from personalize.language import LANGUAGE_FILE


def all_files(own: Path | None) -> list[Path]:
    """The shipped files and the user's own, those that are in use."""
    found = [path for names in shelf.files(own).values() for name, path in names.items() if name != LANGUAGE_FILE]
    return [_short(path) for path in sorted(found)]


def named() -> frozenset[str]:
    """The triggers by the names of their files; to know these, none of them need be loaded."""
    from enrich import triggers

    return frozenset(module.name for module in pkgutil.iter_modules(triggers.__path__))


def _short(path: Path) -> Path:
    """As seen from this folder, when it is in it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
