"""One account being crawled: what was asked, what came of it, and how much of its budget is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from core.items import Account, Coverage
from core.settings import Crawl
from core.store import Head, Record
from crawlers.domains import host_of
from crawlers.fetching.frontier import Frontier
from crawlers.fetching.judging import EMPTY, Judge
from crawlers.fetching.known import Known
from crawlers.fetching.reasons import HOST_FAILURES, reason_of
from crawlers.fetching.shells import Look
from crawlers.fetching.window import Place
from crawlers.news.newslinks import is_pdf
from crawlers.source import Ask, Link

ARTICLES = "articles"
UNCHANGED = "unchanged"
PATIENCE = 3  # failures in a row before a host is given up


@dataclass(slots=True, eq=False, kw_only=True)
class Errand:
    """One ask on its way through the downloader; middlewares leave their findings here."""

    account: str
    ask: Ask
    record: Head | None = None
    known: Head | None = None
    unchanged: bool = False  # taken as it was archived, because what lists it says nothing new
    status: int = 0
    tries: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class Tally:
    """What became of one source's requests."""

    tried: int = 0
    usable: int = 0
    forbidden: int = 0
    left: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    newest: date | None = None

    def take_back(self, fault: str) -> None:
        """An answer that was counted as usable has turned out to be no page."""
        self.usable -= 1
        self.outcomes["200" if self.outcomes["200"] else UNCHANGED] -= 1
        self.outcomes[fault] += 1
        self.outcomes = +self.outcomes

    def coverage(self, account: str, source: str, reason: str = "") -> Coverage:
        return Coverage(
            account=account,
            source=source,
            tried=self.tried,
            pages=self.usable,
            forbidden=self.forbidden,
            status=dict(sorted(self.outcomes.items())),
            newest=self.newest,
            reason=reason or reason_of(self.outcomes, usable=self.usable, left=self.left),
        )


