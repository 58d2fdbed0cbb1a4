"""One line of what a site or its DNS answered, and which technologies it shows: label by label, never by substring."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache
from urllib.parse import urlsplit

from enrich.fingerprints import Class, Technology, technologies

# Links of these relations lead to another page; they load nothing.
ELSEWHERE = frozenset({"canonical", "alternate", "me", "author", "license", "prev", "next", "help", "search"})
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_PLACED = re.compile(r"on ([a-z0-9_.-]{1,253}): (.+)", re.IGNORECASE)
Shown = tuple[Technology, Class, str]


def shows(kind: str, rest: str) -> Iterator[Shown]:
    """The technologies that one observation shows, by which class of evidence, and the version when it is stated."""
    match kind.lower():
        case "link":
            rel, _, url = rest.rpartition(" ")
            yield from _resource(url) if not set(rel.lower().split()) & ELSEWHERE else ()
        case "script" | "iframe" | "form" | "img":
            yield from _resource(rest)
        case "header":
            yield from _header(rest)
        case "cookie":
            yield from _prefixed("cookies", re.split("[=;\\s]", rest, maxsplit=1)[0])
        case "meta":
            yield from _generator(rest)
        case "inline":
            yield from _inline(rest)
        case "attribute":
            yield from _prefixed("attributes", rest)
        case "mx":
            yield from _zone("mx", rest.split()[-1] if rest else "")
        case "ns":
            yield from _zone("ns", rest)
        case "cname":
            yield from _zone("cname", rest.split()[-1] if rest else "")
        case "dmarc":
            for address in re.findall(r"@([a-z0-9.-]{1,253})", rest.lower()):
                yield from _zone("dmarc", address)
        case "txt":
            yield from _text(rest.strip('"'))


def placed(line: str) -> tuple[str, str]:
    """The host beside the site of which the line tells (empty: the site's own) and the observation without it."""
    if found := _PLACED.fullmatch(line):
        return found[1].lower(), found[2]
    words = line.split()
    if len(words) == 3 and words[0].lower() == "cname" and not words[1].lower().startswith("www."):
        return words[1].rstrip(".").lower(), line
    return "", line


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
    labels, wanted = host.rstrip(".").lower().split("."), pattern.lower().split(".")
    tail = labels[-len(wanted) :]
    return len(labels) >= len(wanted) and all(map(fnmatchcase, tail, wanted))


@cache
def _with(name: Class) -> tuple[Technology, ...]:
    return tuple(t for t in technologies().values() if getattr(t, name))


@cache
def _by_host() -> dict[str, list[tuple[Technology, str]]]:
    index: dict[str, list[tuple[Technology, str]]] = {}
    for technology in _with("hosts"):
        for entry in technology.hosts:
            host, slash, path = entry.partition("/")
            index.setdefault(host, []).append((technology, slash + path))
    return index


def _resource(url: str) -> Iterator[Shown]:
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return
    labels = host.split(".")
    for start in range(len(labels)):
        for technology, path in _by_host().get(".".join(labels[start:]), ()):
            if parts.path.startswith(path):
                yield technology, "hosts", ""
    for technology in _with("paths"):
        if any(path in parts.path for path in technology.paths):
            yield technology, "paths", ""


def _inline(found: str) -> Iterator[Shown]:
    """A host, a global's name or a tag's id out of an inline script."""
    if HOST.fullmatch(found):
        yield from ((t, "inline", "") for t, found_in, _ in _resource(f"//{found}/") if found_in == "hosts")
    yield from _prefixed("inline", found)


def _header(line: str) -> Iterator[Shown]:
    name, _, value = line.partition(":")
    name, value = name.strip().lower(), value.strip()
    for technology in _with("headers"):
        for entry in technology.headers:
            wanted, _, literal = entry.lower().partition(": ")
            version = _after(literal, value)
            if name == wanted and (not literal or version is not None):
                yield technology, "headers", version or ""


def _after(literal: str, value: str) -> str | None:
    """The version behind a literal that is a word of `value`: "" without one, None without the literal."""
    found = re.search(rf"(?<![\w.-]){re.escape(literal)}(?:[/ ]v?(\d+(?:\.\d+)*)|(?![\w-]))", value, re.IGNORECASE)
    return (found[1] or "") if literal and found else None


def _generator(line: str) -> Iterator[Shown]:
    name, _, value = line.partition(":")
    if name.strip().lower() != "generator":
        return
    for technology in _with("generator"):
        for literal in technology.generator:
            if (version := _after(literal, value)) is not None:
                yield technology, "generator", version


def _prefixed(name: Class, value: str) -> Iterator[Shown]:
    for technology in _with(name):
        if any(fnmatchcase(value, pattern) for pattern in getattr(technology, name)):
            yield technology, name, ""


def _zone(name: Class, host: str) -> Iterator[Shown]:
    for technology in _with(name):
        if any(under(host, pattern) for pattern in getattr(technology, name)):
            yield technology, name, ""


def _text(record: str) -> Iterator[Shown]:
    if spf_of([f"TXT {record}"]):
        for sender in senders(record):
            yield from _zone("spf", sender)
        return
    lowered = record.lower()
    for technology in _with("txt"):
        if any(lowered.startswith(token.lower()) for token in technology.txt):
            yield technology, "txt", ""
