"""`proofreach tech`: technologies from stored responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from app.jsonlines import Row
    from enrich.technologies import Detection

DNS_TYPES = ("MX", "TXT", "NS", "CNAME")


@click.command()
def command() -> int:
    """Name the technologies that stored responses show: JSON lines on stdin, one answer a line on stdout.

    In: {"id","url","html"|"html_file"?,"headers"?,"cookies"?,"dns"?:{"MX":[…]},"text"?}; `text` is a job's description.
    """
    from app.jsonlines import serve

    return serve(answer)


def answer(row: Row) -> Row:
    from app.jsonlines import text_of
    from app.responses import record_of
    from crawlers.observations import observations
    from crawlers.pages.document import tree_of
    from enrich import technologies

    record = record_of(row)
    seen = observations(record, tree_of(record)) if record.body or row.get("headers") or row.get("cookies") else []
    lines = [*seen, *dns_lines(row)]
    found = [*technologies.detect(lines), *technologies.detect_text(text_of(row, "text"))]
    return {"technologies": [detection_row(d) for d in found]}


def dns_lines(row: Row) -> list[str]:
    """DNS answers as the lines that the crawl archives them in."""
    from core.errors import BadInput

    answers = row.get("dns") or {}
    if not isinstance(answers, dict) or not all(isinstance(v, list) for v in answers.values()):
        raise BadInput("field 'dns' must be an object of record types, each with a list of answers")
    return [f"{kind} {value}" for kind in DNS_TYPES for value in answers.get(kind, ())]


def detection_row(detection: Detection) -> Row:
    version = {"version": detection.version} if detection.version else {}
    return {
        "name": detection.name,
        "categories": list(detection.categories),
        **version,
        "confidence": detection.confidence,
        "found_in": detection.found_in,
        "proves": detection.proves,
        "evidence": detection.evidence_line,
    }