class Visit:
    """The state of one account's crawl; it lives in memory only, since the archive can repeat it."""

    def __init__(self, account: Account, limits: Crawl, known: Known, place: Place) -> None:
        self.account = account
        self.known, self.place = known, place
        self.frontier = Frontier()
        self.details: set[str] = set()  # keys of what a list describes
        self.stumbles = 0
        self.doubtful = False  # whether some answer's worth hung on others
        self.robots: dict[str, str] = {}  # host -> outcome of its robots.txt
        self.ended = ""
        self.site = ""  # the host that answers for the account's domain, when that itself does not
        self._judge = Judge(account)
        self._limits = limits
        self._tallies: dict[str, Tally] = {}
        self.heard: set[int] = set()  # the links of its pages, as they stand there
        self._links: set[int] = set()
        self._failures: Counter[str] = Counter()
        self._requests = self._bytes = 0
        self._articles = 0
        self._seconds = 0.0

    def tally(self, source: str) -> Tally:
        return self._tallies.setdefault(source, Tally())

    @property
    def spent(self) -> bool:
        """Is one of the budgets used up?"""
        limits = self._limits
        megabytes = self._bytes / 1_000_000
        return self._requests >= limits.requests or megabytes >= limits.megabytes or self._seconds >= limits.seconds

    def asks(self) -> Iterator[Ask]:
        """What to ask next, until nothing is left, a budget is spent or the visit was ended."""
        while not self.ended and not self.spent and (ask := self.frontier.pop()):
            if ask.source == ARTICLES and self._articles >= self._limits.articles:
                self.tally(ask.source).left += 1
            elif is_pdf(ask.url):
                self.failed(ask, "pdf")
            elif self._failures[host_of(ask.url)] >= PATIENCE:
                self.failed(ask, "dead-host")
            else:
                yield self._respelled(ask)

    def _respelled(self, ask: Ask) -> Ask:
        """The ask under the host that turned out to be the site's: `acme.com` may not answer where `www.` does."""
        host = self.account.domain
        if not self.site or host_of(ask.url) != host:
            return ask
        return replace(ask, url=ask.url.replace(f"://{host}", f"://{self.site}", 1))

    def unheard(self, links: Iterable[Link]) -> list[Link]:
        """The links that no page of this account had before; a site's navigation is on every page."""
        new = [link for link in dict.fromkeys(links) if hash(link) not in self._links]
        self._links.update(map(hash, new))
        return new

    def judged(self, record: Record, look: Look | None) -> str:
        """The outcome that counts instead of the answer's status, or the empty string; earlier ones may go with it."""
        fault = self._judge.fault(record, look, record.source) if 200 <= record.status < 300 else ""
        for source in self._judge.taken_back:
            self.tally(str(source)).take_back(fault)
            self.doubtful = True
        self._judge.taken_back.clear()
        return fault

    def stumbled(self, source: str) -> None:
        """Count that a source could not read an answer."""
        self.stumbles += 1
        self.tally(source).outcomes["source-error"] += 1

    def answered(self, errand: Errand, record: Head, fault: str = "", *, size: int) -> bool:
        """Count an answer; True when it is usable."""
        ask, tally = errand.ask, self.tally(errand.ask.source)
        usable = 200 <= record.status < 300 and not fault
        self._failures[host_of(ask.url)] = 0
        self._count(tally, fault or (UNCHANGED if errand.unchanged else str(record.status)), errand)
        self._bytes += size
        if ask.source == ARTICLES:
            self._articles += usable
            self.frontier.arrived(record.final_url)
        if usable:
            tally.usable += 1
        if ask.source == "home" and (usable or fault == EMPTY) and host_of(ask.url) != self.account.domain:
            self.site = host_of(ask.url)
        if usable:
            tally.newest = max(filter(None, (tally.newest, _day(ask.hint.get("date")))), default=None)
        return usable

    def failed(self, ask: Ask, outcome: str, errand: Errand | None = None) -> None:
        """Count a request that brought no answer."""
        tally = self.tally(ask.source)
        if outcome in ("robots", "robots-unreachable"):
            tally.forbidden += 1
            tally.outcomes[outcome] += 1
            return
        if outcome in HOST_FAILURES:
            self._failures[host_of(ask.url)] += 1
        self._count(tally, outcome, errand)

    def _count(self, tally: Tally, outcome: str, errand: Errand | None) -> None:
        tally.tried += 1
        tally.outcomes[outcome] += 1
        rests = outcome == "rate-limited"  # its domain was not asked
        self._requests += errand is not None and not rests and not errand.ask.url.startswith("dns:")
        self._seconds += errand.seconds if errand else 0.0

    def coverage(self) -> list[Coverage]:
        """One line a source, the home page and robots.txt first."""
        for ask in self.frontier.rest():
            self.tally(ask.source).left += 1
        for source, count in self.frontier.trapped.items():
            self.tally(source).outcomes["trap"] += count
        for source, count in self.frontier.crowded.items():
            self.tally(source).left += count
        domain, home = self.account.domain, self.tally("home")
        lines = [home.coverage(domain, "home", self.ended or _home_reason(home))]
        lines.append(self._robots().coverage(domain, "robots"))
        for source, tally in sorted(self._tallies.items()):
            if source not in ("home", "robots"):
                lines.append(tally.coverage(domain, source, "" if tally.usable else self.ended))
        return lines

    def _robots(self) -> Tally:
        """robots.txt as a source of its own: an answer that holds no rules is an answer too."""
        tally = Tally(tried=len(self.robots), outcomes=Counter(self.robots.values()))
        tally.usable = sum(word.isdecimal() and word[0] in "234" for word in self.robots.values())
        tally.forbidden = sum(t.forbidden for t in self._tallies.values())
        return tally


def _home_reason(home: Tally) -> str:
    """Once some spelling of the address answered, those that did not are of no interest."""
    answers = {word: n for word, n in home.outcomes.items() if word.isdecimal()}
    return reason_of(answers, usable=home.usable, left=home.left) if answers and not home.usable else ""


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None
