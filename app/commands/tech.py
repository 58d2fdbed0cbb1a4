"""`proofreach tech`: technologies from stored responses."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import options

if TYPE_CHECKING:
    from app.jsonlines import Row
    from core.store import Record
    from enrich.tech.fingerprinting import Found
    from enrich.technologies import Detection

DNS_TYPES = ("MX", "TXT", "NS", "CNAME")


@click.command()
@options.fingerprints
def command(fingerprints: Path | None) -> int:
    """Name the technologies that stored responses show: JSON lines on stdin, one answer a line on stdout.

    In: {"id","url","html"|"html_file"?,"headers"?,"cookies"?,"dns"?:{"MX":[…]},"text"?}; `text` is a job's description.
    """
    from app.fingerprints import announce
    from app.jsonlines import serve

    announce(fingerprints)
    return serve(partial(answer, folder=fingerprints))


def answer(row: Row, folder: Path | None = None) -> Row:
    from app.jsonlines import text_of
    from app.responses import record_of
    from crawlers.pages.document import tree_of
    from crawlers.tech.observations import observations
    from enrich import technologies

    record = record_of(row)
    seen = observations(record, tree_of(record)) if record.body or row.get("headers") or row.get("cookies") else []
    lines = [*seen, *dns_lines(row)]
    found = [*technologies.detect(lines), *technologies.detect_text(text_of(row, "text"))]
    named = {detection.name.lower() for detection in found}
    more = [f for f in _by_folder(folder, row, record) if f.name.lower() not in named] if folder else []
    return {"technologies": [*map(detection_row, found), *map(found_row, more)]}


def _by_folder(folder: Path, row: Row, record: Record) -> list[Found]:
    from app.fingerprints import markup_of
    from enrich.tech.fingerprinting import fingerprints

    given = row.get("cookies")
    cookies = {str(k).lower(): str(v) for k, v in given.items()} if isinstance(given, dict) else {}
    dns = {str(k).lower(): list(map(str, v)) for k, v in (row.get("dns") or {}).items()}
    return fingerprints(folder).found(markup_of(record, cookies=cookies, dns=dns))


def dns_lines(row: Row) -> list[str]:
    """DNS answers as the lines that the crawl archives them in."""
    from core.errors import BadInput

    answers = row.get("dns") or {}
    if not isinstance(answers, dict) or not all(isinstance(v, list) for v in answers.values()):
        raise BadInput("field 'dns' must be an object of record types, each with a list of answers")
    return [_dns_line(kind, str(value)) for kind in DNS_TYPES for value in answers.get(kind, ())]


def _dns_line(kind: str, value: str) -> str:
    reports = kind == "TXT" and value.strip('" ').lower().startswith("v=dmarc1")
    return f"DMARC {value}" if reports else f"{kind} {value}"


def detection_row(detection: Detection) -> Row:
    version = {"version": detection.version} if detection.version else {}
    asked = {"asked": detection.asked} if detection.asked else {}
    return {
        "name": detection.name,
        "categories": list(detection.categories),
        **version,
        "confidence": detection.confidence,
        "found_in": detection.found_in,
        "proves": detection.proves,
        **asked,
        "evidence": detection.evidence_line,
    }


def found_row(found: Found) -> Row:
    version = {"version": found.version} if found.version else {}
    return {
        "name": found.name,
        "categories": list(found.categories),
        **version,
        "confidence": found.confidence / 100,
        "found_in": found.found_in,
        "proves": found.proves,
        "evidence": found.evidence,
    }
