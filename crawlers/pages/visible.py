"""The dates that a page shows to its readers: beside the headline, under a label, at the start of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate, islice

from core.items import Dated
from crawlers.pages.article import LEAD, TEASER, Article
from crawlers.pages.blocks import Block
from crawlers.pages.dateline import dateline, opens
from crawlers.pages.dates import Order, Written, written
from crawlers.words import listed

SHORT = 160
NEAR = 11
AROUND = 90  # characters that a line may have besides its date
HEADINGS = ("h1", "h2")
_DATED_CLASS = re.compile(
    r"(?:^|[\s_-])(?i:date|datum|pub-?date|publish|publication|timestamp|posted|submitted|byline|entry-?meta|post-?meta"
    r"|article-?meta|article-?info)|[a-z]Date(?:$|[\s_-])"
)
_PROSE = re.compile(r"[^\W\d_]{2}[.!?]\s+\w")
_STAMP = re.compile(r"\d[T_]\d\d:\d\d")  # a machine's date that slipped into the text


def _words(key: str) -> str:
    return "|".join(re.escape(w).replace(r"\-", r"\s") for w in sorted(listed("dating", key), key=len, reverse=True))


_BETWEEN = r"\W{0,4}(?:\w{1,20}\W{1,4}){0,5}$"
_OTHER = re.compile(rf"(?:\b(?:{_words('other')})\b|©)\W{{0,4}}(?:\w{{1,12}}\W{{1,4}}){{0,2}}$", re.IGNORECASE)
_CHANGED = re.compile(rf"\b(?:{_words('changed')})\b", re.IGNORECASE)
_PUBLISHED = re.compile(rf"\b(?:{_words('published')})\b{_BETWEEN}", re.IGNORECASE)
_MENTION = re.compile(r"\w.*\s(?:on|in|by|am|vom|im|le|en|el|il|del|den|op|em)\s$")  # "finished on": a sentence's own
_EVENT = re.compile(rf"(?:{_words('event')})\s?:", re.IGNORECASE)
_BYLINE = re.compile(rf"\W{{0,3}}(?:{_words('byline')})\b{_BETWEEN}", re.IGNORECASE)


def not_published(lead: str) -> bool:
    """Do the words before a date make it a change, a deadline or a clock?"""
    return bool(_OTHER.search(lead) or _CHANGED.search(lead[-60:]))


@dataclass(frozen=True)
class Line:
    """A line that is hardly more than a date, and whether words or markup call it the publication."""

    block: Block
    found: Written
    said: bool
    marked: bool

    def dated(self, method: str) -> Dated:
        return Dated(value=self.found.value, precision=self.found.precision, method=method, raw=self.block.text[:SHORT])


@dataclass(frozen=True)
class Visible:
    """The dates of one page that its readers see."""

    article: Article
    order: Order
    today: frozenset[date]  # days that a clock on the page would show
    recurring: frozenset[str] = frozenset()  # lines that other pages of the site have, too

    def beside_headline(self) -> Iterator[Dated]:
        """A short line next to the headline that is a date and little more."""
        near = [*self.article.after, *(b for b in self.article.before if b.linked <= TEASER)]
        for block in near:
            line = None if block.tag in HEADINGS and block.text == self.article.title else self._line(block)
            if line and not (block in self.article.before and line.found.value in self.today):
                yield line.dated("visible")

    def about_headline(self) -> Iterator[Dated]:
        """The same in a box that is named like furniture, unless it is a menu or a side box."""
        for block in self._about:
            line = None if _in_frame(block) or block.prose > 160 else self._line(block)
            if line and line.found.precision == "day" and line.found.value not in self.today:
                yield line.dated("visible")

    @cached_property
    def _about(self) -> list[Block]:
        """The lines after the headline, furniture and all, up to the text's first paragraph, and the one before it."""
        whole, found = self.article.whole, list[Block]()
        for at in [i for i, b in enumerate(whole) if b.text == self.article.title][:3]:
            after = whole[at + 1 : at + NEAR]
            prose = accumulate(b.prose for b in after)
            size = next((i + 1 for i, sum_ in enumerate(prose) if sum_ > LEAD or after[i].linked > TEASER), len(after))
            found += after[:size]
            found += [b for b in whole[max(0, at - 1) : at] if len(b.text) < 30]
        return found

    def by_label(self) -> Iterator[Dated]:
        """A day that the page labels as its date, when all the days that it labels are one and the same."""
        said = [x for x in self._single if x.said]
        marked = [x for x in self._single if x.said or (x.marked and x.found.value not in self.today)]
        for lines in (said, marked):
            if len({x.found.value for x in lines}) == 1:
                yield lines[0].dated("labelled")
                return

    def in_frame(self) -> Iterator[Dated]:
        """A day that some other line of the page calls its publication, in its first words and only there."""
        lines = [x for b in self.article.whole if (x := self._line(b)) and x.said and x.found.precision == "day"]
        held = Counter(x.block.place for x in lines)
        lone = [x for x in lines if held[x.block.place] == 1 and _PUBLISHED.match(x.block.text[: x.found.start])]
        if len({x.found.value for x in lone}) == 1:
            yield lone[0].dated("labelled")

    def days_in(self, year: int, month: int) -> set[date]:
        """The days of a month that short lines of the page show."""
        days = {x.found.value for x in self._lines if x.found.precision == "day"}
        days |= {w.value for w in written(self.article.title, self.order) if w.precision == "day" and not w.other}
        return {d for d in days if (d.year, d.month) == (year, month)}

    @cached_property
    def _lines(self) -> list[Line]:
        return [line for block in self.article.all if (line := self._line(block))]

    @property
    def _single(self) -> list[Line]:
        """Day lines whose place on the page is theirs alone: a place that holds several days is a list's."""
        days = [x for x in self._lines if x.found.precision == "day"]
        held = Counter(place for place, _ in {(x.block.place, x.found.value) for x in days})
        return [x for x in days if held[x.block.place] == 1]

    def _line(self, block: Block) -> Line | None:
        """The date of a line that is hardly more than a date."""
        text = block.text
        found = None if len(text) > SHORT else next((w for w in written(text, self.order) if not w.other), None)
        if found is None or _is_prose(text, found) or self._is_no_byline(block):
            return None
        before = text[: found.start]
        lead = f"{self._label(block)} {before}"
        said = bool(_PUBLISHED.search(lead) or _BYLINE.match(before))
        if not_published(lead) or (not said and _MENTION.search(before)):
            return None
        return Line(block, found, said, _marked(block))

    def _is_no_byline(self, block: Block) -> bool:
        """Is a line the template's, of an embedded post of somebody else, or of an event, which has an hour below?"""
        embedded = any(e.tag == "blockquote" for e in block.element.iterancestors())
        return embedded or block.mark in self.recurring or bool(_EVENT.match(self._beside[id(block)][1]))

    def _label(self, block: Block) -> str:
        """A short line just before that ends in a colon."""
        before = self._beside[id(block)][0]
        return before if len(before) < 40 and before.endswith(":") else ""

    @cached_property
    def _beside(self) -> dict[int, tuple[str, str]]:
        """The lines before and after each line."""
        found: dict[int, tuple[str, str]] = {}
        for lines in (self.article.all, self.article.whole):
            texts = ["", *(b.text for b in lines), ""]
            found |= {id(b): (texts[i], texts[i + 2]) for i, b in enumerate(lines)}
        return found

    def by_dateline(self, others: Iterable[Dated]) -> Iterator[Dated]:
        """`CITY, State, March 3, 2025 --` and its kin, at the start of one of the first paragraphs."""
        first = [*self.article.blocks[:8], *(b.text for b in self._about)]
        yield from islice((d for text in first if (d := dateline(text, self.order, others))), 1)


def _is_prose(text: str, found: Written) -> bool:
    """Is a line more than a date: a dateline and its text, other sentences, a machine's stamp?"""
    rest = text[: found.start] + text[found.end :]
    first = opens(text, found) and text.endswith((".", "!", "?"))
    return bool(first or len(rest) > AROUND or _PROSE.search(rest) or _STAMP.search(text))


def _in_frame(block: Block) -> bool:
    return any(e.tag in ("nav", "aside", "footer") for e in [block.element, *block.element.iterancestors()])


def _marked(block: Block) -> bool:
    """Does the markup in or around a line call it a date?"""
    inside = [block.element, *list(block.element.iterdescendants())[:8]]
    names = " ".join(f"{e.get('class', '')} {e.get('itemprop', '')}" for e in inside)
    return bool(_DATED_CLASS.search(names) or any(e.tag == "time" for e in inside))
