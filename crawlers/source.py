"""What a source is: how it starts for an account, which links it claims, and how it reads an answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.items import Account, Page
from core.store import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request that a source wants made. A lower `priority` goes first; `hint` travels into the archived record.

    `hint` keys: `title`, `date` (ISO), `precision`, `method` ("feed", "sitemap", "listing"), `raw`: what the
    linking page says of the linked one; `seen` (ISO): a day on which somebody had it already. A request by POST is
    written as a URL (see `crawlers/fetching/posted.py`).
    """

    url: str
    source: str
    priority: int = 50
    hint: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link, frame, script or redirect found in one of the account's own pages."""

    url: str
    text: str
    tag: str
    rel: str = ""
    type: str = ""


class Source(ABC):
    """A unit of collection. Stateless: the spider owns budgets and duplicates, the archive owns what was fetched.

    `starts`, `claim` and `follow` run inside the crawl's event loop and must be cheap and bounded; `read` runs later
    in the workers, as a pure function of the record, the account and nothing else.
    """

    name: str = ""  # the file's name, set by the registry
    group: str = ""  # news | jobs | tech | people | site
    also_reads: tuple[str, ...] = ()  # sources whose answers this one reads too, as the technologies of a home page
    posts: bool = False  # does it ask by POST? An address that stands for one is taken so from no other source
    pause: float = 0.0  # seconds between two requests that the publisher's terms ask for
    completes: str = ""  # the source whose list of postings this one's answers describe one by one

    def starts(self, account: Account) -> Iterable[Ask]:
        """Requests that need no discovery (the home page, /robots.txt sitemaps, a DNS question)."""
        return ()

    def claim(self, account: Account, link: Link) -> Ask | None:
        """The request that a link on the account's own site stands for, when it is of this source's kind."""
        return None

    def follow(self, account: Account, record: Record) -> Iterable[Ask]:
        """Further requests that an answer to one of this source's own requests calls for: next page, entries."""
        return ()

    def otherwise(self, account: Account, ask: Ask, outcome: str) -> Iterable[Ask]:
        """What to ask instead of a request of this source's that brought nothing: "404", "too-large" (see reasons)."""
        return ()

    def kept(self, record: Record) -> bytes:
        """What of an answer's body goes into the archive; called once, before anyone reads it."""
        return record.body

    def listed(self, record: Record) -> int | None:
        """How many items (postings of a board) this answer says that there are; None when it does not say."""
        return None

    def closed(self, record: Record) -> Iterable[str]:
        """The addresses of the postings that this answer shows but says to be closed: filled, or past their day."""
        return ()

    @abstractmethod
    def read(self, account: Account, record: Record) -> Iterable[Page]:
        """The Pages in an answer; none when it holds nothing worth keeping."""
