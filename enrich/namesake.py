"""Is a page by somebody else about this company, or about another of the same name?

The company's own pages tell what goes with it: its people, places, products and partners. A page elsewhere that names
the company counts as speaking of it only when it names enough of these too, or the company's own address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache

from core.items import Account, Page
from core.registry import resources
from enrich import names

TEXT = frozenset({"article", "page", "home", "team"})
ENOUGH = 2  # a name of several words weighs two, a single word one
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|[\n“\"])\s*$")


def strangers(pages: Iterable[Page], known: Iterable[Page], account: Account) -> frozenset[tuple[str, str, str]]:
    """The places (digest, source, part) of pages that nothing ties to the account; `known` are its own pages."""
    own = frozenset(n for page in known if page.own and page.kind in TEXT for n in named(page, account))
    return frozenset(
        (p.sha256, p.source, p.part) for p in pages if not p.own and p.kind in TEXT and not tied(p, own, account)
    )


def tied(page: Page, own: frozenset[str], account: Account) -> bool:
    """Whether the page names the account's address, or enough of what its own pages name."""
    if re.search(rf"(?<![\w.-])(?:[\w-]+\.)*{re.escape(account.domain)}(?![\w-]|\.\w)", page.text):
        return True
    return sum(2 if " " in name else 1 for name in own & named(page, account)) >= ENOUGH


def named(page: Page, account: Account) -> frozenset[str]:
    """The names in a page that could tell companies apart, in lower case, without the account's own."""
    taken = {word for name in (account.name, *account.aliases) for word in names.plain(name).split()}
    found = set()
    for match in names.RUN.finditer(page.text):
        name = names.clean(match.group()).lower()
        starts = bool(_SENTENCE_START.search(page.text[max(0, match.start() - 4) : match.start()]))
        if len(name) > 3 and not (starts and " " not in name) and not set(name.split()) <= taken | ordinary():
            found.add(name)
    return frozenset(found)


@cache
def ordinary() -> frozenset[str]:
    """Words of names that too many companies share to tell one from another."""
    listed = json.loads((resources() / "data" / "ordinary_names.json").read_text("utf8"))
    return frozenset(word for group in listed.values() for name in group for word in name.lower().split())
