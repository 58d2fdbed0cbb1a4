"""The hosts that a site runs beside itself, such as docs, status or login: which link names one."""

from __future__ import annotations

from core.items import Account
from crawlers.domains import beside, registrable
from crawlers.source import Link
from crawlers.words import listed


def side_host(account: Account, link: Link) -> str:
    """The host that a link names when it is one label below the site's domain and is called as such hosts are."""
    host = beside(account, link.url) if link.tag in ("a", "area", "redirect") else ""
    label, _, site = host.partition(".")
    known = label in listed("hosts", "labels") and site in (account.domain, registrable(host))
    return host if known else ""
