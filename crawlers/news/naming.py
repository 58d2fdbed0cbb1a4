"""Does a text by somebody else name the account? Whole words, whatever the case, without the legal form."""

from __future__ import annotations

import re
from functools import lru_cache

from core.items import Account

_LEGAL = frozenset(
    """inc incorporated corp corporation co company ltd limited plc llc llp lp ag gmbh se sa nv bv ab asa oyj oy spa
    holding holdings group the""".split()  # noqa: SIM905
)
_SHORTEST = 3  # a shorter name is a word of every other headline
MAX_TEXT = 4000


def names(account: Account, text: str) -> bool:
    """Whether the text holds the account's name, an alias or its address."""
    return bool(_pattern((account.name, *account.aliases), account.domain).search(text[:MAX_TEXT]))


def same_company(account: Account, written: str) -> bool:
    """Whether a name in full ("HARBOR LOOM HOLDINGS INC") may be the account's, or is clearly another's."""
    full = _words(written)
    ours = [_words(name) for name in (account.name, *account.aliases, account.domain.partition(".")[0])]
    return any(_within(mine, full) or "".join(full) == "".join(mine) != "" for mine in ours)


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return bool(part) and any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name; the legal form only when there is nothing else."""
    words = tuple(re.findall(r"[^\W_]+", name[:300].lower().replace("'", "").replace("’", "")))
    return tuple(w for w in words if w not in _LEGAL) or words


@lru_cache(maxsize=1024)
def _pattern(written: tuple[str, ...], domain: str) -> re.Pattern[str]:
    kept = {" ".join(_bare(name)) for name in written}
    words = sorted((k for k in kept if len(k) >= _SHORTEST), key=lambda k: (-len(k), k))
    address = rf"(?:[\w-]{{1,40}}\.){{0,4}}{re.escape(domain)}"
    said = "|".join([*(re.escape(w).replace(r"\ ", r"\s+") for w in words), address])
    return re.compile(rf"(?<![\w.-])(?:{said})(?![\w-]|\.\w)", re.IGNORECASE)


def _bare(name: str) -> list[str]:
    """The words of a name as written, without the legal form behind it."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").lower() in _LEGAL:
        words.pop()
    return [*words[:-1], words[-1].rstrip(",")] if words else []
