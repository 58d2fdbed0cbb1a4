"""Slot values as words fit for a sentence: what cannot stand in one is left out, never repaired by guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from core.items import Slot, Slots

NAMES = frozenset(
    {"lead", "target", "acquirer", "counterpart", "person", "product", "partner", "customer", "exchange", "award"}
    | {"giver", "name", "technology", "unit", "buyer"}
)
AMOUNTS = frozenset({"amount_text", "count", "days", "change"})
_LIMITS = {"amount_text": 32, "title": 60, "metric": 40, "kind": 30, "function": 30}
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
_SPELLED = re.compile(r"^(?:[AEFHILMNORSX](?=[A-Z0-9&-])|8|11\b|18\b)")


def presentable(slots: Slots) -> dict[str, str]:
    """The slots that can stand in a sentence, as text; the others are missing."""
    words = {name: _clean(name, value) for name, value in sorted(slots.items())}
    kept = {name: text for name, text in words.items() if text}
    if _COMMON_END.search(kept.get("product", "")):
        kept["generic"] = "yes"
    if _COUNTABLE_END.search(kept.get("certificate", "")):
        kept["one"] = "yes"
    if "place" in kept:
        kept |= {"city": kept["place"].partition(",")[0], "kind": kept.get("kind", "site")}
    return kept


def _clean(name: str, value: Slot) -> str:
    if isinstance(value, int | float):
        return f"{value:,}" if name in AMOUNTS else str(value)
    text = " ".join(unicodedata.normalize("NFC", value).split()).strip(" .,;:")
    text = _SHAPES.get(name, _as_is)(text)
    return text if _fit(name, text) else ""


def _as_is(text: str) -> str:
    return text


_COMMON_END = re.compile(
    r"\s(?:app|platform|tool|suite|service|software|solution|system|program|programme|feature)$", re.I
)


_COUNTABLE_END = re.compile(r"\b(?:licen[cs]e|permit|attestation|audit|report|registration)$", re.I)
_SPOKEN_FOR = re.compile(
    r"certifi|audit|report|attest|accredit|approv|clear|author|licen|regist|complian|permit", re.I
)  # says itself what kind of paper it is
# Words of a permit's kind, not of its giver's or product's name.
_NAMELESS = re.compile(
    r"\b(?:(?:\d+-)?Year|Permanent|Provisional|Full|Online|Regulatory|Operating|Gaming|Betting|Banking|Broker|Medical|Export"
    r"|Import|Building|Environmental|Licen[cs]e|Permit|Approval|Clearance|Registration|Certification|Accreditation"
    r"|Authori[sz]ation|Attestation|Audit|Report|Compliance)\b"
)


def _name(text: str) -> str:
    return re.sub(r"^(?:the|its|their|our)\s+(?=[A-Z])", "", text).partition(", ")[0]


def _round(text: str) -> str:
    bare = re.sub(r"\s*\b(?:round|funding|financing)$", "", _LEADING.sub("", text), flags=re.I)
    return f"{bare.title() if re.match('series', bare, re.I) else bare.lower()} round"


def _award(text: str) -> str:
    bare = re.sub(r"^(?:the|an?|its|their)\s+", "", text, flags=re.I)
    if bare.lower().startswith("place "):
        return f"a {bare}"
    return f"the {bare}" if re.search(r"award|prize|medal|honou?r", bare, re.I) else f"a place in {bare}"


def _certificate(text: str) -> str:
    """'ISO 27001' is a certification; 'Online Gaming License' has no name, so it needs no capitals."""
    text = _name(text)
    if _SPOKEN_FOR.search(text):
        return _NAMELESS.sub(lambda m: m.group().lower(), text)
    return f"{text} certification" if any(c.isupper() or c.isdigit() for c in text) else ""


def _lower(text: str) -> str:
    """'Sales' in the middle of a sentence is 'sales', but 'IT' stays."""
    bare = _LEADING.sub("", text)
    bare = bare.replace("-", " ") if bare.islower() else bare
    return bare if bare[1:2].isupper() else bare[:1].lower() + bare[1:]


def _function(text: str) -> str:
    return "" if text == "other" else _lower(_title(text))


def _period(text: str) -> str:
    return f"the {text.lower()}" if re.search(r"quarter|half", text, re.I) else text


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
        "period": _period,
        "change": _change,
        "certificate": _certificate,
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


def with_article(text: str) -> str:
    """'a sales lead', 'an office', 'an SDR'."""
    vowel = re.match(r"(?!uni|use|usa|euro|one\b|once)[aeiou]", text, re.I) if not text[:2].isupper() else None
    return f"{'an' if vowel or _SPELLED.match(text) else 'a'} {text}"
