"""English verbs in all their forms, so that a pattern names a verb once: `{v:open,take on}`, `{pp:open,take on}`."""

from __future__ import annotations

import re

# base: (past, participle)
IRREGULAR = {
    "begin": ("began", "begun"), "bring": ("brought", "brought"), "build": ("built", "built"),
    "buy": ("bought", "bought"), "choose": ("chose", "chosen"), "cut": ("cut", "cut"),
    "undercut": ("undercut", "undercut"),
    "beat": ("beat", "beaten"), "draw": ("drew", "drawn"),
    "fall": ("fell", "fallen"), "find": ("found", "found"), "freeze": ("froze", "frozen"), "get": ("got", "got"),
    "give": ("gave", "given"), "go": ("went", "gone"), "grow": ("grew", "grown"), "have": ("had", "had"),
    "hit": ("hit", "hit"), "hold": ("held", "held"), "keep": ("kept", "kept"), "lay": ("laid", "laid"),
    "lead": ("led", "led"), "leave": ("left", "left"), "let": ("let", "let"), "lose": ("lost", "lost"),
    "make": ("made", "made"), "meet": ("met", "met"), "outsell": ("outsold", "outsold"),
    "overtake": ("overtook", "overtaken"),
    "pay": ("paid", "paid"), "put": ("put", "put"), "quit": ("quit", "quit"),
    "run": ("ran", "run"),
    "see": ("saw", "seen"), "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"),
    "set": ("set", "set"), "shed": ("shed", "shed"), "shut": ("shut", "shut"), "spend": ("spent", "spent"),
    "spin": ("spun", "spun"), "steal": ("stole", "stolen"), "strike": ("struck", "struck"),
    "take": ("took", "taken"), "tell": ("told", "told"), "throw": ("threw", "thrown"), "wind": ("wound", "wound"),
    "withdraw": ("withdrew", "withdrawn"), "win": ("won", "won"), "write": ("wrote", "written"),
}  # fmt: skip
DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]$")
ALSO_DOUBLED = frozenset({"equip", "transfer", "outfit", "quit"})
LISTED = re.compile(r"\{(v|pp|ing):([a-z ,-]+)\}")


def spelled(expression: str) -> str:
    """The expression with its verbs written out."""
    return LISTED.sub(lambda m: _any(m.group(1), m.group(2).split(",")), expression)


def forms(verb: str) -> tuple[str, str, str, str, str]:
    """Base, third person, past, participle and -ing form of a verb, with its particle."""
    base, space, particle = verb.partition(" ")
    past, participle = IRREGULAR.get(base, (_suffixed(base, "ed"), _suffixed(base, "ed")))
    words = (base, _third(base), past, participle, _suffixed(base, "ing"))
    return tuple(f"{word}{space}{particle}" for word in words)  # type: ignore[return-value]


def _any(kind: str, verbs: list[str]) -> str:
    chosen = {"v": slice(0, 5), "pp": slice(3, 4), "ing": slice(4, 5)}[kind]
    words = {word for verb in verbs for word in forms(verb.strip())[chosen]}
    # Most places in a text are left at their first letter.
    return f"(?=[{''.join(sorted({w[0] for w in words}))}])(?:{tree(sorted(words))})"


def tree(words: list[str], at: int = 0) -> str:
    """The words as alternatives by their next letter, so that a beginning is read once; longer ones first."""
    branches: list[str] = []
    for letter in sorted({w[at] for w in words if len(w) > at}):
        same = [w for w in words if len(w) > at and w[at] == letter]
        branches.append(re.escape(same[0][at:]) if len(same) == 1 else f"{re.escape(letter)}{tree(same, at + 1)}")
    ends = any(len(w) == at for w in words)
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def _third(base: str) -> str:
    if base == "have":
        return "has"
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o|^go)$", base):
        return f"{base}es"
    return f"{base[:-1]}ies" if re.search(r"[^aeiou]y$", base) else f"{base}s"


def _suffixed(base: str, suffix: str) -> str:
    """The base with "ed" or "ing": "stopped", "closing", "carried"."""
    if base.endswith("ie") and suffix == "ing":
        return f"{base[:-2]}ying"
    if base.endswith("e") and not (suffix == "ing" and base.endswith(("ee", "oe", "ye"))):
        return f"{base[:-1]}{suffix}"
    if suffix == "ed" and re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ied"
    doubled = DOUBLED.fullmatch(base) or base in ALSO_DOUBLED
    return f"{base}{base[-1]}{suffix}" if doubled else f"{base}{suffix}"
