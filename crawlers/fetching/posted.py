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


def values_of(url: str) -> Mapping[str, object]:
    """What a URL stands for posting; nothing when it stands for itself."""
    try:
        value = json.loads(_said(url).get(_DATA, ""))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def request_for(url: str) -> Request:
    """The request that a URL stands for."""
    parts, said = urlsplit(url), _said(url)
    if _DATA not in said:
        return Request(url)
    plain = parts._replace(query=parts.query[: parts.query.index(_METHOD)].rstrip("&")).geturl()
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    return Request(plain, method="POST", body=said[_DATA], headers=headers)


def _said(url: str) -> dict[str, str]:
    query = urlsplit(url).query
    return dict(parse_qsl(query)) if f"{_METHOD}=POST&" in query else {}
