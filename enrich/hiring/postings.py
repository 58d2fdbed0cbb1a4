"""Hiring as the account's own board shows it: strategic roles open now, functions above their baseline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from core.items import Account, Dated, Evidence, Page, Signal, Slot
from enrich.hiring.firsts import firsts
from enrich.hiring.openings import Role, head_end, roles
from enrich.hiring.roles import first_of_its_kind, strategic

FEW = 3  # on a board this short every role tells something
SURGE_DAYS = 45
SURGE_MIN = 4
# A board of this many roles of which nearly all carry one day was moved to a new system: the day says nothing.
MOVED_MIN, MOVED_SHARE = 10, 0.8


def signals(pages: Sequence[Page], account: Account | None, as_of: date) -> list[Signal]:
    """One signal for each posting of a strategic role, of a function's first one, and for each that a surge counts."""
    board = roles(pages, as_of)
    return [*_open_roles(board, account), *_firsts(board, account), *_surges(board, account, as_of)]


def _open_roles(board: Sequence[Role], account: Account | None) -> Iterator[Signal]:
    for role in board:
        if strategic(role.seniority) or first_of_its_kind(role.title) or len(board) <= FEW:
            for page in role.pages:
                yield _signal("role_open", page, account, role.posted, _said_of(role))


def _firsts(board: Sequence[Role], account: Account | None) -> Iterator[Signal]:
    for role, page, start, end in firsts(board):
        signal = _signal(
            "first_in_function_role", page, account, role.posted, {"title": role.title, "function": role.function}
        )
        yield replace(signal, evidence=Evidence.of(page, start, end))


def _said_of(role: Role) -> dict[str, Slot]:
    where: dict[str, Slot] = {"location": role.places[0]} if len(role.places) == 1 else {}
    department: dict[str, Slot] = {"department": role.department} if role.department else {}
    return {
        "title": role.title,
        "function": role.function,
        "seniority": role.seniority,
        "places": max(1, len(role.places)),
        **department,
        **where,
    }


def _surges(board: Sequence[Role], account: Account | None, as_of: date) -> Iterator[Signal]:
    """A function surges when at least four of its open roles are new and they are at least as many as all older
    dated ones; undated ones may be older, so they are counted into the baseline."""
    if _moved(board):
        return
    for function in sorted({r.function for r in board} - {"other"}):
        members = [r for r in board if r.function == function]
        new = [r for r in members if r.day and r.day > as_of - timedelta(days=SURGE_DAYS)]
        older = len(members) - len(new)
        if len(new) < SURGE_MIN or len(new) < older:
            continue
        said: dict[str, Slot] = {"function": function, "count": len(new), "days": SURGE_DAYS, "baseline": older}
        for role in (*new, *(r for r in members if r not in new)):
            for page in role.pages:
                yield _signal("hiring_surge", page, account, new[0].posted, said)


def _moved(board: Sequence[Role]) -> bool:
    days = Counter(r.day for r in board if r.day)
    several = len({r.function for r in board}) > 2
    return several and days.total() >= MOVED_MIN and max(days.values()) >= MOVED_SHARE * days.total()


def _signal(
    trigger: str, page: Page, account: Account | None, posted: Dated | None, slots: Mapping[str, Slot]
) -> Signal:
    return Signal(
        trigger=trigger,
        evidence=Evidence.of(page, 0, head_end(page)),
        subject=account.name if account else "",
        about_account=True if account else None,
        role="subject",
        modality="done",
        event_date=posted,
        slots=slots,
        confidence=0.9 if page.own else 0.7,
        cues=("posting",),
    )
