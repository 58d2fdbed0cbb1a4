"""Does a quote stand where its evidence says? The one test that every other proof begins with."""

from __future__ import annotations

import hashlib

from core.items import Evidence, Page


def digest(body: bytes) -> str:
    """The sha256 of archived bytes, in hex."""
    return hashlib.sha256(body).hexdigest()


def fault(evidence: Evidence, page: Page | None) -> str | None:
    """What is wrong with this evidence against the page re-read from the archive, or None."""
    if page is None:
        return f"{evidence.url}: no page of that address, source and digest in the archive"
    if page.sha256 != evidence.sha256:
        return f"{evidence.url}: the archived bytes are others than those the fact was read from"
    if page.text[evidence.start : evidence.end] != evidence.quote:
        return f"{evidence.url}: the quote does not stand at {evidence.start}..{evidence.end}"
    if (page.own, page.origin, page.published) != (evidence.own, evidence.origin, evidence.published):
        return f"{evidence.url}: publisher or date differ from what the archive shows"
    return None
