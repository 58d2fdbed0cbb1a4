"""Recruitee boards, on Recruitee's hosts and on the employer's own: one answer holds every offer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import first_of, joined, mapping, mappings, parsed, text
from crawlers.jobs.boards import NAME, BoardSource
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable

_ARRANGEMENTS = (("hybrid", "hybrid"), ("remote", "remote"), ("on_site", "on-site"))


class Recruitee(BoardSource):
    landmarks = ("recruitee.com",)
    addresses = (rf"{NAME}\.recruitee\.com(?![\w-]|\.\w)",)
    assets = (
        r"//careers\.recruiteecdn\.com/",
        r"\bcareers-assets\.recruitee\.com/",
        r"//recruitee\.com/[^\s\"'<>]{0,100}\butm_",
    )
    position = r"/(?:l/\w{2}/)?o/([\w-]{1,200})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return self.list_at(f"{found['token'].lower()}.recruitee.com")

    def list_at(self, host: str) -> str:
        return f"https://{host}/api/offers/"

    def recognises(self, answer: object) -> bool:
        return "careers_url" in first_of(answer, "offers") or "offers" in mapping(answer)

    def listed(self, record: Record) -> int | None:
        return len(_offers(record))

    def postings(self, record: Record) -> Iterable[Posting]:
        return map(_posting, _offers(record))


def _offers(record: Record) -> list[dict[str, Any]]:
    """The offers that are open: drafts, archived and internal ones are shown to nobody."""
    offers = mapping(parsed(record)).get("offers")
    if not isinstance(offers, list):
        raise Unreadable(f"{record.final_url}: a Recruitee board has a list of offers; this answer has none")
    return [offer for offer in mappings(offers) if offer.get("status", "published") == "published"]


def _posting(offer: dict[str, Any]) -> Posting:
    places = [joined(p, "city", "state", "country") or text(p.get("name")) for p in mappings(offer.get("locations"))]
    whole = text(offer.get("location")) or joined(offer, "city", "state_name", "country")
    kinds = [kind for key, kind in _ARRANGEMENTS if offer.get(key) is True]
    return Posting(
        id=text(offer.get("id")),
        url=web_url(text(offer.get("careers_url"))),
        title=text(offer.get("title"))[:200],
        description=lines_of("\n".join(str(offer.get(key) or "") for key in ("description", "requirements"))),
        department=text(offer.get("department")),
        locations=tuple(dict.fromkeys(filter(None, places if len(places) > 1 else [whole, *places][:1]))),
        remote=next(iter(kinds), "") or remote_of(whole, *places),
        employment_type=text(offer.get("employment_type_code")),
        posted=_instant(offer.get("published_at")),
        updated=_instant(offer.get("updated_at")),
        company=text(offer.get("company_name")),
        valid_through=_instant(offer.get("close_at")),
    )


def _instant(value: object) -> str:
    """A moment as ISO 8601 has it; theirs ends in a word: "2026-02-03 04:05:06 UTC"."""
    said = text(value)
    return said.removesuffix(" UTC").replace(" ", "T") + "+00:00" if said.endswith(" UTC") else said


RECRUITEE = Recruitee()
