"""Why a source saw nothing: the closed set of words in Coverage, told from what became of each request.

An outcome is what happened to one request: the answer's status ("200", "404"), or a word for why there was none or
why it is no page.
"""

from __future__ import annotations

import gzip
import traceback
import zlib
from collections.abc import Mapping

import aiohttp
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)

REASONS = {
    "ok": "answers came, and all that was asked for was looked at",
    "budget-spent": "more was found than the account's budget of requests, bytes, seconds or articles allows",
    "moved-to-other-domain": "the address leads to another domain, which is not among the account's aliases",
    "parked": "a placeholder stands where the site should be: for sale, under construction or suspended",
    "needs-browser": "this site needs a browser: its pages are empty until scripts run, and nothing was read",
    "soft-404": "the server says 200 for pages that are not there; nothing was read",
    "robots-unreachable": "robots.txt could not be had (5xx or no answer), which forbids everything",
    "blocked-by-robots": "robots.txt forbids it",
    "parse-error": "answers came, but they could not be understood",
    "private-address": "the address leads into a private network; it was not followed",
    "server-error": "the server answered 5xx",
    "rate-limited": "the server asked us to come less often, and we did not wait so long",
    "timeout": "no whole answer in time",
    "untrusted": "the server cannot prove who it is: its certificate is self-signed, expired or another host's",
    "unreachable": "no connection: unknown host, refused or broken",
    "forbidden": "the server answered 401 or 403",
    "too-large": "the answer is larger than the limit",
    "bad-url": "not an address that may be followed",
    "pdf": "what was found are PDF files only, which are not read",
    "trap": "its addresses look like a maze or an endless calendar, and were not followed",
    "not-archived": "replaying without network, and the archive does not hold it",
    "mapped-host": "the host stands on this machine, so its names were not looked up",
    "failed": "a fault of ours; the log has it",
    "nothing-found": "answers came and there was nothing there",
}

# Without a usable answer the first of these that occurred is the reason: blind comes before quiet.
_OUTCOMES = {
    "robots-unreachable": "robots-unreachable",
    "robots": "blocked-by-robots",
    "source-error": "parse-error",
    "moved-to-other-domain": "moved-to-other-domain",
    "parked": "parked",
    "needs-browser": "needs-browser",
    "soft-404": "soft-404",
    "private-address": "private-address",
    "5xx": "server-error",
    "429": "rate-limited",
    "rate-limited": "rate-limited",
    "timeout": "timeout",
    "dns": "unreachable",
    "refused": "unreachable",
    "tls": "untrusted",
    "broken": "unreachable",
    "dead-host": "unreachable",
    "401": "forbidden",
    "403": "forbidden",
    "too-large": "too-large",
    "bad-url": "bad-url",
    "redirects": "bad-url",
    "pdf": "pdf",
    "failed": "failed",
    "not-archived": "not-archived",
    "mapped-host": "mapped-host",
    "trap": "trap",
}

# After so many of these in a row a host is not tried again for this account.
HOST_FAILURES = frozenset({"timeout", "dns", "refused", "tls", "broken", "private-address"})


_PARSERS = ("urllib/parse.py", "ipaddress.py", "w3lib/url.py", "w3lib/_url.py")
PRIVATE = "private address"  # how the socket guard's refusal is known again inside the connector's error


class Refused(IgnoreRequest):
    """We decided not to make a request; `outcome` is the word for it."""

    def __init__(self, outcome: str, detail: str = "") -> None:
        super().__init__(f"{outcome}: {detail}" if detail else outcome)
        self.outcome = outcome


_EXCEPTIONS: tuple[tuple[type[BaseException], str], ...] = (
    (CannotResolveHostError, "dns"),
    (DownloadTimeoutError, "timeout"),
    (DownloadCancelledError, "too-large"),
    (ResponseDataLossError, "broken"),
    (DownloadFailedError, "broken"),
    (UnsupportedURLSchemeError, "bad-url"),
    (NotSupported, "bad-url"),
    *((kind, "broken") for kind in (zlib.error, gzip.BadGzipFile, EOFError)),
)


def outcome_of(error: Exception) -> str:
    """The word for why a request brought no answer."""
    if isinstance(error, Refused):
        return error.outcome
    if isinstance(error, IgnoreRequest):  # Scrapy's own: too many redirects, or a body that unpacks beyond the limit
        return "redirects" if "redirect" in str(error) else "too-large"
    if isinstance(error, DownloadConnectionRefusedError):
        return _connection(error.__cause__)
    found = next((word for kind, word in _EXCEPTIONS if isinstance(error, kind)), "")
    if type(error).__module__ == "brotli" or type(error).__name__ == "ZstdError":  # of whichever library Scrapy has
        return "broken"
    return found or ("bad-url" if isinstance(error, ValueError) and _about_an_address(error) else "failed")


def _about_an_address(error: Exception) -> bool:
    """Was it the standard library that could not take an address apart, as after a redirect to nonsense?"""
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and frames[-1].filename.replace("\\", "/").endswith(_PARSERS)


def _connection(cause: BaseException | None) -> str:
    if isinstance(cause, (aiohttp.ClientConnectorSSLError, aiohttp.ClientConnectorCertificateError)):
        return "tls"
    return "private-address" if PRIVATE in str(cause) else "refused"


def reason_of(outcomes: Mapping[str, int], *, usable: int, left: int) -> str:
    """The one word for a source that got these outcomes, `usable` answers among them, with `left` requests unmade."""
    if usable and outcomes.get("source-error", 0) >= usable:
        return "parse-error"
    if usable:
        return "budget-spent" if left else "ok"
    seen = {f"{o[0]}xx" if o.isdecimal() and o[0] == "5" else o for o in outcomes}
    found = next((reason for outcome, reason in _OUTCOMES.items() if outcome in seen), None)
    return found or ("budget-spent" if left else "nothing-found")
