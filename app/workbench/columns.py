"""Texts side by side in a terminal, where a Chinese letter is as wide as two others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

GAP = " | "


def width(text: str) -> int:
    """How many cells of a terminal the text fills."""
    return sum(_cells(char) for char in text)


def wrapped(text: str, limit: int) -> list[str]:
    """The text in lines that fill at most so many cells; a line that is empty stays."""
    return [line for paragraph in text.split("\n") for line in _filled(paragraph, limit)]


def side_by_side(columns: Sequence[str], total: int, *, least: int = 30) -> Iterator[str]:
    """The columns beside each other as far as `total` cells go, the others below; each at least so wide."""
    at_once = max(1, min(len(columns), (total + len(GAP)) // (least + len(GAP))))
    limit = max(least, (total - len(GAP) * (at_once - 1)) // at_once)
    for start in range(0, len(columns), at_once):
        rows = [wrapped(text, limit) for text in columns[start : start + at_once]]
        if start:
            yield ""
        for cells in zip_longest(*rows, fillvalue=""):
            yield GAP.join(cell + " " * (limit - width(cell)) for cell in cells).rstrip()


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table whose first column is text and whose others are figures, set right."""
    wide = [max(width(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        cells = [
            _left(c, w) if i == 0 else " " * (w - width(c)) + c for i, (c, w) in enumerate(zip(row, wide, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _left(cell: str, limit: int) -> str:
    return cell + " " * (limit - width(cell))


def _filled(paragraph: str, limit: int) -> Iterator[str]:
    line, cells = "", 0
    for word in _words(paragraph):
        size = width(word)
        if cells and cells + size > limit:
            yield line.rstrip()
            line, cells = "", 0
            word = word.lstrip()
            size = width(word)
        while size > limit:  # an address longer than the column
            cut = _cut(word, limit)
            yield word[:cut]
            word, size = word[cut:], width(word[cut:])
        line, cells = line + word, cells + size
    yield line.rstrip()


def _words(paragraph: str) -> Iterator[str]:
    """Stretches between which a line may break: after a space, and around every wide letter."""
    word = ""
    for char in paragraph:
        if word and (_cells(char) == 2 or _cells(word[-1]) == 2 or (char == " ") != (word[-1] == " ")):
            yield word
            word = ""
        word += char
    if word:
        yield word


def _cut(word: str, limit: int) -> int:
    cells = 0
    for at, char in enumerate(word):
        cells += _cells(char)
        if cells > limit:
            return max(at, 1)
    return len(word)


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
