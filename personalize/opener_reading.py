"""A line and a fact as what can be compared: content words, names, figures, kinds of event."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.registry import resources

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(m[:3] + r"[a-z]*\.?" for m in MONTHS)
_TOKEN = re.compile(r"series [a-k]\b|[$€£¥]?\d[\d.,]*(?:[a-z%+]+)?|[a-z][a-z'’&-]*[a-z0-9]|[a-z]\d+", re.I)
_CJK = re.compile(r"[\u3400-\u9fff]+")
_NUMBERS = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        range(2, 13),
        strict=True,
    )
)
_SCALE = {"k": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "万": 1e4, "亿": 1e8}
_FIGURE = re.compile(
    r"(?<![\w.])x?([$€£¥])?(\d[\d,]*(?:\.\d+)?)\s*(million|billion|bn|mn|[kmb](?!\w)|万|亿)?(\+)?(%| percent)?", re.I
)
_DAY = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})|(?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text offers for comparison; a figure has a unit: money, %, or the word that it counts."""

    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[float, str]]
    at_least: frozenset[float]
    kinds: frozenset[str]
    months: frozenset[str]

    @property
    def values(self) -> frozenset[float]:
        return frozenset(value for value, _ in self.figures)


@cache
def lexicon() -> dict[str, Any]:
    lex: dict[str, Any] = json.loads((resources() / "data" / "openers" / "reading.json").read_text("utf8"))
    lex["drop"] = {stem(w) for w in f"{lex['stop']} {lex['weak']}".split()} | set(lex["weak_cjk"].split())
    lex["empty"] = re.compile("|".join(f"(?:{p})" for p in lex["empty_starts"]), re.I)
    lex["cue"] = {stem(cue): kind for kind, cues in lex["kinds"].items() for cue in cues}
    return lex


def read(text: str, own_names: Sequence[str] = (), *, note: bool = False) -> Reading:
    """The text without the company's own names, read for comparison; a note is a fact on file."""
    for name in sorted(filter(None, own_names), key=len, reverse=True):
        text = re.sub(re.escape(name), "", text, flags=re.I)
    for short, full in lexicon()["acronyms"].items():
        text = re.sub(rf"\b{short}\b", full, text, flags=re.I)
    stems = {stem(t.group()) for t in _TOKEN.finditer(text)} | _bigrams(text)
    return Reading(
        words=frozenset(w for w in stems if w not in lexicon()["drop"] and not w[0].isdigit()),
        names=frozenset(_names(text) | (_names(f"a {text.strip()}") if note else set())),
        figures=frozenset(_figures(text)),
        at_least=frozenset(_amount(m) for m in _FIGURE.finditer(text) if m.group(4)),
        kinds=frozenset(k for k, cues in lexicon()["kinds"].items() if any(_cued(c, stems, text) for c in cues)),
        months=frozenset(m for m in MONTHS if re.search(rf"\b{m}\b", text, re.I)),
    )


def _cued(cue: str, stems: set[str], text: str) -> bool:
    return stem(cue) in stems or (_CJK.match(cue) is not None and cue in text)


_SUFFIXES = ("ations", "ation", "ings", "ing", "ers", "er", "ies", "ied", "ed", "es", "s", "ly")


def stem(word: str) -> str:
    """A rough stem: 'opened', 'opening' and 'opens' are one word."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    for _ in range(2):
        found = next((s for s in _SUFFIXES if low.endswith(s) and len(low) - len(s) >= 3), "")
        low = low if low.endswith("ss") else low.removesuffix(found)
    return low[:-1] if len(low) > 3 and low[-1] == "e" else low


def _bigrams(text: str) -> set[str]:
    return {run[i : i + 2] for run in _CJK.findall(text) for i in range(len(run) - 1)}


def _names(text: str) -> set[str]:
    """Words with a capital inside a sentence, and acronyms: they name something."""
    found = re.finditer(r"(?<![.!?] )(?<!^)(?<!\n)\b([A-Z][\w&’'-]+)|\b([A-Z]{2,}\d*|[A-Z]+[a-z]+[A-Z]\w*)\b", text)
    said = {(m.group(1) or m.group(2)) for m in found}
    names = {stem(n) for n in said if not re.match(rf"I['’]|Series$|(?i:(?:{_MONTH})$)", n)}
    drop = lexicon()["drop"] | lexicon()["cue"].keys() | {stem(n) for n in lexicon()["names_of_places_online"]}
    return {n for n in names if n not in drop}


def _figures(text: str) -> set[tuple[float, str]]:
    text = _DAY.sub(" ", text)
    for word, number in _NUMBERS.items():
        text = re.sub(rf"\b{word}\b", str(number), text, flags=re.I)
    found = {(_amount(m), _unit(m, text)) for m in _FIGURE.finditer(text)}
    return {(value, unit) for value, unit in found if not 1900 <= value <= 2100}


def _unit(match: re.Match[str], text: str) -> str:
    if match.group(1) or match.group(3) in {"million", "billion", "万", "亿"}:
        return "money"
    if match.group(5):
        return "%"
    following = (stem(m.group()) for m in re.finditer(r"[a-z]+", text[match.end() : match.end() + 40], re.I))
    return next((w for w in following if w not in lexicon()["drop"]), "")


def _amount(match: re.Match[str]) -> float:
    return float(match.group(2).replace(",", "")) * _SCALE.get((match.group(3) or "").lower(), 1)


def sentences(text: str) -> list[str]:
    return [
        s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-Z“\"'])|(?<=[。！？!?])(?=\S)|\n+", text.strip()) if s.strip()
    ]
