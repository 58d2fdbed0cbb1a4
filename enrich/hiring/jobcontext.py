"""Whether a word that names a tool and is an ordinary word too is the tool here, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from enrich.hiring.jobnames import Name
from enrich.hiring.jobwords import context, phrases, senses

CLAUSE = 70  # characters before a name in which a cue stands
APART = 6  # words between a name and another one that is beyond doubt
BROKEN = re.compile(r"[.;!?](?=\s)")
LABEL = re.compile(r"(?:^|[\s(])[A-Za-z][\w/&-]*(?: [\w/&-]+){0,3} ?:\s*$")
TAGS_OF = re.compile(r"\b(?:technolog(?:y|ies)|stack|tags|skills|tools)\s{0,3}:?\s{0,3}\Z", re.IGNORECASE)
COMMAS = re.compile(r"[,/]\s*$"), re.compile(r"\s*[,/]")
PLAIN = re.compile(
    r"\b(?:the|a|an|of|to|in|at|on|for|and|we|our|you|your|with|is|are|be|as|by|from|this|that|will|can|it)\b"
)
TAGS = 12  # words; a line of small words without any article or verb is a list of tags


@dataclass(frozen=True, slots=True)
class Tool:
    """A name that is a tool here, and whether a cue before its list or after it says so too."""

    name: Name
    cued: bool


def tools(sentence: str, found: Sequence[Name]) -> Iterator[Tool]:
    """The names of one sentence that are tools there, not ordinary words and not the employer."""
    chained = [_chained(sentence, one, two) for one, two in pairwise(found)]
    tagged = _tagged(sentence)
    for i, name in enumerate(found):
        first, last = _run(chained, i)
        others = [n for n in found[first : last + 1] if n.technology is not name.technology]
        listed = any(n.form == "sure" for n in others)
        if _employer(sentence, name) or (name.form != "sure" and not listed and _otherwise(sentence, name)):
            continue
        cued = _cued(sentence, found[first].start, name)
        if name.form == "small":
            labelled = bool(others) and TAGS_OF.search(sentence, 0, found[first].start) is not None
            backed = listed or labelled or (tagged and (bool(others) or _cased(name) or _beside_sure(found)))
        else:
            backed = cued or bool(others) or _alone(sentence, name) or _near(sentence, found, i)
        if backed or name.form == "sure":
            yield Tool(name, cued)


def _alone(sentence: str, name: Name) -> bool:
    return sentence.strip(" *-.,") == sentence[name.start : name.end]


def _run(chained: Sequence[bool], i: int) -> tuple[int, int]:
    """The first and last of the names that are joined with the one at `i` to a list."""
    first = last = i
    while first and i - first < 20 and chained[first - 1]:
        first -= 1
    while last < len(chained) and last - i < 20 and chained[last]:
        last += 1
    return first, last


def _chained(sentence: str, one: Name, two: Name) -> bool:
    """Two names of a list: between them only signs, an "and", and two more names that no row knows."""
    gap = sentence[one.end : two.start]
    words = gap.split() if len(gap) < 60 else ["too", "far", "off"]
    if BROKEN.search(gap):
        return False
    strange = [w for w in (w.strip("()/,;:&+.-•*") for w in words) if w and w.lower() not in context().joins]
    if "small" in (one.form, two.form):
        return not strange and len(words) < 3
    return len(strange) < 3 and all(w[:1].isupper() or w[:1].isdigit() for w in strange)


def _near(sentence: str, found: Sequence[Name], i: int) -> bool:
    beside = found[max(0, i - 2) : i + 3]
    return any(n.form == "sure" and _apart(sentence, n, found[i]) <= APART for n in beside if n is not found[i])


def _apart(sentence: str, one: Name, two: Name) -> int:
    first, second = sorted((one, two), key=lambda n: n.start)
    gap = sentence[first.end : second.start]
    return len(gap.split()) if len(gap) < 120 else 99


def _cued(sentence: str, start: int, name: Name) -> bool:
    """A cue before the list or after it, a label before it, or a place between commas among more than two."""
    before = BROKEN.split(sentence[max(0, start - CLAUSE) : start])[-1]
    after = sentence[name.end : name.end + 40]
    return bool(
        phrases(context().before).search(before)
        or phrases(context().after).match(after.lstrip(" )/-"))
        or LABEL.search(before)
        or (COMMAS[0].search(sentence[: name.start][-4:]) and COMMAS[1].match(after))
    )


def _otherwise(sentence: str, name: Name) -> bool:
    """The words right beside it make it an ordinary word."""
    sense = senses().get(name.technology.name)
    if sense is None:
        return False
    before = sentence[max(0, name.start - 40) : name.start].rstrip(" -'\"“")
    after = sentence[name.end : name.end + 40].lstrip(" ")
    return bool(
        (sense.before and phrases(sense.before, r"$").search(before))
        or (sense.after and any(_begins(after, words) for words in sense.after))
    )


def _begins(after: str, words: str) -> bool:
    if not words[0].isalnum():
        return after.startswith(words)
    return phrases((words,)).match(after) is not None


def _employer(sentence: str, name: Name) -> bool:
    """ "At Snowflake", "join Segment": who hires and not what is asked for."""
    before = sentence[max(0, name.start - 30) : name.start].rstrip()
    found = phrases(context().employer, r"(?: the)?$").search(before)
    return found is not None and (name.form != "sure" or not before[: found.start()].rstrip(" •*-"))


def _beside_sure(found: Sequence[Name]) -> bool:
    return any(name.form == "sure" for name in found)


def _cased(name: Name) -> bool:
    return name.technology.job is not None and name.technology.job.policy == "case"


def _tagged(sentence: str) -> bool:
    words = sentence.split()
    small = sentence.lower() == sentence and not sentence.endswith((".", "?", "!"))
    return small and 1 < len(words) <= TAGS and not PLAIN.search(sentence)
