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
_FIGURE = re.compile(r"(?<![\w.])[$€£¥]?(\d[\d,]*(?:\.\d+)?)\s*(million|billion|bn|mn|[kmb](?!\w)|万|亿)?(\+)?", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text offers for comparison."""

    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[float]
    at_least: frozenset[float]
    kinds: frozenset[str]


@cache
def lexicon() -> dict[str, Any]:
    lex: dict[str, Any] = json.loads((resources() / "data" / "openers" / "reading.json").read_text("utf8"))
    lex["drop"] = {stem(w) for w in f"{lex['stop']} {lex['weak']}".split()} | set(lex["weak_cjk"].split())
    lex["empty"] = re.compile("|".join(f"(?:{p})" for p in lex["empty_starts"]), re.I)
    lex["cue"] = {stem(cue): kind for kind, cues in lex["kinds"].items() for cue in cues}
    return lex


def read(text: str, own_names: Sequence[str] = ()) -> Reading:
    """The text without the company's own names, read for comparison."""
    for name in sorted(filter(None, own_names), key=len, reverse=True):
        text = re.sub(re.escape(name), "", text, flags=re.I)
    raw = [t.group() for t in _TOKEN.finditer(text)]
    stems = {stem(t) for t in raw} | _bigrams(text)
    kinds = {
        kind
        for kind, cues in lexicon()["kinds"].items()
        if any(stem(c) in stems or (_CJK.match(c) and c in text) for c in cues)
    }
    return Reading(
        words=frozenset(w for w in stems if w not in lexicon()["drop"] and not w[0].isdigit()),
        names=frozenset(_names(text)),
        figures=frozenset(_figures(text)),
        at_least=frozenset(_amount(m) for m in _FIGURE.finditer(text) if m.group(3)),
        kinds=frozenset(kinds),
    )


def stem(word: str) -> str:
    """A rough stem: 'opened', 'opening' and 'opens' are one word."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    for suffix in ("ations", "ation", "ings", "ing", "ers", "er", "ies", "ied", "ed", "es", "s", "ly"):
        if low.endswith(suffix) and len(low) - len(suffix) >= 3 and not low.endswith("ss"):
            low = low.removesuffix(suffix)
            break
    return low[:-1] if len(low) > 4 and low[-1] == "e" else low


def _bigrams(text: str) -> set[str]:
    return {run[i : i + 2] for run in _CJK.findall(text) for i in range(len(run) - 1)}


def _names(text: str) -> set[str]:
    """Words with a capital inside a sentence, and acronyms: they name something."""
    found = re.finditer(r"(?<![.!?] )(?<!^)(?<!\n)\b([A-Z][\w&’'-]+)|\b([A-Z]{2,}\d*|[A-Z]+[a-z]+[A-Z]\w*)\b", text)
    names = {stem(m.group(1) or m.group(2)) for m in found}
    return {n for n in names if n not in MONTHS and n not in lexicon()["drop"]} - set(
        lexicon()["names_of_places_online"]
    )


def _figures(text: str) -> set[float]:
    found = {_amount(m) for m in _FIGURE.finditer(text)}
    found |= {float(n) for w, n in _NUMBERS.items() if re.search(rf"\b{w}\b", text, re.I)}
    return {f for f in found if not 1900 <= f <= 2100}


def _amount(match: re.Match[str]) -> float:
    return float(match.group(1).replace(",", "")) * _SCALE.get((match.group(2) or "").lower(), 1)


def sentences(text: str) -> list[str]:
    return [
        s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-Z“\"'])|(?<=[。！？!?])(?=\S)|\n+", text.strip()) if s.strip()
    ]
