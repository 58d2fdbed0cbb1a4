"""Publishers other than the account, asked only where the user's settings switch them on and name their terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import Formatter
from urllib.parse import quote_plus

from core.items import Account, Dated, Page
from core.settings import ThirdParty
from core.store import Record
from crawlers.domains import is_own, web_url
from crawlers.news.feed import hint
from crawlers.news.naming import names
from crawlers.news.newslinks import is_item
from crawlers.source import Ask, Source

MAX_RESULTS = 10
_SAMPLE = Account(domain="acme.example", name="Acme", row=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One article that a search found: `published` as the article's publisher says, `seen` when the searcher had it.

    A day on which somebody had seen a page is not the day of the page: it only bounds it.
    """

    url: str
    title: str
    summary: str = ""
    published: Dated | None = None
    seen: Dated | None = None


class ThirdPartySource(Source):
    """Off by default. `[crawl.third_party.<name>]` in proofreach.toml, with `terms`, switches it on.

    `pattern` is the address to ask, with {company}, {domain} and what else `values` gives; `terms` is where the
    publisher says what may be done with its answers. What a search says is a hint and never evidence: only the
    articles that it leads to are read.
    """

    group = "news"
    pattern: str = ""
    terms: str = ""
    priority: int = 30

    def asks(self, account: Account, wanted: ThirdParty) -> Iterable[Ask]:
        """The requests for an account; none when a value that the pattern needs is not known."""
        if url := self.filled(wanted.url or self.pattern, account):
            yield Ask(url=url, source=self.name, priority=self.priority)

    def filled(self, pattern: str, account: Account) -> str:
        """The pattern with the account's values, or the empty string."""
        values = {k: quote_plus(v) for k, v in self.values(account).items() if v}
        try:
            return pattern.format_map(values)
        except (KeyError, IndexError, ValueError, AttributeError):
            return ""

    def values(self, account: Account) -> dict[str, str]:
        """What may stand in the pattern."""
        return {"company": account.name, "domain": account.domain}

    def fault(self, wanted: ThirdParty) -> str | None:
        """What is wrong with the user's settings for this source, and what to write; or None."""
        known = " or ".join(f"{{{name}}}" for name in self.values(_SAMPLE))
        pattern = wanted.url or self.pattern
        if not pattern:
            return f'url: write the address to ask, with {known} in it, as url = "https://…?q={{company}}"'
        try:
            fields = {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
        except ValueError:
            fields = {""}
        if not fields or not fields <= set(self.values(_SAMPLE)):
            return f"url: {pattern}: write {known} where the account's own value belongs, and no other braces"
        if not web_url(pattern.format_map(dict.fromkeys(fields, "x"))):
            return f"url: {pattern}: not an http(s) address; write spaces as + or %20"
        return None

    def results(self, record: Record) -> Iterable[Result]:
        """The articles in an answer, best first; raises Unreadable."""
        return ()

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """The articles found that name the account, each as a page of its own publisher."""
        left = MAX_RESULTS
        for result in self.results(record):
            if left and (ask := _ask(account, result)):
                left -= 1
                yield ask

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        for _ in self.results(record):  # an answer that is no list of results is a failure, not silence
            break
        return iter(())


def _ask(account: Account, result: Result) -> Ask | None:
    own = is_own(account, result.url)
    if not result.url or (not is_item(result.url) if own else not names(account, f"{result.title}\n{result.summary}")):
        return None
    told = dict(hint(result.title, result.published, "feed"))
    if result.seen:
        told["seen"] = result.seen.value.isoformat()
    return Ask(url=result.url, source="articles" if own else "outlets", priority=42, hint=told)
