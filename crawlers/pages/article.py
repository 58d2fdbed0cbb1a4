"""The text of an article page: title, then one block a line, without menus, side boxes and teasers.

trafilatura finds the text (measured better than what stands in below); the headline and the lines around it are ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement

from crawlers.pages.blocks import MAX_BLOCK, MAX_BLOCKS, Block, all_blocks, blocks_of, noise
from crawlers.pages.document import normal
from crawlers.pages.structured import string, things, types
from crawlers.words import listed

EXTRACTOR = "article/2"
TEASER = 30
BARE = 200  # characters of prose below which a page looks empty
PROBE = 50
LEAD = 200  # characters of prose that may stand between the headline and the date
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
ARTICLES = {"Article", "NewsArticle", "BlogPosting", "PressRelease", "Report", "TechArticle", "ReportageNewsArticle"}
_NO_LETTER = re.compile(r"[\W_]+")
_END = re.compile(r"\s+[-–—|·:»«l]\s+")
_CLOCK = re.compile(r"today(?: is|'s date|:).{0,40}$", re.IGNORECASE)
_MORE_WORDS = "|".join(w.replace("-", " ") for w in sorted(listed("furniture", "more")))
_MORE = re.compile(rf"(?:{_MORE_WORDS})\b.{{0,40}}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Article:
    """What was read from a page; `after` and `before` are the short lines around the headline, nearest first.

    `all` are the lines of the page without its furniture, `whole` those with it.
    """

    title: str
    blocks: tuple[str, ...]
    after: tuple[Block, ...]
    before: tuple[Block, ...]
    all: tuple[Block, ...]
    whole: tuple[Block, ...]

    @property
    def text(self) -> str:
        return "\n".join([self.title, *self.blocks] if self.title else self.blocks)


def article_of(tree: HtmlElement, announced: str = "") -> Article:
    """Title and text of the page's main content; `announced` is the title that the linking page gave."""
    body = tree.find("body")
    root = tree if body is None else body
    keep = _shielded(root)
    blocks, whole = blocks_of(root, keep), all_blocks(root)
    if sum(b.prose for b in blocks) < BARE:  # names of furniture on what holds the whole page
        blocks = whole if sum(b.prose for b in whole) > BARE else blocks
    site = normal("".join(tree.xpath("//meta[@property='og:site_name']/@content")[:1]))
    told = _told(tree, announced, site)
    heading = _heading(blocks, told, site)
    title = _title(heading, told)
    lines = _lines(tree, blocks, whole) or [
        b.text for b in _without_teasers(_from_heading(_inside(root, blocks), title))
    ]
    after, before = _head(blocks, heading)
    body_lines = tuple(x for x in lines if x != title)
    return Article(title=title, blocks=body_lines, after=after, before=before, all=tuple(blocks), whole=tuple(whole))


def _lines(tree: HtmlElement, blocks: list[Block], whole: list[Block]) -> list[str]:
    """The main text as trafilatura sees it, without what stands in page furniture; nothing when it sees none.

    On short pages it falls back to running all text together, furniture too: then its lines are no lines of the page.
    """
    found = trafilatura.extract(tree, include_comments=False, output_format="txt") or ""
    lines = (normal(line).removeprefix("- ").strip("| ")[:MAX_BLOCK] for line in found.splitlines())
    beside, shown = _letters(*_furniture(tree)), "|".join(_letters(b.text) for b in blocks)
    kept = [x for x in lines if x and not _CLOCK.match(x) and (_letters(x) not in beside or _letters(x) in shown)]
    there = "|".join(_letters(text) for text in (*(b.text for b in whole), *_told_text(tree)))
    run_together = sum(len(line) for line in kept if not _stands_in(_letters(line), there))
    return kept[:MAX_BLOCKS] if run_together * 2 <= sum(map(len, kept)) else []


def _told_text(tree: HtmlElement) -> list[str]:
    """The text that the page gives to machines, which pages put together by scripts do."""
    return [string(t.get("articleBody")) for t in things(tree) if types(t) & ARTICLES]


