"""The lines of the fictional companies in `openers/`: facts on file, and what the gate must say of each line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from personalize.opener import Verdict, judge

# Two say a thing of another make ("vegan" for "gluten-free"), one shares a single word with its fact.
MISSED = frozenset(
    {
        "Oatfold, your new vegan line, looks lovely.",
        "The Corvid, your new diesel van, looks great.",
        "People in the App Store complain that their uploads time out.",
    }
)


@dataclass(frozen=True)
class Line:
    """A line about one company, with what the gate must say: "accept" or a reason, and the fact it rests on."""

    world: str
    text: str
    expected: str
    fact: int | None

    @property
    def generic(self) -> bool:
        return self.expected in {"generic", "broken-render"}


WORLDS: Mapping[str, Mapping[str, Any]] = {
    path.stem: json.loads(path.read_text("utf8")) for path in sorted((Path(__file__).parent / "openers").glob("*.json"))
}
LINES = [
    Line(world, text, expected, *(rest or [None]))
    for world, held in WORLDS.items()
    for text, expected, *rest in held["lines"]
]


@cache
def verdict(line: Line, world: str = "") -> Verdict:
    """The verdict on a line with the facts of its own company, or with those of another's said to be its own."""
    own, other = WORLDS[line.world], WORLDS[world or line.world]
    facts = [{"company": own["company"], **f} for f in other["facts"]]
    return judge(line.text, own["company"], own["aliases"], facts, date.fromisoformat(other["as_of"]))
