"""Company names as written: cleaning them, and telling whether one is the account."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache

from core.items import Account
from core.registry import resources

LEGAL = (
    r"(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|llp|lp|oyj|oy|ab|asa|ag|gmbh|se|sa|s\.a"
    r"|nv|n\.v|bv|b\.v"
    r"|spa|s\.p\.a|pty|kk|pte|pvt|private limited|holdings?|group)"
)
# Words that a company adds to its name in full and leaves out in passing; safe only where it speaks itself.
FORM = re.compile(
    r"(?:\s(?:ai|medical|technolog(?:y|ies)|wealth|management|solutions?|systems?|software|holdings?|group"
    r"|international"
    r"|capital|partners|services|networks?|sciences|therapeutics|pharmaceuticals|global|industries|brands|labs?"
    r"|communications|company|corp|inc|llc|ltd))+$"
)
# Words that may follow a short name without making it another company.
TAIL = re.compile(rf"(?:\s*,?\s+(?:{LEGAL}|technologies|international|global|worldwide|labs|hq)\b\.?)+$", re.IGNORECASE)
DESCRIPTOR = (
    r"(?:backer|app|startup|start-up|firm|maker|company|provider|platform|chain|giant|biotech|unit|business|developer"
    r"|operator|retailer|"
    r"bank|lender|insurer|carrier|airline|automaker|chipmaker|drugmaker|specialist|group|major|supplier|vendor"
    r"|manufacturer|"
    r"studio|agency|consultancy|brand|service|services|website|site|tool|software|fintech|edtech|subsidiary"
    r"|division|arm|seller|"
    r"rival|leader|owner|publisher|distributor|broker|peer|player|player's)"
)
COMPANY = (
    r"(?:startup|start-up|firm|[a-z]*maker|company|provider|chain|giant|biotech|business|developer|operator|e?-?retailer"
    r"|bank|lender|insurer|carrier|airline|specialist|group|supplier|vendor|manufacturer|agency|consultancy"
    r"|publisher|distributor|fintech|utility|haulier|trucker|brewer|builder|studio|miner|university|hospital|charity"
    r"|broadcaster|grocer|bakery|producer|trader|refiner|wholesaler|landlord|outfit|institution|cooperative|shipper"
    r"|college|brokerage|contractor|processor|foundry|engineer|designer|business|society|hotelier|steelmaker|caterer"
    r"|assembler|exporter|importer|restaurateur|breeder|grower|credit union|clinic|practice|mutual|venture|label)"
)

# Of these what is never the last word of a name.
PLAINLY = (
    r"startup|start-up|firm|maker|company|provider|giant|biotech|developer|operator|retailer|lender|insurer|carrier"
    r"|airline|automaker|chipmaker|drugmaker|specialist|supplier|vendor|manufacturer|publisher|distributor|fintech"
)
CAPITAL = r"(?:[A-Z0-9À-ÖØ-ÞĆČĐĘĞİŁŃŐŘŚŞŠŰŹŻŽ][\w’'&+.-]*|[a-z]{1,3}[A-Z][\w’'&+.-]*|&)"
RUN = re.compile(rf"{CAPITAL}(?:(?:\s+(?:of|de|du|la|van|von|for the)\s+|\s+){CAPITAL})*")
PERIOD = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12]|FY|\d)"
)
NOT_A_NAME = frozenset(json.loads((resources() / "data" / "gazetteers" / "not_names.json").read_text("utf8"))["words"])


def clean(name: str) -> str:
    """The name without brackets, tickers, quotes, possessive and punctuation around it."""
    name = re.sub(r"\s*[(\[][^)\]]*[)\]]?", "", name)
    name = re.sub(r"\s+", " ", name).strip(" \t,;:–—-\"“”'‘’|*_`")
    name = re.sub(r"(?:['’]s|['’])$", "", name)
    return name if re.search(r"\b[A-Za-z]{1,4}\.[A-Za-z]?\.?$|\b(?:Inc|Corp|Co|Ltd)\.$", name) else name.rstrip(".!?")


def last_run(text: str) -> str:
    """The last run of capitalised words, without a describing noun before it: "Linux vendor Red Oak" is "Red Oak"."""
    text = re.sub(r"\([^)]*\)?|,?\s+(?:Inc|Corp|Ltd|LLC|Plc|PLC|Oyj|AG|SA)\b\.?(?=[\s,]|$)", " ", text)
    runs = [r for r in RUN.finditer(text) if not all(_small(w) for w in r.group().split())]
    return undescribed(clean(_unsmall(runs[-1].group()))) if runs else ""


def first_run(text: str) -> str:
    """The first run of capitalised words."""
    runs = [r for r in RUN.finditer(text) if not all(_small(w) for w in r.group().split())]
    return undescribed(clean(_unsmall(runs[0].group()))) if runs else ""


def runs(text: str) -> list[str]:
    """Every part of the runs of capitalised words: "AI Startup Acme Opens Lab" may speak of Acme."""
    found: list[str] = []
    for run in RUN.finditer(text):
        words = run.group().split()
        found += (
            clean(" ".join(words[i:j])) for i in range(len(words)) for j in range(i + 1, min(len(words), i + 6) + 1)
        )
    return found


def _small(word: str) -> bool:
    return clean(word).lower() in NOT_A_NAME or not re.search(r"[A-Za-z]", word)


def _unsmall(run: str) -> str:
    words = run.split()
    while words and clean(words[0]).lower() in NOT_A_NAME:
        words.pop(0)
    while words and (clean(words[-1]).lower() in NOT_A_NAME):
        words.pop()
    return " ".join(words)


def undescribed(name: str) -> str:
    """What follows the last describing noun or possessive, when something follows."""
    name = re.sub(
        rf"^.*\b(?!(?-i:Bank|Group|Services?|Software|Studios?|Business|Brands?)\b){DESCRIPTOR}\s+(?-i:(?=[A-Z0-9]))",
        "",
        name,
        flags=re.IGNORECASE,
    )
    name = re.sub(r"^[A-Z][\w-]*-(?:based|backed|owned|listed)\s+", "", name)
    owned = re.search(r"['’]s\s+([A-Za-z]*[A-Z].*)$", name)
    return (
        name if owned is None or all(_small(w) or PERIOD.match(w) for w in owned.group(1).split()) else owned.group(1)
    )


def plain(name: str) -> str:
    """Lower case, no legal form, no punctuation."""
    name = re.sub(r"^the\s+", "", clean(name).lower())
    name = re.sub(r"[^a-z0-9]+", " ", TAIL.sub("", name)).strip()
    while (shorter := re.sub(r"^the\s+", "", TAIL.sub("", name))) != name:
        name = shorter
    return name


def variants(account: Account) -> frozenset[str]:
    """How the account may be called."""
    return _variants((account.name, *account.aliases), account.domain.partition(".")[0])


@lru_cache(maxsize=256)
def _variants(written: tuple[str, ...], label: str) -> frozenset[str]:
    names = {plain(n) for n in written} | {label.replace("-", " ")}
    names |= {n.replace(" ", "") for n in names}
    return frozenset(n for n in names if len(n) > 1)


def is_account(name: str, account: Account) -> bool:
    """Whether a written name is the account's own, not a longer or a similar one."""
    written = plain(name)
    return bool(written) and (written in variants(account) or written.replace(" ", "") in variants(account))


