"""Plug-ins are found by walking, and a file that declares none or two is an error at load."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from core.errors import BadPlugin
from core.registry import discover


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "plugged"
    (folder / "sub").mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "sub" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    for name in [m for m in sys.modules if m.partition(".")[0] == "plugged"]:
        del sys.modules[name]


def load() -> ModuleType:
    importlib.invalidate_caches()
    return importlib.import_module("plugged")


def test_units_are_named_after_their_files_at_any_depth(package: Path) -> None:
    (package / "b.py").write_text("UNIT = 3.5")
    (package / "sub" / "a.py").write_text("UNIT = 2.5")
    assert discover(load(), float) == {"a": 2.5, "b": 3.5}


@pytest.mark.parametrize("text", ["", "ONE = 1.5\nTWO = 2.5"])
def test_none_or_two_in_a_file_is_an_error_that_names_it(package: Path, text: str) -> None:
    (package / "wrong.py").write_text(text)
    with pytest.raises(BadPlugin, match=r"wrong\.py"):
        discover(load(), float)


def test_two_files_of_one_name_are_an_error(package: Path) -> None:
    (package / "same.py").write_text("UNIT = 1.5")
    (package / "sub" / "same.py").write_text("UNIT = 1.5")
    with pytest.raises(BadPlugin, match="same"):
        discover(load(), float)
