"""One open position as a Page, whatever board or markup it was read from."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.items import Account, Dated, Page
from core.store import Record
from crawlers.jobs.jobtitles import GENDERS
from crawlers.jobs.vacancyrows import is_place
from crawlers.pages.blocks import blocks_of
from crawlers.pages.dates import stated
from crawlers.pages.document import Unreadable, normal, parse
from crawlers.pages.language import language_of
from crawlers.pages.page import page_of

EXTRACTOR = "posting/2"
MAX_LINES = 400
_REMOTE = re.compile(r"\b(remote|work from home|home[- ]?office|telecommute|anywhere)\b", re.IGNORECASE)
_PARTS = re.compile(r"\s[-–—]\s|[()|,\[\]]|\s+based\b")
_HYBRID = re.compile(r"\bhybrid\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """What a board says of one position. `posted` is when it was first published, never when it was last touched."""

    id: str
    url: str
    title: str
    description: tuple[str, ...]
    department: str = ""
    team: str = ""
    locations: tuple[str, ...] = ()
    remote: str = ""
    employment_type: str = ""
    posted: str = ""
    posted_as: str = ""  # the words of the board, where they are not the day itself: "Posted 3 Days Ago"
    updated: str = ""
    company: str = ""
    valid_through: str = ""
    closed: bool = False  # it says itself that nobody can apply any more


def posting_page(account: Account, record: Record, source: str, posting: Posting, board: str) -> Page:
    """The posting as a page of the account, whose board it is.

    Its first lines are what the board states in fields: title; then place, department, day. `head_lines` counts them.
    """
    published = _published(posting)
    updated = stated(posting.updated, "board")
    where, when = "; ".join(dict.fromkeys(posting.locations)), f"posted {published}" if published else ""
    head = [posting.title, " | ".join(filter(None, (where, posting.department, when)))]
    text = "\n".join([*filter(None, head), *(d for d in posting.description[:MAX_LINES] if d != posting.title)])
    fields = {
        "title": posting.title,
        "department": posting.department,
        "team": posting.team,
        "location": where,
        "remote": posting.remote or remote_of(*posting.locations),
        "employment_type": posting.employment_type,
        "posted": str(published) if published else "",
        "updated": str(updated) if updated else "",
        "board": board,
        "company": posting.company,
        "role_key": role_key(posting),
        "head_lines": len(list(filter(None, head))),
    }
    return page_of(
        account,
        record,
        source,
        "posting",
        url=posting.url or record.final_url,
        text=text,
        title=posting.title,
        language=language_of(None, text),
        own=True,
        origin=account.domain,
        extractor=EXTRACTOR,
        part=posting.id,
        published=published,
        fields={k: v for k, v in fields.items() if v},
    )


def _published(posting: Posting) -> Dated | None:
    found = stated(posting.posted, "board")
    return replace(found, raw=posting.posted_as[:200]) if found and posting.posted_as else found


def described(page: Page) -> bool:
    """Does a posting's page hold more than what a list shows of it?"""
    return len(page.text.split("\n")) > int(page.fields.get("head_lines", 1))


def is_closed(posting: Posting, record: Record) -> bool:
    """Does the posting say so, or has its last day passed on the day of the run that last saw it?"""
    last = stated(posting.valid_through, "board")
    return posting.closed or bool(last and last.precision == "day" and last.value < record.seen)


def lines_of(markup: str, *, escaped: bool = False) -> tuple[str, ...]:
    """HTML of a description as plain lines; `escaped` when the markup itself was entity-escaped once."""
    markup = html.unescape(markup) if escaped else markup
    if not markup.strip():
        return ()
    try:
        return tuple(b.text for b in blocks_of(parse(f"<div>{markup}</div>")))
    except Unreadable:
        return ()


def plain_lines(text: str) -> tuple[str, ...]:
    """Plain text as lines."""
    return tuple(line for line in map(normal, text.splitlines()) if line)


def remote_of(*texts: str) -> str:
    """What a place or arrangement in words says about where one works: remote, hybrid, on-site or nothing."""
    text = " ".join(texts)
    if _HYBRID.search(text):
        return "hybrid"
    if _REMOTE.search(text):
        return "remote"
    return "on-site" if re.search(r"\bon[- ]?site\b|\bin[- ]office\b", text, re.IGNORECASE) else ""


def role_key(posting: Posting) -> str:
    """What postings of one role in several places share: the title without places and marks, and the department."""
    parts = _PARTS.split(GENDERS.sub(" ", posting.title))
    title = " ".join(p for n, p in enumerate(parts) if not n or not is_place(p.strip()))
    for place in sorted(_places(posting.locations), key=len, reverse=True):
        title = re.sub(rf"(?<!\w){re.escape(place)}(?!\w)", " ", title, flags=re.IGNORECASE)
    words = re.findall(r"[\w+#.]+", re.sub(r"\b(?:remote|hybrid|on-?site)\b", " ", title, flags=re.IGNORECASE))
    return f"{' '.join(words).lower()}|{' '.join(posting.department.lower().split())}"


def _places(locations: Iterable[str]) -> set[str]:
    return {p.strip() for text in locations for p in re.split(r"[,;|/•()]| - ", text) if len(p.strip()) > 2}
