"""Cells of a table that no spreadsheet runs, and the whole sentences of a draft that go into them."""

from __future__ import annotations

import re

from core.items import Draft

# With one of these first (the full-width forms too), a spreadsheet may take the cell for a formula.
_RISKY = re.compile(r"[ \u00a0]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
_SENTENCE_END = re.compile(r"[.?!][”\"')]*(?=\s|$)|[。？！][”\"')」』]*")


def safe(cell: str) -> str:
    """The cell, with a leading apostrophe when a spreadsheet would run it."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def opener(draft: Draft) -> str:
    """The body from the start of the line that holds the first claim to the end of that claim's sentence."""
    first = min((c for c in draft.claims if c.where == "body"), key=lambda c: c.start, default=None)
    if first is None:
        return ""
    start = draft.body.rfind("\n", 0, first.start) + 1
    line_end = draft.body.find("\n", first.end)
    line = draft.body[: line_end if line_end >= 0 else len(draft.body)]
    stop = _SENTENCE_END.search(line, first.end - 1)
    return line[start : stop.end() if stop else len(line)].strip()


def sentence(text: str, speaker: str) -> str:
    """A quote as a whole sentence: one that is a heading or a piece of a list is said to be the speaker's."""
    quote = " ".join(text.split())
    return quote if not quote or _SENTENCE_END.search(quote[-2:]) else f"{speaker}: “{quote}”."