def is_own_name(name: str, account: Account) -> bool:
    """Whether a name on the account's own page is its own, written shorter or in full: "Acme" for "Acme Systems"."""
    written = plain(name)
    ours = {v for v in variants(account) if len(v) > 3}
    return bool(written) and any(FORM.sub("", v) == FORM.sub("", written) != "" for v in ours if v[:4] == written[:4])


def is_short_for(name: str, account: Account, text: str) -> bool:
    """Whether a name is the beginning of the account's, on a page that names it in full and nobody else so."""
    written, full = plain(name), plain(account.name)
    if len(written) < 4 or not full.startswith(f"{written} ") or written in ordinary():
        return False
    begun = re.findall(rf"\b{re.escape(clean(name))}((?:\s+{CAPITAL}){{0,4}})", text)
    rest = [plain(f"{name}{after}") for after in begun]
    return full in rest and all(
        r == written or r.startswith(full) or not after[1:2].isupper() for r, after in zip(rest, begun, strict=True)
    )


@cache
def ordinary() -> frozenset[str]:
    """Words that begin too many companies' names to stand for one."""
    raw = json.loads((resources() / "data" / "ordinary_names.json").read_text("utf8"))
    return frozenset(word for held in raw.values() for name in held for word in name.lower().split())


def is_product_of(name: str, account: Account) -> bool:
    """Whether what somebody chose is called after the account: "Acme Video Walls" is Acme's."""
    return any(plain(name).startswith(f"{v} ") for v in variants(account) if len(v) > 4)
