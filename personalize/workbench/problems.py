"""A fault of a template file: where it is, how grave, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault; `scenes` names the rehearsals that showed it, when it took one to see it."""

    file: str
    line: int
    column: int
    level: Level
    rule: str
    message: str
    scenes: tuple[str, ...] = ()

    def __str__(self) -> str:
        seen = f" [{self._seen()}]" if self.scenes else ""
        return f"{self.file}:{self.line}:{self.column}: {self.level}: {self.rule}: {self.message}{seen}"

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def _seen(self) -> str:
        more = len(self.scenes) - 2
        return "; ".join(self.scenes[:2]) + (f"; and {more} more" if more > 0 else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of a template file, to find places in."""

    file: str
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.replace("\r\n", "\n").split("\n")

    def problem(self, line: int, what: str, rule: str, message: str, level: Level = "error") -> Problem:
        """A fault on this line, at the column where the text `what` stands on it."""
        line = min(max(line, 1), len(self.lines))
        return Problem(
            file=self.file, line=line, column=self.column(line, what), level=level, rule=rule, message=message
        )

    def column(self, line: int, what: str) -> int:
        """Where `what` begins on the line as a whole word, counted from 1; the first mark of a template without it."""
        text = self.lines[line - 1]
        word = re.search(rf"(?<![\w.]){re.escape(what)}(?![\w])", text) if what else None
        mark = re.search(r"\{[{%]|\S", text)
        found = word or (re.search(re.escape(what), text) if what else None) or mark
        return found.start() + 1 if found else 1

    def line_of_key(self, path: Iterable[str]) -> int:
        """The line of the front matter on which a key stands, as near as it can be told: `means.capital`."""
        table, at = "", 1
        *tables, key = [str(part) for part in path] or [""]
        for number, line in enumerate(self.lines, start=1):
            if number > 1 and line.rstrip() == "---":
                break
            if head := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
                table = head.group(1)
            if table == ".".join(tables) and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
                return number
            if table and table == ".".join([*tables, key]):
                at = number if at == 1 else at
        return at


def grouped(problems: Iterable[Problem]) -> list[Problem]:
    """Each fault once, with all the scenes that showed it, in the order of the files; errors before warnings."""
    first: dict[tuple[str, int, int, str, str], Problem] = {}
    scenes: dict[tuple[str, int, int, str, str], list[str]] = {}
    for p in problems:
        key = (p.file, p.line, p.column, p.rule, p.level if p.scenes else p.message)
        first.setdefault(key, p)
        scenes.setdefault(key, []).extend(p.scenes)
    found = [
        Problem(**{**asdict(p), "scenes": tuple(dict.fromkeys(scenes[key]))})
        for key, p in first.items()
    ]  # fmt: skip
    return sorted(found, key=lambda p: (p.file, p.level, p.line, p.column))
