"""The text of an article page: title, then one block a line, without menus, side boxes and teasers.

The container is the deepest element that still holds most of the page's prose; no model, no network, one walk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from crawlers.document import normal
from crawlers.structured import string, things, types

EXTRACTOR = "article/1"
MAX_BLOCKS = 3000
MAX_BLOCK = 20_000
TEASER = 30
ARTICLES = {"Article", "NewsArticle", "BlogPosting", "PressRelease", "Report", "TechArticle", "ReportageNewsArticle"}
_BREAKS = set(
    "address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_SILENT = set("script style noscript template svg math iframe object embed button select textarea input canvas".split())
_FRAMES = {"nav", "footer", "aside", "form", "dialog", "menu"}
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar", "alert"}
_NOISE = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|footer|sidebar|side-bar|widgets?|share|sharing|social|"
    r"related|recommend(?:ed|ations?)?|popular|trending|teasers?|newsletter|subscribe|subscription|signup|sign-up|"
    r"cookies?|consent|gdpr|comments?|comment-list|disqus|respond|pagination|pager|pagenav|prev-next|post-navigation|"
    r"advert(?:isement)?s?|ads?|adsense|banner|promo(?:tion)?s?|sponsor(?:ed)?|popup|modal|overlay|skip-link|"
    r"screen-reader-text|sr-only|visually-hidden|tags?|tag-list|tagcloud|outbrain|taboola|clock|latest|more-news|"
    r"author-bio|about-author|toolbar|login|search|meta-nav|copyright|legal)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:(?:related|latest|recent|more|further|other|popular|similar|recommended|trending|featured|next|previous)\b"
    r".{0,40}|read (?:more|next|also)|you (?:may|might) (?:also )?.{0,20}|share (?:this|on)?.{0,30}|comments?|leave a .{0,20}"
    r"|.{0,12}(?:ähnliche|verwandte|weitere|neueste) .{0,30}|kommentare?|das könnte .{0,40}|teilen|schlagwörter)[:.]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page: its text, the element it begins in, and how much of it is link text."""

    text: str
    element: HtmlElement
    linked: int
    tag: str

    @property
    def prose(self) -> int:
        """Characters of running text: long enough, ended like a sentence, or a paragraph, and not a link list."""
        length = len(self.text) - self.linked
        if self.linked * 2 > len(self.text) or length < 40:
            return 0
        return length


@dataclass(frozen=True, slots=True)
class Article:
    """What was read from an article page; `after` and `before` are the short lines around the headline, nearest first."""

    title: str
    blocks: tuple[str, ...]
    after: tuple[Block, ...]
    before: tuple[Block, ...]
    all: tuple[Block, ...]

    @property
    def text(self) -> str:
        return "\n".join([self.title, *self.blocks] if self.title else self.blocks)


def blocks_of(root: HtmlElement, keep: frozenset[HtmlElement] = frozenset()) -> list[Block]:
    """The lines below an element in reading order, without what is not content; elements in `keep` are never left out."""
    return list(_Walk(root, keep).run())


class _Walk:
    """One pass over a subtree that collects text until the next block element begins or ends."""

    def __init__(self, root: HtmlElement, keep: frozenset[HtmlElement]) -> None:
        self.root, self.keep = root, keep
        self.parts: list[str] = []
        self.linked = self.links = self.count = 0
        self.start = root

    def run(self) -> Iterator[Block]:
        walk = etree.iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            breaks = element.tag in _BREAKS
            if breaks or element.tag in ("td", "th"):
                yield from self.flush() if breaks else self.space()
            if event == "start":
                self.enter(element, walk)
            else:
                self.leave(element)
            if self.count >= MAX_BLOCKS:
                return
        yield from self.flush()

    def enter(self, element: HtmlElement, walk: etree.iterwalk) -> None:
        if not isinstance(element.tag, str) or (
            element is not self.root and element not in self.keep and noise(element)
        ):
            walk.skip_subtree()
            self.skipped = element
            return
        if element.tag in _BREAKS:
            self.start = element
        self.links += element.tag == "a"
        self.add(element.text)

    def leave(self, element: HtmlElement) -> None:
        skipped = getattr(self, "skipped", None) is element
        self.links -= element.tag == "a" and not skipped
        if element is not self.root:
            self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(normal(text)) if self.links else 0

    def space(self) -> Iterator[Block]:
        self.parts.append(" ")
        yield from ()

    def flush(self) -> Iterator[Block]:
        text = normal("".join(self.parts))[:MAX_BLOCK]
        if text:
            self.count += 1
            yield Block(text, self.start, min(self.linked, len(text)), str(self.start.tag))
        self.parts, self.linked = [], 0


def noise(element: HtmlElement) -> bool:
    """Is this element page furniture rather than content?"""
    tag = element.tag
    if tag in _SILENT or tag in _FRAMES or element.get("role", "").lower() in _ROLES:
        return True
    if tag in ("html", "body", "main", "article", "h1", "time"):
        return False
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if "display:none" in element.get("style", "").replace(" ", ""):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(len(names) < 400 and _NOISE.search(names))


