"""A page as it was answered, in the parts that fingerprints speak of; comments are no part of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html

MAX_BYTES = 8_000_000
MOST_TAGS = 3000
LONGEST_TAG = 8000
SPACE = frozenset([b" ", b"\t", b"\r", b"\n", b"\f", b"/", b">"])
_Tag = tuple[bytes, dict[bytes, bytes], bytes]
_END = re.compile(rb"""[^>"']*+(?:(?:"[^"]*"|'[^']*')[^>"']*+)*+>""")
_ATTRIBUTE = re.compile(rb"""([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True)
class Markup:
    """What came with an address: the body in bytes, headers and DNS answers by their names in small letters."""

    url: str = ""
    body: bytes = b""
    headers: Mapping[str, Sequence[str]] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    dns: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def html(self) -> bytes:
        return self._cut.html

    @cached_property
    def scripts(self) -> list[bytes]:
        """The addresses of scripts, as they are written."""
        return [src for _, held, _ in self._script_tags if (src := held.get(b"src"))]

    @cached_property
    def inline(self) -> list[bytes]:
        """The text of scripts that stand in the page."""
        return [text for _, held, text in self._script_tags if text and b"src" not in held]

    @cached_property
    def meta(self) -> dict[bytes, list[bytes]]:
        found: dict[bytes, list[bytes]] = {}
        for _, held, _ in self._meta_tags:
            if name := held.get(b"name") or held.get(b"property"):
                found.setdefault(name.strip().lower(), []).append(held.get(b"content", b""))
        return found

    @property
    def searched(self) -> Iterator[bytes]:
        """What is searched for literals, in small letters: the page; its address, and values written in entities."""
        yield self._cut.small
        tags = [tag for tag, _, _ in (*self._script_tags, *self._meta_tags) if b"&" in tag]
        yield b"\n".join([self.url.encode("utf8", "replace").lower(), *(_plain(tag).lower() for tag in tags)])

    @cached_property
    def addresses(self) -> bytes:
        """All addresses of scripts, one a line."""
        return b"\n".join(self.scripts)

    @cached_property
    def tree(self) -> Any:
        """The elements, or None where there are none."""
        parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, no_network=True, huge_tree=False)
        try:
            return lxml_html.document_fromstring(self.html.replace(b"\0", b""), parser=parser)
        except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
            return None

    @cached_property
    def _cut(self) -> _Cut:
        return cut(self.body[:MAX_BYTES])

    @cached_property
    def _script_tags(self) -> list[_Tag]:
        page = self._cut
        ends = ((tag, page.small.find(b"</script", tag[2])) for tag in _tags(page, page.scripts, len("<script")))
        return [(raw, held, page.html[at : end if end >= 0 else None]) for (raw, held, at), end in ends]

    @cached_property
    def _meta_tags(self) -> list[_Tag]:
        found = _tags(self._cut, _places(self._cut.small, b"<meta"), len("<meta"))
        return [(raw, held, b"") for raw, held, _ in found]


@dataclass(frozen=True, slots=True)
class _Cut:
    """Markup without comments, the same in small letters, and where the tags of its scripts begin."""

    html: bytes
    small: bytes
    scripts: list[int]


def cut(body: bytes) -> _Cut:
    """The markup less `<!-- … -->`; in a script the same signs are no comment. One walk, since pages are long."""
    small, kept, scripts, at, gone = body.lower(), [], [], 0, 0
    start, script = body.find(b"<!--"), small.find(b"<script")
    while start >= 0 or script >= 0:
        if script >= 0 and (start < 0 or script < start):  # over the script first, and whatever it holds
            scripts.append(script - gone)
            end = small.find(b"</script", script)
            if end < 0:
                break
            script = small.find(b"<script", end)
            start = start if start < 0 or start > end else body.find(b"<!--", end)
            continue
        kept.append((at, start))
        end = body.find(b"-->", start + 2)
        at = len(body) if end < 0 else end + 3
        gone += at - start
        start = body.find(b"<!--", at)
        script = script if script < 0 or script >= at else small.find(b"<script", at)
    if not kept:
        return _Cut(body, small, scripts)
    kept.append((at, len(body)))
    return _Cut(b"".join(body[i:j] for i, j in kept), b"".join(small[i:j] for i, j in kept), scripts)


def _places(small: bytes, opening: bytes) -> Iterator[int]:
    at = small.find(opening)
    while at >= 0:
        yield at
        at = small.find(opening, at + 1)


def _tags(page: _Cut, starts: Iterable[int], length: int) -> Iterator[tuple[bytes, dict[bytes, bytes], int]]:
    """The start tags at these places, with their attributes and where they end; `length` is that of `<name`."""
    for start in islice(starts, MOST_TAGS):
        start += length
        found = _END.match(page.html, start, start + LONGEST_TAG)
        if found and page.html[start : start + 1] in SPACE:
            yield found[0], _attributes(found[0]) if b"=" in found[0] else {}, found.end()


def _attributes(tag: bytes) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for name, one, two, bare in _ATTRIBUTE.findall(tag[:-1]):
        value: bytes = one or two or bare
        found.setdefault(name.lower(), _plain(value) if b"&" in value else value)
    return found


def _plain(value: bytes) -> bytes:
    """The value with its entities read."""
    return html.unescape(value.decode("utf8", "surrogateescape")).encode("utf8", "replace")
