"""Where a line and the fact it speaks of cannot both be true: another figure, place, role, name or direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from personalize.openers.marks import MONTHS
from personalize.openers.meaning import opposed
from personalize.openers.places import same_place
from personalize.openers.reading import Reading, read
from personalize.openers.support import Held, Said, agreeing

_SOLD = re.compile(
    r"\b(?:acquir|bought|purchas|taken over|sold)\w*(?: out)? (?:by|to)\b"
    r"|\b(?:acquired|bought|buying|acquiring|taking over|purchased) (?:you|your company|·(?!['’]s))"
    r"|\byou (?:were|got|are being|have been|being) (?:acquired|bought|taken over)\b|被[^。，；]{0,60}收购",
    re.I,
)
_BARE = {"", "people"}  # units that a figure has when nothing else is named
_CHANCE = 12
_DIRECTION = {"acquired_by": "sold", "acquires": "bought"}
_BOUGHT = re.compile(
    r"\b(?:acquir(?:ed|ing|es)|bought|buying|buys|purchas(?:ed|ing)|took over|taking over|takeover of|acquisition of)\b"
    r"|收购",
    re.I,
)
_TO = re.compile(r"\b(?:to|onto|towards?|into|adopt\w*)\s+((?:[A-Z][\w./-]*\s?){1,3})")
_FROM = re.compile(r"\b(?:from|off|away from|leaving|dropp\w+|ditch\w+|replac\w+)\s+((?:[A-Z][\w./-]*\s?){1,3})")
_YEAR = re.compile(r"(?<![\d$€£.,])20\d\d(?![\d%,])")
_TOPIC = re.compile(
    r"\b(?:talk(?:ing)?|keynote|speak(?:ing|s)?|session|panel|webinar|seminar|workshop|podcast|chat|article|post(?:ed|ing)?"
    r"|piece|blog|guide|paper|newsletter|essay|alert|interview\w*)\b"
    r"(?:\s+(?!on\b|about\b)[\w’'-]+){0,6}?\s+(?:on|about)\s+(?P<topic>[^.,;:!?–—]{3,80}?)"
    r"(?=\s+(?:at|by|from|was|is|sounds|looks|caught|made|were)\b|[.,;:!?–—(]|$)"
)


def conflict(said: Said, held: Held) -> str | None:
    """What the line says otherwise than the fact, as one word, or None."""
    return next(_conflicts(said, held), None)


def _conflicts(said: Said, held: Held) -> Iterator[str]:
    line, fact = said.stated, held.reading
    if _figures(line, fact, held.own_kinds):
        yield "figure"
    if line.roles and fact.roles and not line.roles & fact.roles:
        yield "role"
    if line.places and not fact.places and "expansion" in line.kinds & held.kinds:
        yield "place"
    if _elsewhere(line, fact):
        yield "place"
    if _named(line, fact):
        yield "name"
    if "acquisition" in held.kinds and _reversed(said, held):
        yield "direction"
    if _moved(line.text, fact.text):
        yield "direction"
    if opposed(line.text, fact.text):
        yield "opposite"
    if _month(line, held):
        yield "month"
    if (said_years := _years(line.text)) and (held_years := _years(fact.text)) and not said_years & held_years:
        yield "year"
    if _topic(line.text, fact):
        yield "topic"


def _elsewhere(line: Reading, fact: Reading) -> bool:
    """Both name places, none of the line's is the fact's, and one lies apart from all of them."""
    said, held = line.places | line.in_names, fact.places | fact.in_names
    return bool(held) and not said & held and any(not any(same_place(p, q) for q in held) for p in said)


def _figures(line: Reading, fact: Reading, kinds: frozenset[str]) -> bool:
    """Both count the same thing, and not one figure of it agrees."""
    units = {unit for _, unit in line.figures} & {unit for _, unit in fact.figures} - {""}
    if any(not agreeing(_only(line, {unit}), _only(fact, {unit})) for unit in units):
        return True
    bare, held = _only(line, _BARE), _only(fact, _BARE)
    told = _large(bare) and _large(held) and line.words & fact.words
    hired = bare.figures and held.figures and "job-post" in line.kinds & kinds
    return bool(told or hired) and not agreeing(line, fact)


def _large(reading: Reading) -> bool:
    return any(value > _CHANCE or value != int(value) for value, _ in reading.figures)


def _only(reading: Reading, units: set[str]) -> Reading:
    return replace(reading, figures=frozenset(f for f in reading.figures if f[1] in units))


def _named(line: Reading, fact: Reading) -> bool:
    """Rounds, norms and periods that differ, or other names for what is else the same."""
    rounds = {n for n in line.named if _RANK.match(n)}, {n for n in fact.named if _RANK.match(n)}
    if all(rounds) and not rounds[0] & rounds[1]:
        return True
    apart = not line.names & (fact.words | fact.names) and not fact.names & line.words
    return bool(line.names and fact.names and apart and len(line.words & fact.words) >= 2)


_RANK = re.compile(r"(?:series|seed|pre-|rank |.* quarter|.* half)")


def _reversed(said: Said, held: Held) -> bool:
    """One says that the company was bought, the other that it bought."""
    line = _direction(said.stated.text)
    fact = _DIRECTION.get(str(held.fact.get("kind"))) or _direction(held.reading.text)
    return line != "" != fact and line != fact


def _direction(text: str) -> str:
    if _SOLD.search(text):
        return "sold"
    if _BOUGHT.search(text):
        return "bought"
    return ""


def _moved(line: str, fact: str) -> bool:
    """To what the other leaves, or from what the other takes up."""
    to, source = _heads(_TO, line), _heads(_FROM, line)
    return bool((to & _heads(_FROM, fact)) - source or (source & _heads(_TO, fact)) - to)


def _heads(pattern: re.Pattern[str], text: str) -> set[str]:
    return {m.group(1).split()[0].casefold() for m in pattern.finditer(text)}


def _month(line: Reading, held: Held) -> bool:
    """A past month that is neither the fact's own nor near its date."""
    past = {
        m for m in line.months if re.search(rf"\b(?:in|last|since|early|late|on)\b[^.]{{0,12}}\b{m}\b", line.text, re.I)
    }
    if not past or line.months & held.reading.months:
        return False
    if held.reading.months:
        return True
    return bool(held.month) and all(_apart(m, held.month) > 1 for m in past)


def _apart(one: str, other: str) -> int:
    distance = abs(MONTHS.index(one) - MONTHS.index(other))
    return min(distance, 12 - distance)


def _years(text: str) -> set[str]:
    return set(_YEAR.findall(text))


def _topic(line: str, fact: Reading) -> bool:
    """Both name what a talk or a text is about, and it is not the same."""
    said, held = _TOPIC.search(line), _TOPIC.search(fact.text)
    if said is None or held is None:
        return False
    about, known = read(said["topic"]), read(held["topic"])
    mine, theirs = about.words | about.named | about.places, fact.words | fact.named | fact.places
    return bool(mine) and bool(known.words | known.named) and not mine & theirs
