"""Marks of a text that name something: capitals, titles, ranks, quoted words, initials, months."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from personalize.openers.words import CJK, empty_words, kind_cues, lists, stem, weak_words

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTH = "|".join(m[:3] + r"[a-z]*\.?" for m in MONTHS)
TOKEN = re.compile(r"[a-z][a-z'’&]*[a-z0-9]|[a-z]\d+", re.I)
_NAME = re.compile(r"(?<![.!?] )(?<!^)(?<!\n)\b([A-Z][\w&’'-]+)|\b([A-Z]{2,}\d*|[A-Z]+[a-z]+[A-Z]\w*)\b")
_NO_NAME = re.compile(rf"I['’]|(?i:(?:{MONTH})$|(?:mon|tues|wednes|thurs|fri|satur|sun)day)")
_MONTH_SAID = re.compile(
    rf"\b({'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)(?!\w)"
    r"|(\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?!份?内)",
    re.I,
)
_CHINESE_MONTHS = {name: i for i, name in enumerate(("零", *"一二三四五六七八九十", "十一", "十二"))}
_RANKED = re.compile(r"\b(?:grade|class|tier|level|band) ([A-Z]{1,3}\+?|\d)(?!\w)|(?<!\w)([A-Z]{2}) (?:grade|rating)\b")
_QUOTE = re.compile(r"[\"“「《]([^\"“”「」《》\n]{3,80})[\"”」》]")
_TITLE = re.compile(
    r"\b(?:(?:S|E|A)?VP|vice president|head|director|director general)(?: of| for|,)? (?:the )?(?P<after>[A-Za-z]+)"
    r"|\b(?P<before>[A-Za-z]+) director\b",
    re.I,
)
_CHINESE_TITLE = re.compile(r"([\u4e00-\u9fff]{2})(?:副总裁|总监|负责人|主管)")


def pairs(text: str) -> set[tuple[str, str]]:
    """Neighbouring words of which each is common, but neither merely grammar."""
    words = [stem(t.group()) for t in TOKEN.finditer(text.replace("-", " "))]
    common = weak_words()
    return {(one, two) for one, two in pairwise(words) if one in common and two in common}


def initials(text: str) -> set[str]:
    """The initials of every two to four neighbouring words, of which the ends are more than grammar."""
    words = [w.lower() for w in re.findall(r"[A-Za-z]{3,}", text)]
    return {"".join(w[0] for w in words[i : i + n]) for n in (2, 3, 4) for i in range(len(words) - n + 1)}


def bigrams(text: str) -> set[str]:
    return {run[i : i + 2] for run in CJK.findall(text) for i in range(len(run) - 1)}


def names(text: str) -> set[str]:
    """Words with a capital inside a sentence, and acronyms: they name something."""
    said: Iterable[str] = (m.group(1) or m.group(2) for m in _NAME.finditer(text))
    names = {stem(n) for n in said if not _NO_NAME.match(n)}
    return {n for n in names if n not in nameless()}


@cache
def nameless() -> frozenset[str]:
    return frozenset({*empty_words(), *kind_cues(), *(stem(p) for p in lists("words")["places_online"])})


def alone(text: str) -> set[str]:
    """Capitalised words with no other beside them: a line may start with such a name; "Food Expo" is none."""
    words = ["", *re.findall(r"[^\s,;:()]+|[,;:()]", text), ""]
    return {
        stem(word.rstrip(".!?"))
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
        if word[:1].isupper() and not before[:1].isupper() and not after[:1].isupper()
    }


def titles(text: str) -> frozenset[str]:
    """What a vice president, head or director is one of: 'VP Sales' and 'head of sales' are the same."""
    said = [*((m["after"] or m["before"] or "") for m in _TITLE.finditer(text)), *_CHINESE_TITLE.findall(text)]
    return frozenset(
        f"lead {stem(w)}" for w in said if w.lower() not in {"the", "new", "our", "your", "a", "of", "and", "to"}
    )


def ranks(text: str) -> frozenset[str]:
    return frozenset(f"rank {m.group(1) or m.group(2)}".lower() for m in _RANKED.finditer(text))


def quotes(text: str) -> frozenset[str]:
    """What stands in quotation marks: a line that quotes a fact's own words has named it."""
    return frozenset(f"“{' '.join(q.lower().rstrip('.,!?').split())}”" for q in _QUOTE.findall(text))


@cache
def month_words() -> frozenset[str]:
    return frozenset(stem(m) for m in MONTHS if m not in {"may", "march"})


def months(text: str) -> set[str]:
    """The months that a text names; 'may' and 'march' as verbs are written small."""
    found = set()
    for match in _MONTH_SAID.finditer(text):
        latin, chinese = match.groups()
        if latin and latin[0].isupper():
            found.add(next(m for m in MONTHS if m.startswith(latin.lower()[:3])))
        elif chinese:
            number = _CHINESE_MONTHS.get(chinese) or (int(chinese) if chinese.isdigit() else 0)
            found.update(MONTHS[number - 1 : number] if 1 <= number <= 12 else ())
    return found
