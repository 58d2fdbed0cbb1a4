"""Is a page by somebody else about this company, or about another of the same name?

The company's own pages tell what goes with it: its people, places, products and partners. A page elsewhere that names
the company counts as speaking of it only when it names enough of these too, or the company's own address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache

from core.items import Account, Page
from core.registry import resources
from enrich import names
from enrich.places import places
from enrich.sentences import FORWARD_LOOKING, title_case

TEXT = frozenset({"article", "page", "home", "team"})
ENOUGH = 2  # a name of several words weighs two, a single word one; all places together weigh one
LABEL = 3  # words; a longer line in title case is a headline, in which no name can be told from the words around it
MAX_NAMES = 20_000
_INITIAL = re.compile(r"(?<=[a-z]\s)[A-Z]\.?\s+(?=[A-Z][a-z])")
_CUT = re.compile(r"(?<=[^\W_])[.!?:;]+\s+|\s*--+\s*")
_JOINING = frozenset({"of", "de", "du", "la", "van", "von", "the", "for", "and", "&"})
_SHOUTED = 7  # letters: what is longer and all in capitals is a dateline's or a headline's, not an acronym
_COMPOUND = re.compile(r"[-](?:[a-z]{3,}|(?:Powered|Driven|Based|Led|Backed|First|Enabled|Native|Focused|Ready))$")
_SMALL = re.compile(r"(?<![\w@./-])[a-z][a-z-]{2,}(?![\w@/]|\.\w)")
_MIDDLE = re.compile(r"[\w,;)’'”]\s+$")
_TICKER = re.compile(r"\(([A-Za-z]{2,8}(?: [A-Za-z]{2,8})?): ?([A-Z][A-Z.]{0,5})\)")


def strangers(pages: Iterable[Page], known: Iterable[Page], account: Account) -> frozenset[tuple[str, str, str]]:
    """The places (digest, source, part) of pages that nothing ties to the account; `known` are its own pages.

    What it files elsewhere is its own too, but full of the law's and the exchange's names.
    """
    home = (p for p in known if p.own and p.kind in TEXT and not p.extractor.startswith("filing/"))
    own = frozenset(n for page in home for n in named(page, account))
    return frozenset(
        (p.sha256, p.source, p.part) for p in pages if not p.own and p.kind in TEXT and not tied(p, own, account)
    )


def tied(page: Page, own: frozenset[str], account: Account) -> bool:
    """Whether the page names or links the account's address, or names enough of what its own pages name."""
    if page.fields.get("links_to") == account.domain:
        return True
    if re.search(rf"(?<![\w.-])(?:[\w-]+\.)*{re.escape(account.domain)}(?![\w-]|\.\w)", page.text):
        return True
    shared = own & named(page, account)
    where = shared & _places()
    return bool(where) + sum(2 if " " in name else 1 for name in shared - where) >= ENOUGH


def named(page: Page, account: Account) -> frozenset[str]:
    """The names in a page that could tell companies apart, in lower case, without the account's own.

    What the page also writes in small letters is a word and no name.
    """
    taken = {word for name in (account.name, *account.aliases) for word in names.plain(name).split()}
    found: set[str] = set()
    for line in page.text.split("\n"):
        headline = title_case(line) and len(line.split()) > LABEL and line.rstrip()[-1:] not in '.!?”"'
        if not headline and not FORWARD_LOOKING.search(line):
            found.update(_in_line(_INITIAL.sub("", line), taken))
        if len(found) > MAX_NAMES:
            break
    found.update(f"{place} {sign}".lower() for place, sign in _TICKER.findall(page.text))
    small = frozenset(_SMALL.findall(page.text))
    return frozenset(n for n in found if not small.issuperset(n.split()))


def _in_line(line: str, taken: Set[str]) -> Iterator[str]:
    for match in names.RUN.finditer(line):
        begins = not _MIDDLE.search(line[max(0, match.start() - 4) : match.start()])
        for place, piece in enumerate(_CUT.split(match.group())):
            yield from _in_run(piece.split(), taken, begins=begins or place > 0)


def _in_run(written: Sequence[str], taken: Set[str], *, begins: bool) -> Iterator[str]:
    """A run of capitalised words as one name, and its parts between words that go with any company."""
    words = [_bare(word) for word in written]
    if (whole := " ".join(words).lower()) in _places() and not set(whole.split()) <= ordinary():
        yield whole
        return
    part: list[str] = []
    for place, word in enumerate([*words, ""]):
        low = word.lower()
        if word and low not in taken and not _ordinary(word):
            part.append(low)
            continue
        alone = begins and len(part) == place == 1  # the first word of a sentence is written so whatever it is
        if not alone and len("".join(part)) > 3 and not set(part) <= _weak():
            yield " ".join(part)
        part = []


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    return names.clean(word).rstrip(".")


@lru_cache(maxsize=65536)
def _ordinary(word: str) -> bool:
    """A word that could stand in any company's text: a number, a date, a title, a joining word."""
    low = word.lower()
    shouted = word.isupper() and len(word) >= _SHOUTED
    odd = shouted or bool(_COMPOUND.search(word)) or not re.search(r"[^\W\d_]{2}", word)
    return odd or low in _JOINING or low in ordinary() or low in names.NOT_A_NAME


@cache
def _places() -> frozenset[str]:
    return frozenset(p.lower() for p in places())


@cache
def ordinary() -> frozenset[str]:
    """Words of names that too many companies share to tell one from another."""
    return frozenset(word for group, listed in _listed().items() if group != "weak" for word in listed)


@cache
def _weak() -> frozenset[str]:
    """Words that make no name among themselves: the Exchange Commission, the Annual Report."""
    return _listed()["weak"]


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    raw = json.loads((resources() / "data" / "ordinary_names.json").read_text("utf8"))
    return {group: frozenset(w for name in held for w in name.lower().split()) for group, held in raw.items()}
