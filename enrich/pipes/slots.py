"""Fourth step: the values that the statement carries, as written and as numbers."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from core.items import Slot
from enrich.slots import READERS

STEP = "slots"


@Language.component(STEP, assigns=["doc._.matches"], requires=["doc._.matches"])
def slots(doc: Doc) -> Doc:
    """Read each declared slot; one that cannot be read cleanly is left out. A missing required slot ends the match."""
    for match in doc._.matches:
        if match.dropped:
            continue
        for group, value in match.found.groupdict().items():
            if value and group != "subject":
                match.slots[group] = READERS["phrase"](doc, match, value).get("value", "")
        for name, reader in match.pattern.slots.items():
            for key, value in READERS[reader](doc, match, "").items():
                match.slots[name if key == "value" else f"{name}_{key}" if key else name] = value
        match.slots = {k: _small(k, v) for k, v in match.slots.items() if v != ""}
        needed = () if match.mention else (*match.trigger.required, *match.pattern.must)
        if any(not {r, f"{r}_vague"} & set(match.slots) for r in needed):
            match.dropped = "slot missing"
        match.slots = {k: v for k, v in match.slots.items() if not k.endswith("_vague")}
    return doc


def _small(slot: str, value: Slot) -> Slot:
    """ "Annual Revenues" of a headline is an ordinary word in a sentence."""
    if slot not in ("metric", "period", "kind") or not isinstance(value, str):
        return value
    return re.sub(r"\b[A-Z][a-z]+\b", lambda m: m.group().lower(), value)