def article_of(tree: HtmlElement, announced: str = "") -> Article:
    """Title and text of the page's main content; `announced` is the title that the linking page gave."""
    body = tree.find("body")
    root = tree if body is None else body
    keep = _shielded(root)
    blocks = blocks_of(root, keep)
    heading = _heading(tree, blocks, announced)
    title = _title(tree, heading)
    own = [b.text for b in _without_teasers(_from_heading(_inside(root, blocks), title))]
    lines = _lines(tree) or own
    after, before = _head(blocks, heading)
    body_lines = tuple(x for x in lines if x != title)
    return Article(title=title, blocks=body_lines, after=after, before=before, all=tuple(blocks))


def _lines(tree: HtmlElement) -> list[str]:
    """The main text as trafilatura sees it, one block a line; nothing when it sees none."""
    found = trafilatura.extract(tree, fast=True, include_comments=False, output_format="txt")
    lines = (normal(line).removeprefix("- ").strip("| ")[:MAX_BLOCK] for line in (found or "").splitlines())
    return [line for line in lines if line][:MAX_BLOCKS]


def _shielded(root: HtmlElement) -> frozenset[HtmlElement]:
    """Ancestors of the headline: a headline does not stand in page furniture, whatever its class says."""
    headings = root.xpath(".//h1")
    if len(headings) != 1 or any(a.tag in ("footer", "aside", "nav") for a in headings[0].iterancestors()):
        return frozenset()
    return frozenset([headings[0], *headings[0].iterancestors()])


def _inside(root: HtmlElement, blocks: list[Block]) -> list[Block]:
    """The blocks of the deepest element that holds most of the prose."""
    weight: dict[HtmlElement, int] = {}
    for block in blocks:
        for element in [block.element, *block.element.iterancestors()]:
            weight[element] = weight.get(element, 0) + block.prose
    total = weight.get(root, 0)
    top, best = root, root
    while total:
        heavy = max(top, key=lambda child: weight.get(child, 0), default=None)
        if heavy is None or weight.get(heavy, 0) < 0.5 * weight[top]:
            break
        top = heavy
        if top.tag not in ("p", "li", "span", "td", "b", "strong", "em", "a"):
            best = top
    members = set(best.iter())
    return [b for b in blocks if b.element in members]


def _heading(tree: HtmlElement, blocks: list[Block], announced: str) -> Block | None:
    """The block of the headline: the h1 that the page's own title repeats, else the only or first h1."""
    candidates = [b for b in blocks if b.tag == "h1" or any(a.tag == "h1" for a in b.element.iterancestors())]
    named = " ".join([*tree.xpath("//title/text()")[:1], *tree.xpath("//meta[@property='og:title']/@content")[:1]])
    named = f"{announced} {normal(named)}".lower()
    return next((b for b in candidates if b.text.lower() in named), candidates[0] if candidates else None)


def _title(tree: HtmlElement, heading: Block | None) -> str:
    """The headline as the page shows it; what machines are told when it shows none."""
    told = [string(t.get("headline")) for t in things(tree) if types(t) & ARTICLES]
    meta = tree.xpath("//meta[@property='og:title' or @name='twitter:title' or @name='title']/@content")
    document = normal("".join(tree.xpath("//title/text()")[:1]))
    if heading and (len(heading.text) > 15 or heading.text.lower() in document.lower()):
        return heading.text[:300]
    found = next((t for t in (normal(x) for x in [*told[:1], *meta[:1]]) if t), document)
    return found[:300]


def _from_heading(blocks: list[Block], title: str) -> list[Block]:
    """The blocks, without what stands before the headline."""
    at = next((i for i, b in enumerate(blocks) if b.text == title), 0)
    return blocks[at:] if sum(b.prose for b in blocks[:at]) * 3 <= sum(b.prose for b in blocks) else blocks


def _without_teasers(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    dropping = ""
    for block in blocks:
        if block.tag in _HEADINGS:
            more = bool(_MORE.fullmatch(block.text))
            dropping = block.tag if more else "" if not dropping or block.tag <= dropping else dropping
        listed = block.linked * 10 > len(block.text) * 8 and block.tag not in _HEADINGS
        if not dropping and not (listed and len(block.text) < 200):
            kept.append(block)
    return kept


def _head(blocks: list[Block], heading: Block | None) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The short lines after and before the headline, where a page says when it was published."""
    at = blocks.index(heading) if heading else -1
    after: list[Block] = []
    for block in blocks[at + 1 : at + 11]:
        if block.prose > 160 or block.linked > TEASER:  # the text begins, or a list of other articles
            break
        after.append(block)
    return tuple(after), tuple(reversed(blocks[max(0, at - 3) : max(at, 0)]))
