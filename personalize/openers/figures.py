"""Numbers as people write them: "$20M", "20 million dollars", "2000万美元", "forty", "a dozen", "40th", "七成"."""

from __future__ import annotations

import re
from functools import lru_cache

from personalize.openers.words import CJK, stem

Figure = tuple[float, str]  # a value, and its unit: money, %, a span of time, or the word that it counts

_SCALE = {
    **{"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9},
    **{"千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8},
}
_MONEY = r"dollars?|euros?|pounds?|kron[ae]r?|kronor|francs?|yen|yuan|rmb|usd|eur|gbp|chf|sek|美元|欧元|英镑|人民币|元"
_FIGURE = re.compile(
    r"(?P<sign>[$€£¥]\s?|\b(?:usd|eur|gbp|chf|sek|rmb)\s)?"
    r"(?:(?<=\b[vVxX])|(?<![A-Za-z0-9.]))(?P<number>\d[\d,]{0,17}(?:\.\d{1,6})?)(?:(?:st|nd|rd|th)\b)?"
    r"[ -]?(?P<scale>thousand|million|billion|bn|mn|mm|[kmb](?![a-z0-9])|百万|千万|[千万亿])?(?P<more>\+|多)?"
    rf"\s?(?P<unit>%|percent\b|per cent\b|个百分点|成(?!立|为|功|都|长)|{_MONEY})?",
    re.I,
)
_MORE = re.compile(r"(?:more than|over|above|at least|upwards of|超过|逾)\s*[$€£¥]?$", re.I)
_ABOUT = re.compile(r"(?:about|around|roughly|nearly|almost|some|close to|近|约|大约|将近)\s*[$€£¥]?$", re.I)
_GREAT = {"million", "billion", "bn", "mn", "mm", "亿", "千万", "百万", "万"}  # with nothing counted after it: money
_NEAR = 3  # words after a figure, in which what it counts is named
_RATED = re.compile(r"rat(?:ing|ed)(?: of| at)? $", re.I)
_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_ONES = {word: i for i, word in enumerate((*_SMALL, *_TEENS), start=2)}
_ROUND = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10 * i for i, word in enumerate(_ROUND, start=2)}
_TH = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_ORDINALS = {word: i for i, word in enumerate(_TH, start=2)}
_CARDINAL = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)})(?:[ -](?P<ones>one|{'|'.join(_ONES)}))?|(?P<small>{'|'.join(_ONES)}))"
    r"(?P<hundred> hundred)?\b",
    re.I,
)
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})\b(?!\s+(?:half|of|thoughts?))", re.I)
_DOZEN = re.compile(r"\b(half )?a dozen\b|\bdozen\b", re.I)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_CHINESE = re.compile(
    r"(?<![零一二两三四五六七八九十百千])第?[零一二两三四五六七八九十百千]{1,9}(?=[多几]?[万亿家名位个人款座间次天年月日成倍台条])"
)
TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "quarter")
_COUNTS = {
    **dict.fromkeys("名位人", "people"),
    **dict.fromkeys("家间", "shop"),
    **{"分钟": "minute", "小时": "hour", "天": "day", "周": "week", "个月": "month", "月": "month", "年": "year"},
    "倍": "times",
}


def figures(text: str, drop: frozenset[str]) -> frozenset[Figure]:
    """The figures of a text with their units; years, days of a month and the number one are none."""
    return frozenset((value, unit) for value, unit, _ in _all(text, drop))


def loose_figures(text: str, drop: frozenset[str]) -> frozenset[tuple[float, float]]:
    """The figures said loosely ("20+", "more than 4,000", "about 50"), as the range that they allow."""
    return frozenset(span for _, _, span in _all(text, drop) if span is not None)


def _all(text: str, drop: frozenset[str]) -> list[tuple[float, str, tuple[float, float] | None]]:
    text = spelled_out(text)
    found = []
    for match in _FIGURE.finditer(text):
        value = float(match["number"].replace(",", "")) * _SCALE.get((match["scale"] or "").lower(), 1)
        unit = _unit(match, text, drop)
        if (match["unit"] or "") == "成":
            value, unit = value * 10, "%"
        if (1900 <= value <= 2100 and unit != "money" and not match["scale"]) or value == 1:
            continue
        found.append((value, unit, _range(value, match, text)))
    return found


def _range(value: float, match: re.Match[str], text: str) -> tuple[float, float] | None:
    before = text[max(0, match.start() - 16) : match.start()]
    if match["more"] or _MORE.search(before):
        return value, value * 1.5
    return (value * 0.85, value * 1.15) if _ABOUT.search(before) else None


def _unit(match: re.Match[str], text: str, drop: frozenset[str]) -> str:
    said = (match["unit"] or "").lower()
    if said in {"%", "percent", "per cent", "个百分点", "成"}:
        return "%"
    if match["sign"] or said:
        return "money"
    if _RATED.search(text, max(0, match.start() - 14), match.start()):
        return "star"
    great = (match["scale"] or "").lower() in _GREAT
    after = re.split(r"[.,;!?()\d]", text[match.end() : match.end() + 40])[0]
    if text[max(0, match.start() - 1) : match.start()] in ("x", "X"):
        before = re.findall(r"[a-z]+", text[max(0, match.start() - 40) : match.start() - 1], re.I)
        return stem(before[-1]) if before else ""  # "engineers x3"
    counted = next((u for c, u in _COUNTS.items() if after.startswith(c)), "")
    if counted or CJK.match(after):
        return counted
    words = [stem(m.group()) for m in re.finditer(r"[a-z]+", after, re.I)]
    if words and words[0] in TIMES:
        return words[0]
    if great and (not words or words[0] in drop):
        return "money"
    return next((w for w in words[:_NEAR] if w not in drop), "")


def spelled_out(text: str) -> str:
    """The text with its number words as digits."""
    text = _DOZEN.sub(lambda m: "6" if m.group(1) else "12", text)
    text = _CARDINAL.sub(_cardinal, text)
    text = _ORDINAL.sub(lambda m: f"{_ORDINALS[m.group(1).lower()]}th", text)
    return _CHINESE.sub(lambda m: str(chinese(m.group())), text)


def _cardinal(match: re.Match[str]) -> str:
    value = _TENS.get((match["tens"] or "").lower(), 0) + _ONES.get((match["ones"] or match["small"] or "").lower(), 0)
    value += (match["ones"] or "").lower() == "one"
    return str(value * (100 if match["hundred"] else 1))


@lru_cache(maxsize=2_000)
def chinese(word: str) -> int:
    """'两千' is 2000, '十五' is 15, '第二' is 2."""
    total, digit = 0, 0
    for char in word.removeprefix("第"):
        if char in _DIGITS:
            digit = _DIGITS[char]
        else:
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
    return total + digit
