"""Whose address is it: registrable domains by the bundled public suffix list; and which URLs may be asked for."""

from __future__ import annotations

from functools import cache, lru_cache
from urllib.parse import urldefrag, urljoin, urlsplit

import tldextract

from core.items import Account

MAX_URL = 1000
# Every name below these is somebody else's, though the list does not say so.
PLATFORMS = ("wordpress.com", "substack.com", "medium.com", "tumblr.com")


@cache
def _extract() -> tldextract.TLDExtract:
    return tldextract.TLDExtract(
        suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True, extra_suffixes=PLATFORMS
    )


@lru_cache(maxsize=4096)
def registrable(address: str) -> str:
    """The registrable domain of a URL or host; for a suffix nobody registered (`.example`) the last two labels."""
    host = host_of(address) if "://" in address else address.partition("/")[0].partition(":")[0].lower().strip(".")
    found = _extract()(host)
    if found.suffix and found.domain:
        return f"{found.domain}.{found.suffix}"
    return host if host.replace(".", "").isdigit() or ":" in host else ".".join(host.split(".")[-2:])


def host_of(url: str) -> str:
    """The host of a URL in lower case, or the empty string."""
    try:
        return (urlsplit(url).hostname or "").strip(".")
    except ValueError:
        return ""


def is_own(account: Account, url: str) -> bool:
    """Does the URL lie on the account's own domain, below it, or on a domain that is one of its aliases?"""
    host = host_of(url)
    return f".{host}".endswith(f".{account.domain}") or bool(host and registrable(host) in account.aliases)


def web_url(address: str, base: str = "") -> str:
    """An absolute http(s) URL without fragment or user name, or the empty string when it is anything else."""
    if not address.strip():
        return ""
    try:
        url = urldefrag(urljoin(base, address.strip())).url
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and not parts.username
    except ValueError:
        return ""
    return url if usable and len(url) <= MAX_URL and url.isprintable() and " " not in url else ""


def path_of(url: str) -> str:
    """The path of a URL, in lower case."""
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""
