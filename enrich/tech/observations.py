"""One line of what a site or its DNS answered, and whether a pattern shows in it: by label, never by substring."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from urllib.parse import SplitResult, urlsplit

from enrich.tech.fingerprints import Class

# Links of these relations lead to another page; they load nothing. Those of the second set only get ready to.
ELSEWHERE = frozenset({"canonical", "alternate", "me", "author", "license", "prev", "next", "help", "search"})
READY = frozenset({"preconnect", "dns-prefetch"})
RESOURCES = frozenset({"script", "iframe", "form", "img", "link"})
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_PLACED = re.compile(r"on ([a-z0-9_.-]{1,253}): (.+)", re.IGNORECASE)
_BEGINNINGS: dict[Class, str] = {"cookies": "cookie", "inline": "inline", "attributes": "attribute"}
_ZONES: dict[Class, str] = {"mx": "mx", "ns": "ns", "cname": "cname"}
_REPORTS = re.compile(r"@([a-z0-9.-]{1,253})")
Shown = tuple[Class, str]


@dataclass(frozen=True)
class Seen:
    """An observation: of which host (empty: the site's own), of what kind, and what it says."""

    host: str
    kind: str
    rest: str

    @cached_property
    def url(self) -> SplitResult | None:
        """The address that the page loads or may load something from."""
        rel, _, address = self.rest.rpartition(" ") if self.kind in ("link", "csp") else ("", "", self.rest)
        if self.kind == "inline":
            address = f"//{address}/" if HOST.fullmatch(address) else address if address.startswith("https://") else ""
        elif self.kind == "csp" and rel != "frame-ancestors":  # who may show the page, and not what it loads
            address = f"//{address.removeprefix('*.')}/"
        elif self.kind not in RESOURCES or set(rel.lower().split()) & ELSEWHERE:
            return None
        try:
            return urlsplit(address) if not set(address) & set("\t\r\n") else None
        except ValueError:
            return None

    @cached_property
    def labels(self) -> tuple[str, ...]:
        try:
            return tuple(((self.url and self.url.hostname) or "").rstrip(".").split("."))
        except ValueError:
            return ()

    @property
    def loads_by(self) -> Class:
        """By which class of evidence a host in this line counts."""
        if self.kind == "link" and set(self.rest.rpartition(" ")[0].lower().split()) <= READY:
            return "preconnect" if " " in self.rest else "hosts"
        return "csp" if self.kind == "csp" else "inline" if self.kind == "inline" else "hosts"

    @cached_property
    def senders(self) -> tuple[str, ...]:
        """Whom the SPF record in this line lets send."""
        return tuple(sender for record in spf_of([f"txt {self.rest}"]) for sender in senders(record))


def seen(line: str) -> Seen:
    """The line as an observation."""
    host, bare = placed(line)
    kind, _, rest = bare.partition(" ")
    return Seen(host, kind.lower(), rest.rstrip())


def placed(line: str) -> tuple[str, str]:
    """The host beside the site of which the line tells (empty: the site's own) and the observation without it."""
    if found := _PLACED.fullmatch(line):
        return found[1].lower(), found[2]
    words = line.split()
    if len(words) == 3 and words[0].lower() == "cname" and not words[1].lower().startswith("www."):
        return words[1].rstrip(".").lower(), line
    return "", line


def shown(found_in: Class, pattern: str, line: Seen) -> Shown | None:
    """How the pattern shows in the line: by which class of evidence, and the version where it is stated; else None."""
    rest = line.rest
    if found_in == "hosts":
        return (line.loads_by, "") if line.url and _loads(pattern, line) else None
    if found_in == "paths":
        here = line.kind in RESOURCES and line.url and pattern in line.url.path
        return (found_in, "") if here else None
    if found_in in ("headers", "meta", "generator"):
        version = _named(found_in, pattern, line)
        return None if version is None else (found_in, version)
    if found_in in _BEGINNINGS:
        named = re.split("[=;\\s]", rest, maxsplit=1)[0] if found_in == "cookies" else rest
        matches = line.kind == _BEGINNINGS[found_in] and fnmatchcase(named, pattern)
    elif found_in == "dmarc":
        matches = line.kind == "dmarc" and any(under(host, pattern) for host in _REPORTS.findall(rest.lower()))
    elif found_in == "spf":
        matches = line.kind == "txt" and any(under(sender, pattern) for sender in line.senders)
    elif found_in == "txt":
        record = rest.strip('"').lower()
        matches = line.kind == "txt" and record.startswith(pattern.lower()) and not spf_of([f"txt {record}"])
    else:
        matches = line.kind == _ZONES.get(found_in) and bool(rest) and under(rest.split()[-1], pattern)
    return (found_in, "") if matches else None


def spf_of(lines: Sequence[str]) -> list[str]:
    """The SPF records among observation lines; more than one is an error that proves nothing (RFC 7208, 4.5)."""
    bodies = [line[4:].strip().strip('"') for line in lines if line[:4].lower() == "txt "]
    return [b for b in bodies if re.match(r"v=spf1(\s|$)", b, re.IGNORECASE)]


def senders(record: str) -> Iterator[str]:
    """The domains an SPF record lets send: plain includes before `all`, and `redirect=` when there is no `all`."""
    terms = record.lower().split()[1:]
    ends = next((i for i, term in enumerate(terms) if term.lstrip("+-~?") == "all"), len(terms))
    for term in terms[:ends]:
        if term.startswith(("include:", "+include:")):
            yield term.partition(":")[2]
    if ends == len(terms):
        yield from (term.partition("=")[2] for term in terms if term.startswith("redirect="))


def under(host: str, pattern: str) -> bool:
    """Whether `host` is `pattern` or a subdomain of it; `*` stands within one label."""
    return _below(host.rstrip(".").lower().split("."), pattern)


def _below(labels: Sequence[str], pattern: str) -> bool:
    wanted = pattern.lower().split(".")
    tail = labels[-len(wanted) :]
    return len(labels) >= len(wanted) and all(map(fnmatchcase, tail, wanted))


def _loads(pattern: str, line: Seen) -> bool:
    host, slash, rest = pattern.partition("/")
    # of an address without a path, as policies and loaders name it, no path can be told
    if not _below(line.labels, host) or line.url is None:
        return False
    path, asked, query = rest.partition("?")
    if not asked:
        return not slash or line.url.path.startswith("/" + path)
    return line.url.path == "/" + path and any(part.startswith(query) for part in line.url.query.split("&"))


def _named(found_in: Class, pattern: str, line: Seen) -> str | None:
    """The version ("" without one) when the header or meta tag of that name holds the word, None when it does not."""
    name, _, value = line.rest.partition(":")
    wanted, _, word = ("generator", "", pattern) if found_in == "generator" else pattern.partition(": ")
    if line.kind != ("header" if found_in == "headers" else "meta") or not fnmatchcase(name.lower(), wanted.lower()):
        return None
    return _after(word, value.strip()) if word else ""


def _after(word: str, value: str) -> str | None:
    """The version behind a word of `value`: "" without one, None without the word."""
    pattern = rf"(?<![\w.-]){re.escape(word)}(?:[/ ]v?(\d+(?:\.\d+)*)|(?![\w-]))"
    found = re.search(pattern, value, re.IGNORECASE | re.ASCII)
    return (found[1] or "") if found else None
