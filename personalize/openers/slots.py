"""What enrichment reads in a line and in a fact, handed down as plain data: triggers and slots that can be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from personalize.openers.support import bare

Told = Sequence[Mapping[str, Any]]  # {"trigger": …, "slots": {…}} for each event that a text tells of
Reader = Callable[[str], Told]

_ONE_EACH = (
    "person",
    "title",
    "place",
    "acquirer",
    "target",
    "partner",
    "customer",
    "round",
    "lead",
    "change",
    "amount",
)
_ROUNDED = 0.03
_MIRRORED = {
    "acquires": "acquired_by",
    "acquired_by": "acquires",
    "exec_hire": "exec_departure",
    "exec_departure": "exec_hire",
}


def differ(line: Told, fact: Told) -> bool:
    """Both tell of an event of one kind, and a slot that an event has once is not the same; or its direction is not."""
    return any(_differ(one, other) for one in line for other in fact)


def _differ(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    said, held = _slots(one), _slots(other)
    if _MIRRORED.get(str(one.get("trigger"))) == other.get("trigger"):
        return bool({_name(v) for v in said.values()} & {_name(v) for v in held.values()})
    if one.get("trigger") != other.get("trigger"):
        return False
    return any(_apart(said[slot], held[slot]) for slot in _ONE_EACH if slot in said and slot in held)


def _slots(event: Mapping[str, Any]) -> Mapping[str, Any]:
    slots = event.get("slots")
    return slots if isinstance(slots, Mapping) else {}


def _apart(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) > _ROUNDED * max(abs(one), abs(other))
    said, held = _name(one), _name(other)
    return said not in held and held not in said


def _name(value: object) -> str:
    return bare(str(value)).casefold()


def events(told: Told) -> bool:
    """Some event is told with who, where or how much: more than that a word of its kind stands there."""
    return any(slot in _ONE_EACH for event in told for slot in _slots(event))
