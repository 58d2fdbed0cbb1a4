"""The archive as HTTP cache: what this round has is not fetched again, what is older is asked for changes."""

from __future__ import annotations

from dataclasses import replace

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from core.evidence import digest
from core.store import Record
from crawlers.reasons import Refused
from crawlers.run import Run
from crawlers.sources_registry import SOURCES
from crawlers.visit import Errand

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
        errand.known = known = self._find(errand, address)
        for name in _VALIDATORS.values():
            request.headers.pop(name, None)  # a redirect carries the validators of another document
        if known and known.round == self._run.round.id and not self._ask_again(known):
            return _response(known, request)
        if self._run.options.offline:
            raise Refused("not-archived", request.url)
        if known and known.final_url == address and known.status == 200:
            for header, condition in _VALIDATORS.items():
                if value := known.header(header):
                    request.headers[condition] = value
        return None

    def process_response(self, request: Request, response: Response) -> Response:
        errand: Errand = request.meta["errand"]
        errand.status = response.status
        known = errand.known
        if known and (response.status == 304 or _HIT in response.flags):
            ask = errand.ask
            record = replace(known, account=errand.account, url=ask.url, source=ask.source, hint=dict(ask.hint))
            if response.status == 304:
                record = replace(record, seen=self._run.round.as_of, round=self._run.round.id)
            response = _response(record, request)
        else:
            record = self._run.record(
                errand,
                final_url=_address(errand, request),
                status=response.status,
                headers=_headers(response),
                body=response.body,
            )
            record = self._reduced(record)
        if _worth_keeping(record):
            errand.record = replace(record, id=self._run.archive.put(record) if record != known else record.id)
        errand.status = record.status
        return response

    def _reduced(self, record: Record) -> Record:
        """The answer without what its source has no right to keep."""
        source = SOURCES.get(record.source)
        body = source.kept(record) if source else record.body
        return record if body is record.body else replace(record, body=body, sha256=digest(body))

    def _find(self, errand: Errand, url: str) -> Record | None:
        """The stored answer for this address: asked for itself, or reached by this errand before."""
        find = self._run.archive.find
        own = find(errand.account, url)
        if own is None and url != errand.ask.url:
            reached = find(errand.account, errand.ask.url)
            own = reached if reached and reached.final_url == url else None
        if self._run.options.offline and not (own and own.round == self._run.round.id):
            return find(FOREIGN, url)
        return own

    def _ask_again(self, known: Record) -> bool:
        return known.status >= 500 and not self._run.options.offline


def _address(errand: Errand, request: Request) -> str:
    """Where this hop goes; as long as nothing redirected it, as it was asked and not as Scrapy escapes it."""
    return request.url if "redirect_times" in request.meta else errand.ask.url


def _worth_keeping(record: Record) -> bool:
    """Errors pass and are asked again; only a robots.txt that cannot be had is itself something to know."""
    return record.source == "robots" or (record.status < 500 and record.status not in (408, 425, 429))


def _headers(response: Response) -> tuple[tuple[str, str], ...]:
    """What was said about the document; what held for its way here does not hold for the unpacked body."""
    named = ((name.decode("latin-1").lower(), values) for name, values in response.headers.items())
    return tuple((n, v.decode("utf8", "replace").strip()) for n, vs in named if n not in OF_THE_WIRE for v in vs)


def _response(record: Record, request: Request) -> Response:
    """A stored answer as Scrapy sees answers."""
    return Response(record.final_url, status=record.status, headers=_pairs(record), body=record.body, flags=[_HIT])


def _pairs(record: Record) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for name, value in record.headers:
        out.setdefault(name, []).append(value)
    return out
