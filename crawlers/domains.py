"""Whose address is it: registrable domains by the bundled public suffix list; and which URLs may be asked for."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from urllib.parse import urldefrag, urljoin, urlsplit

import tldextract

from core.items import Account

MAX_URL = 1000
# Every name below these is somebody else's, though the list does not say so.
PLATFORMS = ("wordpress.com", "substack.com", "medium.com", "tumblr.com")
_PLAIN = re.compile(r"/[\w~./-]*", re.ASCII)


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


@lru_cache(maxsize=4096)
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


def beside(account: Account, url: str) -> str:
    """The host of an own address when it is another than that of the site itself, else the empty string."""
    host = host_of(url)
    same = not is_own(account, url) or host.removeprefix("www.") in (account.domain, registrable(host))
    return "" if same else host


def web_url(address: str, base: str = "") -> str:
    """An absolute http(s) URL without fragment or user name, or the empty string when it is anything else."""
    if _PLAIN.fullmatch(address) and "//" not in address and "/." not in address and (origin := _origin(base)):
        return origin + address if len(origin + address) <= MAX_URL else ""  # as most links are; the same, but faster
    if not address.strip():
        return ""
    try:
        url = urldefrag(urljoin(base, address.strip())).url
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and not parts.username
    except ValueError:
        return ""
    return url if usable and len(url) <= MAX_URL and url.isprintable() and " " not in url else ""


@lru_cache(maxsize=4096)
def _origin(base: str) -> str:
    """Scheme and host of a web address, or the empty string when it is none."""
    try:
        parts = urlsplit(base)
        usable = parts.scheme in ("http", "https") and parts.hostname and not parts.username
    except ValueError:
        return ""
    origin = f"{parts.scheme}://{parts.netloc}"
    return origin if usable and origin.isprintable() and " " not in origin else ""


@lru_cache(maxsize=4096)
def path_of(url: str) -> str:
    """The path of a URL, in lower case."""
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""