def _stands_in(letters: str, there: str) -> bool:
    """Is a line one of the page's, but for a footnote or two?"""
    if letters in there:
        return True
    size = max(1, len(letters) // 3)
    probes = [letters[at : at + PROBE] for at in (0, size, 2 * size)]
    return len(letters) > 3 * PROBE and sum(p in there for p in probes) > 1


def _furniture(tree: HtmlElement) -> Iterator[str]:
    """The text of menus, side boxes, page heads and page feet."""
    for element in tree.xpath("//nav | //aside | //footer | //body/header | //body/div/header | //*[@role]"):
        if noise(element) or (element.tag == "header" and not element.xpath(".//h1")):
            yield "".join(_shown(element))


def _shown(element: HtmlElement) -> Iterator[str]:
    """The text of an element, without its scripts and styles."""
    for part in element.iter():
        if part.tag not in ("script", "style"):
            yield part.text or ""
        if part is not element:
            yield part.tail or ""


def _letters(*texts: str) -> str:
    return "".join(_NO_LETTER.sub("", text) for text in texts)


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


def _heading(blocks: list[Block], told: list[str], site: str) -> Block | None:
    """The block of the headline: the h1 that the page's own titles repeat, else another line that is one of them,
    else the first h1 that is not the site's name."""
    candidates = [b for b in blocks if b.tag == "h1" or any(a.tag == "h1" for a in b.element.iterancestors())]
    names = {site.lower(), *(end for t in told if (end := _END.split(t)[-1].lower()) != t.lower())}
    named = [b for b in candidates if b.text.lower() not in names]
    repeated = next((b for b in named if any(b.text.lower() in t.lower() for t in told)), None)
    if repeated is None and not named:
        repeated = next((b for b in blocks if len(b.text) > 15 and any(_opening(t, b.text) for t in told)), None)
    return repeated or next(iter(named), None)


def _opening(told: str, text: str) -> bool:
    """Is a line one of the parts that a title is put together of?"""
    return text.lower() in [told.lower(), *(part.lower() for part in _END.split(told))]


def _told(tree: HtmlElement, announced: str, site: str) -> list[str]:
    """What links and machines are told that the title is, without the site's name at its end."""
    structured = [string(t.get("headline")) for t in things(tree) if types(t) & ARTICLES]
    meta = tree.xpath("//meta[@property='og:title' or @name='twitter:title' or @name='title']/@content")
    titles = [announced, *structured[:1], *meta[:1], *tree.xpath("//title/text()")[:1]]
    suffix = re.compile(rf"\s*[-–—|·:]\s*{re.escape(site)}\s*$" if site else "$^", re.IGNORECASE)
    return [cut for t in titles if (cut := suffix.sub("", normal(t)))]


def _title(heading: Block | None, told: list[str]) -> str:
    """The headline as the page shows it; what machines are told when it shows none."""
    if heading and (len(heading.text) > 15 or not told or any(heading.text.lower() in t.lower() for t in told)):
        return heading.text[:300]
    return next(iter(told), "")[:300]


def _from_heading(blocks: list[Block], title: str) -> list[Block]:
    """The blocks, without what stands before the headline."""
    at = next((i for i, b in enumerate(blocks) if b.text == title), 0)
    return blocks[at:] if sum(b.prose for b in blocks[:at]) * 3 <= sum(b.prose for b in blocks) else blocks


def _without_teasers(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    dropping = ""
    for block in blocks:
        if block.tag in HEADINGS:
            more = bool(_MORE.fullmatch(block.text))
            dropping = block.tag if more else "" if not dropping or block.tag <= dropping else dropping
        listed = block.linked * 10 > len(block.text) * 8 and block.tag not in HEADINGS
        if not dropping and not (listed and len(block.text) < 200):
            kept.append(block)
    return kept


def _head(blocks: list[Block], heading: Block | None) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The short lines after and before the headline, where a page says when it was published."""
    at = blocks.index(heading) if heading else -1
    after: list[Block] = []
    prose = 0
    for block in blocks[at + 1 : at + 11]:
        prose += block.prose
        if prose > LEAD or block.linked > TEASER:  # the text begins, or a list of other articles
            break
        after.append(block)
    return tuple(after), tuple(reversed(blocks[max(0, at - 3) : max(at, 0)]))
