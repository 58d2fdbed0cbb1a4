"""Requests by POST, written as URLs, so that frontier, archive and evidence know one kind of address.

The way of writing is that of web archives' replay tools: the method and the body as parts of the query.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from scrapy import Request

_METHOD, _DATA = "__wb_method", "__wb_post_data"


def posted(url: str, values: Mapping[str, object]) -> str:
    """The URL that stands for posting these values as JSON to `url`."""
    body = json.dumps(values, sort_keys=True, separators=(",", ":"))
    mark = "&" if urlsplit(url).query else "?"
    return f"{url}{mark}{urlencode({_METHOD: 'POST', _DATA: body})}"


def request_for(url: str) -> Request:
    """The request that a URL stands for."""
    parts = urlsplit(url)
    said = dict(parse_qsl(parts.query)) if f"{_METHOD}=POST&" in parts.query else {}
    if _DATA not in said:
        return Request(url)
    plain = parts._replace(query=parts.query[: parts.query.index(_METHOD)].rstrip("&")).geturl()
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    return Request(plain, method="POST", body=said[_DATA], headers=headers)
