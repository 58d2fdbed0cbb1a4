"""Pages that send the browser on by a meta tag; most pages hold no such word and are not decoded to look for it."""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response

_LOOKED_AT = 16_384  # bytes: Scrapy looks at 4,096 characters


class RefreshMiddleware(MetaRefreshMiddleware):
    """Scrapy's own, on the pages that can hold one."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        start = response.body[:_LOOKED_AT]
        if b"\0" not in start and b"refresh" not in start.lower():
            return response
        return super().process_response(request, response)
