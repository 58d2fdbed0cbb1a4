"""How fast texts become signals beside a plain parse, what the cheap filter loses, and what a huge page costs.

    python -m benchmarks.enrich [FILE.jsonl …]

Each line of a file is a text: {"text": …}, with "title" where it has one. Without files the demo's pages are read.
CPU seconds are compared within one run; the absolute figures are this machine's.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from core.evidence import digest
from core.items import Account, Page
from core.registry import resources
from enrich import extract
from enrich.nlp import MODEL, build_nlp
from enrich.pipes import candidates
from enrich.triggers_registry import TRIGGERS

ACCOUNT = Account(domain="bench.example", name="Bench", row=2)
DAY = date(2026, 3, 16)
HUGE = 5_000_000  # characters


def page(text: str) -> Page:
    return Page(
        account=ACCOUNT.domain, url="https://wire.example/1", source="articles", kind="article", text=text,
        title=text.partition("\n")[0], language="en", sha256=digest(text.encode()), record=1,
        fetched_at="2026-03-16T00:00:00+00:00", seen=DAY, own=False, origin="wire.example", extractor="given",
    )  # fmt: skip


def given(paths: Iterable[str]) -> list[Page]:
    rows = [json.loads(line) for path in paths for line in Path(path).read_text("utf8").splitlines()]
    return [page("\n".join(filter(None, (r.get("title"), r["text"])))) for r in rows]


def of_the_demo() -> list[Page]:
    from lxml import html

    folder = resources() / "data" / "demo" / "sites"
    return [page(html.fromstring(p.read_bytes()).text_content()) for p in sorted(folder.rglob("*.html"))]


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of the better of two calls after a first one, which loads models."""
    work()
    taken = []
    for _ in range(2):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def lost(pages: Sequence[Page]) -> tuple[int, int]:
    """How many signals only come out when every sentence is tried against every trigger, and how many in all."""

    def keys() -> set[tuple[str, str, int]]:
        return {(s.trigger, s.evidence.sha256, s.evidence.start) for s in extract.signals(pages, ACCOUNT, DAY)}

    filtered, called_by = keys(), candidates.called_by
    candidates.called_by = lambda text: set(TRIGGERS)
    try:
        every = keys()
    finally:
        candidates.called_by = called_by
    return len(every - filtered), len(every)


def main() -> None:
    import spacy

    pages = given(sys.argv[1:]) or of_the_demo()
    words = sum(len(p.text.split()) for p in pages)
    bare = spacy.load(MODEL)
    ours = cpu(lambda: extract.signals(pages, ACCOUNT, DAY))
    peer = cpu(lambda: list(bare.pipe((p.text for p in pages), batch_size=64)))
    print(f"{len(pages)} texts, {words} words: {peer / ours:.1f} times the texts a second of a full parse")
    print(f"words a CPU second: {words / ours:,.0f} against {words / peer:,.0f} of bare nlp.pipe")
    missed, found = lost(pages)
    print(f"the filter loses {missed} of {found} signals")
    build_nlp()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    long = "\n".join(p.text for p in pages)
    began = time.process_time()
    extract.signals([page((long * (HUGE // len(long) + 1))[:HUGE])], ACCOUNT, DAY)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"one page of {HUGE:,} characters: {time.process_time() - began:.0f} CPU s, {(after - before) / 1024:.0f} MB")


if __name__ == "__main__":
    main()
