"""Whom the sender knows among what an account uses: its competitors, its partners, what it works with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache

from core.items import Fact
from core.registry import resources
from core.settings import Sender

NAMING = ("technology", "vendor", "from", "to")  # the slots that name a product or its maker
TROUBLE = "competitor_trouble"


def is_incumbent(fact: Fact, sender: Sender) -> bool:
    """Whether the fact names somebody that the sender knows."""
    return bool(_named(fact) & known((*sender.competitors, *sender.partners, *sender.integrations)))


def permitted(facts: Iterable[Fact], sender: Sender) -> list[Fact]:
    """The facts without the troubles of vendors that the sender does not compete with."""
    rivals = known(sender.competitors)
    return [f for f in facts if f.trigger != TROUBLE or _plain(str(f.slots.get("vendor", ""))) in rivals]


def _named(fact: Fact) -> set[str]:
    return {_plain(str(fact.slots[slot])) for slot in NAMING if slot in fact.slots}


@cache
def known(names: tuple[str, ...]) -> frozenset[str]:
    """All ways to write these names: who names a maker means its products, and who names a product all its aliases."""
    given = frozenset(map(_plain, names))
    rows = (called for called, maker in _rows() if given & {*called, maker})
    return given.union(*rows)


@cache
def _rows() -> Sequence[tuple[frozenset[str], str]]:
    """Of each technology its names, and the name that its maker's domain begins with."""
    files = sorted((resources() / "data" / "technologies").glob("*.json"))
    rows = [row for path in files for row in json.loads(path.read_text("utf8"))["technologies"]]
    return [
        (
            frozenset(map(_plain, (row["name"], *(row.get("job") or {}).get("aliases", ())))),
            row.get("vendor", "").partition(".")[0],
        )
        for row in rows
    ]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
