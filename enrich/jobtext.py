"""Technologies named in job texts: an ambiguous word counts only where the words around it speak of tools."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from enrich.fingerprints import Technology, technologies

CUES = re.compile(
    r"\b(?:experience (?:with|in|of|using)|experienced (?:with|in)|(?:proficien|fluen)\w+ (?:with|in)|knowledge of"
    r"|familiar\w* with|expertise (?:with|in)|skills (?:with|in)|skilled in|hands-on|tools?(?: such as| like|:)"
    r"|stack|such as|technologies|certified|certification|administer\w*|build\w* (?:with|on)|written in"
    r"|(?:program\w*|coding) in)[^.;!?]{0,60}$",
    re.IGNORECASE,
)
# The sentence speaks of somebody else's tools, of what the product connects to, or asks for nothing.
FOREIGN = re.compile(
    r"\b(?:(?:our|their|these|with|for|help\w*|enable\w*|serv\w+) (?:\w+ )?(?:customers?|clients?|users|competitors?)"
    r"|integrat(?:es|ions?) with|competitors?|unlike|instead of|alternative to|powered by|apply (?:via|through)|source:"
    r"|no (?:prior |previous )?(?:experience|knowledge)|not (?:need|require)\w*|posted (?:on|via))\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^\n.!?;•]+(?:[.!?;](?=\S)[^\n.!?;•]*)*[.!?;]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A technology named in a job text, and the sentence that names it."""

    technology: Technology
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    technology: Technology
    start: int
    end: int
    sure: bool


def mentions(text: str) -> list[Mention]:
    """Every technology that a job text asks for, once, with the first sentence that does."""
    found: dict[str, Mention] = {}
    for sentence in SENTENCE.finditer(text):
        if FOREIGN.search(sentence[0]):
            continue
        lead = len(sentence[0]) - len(sentence[0].lstrip())
        for technology in asked(sentence[0]):
            mention = Mention(technology=technology, start=sentence.start() + lead, end=sentence.end())
            found.setdefault(technology.name, mention)
    return list(found.values())


def asked(sentence: str) -> Iterator[Technology]:
    """The technologies of one sentence, by the policy of each name."""
    words = list(_words(sentence))
    for word in words:
        if word.sure or _in_context(sentence, word, words):
            yield word.technology


def _words(sentence: str) -> Iterator[_Word]:
    spans: list[tuple[int, int]] = []
    for technology, pattern in _patterns():
        for match in pattern.finditer(sentence):
            if any(start <= match.start() < end for start, end in spans):
                continue  # inside a longer name: the Teams of Microsoft Teams
            spans.append(match.span())
            yield _Word(technology, *match.span(), sure=_sure(technology, sentence, match))


def _sure(technology: Technology, sentence: str, match: re.Match[str]) -> bool:
    assert technology.job
    policy, alone = technology.job.policy, " " not in match[0] and "." not in match[0]
    if policy == "context":
        return not alone
    return policy != "case" or bool(sentence[: match.start()].strip(" -*•\t"))


def _in_context(sentence: str, word: _Word, words: list[_Word]) -> bool:
    """Another sure technology within some words, a cue before it, or a place in a list of names."""
    near = any(o.sure and o.technology is not word.technology and _apart(sentence, word, o) <= 6 for o in words)
    listed = re.search(r",\s*$", sentence[: word.start]) and re.match(r"\s*,", sentence[word.end :])
    return near or bool(CUES.search(sentence[: word.start])) or bool(listed)


def _apart(sentence: str, one: _Word, other: _Word) -> int:
    first, second = sorted((one, other), key=lambda w: w.start)
    return len(sentence[first.end : second.start].split())


@cache
def _patterns() -> tuple[tuple[Technology, re.Pattern[str]], ...]:
    """One pattern a name, longest alias first, so that a phrase is taken before the word inside it."""
    made = [(t, alias) for t in technologies().values() if t.job for alias in t.job.aliases]
    made.sort(key=lambda pair: (-len(pair[1]), pair[1]))
    return tuple((t, _pattern(t, alias)) for t, alias in made)


def _pattern(technology: Technology, alias: str) -> re.Pattern[str]:
    assert technology.job
    loose = technology.job.policy in ("safe", "phrase")
    # Not inside a word, a host name or a compound ("Go-to-market"), and C is not C++ or C#.
    before, after = r"(?<![\w+#@/-])(?<!\w\.)", r"(?![\w+#@/])(?!\.\w)" + ("" if loose else r"(?!-\w)")
    return re.compile(before + re.escape(alias) + after, re.IGNORECASE if loose else 0)
