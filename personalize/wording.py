"""Slot values made clean: what cannot stand in a sentence is left out, never repaired by guess.

How a clean value is then written is the language's (personalize/language.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from core.items import Slot, Slots

NAMES = frozenset(
    {"lead", "target", "acquirer", "counterpart", "person", "product", "partner", "customer", "exchange", "award"}
    | {"giver", "name", "technology", "buyer", "event", "vendor", "from", "to", "rival"}
)
UNSAID = frozenset({"proves", "evidence_class", "category", "since"})  # how a thing was seen
AMOUNTS = frozenset({"amount_text", "count", "days", "change"})
_LIMITS = {"amount_text": 32, "title": 60, "metric": 56, "kind": 30, "function": 30}
_UNFIT = re.compile(r"[<>{}\[\]|@\\^~!?\u2014\u2013\"“”=*_#]|https?:|www\.|[a-z]{3}\.\s|;|\.\.|^['’.,-]")
_PRONOUN = re.compile(
    r"\b(?:[Oo]urs?|[Ww]e|[Uu]s|[Ii]ts?|[Tt]h(?:e[iy]r?|is|at|ese|ose)|[Hh](?:is|er)|[Yy]our|[Mm]y|[Ww]h(?:ich|o))\b"
)  # but not IT and the US
_PLACEHOLDER = re.compile(r"^(none|null|n/?a|nan|unknown|undefined|undisclosed|tbd|xx+|-+)$", re.I)
_LEADING = re.compile(r"^(?:(?:the|its|their|our|a|an|new|first|first-ever|his|her)\s+)+", re.I)
_VAGUE = frozenset(
    {"executive", "partner", "boss", "leader", "officer", "manager", "director", "head", "lead", "chief"}
)
_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]")
Cleaned = Mapping[str, Slot]


def clean(slots: Slots) -> dict[str, Slot]:
    """The slots that can stand in a sentence, clean but not yet written; the others are missing."""
    found = {name: _clean(name, value) for name, value in sorted(slots.items())}
    return {name: value for name, value in found.items() if value != ""}


def sayings(slots: Slots) -> set[str]:
    """The names of what the slots have to say: an amount, its currency and its spelling are one."""
    return {name.removesuffix("_text").removesuffix("_currency") for name in clean(slots)} - UNSAID


def _clean(name: str, value: Slot) -> Slot:
    if isinstance(value, int | float):
        return value if abs(value) < 1e15 else ""  # neither too long to be said nor infinite nor no number
    text = " ".join(unicodedata.normalize("NFC", value).split()).strip(" .,;:")
    text = _SHAPES.get(name, _as_is)(text)
    return text if _fit(name, text) else ""


def _as_is(text: str) -> str:
    return text


def _name(text: str) -> str:
    return re.sub(r"^(?:the|its|their|our)\s+(?=[A-Z])", "", text).partition(", ")[0]


def _round(text: str) -> str:
    bare = re.sub(r"\s*\b(?:round|funding|financing)$", "", _LEADING.sub("", text), flags=re.I)
    return bare.title() if re.match("series", bare, re.I) else bare.lower()


def _award(text: str) -> str:
    return re.sub(r"^(?:the|an?|its|their)\s+", "", text, flags=re.I)


def _lower(text: str) -> str:
    """'Sales' in the middle of a sentence is 'sales', but 'IT' stays."""
    bare = _LEADING.sub("", text)
    bare = bare.replace("-", " ") if bare.islower() else bare
    return bare if bare[1:2].isupper() else bare[:1].lower() + bare[1:]


def _function(text: str) -> str:
    return "" if text == "other" else _lower(_title(text))


def _change(text: str) -> str:
    """A change is said only when its direction is."""
    return text if re.match(r"(?:up|down) \d", text) else ""


def _title(text: str) -> str:
    plain = re.split(r"\s+[-\u2013\u2014|/:]\s+", _ASIDE.sub("", text))[0]
    bare = _LEADING.sub("", plain).strip(" .,;:")
    return "" if bare.lower() in _VAGUE else bare


def _location(text: str) -> str:
    """'Toledo, OH, US' is 'Toledo, OH'; 'Remote' is no place."""
    return (
        ""
        if re.search(r"remote|hybrid|anywhere|various|multiple|/|;| or ", text, re.I)
        else ", ".join(text.split(", ")[:2])
    )


_SHAPES: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(NAMES, _name),
    **{
        "round": _round,
        "award": _award,
        "change": _change,
        "certificate": _name,
        "metric": _lower,
        "kind": _lower,
    },
    **{"title": _title, "function": _function, "location": _location, "place": _location},
}


def _fit(name: str, text: str) -> bool:
    bad = _UNFIT.search(text) or _PRONOUN.search(text) or _PLACEHOLDER.match(text) or _odd(text)
    if bad or not re.search(r"\w", text) or len(text) > _LIMITS.get(name, 48) or text.count("(") != text.count(")"):
        return False
    if name in AMOUNTS:
        return any(c.isdigit() for c in text)
    return name not in NAMES or any(c.isupper() or c.isdigit() or ord(c) > 0x2E80 for c in text)


def _odd(text: str) -> bool:
    """Control, private-use and unassigned characters: our own markers are of this kind."""
    return any(unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs", "Cn"} for c in text)


def plain(text: str, limit: int = 80) -> str:
    """Text of the user's own files on one line, without control and private-use characters."""
    return " ".join("".join(c for c in text if not _odd(c) or c.isspace()).split())[:limit]


def contains(word: str) -> re.Pattern[str]:
    """The word where it stands alone, whatever its case."""
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.I)
