"""Regular expressions of others, in linear time: what they match, and the literals without which they cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as reader  # type: ignore[attr-defined]
from typing import Any

import re2

MOST = 24  # alternatives that are written out
# What nearly every page holds, the longest first: it tells one page from another as little as nothing.
COMMON = re.compile(
    r"stylesheet|action|javascript|https?|content|section|iframe|images|assets|script|static"
    r"|style|class|title|table|image|theme|build|html|body|head|href|link|meta|span|type|text|name|main|icon|dist|core"
    r"|font|form|data|div|css|img|src|rel|www|cdn|api|app|min|com|net|org|js|id|php"
)
_CLASS_DASH = re.compile(r"(\\[wdsWDS])-")
_IDENTITY = re.compile(r"\\([ac-eg-mo-qyzA-CE-RT-VX-Z_<>\"'=!@#%&~`:;,])")


@cache
def _options(groups: bool) -> Any:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1  # bytes as they are: a page is never decoded
    options.case_sensitive = False
    options.log_errors = False
    options.never_capture = not groups
    return options


def compiled(pattern: str, *, groups: bool = True) -> Any:
    """The pattern, matched without regard to case; raises ValueError when it looks around or refers back."""
    try:
        return re2.compile(portable(pattern).encode("utf8"), _options(groups))
    except re2.error as error:
        reason = error.args[0] if error.args else error
        raise ValueError(f"{pattern!r} cannot be matched in linear time: {reason!r}") from error


def portable(pattern: str) -> str:
    """A pattern of JavaScript in words that every engine reads alike."""
    pattern = pattern.replace("[^]", r"[\s\S]")
    return _IDENTITY.sub(lambda m: m[0] if m[1] in "dswb" else m[1], _CLASS_DASH.sub(r"\1\\-", pattern))


def required(pattern: str) -> frozenset[str]:
    """Literals in small letters one of which is in every match; empty when there are none to be told."""
    try:
        tree = reader.parse(portable(pattern))
    except (re.error, OverflowError, RecursionError):
        return frozenset()
    return _required(tree)


def _required(tree: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The rarest of the sets that the parts of a sequence need."""
    best: frozenset[str] = frozenset()
    run: frozenset[str] = frozenset({""})
    for part in tree:
        exact = _exact(part)
        joined = frozenset(a + b for a in run for b in exact) if exact is not None else None
        if joined is not None and len(joined) <= MOST:
            run = joined
            continue
        best = min((best, run, _inner(part)), key=_cost)
        run = exact if exact is not None else frozenset({""})
    return min((best, run), key=_cost) if min(map(_cost, (best, run))) < 1 else frozenset()


def _exact(part: tuple[Any, Any]) -> frozenset[str] | None:
    """Everything that a part can match, when that is little; None when it is not."""
    kind, value = part
    if kind is op.AT:
        return frozenset({""})
    if kind is op.LITERAL:
        return frozenset({chr(value).lower()}) if value < 128 else None
    if kind is op.IN:
        singles = [_exact(item) if item[0] is op.LITERAL else None for item in value]
        return _joined(singles) if len(singles) <= 4 else None
    if kind is op.SUBPATTERN:
        return _product(value[-1])
    if kind is op.BRANCH:
        return _joined([_product(branch) for branch in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] == 1:
        inner = _product(value[2])
        return inner if inner is None or value[0] else inner | {""}
    return None


def _joined(parts: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    known = [part for part in parts if part is not None]
    union = frozenset[str]().union(*known)
    return union if len(known) == len(parts) and len(union) <= MOST else None


def _product(tree: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    found = frozenset({""})
    for part in tree:
        exact = _exact(part)
        if exact is None or len(exact) * len(found) > MOST:
            return None
        found = frozenset(a + b for a in found for b in exact)
    return found


def _inner(part: tuple[Any, Any]) -> frozenset[str]:
    kind, value = part
    if kind is op.SUBPATTERN:
        return _required(value[-1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
        return _required(value[2])
    if kind is op.BRANCH:
        sets = [_required(branch) for branch in value[1]]
        return frozenset[str]().union(*sets) if all(sets) else frozenset()
    return frozenset()


def _cost(literals: frozenset[str]) -> float:
    """About how often one of them is in a page; 1 and more is no help."""
    return sum(map(chance, literals)) if literals and len(literals) <= MOST else 1.0


def chance(literal: str) -> float:
    """The longer and the odder the rarer; what every page holds is as good as not there."""
    telling = sum(1.0 if c.isalnum() else 0.5 if c in "/-_." else 0.2 for c in COMMON.sub("", literal))
    telling += 1.2 * len(COMMON.findall(literal))
    return 1.0 if len(literal) < 3 else min(1.0, 2.0 ** (2.5 - telling))
