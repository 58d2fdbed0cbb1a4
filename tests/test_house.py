"""The house stands as its drawing says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
DRAWING = (TOP / "docs" / "architecture.md").read_text("utf8")
PACKAGES = ("app", "core", "crawlers", "enrich", "personalize")
NAMED = sorted(
    set(re.findall(r"`((?:app|core|crawlers|enrich|personalize|templates|data|tests|benchmarks)/[\w./]*)`", DRAWING))
)
FOLDERS = [p for room in PACKAGES for p in (TOP / room).iterdir() if p.is_dir() and (p / "__init__.py").is_file()]


@pytest.mark.parametrize("place", NAMED)
def test_every_place_in_the_drawing_exists(place: str) -> None:
    assert (TOP / place).exists()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: str(p.relative_to(TOP)))
def test_every_inner_package_is_in_the_drawing(folder: Path) -> None:
    assert f"{folder.relative_to(TOP)}/" in DRAWING


def test_every_floor_is_in_the_drawing() -> None:
    top = {p.parent.name for p in TOP.glob("*/__init__.py")}
    assert top == set(PACKAGES)


def test_core_is_closed() -> None:
    units = {p.stem for p in (TOP / "core").iterdir() if not p.name.startswith("__")}
    assert units == {"items", "errors", "evidence", "registry", "settings", "store"}


@pytest.mark.parametrize(
    "path", [p for r in PACKAGES for p in (TOP / r).rglob("*.py")], ids=lambda p: str(p.relative_to(TOP))
)
def test_every_file_says_what_it_is_and_is_named_after_a_thing(path: Path) -> None:
    assert path.read_text("utf8").startswith('"""')
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def test_the_house_holds_no_path_of_a_machine() -> None:
    texts = [
        p
        for r in (*PACKAGES, "docs", "templates", "tests")
        for p in (TOP / r).rglob("*")
        if p.suffix in {".py", ".md", ".j2", ".toml"}
    ]
    bad = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
    assert [str(p.relative_to(TOP)) for p in [*texts, TOP / "README.md"] if bad.search(p.read_text("utf8"))] == []
