"""Reading and extracting, as ratios against named peers: python benchmarks/read_and_extract.py [FOLDER of .html]

reading     pages per CPU second of crawlers.reading (text, title, date, language) over those of bare trafilatura
extracting  characters per CPU second of enrich.extract over those of parsing every sentence with spaCy
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from core.evidence import digest
from core.items import Account, Page
from core.registry import resources
from core.store import Record

ACCOUNT = Account(domain="bench.example", name="Bench", row=2)
DAY = date(2026, 3, 16)


def record(number: int, path: Path) -> Record:
    body = path.read_bytes()
    url = f"https://bench.example/news/{number}"
    return Record(
        account=ACCOUNT.domain, source="articles", url=url, final_url=url, status=200,
        headers=(("content-type", "text/html"),), body=body, sha256=digest(body),
        fetched_at="2026-03-16T00:00:00+00:00", seen=DAY, round=1,
    )  # fmt: skip


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of the second call: the first one loads models."""
    work()
    began = time.process_time()
    work()
    return time.process_time() - began


def reading(records: Sequence[Record]) -> tuple[float, list[Page]]:
    """Our CPU time over the peer's, inverted: above 1 we are faster; and the pages read."""
    import trafilatura

    from crawlers import reading

    ours = cpu(lambda: reading.pages(ACCOUNT, records))
    peer = cpu(lambda: [trafilatura.extract(r.body) for r in records])
    return peer / ours, reading.pages(ACCOUNT, records)


def extracting(pages: Sequence[Page]) -> float:
    import spacy

    from enrich import extract
    from enrich.nlp import MODEL

    nlp = spacy.load(MODEL)
    ours = cpu(lambda: extract.signals(pages, ACCOUNT, DAY))
    peer = cpu(lambda: list(nlp.pipe([p.text for p in pages], batch_size=64)))
    return peer / ours


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else resources() / "data" / "demo" / "sites"
    records = [record(i, p) for i, p in enumerate(sorted(folder.rglob("*.html")))]
    ratio, pages = reading(records)
    print(f"{len(records)} pages; reading {ratio:.2f} x trafilatura; ", end="", flush=True)
    print(f"extracting {extracting(pages):.1f} x a full parse of {sum(len(p.text) for p in pages)} characters")


if __name__ == "__main__":
    main()
