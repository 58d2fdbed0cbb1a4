"""The archive as HTTP cache: what this round has is not fetched again, what is older is asked for changes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from core.evidence import digest
from core.store import Head, Record
from crawlers.fetching.reasons import Refused
from crawlers.fetching.visit import Errand, Visit
from crawlers.run import Run
from crawlers.source import Ask, Source
from crawlers.sources_registry import SOURCES

FOREIGN = "*"  # under this name the archive keeps what was imported without an account
_VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
OF_THE_WIRE = frozenset({"transfer-encoding", "content-encoding", "content-length", "connection", "keep-alive"})
_HIT = "archived"


class ArchiveMiddleware:
    """Answers from the archive, asks conditionally, and archives each answer before anyone reads it."""

    def __init__(self, run: Run) -> None:
        self._run = run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchiveMiddleware:
        return cls(crawler.spider.run)  # type: ignore[union-attr]

    def process_request(self, request: Request) -> Response | None:
        errand: Errand = request.meta["errand"]
        address = _address(errand, request)
        errand.known = known = self._find(errand, address, request.meta.get("visit"))
        for name in _VALIDATORS.values():
            request.headers.pop(name, None)  # a redirect carries the validators of another document
        if known and known.round == self._run.round.id and not self._ask_again(known):
            return Response(known.final_url, status=known.status, headers=_pairs(known), flags=[_HIT])
        if self._run.options.offline:
            raise Refused("not-archived", request.url)
        if known and known.final_url == address and known.status == 200:
            for header, condition in _VALIDATORS.items():
                if value := known.header(header):
                    request.headers[condition] = value
        return None

    def process_response(self, request: Request, response: Response) -> Response:
        errand: Errand = request.meta["errand"]
        visit: Visit | None = request.meta.get("visit")
        known, errand.status = errand.known, response.status
        if known and (response.status == 304 or _HIT in response.flags):
            errand.status = known.status
            if _worth_keeping(known):
                errand.record = self._again(errand, known, visit, asked=response.status == 304)
            return response
        record = self._run.record(
            errand,
            final_url=_address(errand, request),
            status=response.status,
            headers=_headers(response),
            body=response.body,
        )
        record = self._reduced(record)
        if _worth_keeping(record):
            errand.record = replace(record, id=visit.known.put(record).id if visit else self._run.archive.put(record))
        return response

    def _again(self, errand: Errand, known: Head, visit: Visit | None, *, asked: bool) -> Head:
        """A stored answer that is current, under the name of whoever asked for it now."""
        seen = self._run.round.as_of if asked else known.seen
        hint = dict(errand.ask.hint)
        if visit and not stands_for(known, errand.ask):
            whole = replace(visit.known.load(known), account=errand.account, source=errand.ask.source)
            whole = replace(whole, url=errand.ask.url, hint=hint, seen=seen, round=self._run.round.id)
            return visit.known.put(self._reduced(whole))
        if visit:
            return visit.known.renew(known, source=errand.ask.source, url=errand.ask.url, seen=seen, hint=hint)
        assert isinstance(known, Record)
        ask, record = errand.ask, replace(known, account=errand.account, hint=hint, seen=seen, round=self._run.round.id)
        record = replace(record, url=ask.url, source=ask.source)
        return replace(record, id=self._run.archive.put(record))

    def _reduced(self, record: Record) -> Record:
        """The answer without what its source has no right to keep."""
        source = SOURCES.get(record.source)
        body = source.kept(record) if source else record.body
        return record if body is record.body else replace(record, body=body, sha256=digest(body))

    def _find(self, errand: Errand, url: str, visit: Visit | None) -> Head | None:
        """The stored answer for this address: asked for itself, or reached by this errand before."""
        find = visit.known.find if visit else partial(self._run.archive.find, errand.account)
        own = find(url)
        if own is None and url != errand.ask.url:
            reached = find(errand.ask.url)
            own = reached if reached and reached.final_url == url else None
        own = own if own and (stands_for(own, errand.ask) or not _in_part(own.source)) else None
        if self._run.options.offline and not (own and own.round == self._run.round.id):
            return self._run.archive.find(FOREIGN, url)
        return own

    def _ask_again(self, known: Head) -> bool:
        return known.status >= 500 and not self._run.options.offline


def _address(errand: Errand, request: Request) -> str:
    """Where this hop goes; as long as nothing redirected it, as it was asked and not as Scrapy escapes it."""
    return request.url if "redirect_times" in request.meta else errand.ask.url


def stands_for(known: Head, ask: Ask) -> bool:
    """May an answer that is kept be this ask's as it is? Not when either source keeps only a part of its answers."""
    return known.source == ask.source or not (_in_part(known.source) or _in_part(ask.source))


def _in_part(name: str) -> bool:
    """Does the archive keep only a part of what this source is answered?"""
    source = SOURCES.get(name)
    return source is not None and type(source).kept is not Source.kept


def _worth_keeping(record: Head) -> bool:
    """Errors pass and are asked again; only a robots.txt that cannot be had is itself something to know."""
    return record.source == "robots" or (record.status < 500 and record.status not in (408, 425, 429))


def _headers(response: Response) -> tuple[tuple[str, str], ...]:
    """What was said about the document; what held for its way here does not hold for the unpacked body."""
    named = ((name.decode("latin-1").lower(), values) for name, values in response.headers.items())
    return tuple((n, v.decode("utf8", "replace").strip()) for n, vs in named if n not in OF_THE_WIRE for v in vs)


def _pairs(record: Head) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for name, value in record.headers:
        out.setdefault(name, []).append(value)
    return out
