"""What an account's board says, role by role: one role in five cities, or on two boards, is one role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.items import Dated, Page
from enrich.hiring.roles import function_of, plain_title, seniority_of

STALE = timedelta(days=7)  # a posting that no crawl has seen for a week is not known to be open


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An open role: its best posting (`page`) and all `pages` that offer it."""

    title: str
    function: str
    seniority: str
    department: str
    places: tuple[str, ...]
    pages: tuple[Page, ...]

    @property
    def page(self) -> Page:
        return self.pages[0]

    @property
    def posted(self) -> Dated | None:
        return self.page.published

    @property
    def day(self) -> date | None:
        return self.posted.value if self.posted and self.posted.precision == "day" else None


def roles(pages: Sequence[Page], as_of: date) -> list[Role]:
    """The roles that are open now, newest first; undated ones last."""
    groups: dict[str, list[Page]] = {}
    for page in sorted((p for p in pages if p.kind == "posting" and _open(p, as_of)), key=_order):
        groups.setdefault(role_key(page), []).append(page)
    return sorted((_role(g) for g in _joined(groups)), key=lambda r: _order(r.page))


def _joined(groups: Mapping[str, list[Page]]) -> list[list[Page]]:
    """The groups, where what names no department belongs to the one department that has a role of this title."""
    whole, of_title = dict(groups), dict[str, list[str]]()
    for key in groups:
        title, _, department = key.rpartition("|")
        of_title.setdefault(title, []).extend([key] if department else [])
    for title, keys in of_title.items():
        if len(keys) == 1 and (plain := whole.pop(f"{title}|", None)):
            whole[keys[0]] = sorted(whole[keys[0]] + plain, key=_order)
    return list(whole.values())


def role_key(page: Page) -> str:
    """What two postings of one role share: as the board's reader says, else title and department."""
    plain = f"{plain_title(title_of(page))}|{page.fields.get('department', '')}"
    return str(page.fields.get("role_key", "")) or plain.lower()


def title_of(page: Page) -> str:
    """The posting's title as its text gives it on the first line."""
    return page.text.partition("\n")[0].strip()


def head_end(page: Page) -> int:
    """Where the lines that the board states in fields (title, place, day) end and the description begins."""
    return len("\n".join(page.text.split("\n")[: int(page.fields.get("head_lines", 1))]))


def _role(pages: list[Page]) -> Role:
    first = pages[0]
    title = plain_title(title_of(first))
    department = str(first.fields.get("department", "")).strip()
    places = {place.strip() for p in pages for place in str(p.fields.get("location", "")).split(";")} - {""}
    return Role(
        title=title,
        function=function_of(title, department),
        seniority=seniority_of(title),
        department=department,
        places=tuple(sorted(places)),
        pages=tuple(pages),
    )


def _open(page: Page, as_of: date) -> bool:
    """Live in this crawl, not past its closing day, and not posted after the day of the run."""
    closes = str(page.fields.get("valid_through", ""))[:10]
    later = page.published is not None and page.published.value > as_of
    return (
        bool(title_of(page))
        and page.seen >= as_of - STALE
        and not later
        and not (closes and closes < as_of.isoformat())
    )


def _order(page: Page) -> tuple[int, str, str, str]:
    """Newest first, then by address: the earliest posting of a role counts only when no newer one is dated."""
    newest = -page.published.value.toordinal() if page.published else 0
    return newest, page.url, page.sha256, page.part
