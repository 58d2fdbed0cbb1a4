"""What is still to be asked for one account: best first, nothing twice, and no endless calendar."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from urllib.parse import urlsplit

from crawlers.domains import MAX_URL, web_url
from crawlers.source import Ask

SHAPE_LIMIT = 10  # URLs that differ in digits or in values of their query only
LEAF_LIMIT = 60  # the same, when they are ends: articles of a listing, positions of a careers page
SIZE_LIMIT = 2000
NEVER = 99  # the priority of what is known and not wanted: too old to count
_VARYING = re.compile(r"(?<==)[^&]+|;[^/?]*|\d+")  # values of a query, sessions in a path, numbers


class Frontier:
    """A heap ordered by (priority, arrival), so that one account is always walked in the same order."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Ask]] = []
        self._seen: set[str] = set()
        self._shapes: Counter[tuple[str, bool]] = Counter()
        self._undated: dict[str, Ask] = {}  # waiting without a date, by key
        self._arrivals = 0
        self._refused: set[int] = set()
        self.trapped: Counter[str] = Counter()  # by source: addresses not followed, since they looked like a trap
        self.crowded: Counter[str] = Counter()  # by source: addresses for which there was no room

    def __len__(self) -> int:
        return len(self._heap)

    def offer(self, ask: Ask, *, leaf: bool = False) -> bool:
        """Queue an ask unless it was queued before, is one of too many of its shape, or is no address at all."""
        key = key_of(ask.url)
        if ask.priority >= NEVER:
            self._forget(key, ask)
            return False
        if key in self._undated and "date" in ask.hint:
            return self._dated(key, ask)
        if not key or key in self._seen:
            return False
        if len(self._heap) >= SIZE_LIMIT:
            return self._refuse(key, ask, self.crowded)
        shape = (_VARYING.sub("N", key), leaf)
        if self._shapes[shape] >= (LEAF_LIMIT if leaf else SHAPE_LIMIT) or _winds(key):
            return self._refuse(key, ask, self.trapped)
        self._seen.add(key)
        self._shapes[shape] += 1
        if ask.hint and "date" not in ask.hint:
            self._undated[key] = ask
        self._push(ask)
        return True

    def _refuse(self, key: str, ask: Ask, counter: Counter[str]) -> bool:
        """Count an address that is not followed, once for each as long as there are not very many."""
        if len(self._refused) < SIZE_LIMIT and hash(key) not in self._refused:
            self._refused.add(hash(key))
            counter[ask.source] += 1
        return False

    def _dated(self, key: str, ask: Ask) -> bool:
        """Somebody who knows its date asks for what waits without one: that one is asked, in the place of its age."""
        if ask.source != self._undated[key].source:
            return False
        self._forget(key, ask)
        self._push(ask)
        return True

    def _forget(self, key: str, ask: Ask) -> None:
        """What waits there without a date is not asked, nor whatever comes for it later."""
        known = self._undated.get(key)
        if known and known.source == ask.source:
            del self._undated[key]
            self._heap = [entry for entry in self._heap if entry[2] is not known]
            heapq.heapify(self._heap)
        self._seen.add(key)

    def insist(self, ask: Ask) -> None:
        """Queue another spelling of an address that did not answer."""
        if ask.url not in self._seen:
            self._seen.add(ask.url)
            self._push(ask)

    def _push(self, ask: Ask) -> None:
        heapq.heappush(self._heap, (ask.priority, self._arrivals, ask))
        self._arrivals += 1

    def pop(self) -> Ask | None:
        if not self._heap:
            return None
        ask = heapq.heappop(self._heap)[2]
        if ask.hint:
            self._undated.pop(key_of(ask.url), None)
        return ask

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
