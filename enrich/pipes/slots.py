"""Fourth step: the values that the statement carries, as written and as numbers."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from core.items import Slot
from enrich.extensions import Match
from enrich.slots import READERS
from enrich.triggers_registry import TRIGGERS

STEP = "slots"
READ = 20_000  # characters of a page in which its words on a person are looked for


@Language.component(STEP, assigns=["doc._.matches"], requires=["doc._.matches"])
def slots(doc: Doc) -> Doc:
    """Read each declared slot; one that cannot be read cleanly is left out. A missing required slot ends the match."""
    for match in doc._.matches:
        if match.dropped:
            continue
        for group, value in match.found.groupdict().items():
            if value and group not in ("subject", "act"):
                match.slots[group] = READERS["phrase"](doc, match, value).get("value", "")
        for name, reader in match.pattern.slots.items():
            for key, value in READERS[reader](doc, match, "").items():
                match.slots[name if key == "value" else f"{name}_{key}" if key else name] = value
        match.slots = {k: _small(k, v) for k, v in match.slots.items() if v != ""}
        needed = () if match.mention else (*match.trigger.required, *match.pattern.must)
        if any(not {r, f"{r}_vague"} & set(match.slots) for r in needed):
            match.dropped = "slot missing"
        match.slots = {k: v for k, v in match.slots.items() if not k.endswith("_vague")}
        if match.kind == "exec_hire" and _from_within(match, doc._.scene.page.text):
            match.kind, match.trigger = "exec_promotion", TRIGGERS["exec_promotion"]
    return doc


def _from_within(match: Match, text: str) -> bool:
    """Whether the page calls this person's way to this very office a promotion."""
    person, office = str(match.slots.get("person", "")), str(match.slots.get("title", ""))
    if not person or not office:
        return False
    short = "".join(w[0] for w in office.split() if w[0].isalpha())
    risen = re.compile(
        rf"\b(?:(?:his|her|their) promotion|(?:was|is|been"
        rf"|being) promoted)(?: from [^.]{{3,60}}?)? to (?:the (?:post|role|position) of )?"
        rf"(?:{re.escape(office)}|{re.escape(short)})\b",
        re.IGNORECASE,
    )
    name = re.escape(person.split()[-1])
    return any(
        re.search(rf"\b{name}\b", line, re.IGNORECASE)
        for line in re.split(r"[.\n]\s*", text[:READ])
        if risen.search(line)
    )


def _small(slot: str, value: Slot) -> Slot:
    """ "Annual Revenues" of a headline is an ordinary word in a sentence."""
    if slot not in ("metric", "period", "kind") or not isinstance(value, str):
        return value
    return re.sub(r"\b[A-Z][a-z]+\b", lambda m: m.group().lower(), value)
