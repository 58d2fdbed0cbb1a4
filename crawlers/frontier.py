"""What is still to be asked for one account: best first, nothing twice, and no endless calendar."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from urllib.parse import urlsplit

from crawlers.domains import MAX_URL, web_url
from crawlers.source import Ask

SHAPE_LIMIT = 10  # URLs that differ in digits only
LEAF_LIMIT = 60  # the same, when they are ends: articles of a listing, positions of a careers page
SIZE_LIMIT = 2000
_DIGITS = re.compile(r"\d+")


class Frontier:
    """A heap ordered by (priority, arrival), so that one account is always walked in the same order."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Ask]] = []
        self._seen: set[str] = set()
        self._shapes: Counter[tuple[str, bool]] = Counter()
        self._arrivals = 0

    def __len__(self) -> int:
        return len(self._heap)

    def offer(self, ask: Ask, *, leaf: bool = False) -> bool:
        """Queue an ask unless it was queued before, is one of too many of its shape, or is no address at all."""
        key = key_of(ask.url)
        if not key or key in self._seen or len(self._heap) >= SIZE_LIMIT:
            return False
        shape = (_DIGITS.sub("N", key), leaf)
        if self._shapes[shape] >= (LEAF_LIMIT if leaf else SHAPE_LIMIT) or _winds(key):
            return False
        self._seen.add(key)
        self._shapes[shape] += 1
        self._push(ask)
        return True

    def insist(self, ask: Ask) -> None:
        """Queue another spelling of an address that did not answer."""
        if ask.url not in self._seen:
            self._seen.add(ask.url)
            self._push(ask)

    def _push(self, ask: Ask) -> None:
        heapq.heappush(self._heap, (ask.priority, self._arrivals, ask))
        self._arrivals += 1

    def pop(self) -> Ask | None:
        return heapq.heappop(self._heap)[2] if self._heap else None

    def arrived(self, url: str) -> None:
        """An answer came from here: whatever else leads here need not be asked."""
        self._seen.add(key_of(url))

    def rest(self) -> list[Ask]:
        """What was never asked, best first."""
        return [ask for _, _, ask in sorted(self._heap)]


def key_of(url: str) -> str:
    """What two spellings of one address share: scheme, `www.` and a last slash do not tell documents apart."""
    if url.startswith("dns:"):
        return url if len(url) <= MAX_URL else ""
    if not (clean := web_url(url)):
        return ""
    parts = urlsplit(clean)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}"


def _winds(key: str) -> bool:
    """A path that repeats a step three times is a link that feeds on itself."""
    return max(Counter(step for step in key.split("?")[0].split("/") if step).values(), default=0) > 2
