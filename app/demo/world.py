"""What the demo world holds: its as-of day, its hosts and their files, and what each account should come to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from core.errors import BadInput
from core.registry import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """`demo.toml` beside the sites. `expected` gives each account's outcome; `fails` the hosts that answer 500."""

    folder: Path
    as_of: date
    suppressed: tuple[str, ...] = ()
    fails: frozenset[str] = frozenset()
    moved: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    expected: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def accounts(self) -> Path:
        return self.folder / "accounts.csv"

    @property
    def sender(self) -> Path:
        return self.folder / "sender.toml"

    @property
    def settings(self) -> Path:
        return self.folder / "proofreach.toml"

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host name that the world answers for."""
        sites = {folder.name for folder in (self.folder / "sites").iterdir() if folder.is_dir()}
        return tuple(sorted(sites | set(self.moved)))


def load_world(folder: Path | None = None) -> World:
    """The world in `folder`, or the one that is shipped; raises BadInput."""
    folder = folder or resources() / "data" / "demo"
    try:
        values = tomllib.loads((folder / "demo.toml").read_text("utf8"))
    except FileNotFoundError as error:
        raise BadInput(f"{folder / 'demo.toml'}: no such file; the demo world is not installed") from error
    values["suppressed"] = tuple(values.get("suppressed", ()))
    values["fails"] = frozenset(values.get("fails", ()))
    return World(folder=folder, **values)
