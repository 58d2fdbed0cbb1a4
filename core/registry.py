"""Plug-ins are found by walking a package: the file's name is the unit's name, one unit a file, no list anywhere."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from core.errors import BadPlugin

Unit = TypeVar("Unit")


def discover(package: ModuleType, kind: type[Unit]) -> dict[str, Unit]:
    """Every unit of `kind` below `package`, by file name, in alphabetical order.

    Raises BadPlugin when a file holds none or two, or when two files share a name.
    """
    units: dict[str, Unit] = {}
    for info in sorted(pkgutil.walk_packages(package.__path__, package.__name__ + "."), key=lambda i: i.name):
        if info.ispkg:
            continue
        module = importlib.import_module(info.name)
        found = [v for k, v in vars(module).items() if isinstance(v, kind) and not k.startswith("_")]
        name = info.name.rpartition(".")[2]
        if len(found) != 1:
            raise BadPlugin(f"{module.__file__}: holds {len(found)} {kind.__name__} units; a file declares exactly one")
        if name in units:
            raise BadPlugin(f"{module.__file__}: another file is called {name} too; names must differ")
        units[name] = found[0]
    return dict(sorted(units.items()))


@cache
def resources() -> Path:
    """The folder that holds `templates/` and `data/`: the checkout, or what the wheel installed beside Python."""
    import sysconfig

    checkout = Path(__file__).resolve().parent.parent
    installed = Path(sysconfig.get_path("data")) / "share" / "proofreach"
    return checkout if (checkout / "pyproject.toml").is_file() else installed
