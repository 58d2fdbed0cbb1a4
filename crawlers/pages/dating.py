"""When a page was published: the most trusted of its own statements, and nothing that a clock put there.

The order of trust is the order of how often each kind was right on saved pages (`benchmarks/dates.py` prints it).
Where kinds disagree, an older dateline or address shows that the page was put up again, and what readers see beside
the headline goes before what machines are told, unless it is the day of a change. The linking page is asked last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import chain

from lxml.html import HtmlElement

from core.items import Dated, Precision
from core.store import Record
from crawlers.domains import host_of, path_of
from crawlers.pages.article import Article
from crawlers.pages.dates import Order, order_of, stated
from crawlers.pages.statements import Statements, near
from crawlers.pages.visible import Visible

PRECISIONS: dict[str, Precision] = {"day": "day", "month": "month", "year": "year"}
REPUBLISHED = timedelta(days=7)
SLOW = timedelta(days=60)  # what is shown so long after what machines are told is the day of a change
_DAY_FIRST = re.compile(r"\.(?:uk|ie|au|nz|in|za|sg|eu)$")
_COUNTRY = re.compile(r"/[a-z]{2}[-_]([a-z]{2})(?:/|$)", re.IGNORECASE)


def publication(tree: HtmlElement, article: Article, record: Record, language: str) -> Dated | None:
    """The day (or month) on which this page says that it was published, or None when it does not say."""
    order, fetched = _order(tree, article, record, language), _fetched(record)
    today, recurring = frozenset({fetched, record.seen}), recurring_of(record)
    machine = Statements(tree, article, record.final_url, order, today, recurring)
    return Choice(machine, Visible(article, order, today, recurring), _hint(record), fetched + timedelta(days=1)).made


@dataclass(frozen=True)
class Choice:
    """Which of a page's statements is believed; none that is later than the day of fetching."""

    machine: Statements
    visible: Visible
    hint: Dated | None
    latest: date

    @property
    def made(self) -> Dated | None:
        best = self._of_kinds()
        older = [d for d in (self._dateline, self._address) if d and (best is None or _goes_before(d, best))]
        if older:
            return older[0]
        return self._to_the_day(best)

    def _of_kinds(self) -> Dated | None:
        """The first statement with a day in the order of trust, else the first."""
        told = next((d for d in self._markup if d.precision == "day"), None)
        shown = next((d for d in self._shown if d.precision == "day"), None)
        if told and shown and not any(near(told.value, d.value) for d in [*self._shown, *self._hinted]):
            late = shown.value - told.value > SLOW
            return told if late or self._is_change(shown.value) else shown
        last = self._possible(chain(self.machine.by_address(), self._hinted))
        return min([*self._markup, *self._shown, *last], key=lambda d: d.precision != "day", default=None)

    @cached_property
    def _markup(self) -> list[Dated]:
        kinds = (self.machine.by_structure(), self.machine.by_meta(), self.machine.by_time_element())
        return list(self._possible(chain(*kinds)))

    @cached_property
    def _shown(self) -> list[Dated]:
        seen = self.visible
        return list(
            self._possible(chain(seen.beside_headline(), seen.about_headline(), seen.by_label(), seen.in_frame()))
        )

    @cached_property
    def _address(self) -> Dated | None:
        return next((d for d in self._possible(self.machine.by_address()) if d.precision == "day"), None)

    @cached_property
    def _dateline(self) -> Dated | None:
        others = [*self._markup, *self._shown, *self._hinted]
        return next(self._possible(self.visible.by_dateline(others)), None)

    @property
    def _hinted(self) -> list[Dated]:
        return list(self._possible(iter([self.hint] if self.hint else [])))

    def _possible(self, found: Iterator[Dated]) -> Iterator[Dated]:
        return (d for d in found if d.value <= self.latest)

    def _is_change(self, day: date) -> bool:
        """Is a day known to markup as that of a change, and as nothing else?"""
        published = any(near(day, d.value) for d in self._markup)
        return not published and any(near(day, d) for d in self.machine.changed())

    def _to_the_day(self, best: Dated | None) -> Dated | None:
        """A month is made a day by the dateline, or by the only day of it that the page shows."""
        if best is None or best.precision == "day":
            return best
        if self._dateline:
            return self._dateline
        days = self.visible.days_in(best.value.year, best.value.month)
        if len(days) != 1 or min(days) > self.latest:
            return best
        return replace(best, value=min(days), precision="day", method=f"{best.method}+visible")


def recurring_of(record: Record) -> frozenset[str]:
    """The lines that other pages of the site have, too, where they were compared (`crawlers/pages/template.py`)."""
    lines = record.hint.get("recurring")
    return frozenset(x for x in lines if isinstance(x, str)) if isinstance(lines, (list, tuple)) else frozenset()


def _goes_before(line: Dated, best: Dated) -> bool:
    """Does a dateline or address know better: than a label anywhere, which may be that of an event, or because it is
    older than the page by more than a habit? Last year's number in a January text is a slip."""
    age = best.value - line.value
    slip = best.value.year - line.value.year == 1 and abs(age - timedelta(days=365)) <= REPUBLISHED
    return best.method == "labelled" or (age > REPUBLISHED and not slip)


def _fetched(record: Record) -> date:
    try:
        return date.fromisoformat(record.fetched_at[:10])
    except ValueError:
        return record.seen


def _order(tree: HtmlElement, article: Article, record: Record, language: str) -> Order:
    """Day or month first: what this page's own dates show, else its declared country, else its language."""
    shown = order_of(b.text for b in article.all if len(b.text) < 400)
    locale = tree.get("lang", "") or "".join(tree.xpath("//meta[@property='og:locale']/@content")[:1])
    country = locale.replace("_", "-").partition("-")[2].upper()[:2]
    if not country and (in_path := _COUNTRY.match(path_of(record.final_url))):
        country = in_path[1].upper()
    if shown or country:
        return shown or ("mdy" if country == "US" else "dmy")
    return "dmy" if _DAY_FIRST.search(host_of(record.final_url)) or language not in ("en", "") else ""


def _hint(record: Record) -> Dated | None:
    """What the feed, sitemap or listing that linked here said."""
    hint = record.hint
    found = stated(str(hint.get("date") or ""), str(hint.get("method") or "hint"))
    if found is None:
        return None
    precision = PRECISIONS.get(str(hint.get("precision")), found.precision)
    return replace(found, precision=precision, raw=str(hint.get("raw") or found.raw)[:200])
