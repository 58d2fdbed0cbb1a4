"""Reading pages beside trafilatura, which reads their text alone: python benchmarks/read.py [FOLDER of .html]

Pages per CPU second of crawlers.reading (text, title, date, language) over those of bare trafilatura.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from core.evidence import digest
from core.items import Account
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


def reading(records: Sequence[Record]) -> float:
    """The peer's CPU time over ours: above 1 we are faster."""
    import trafilatura

    from crawlers import reading

    ours = cpu(lambda: reading.pages(ACCOUNT, records))
    peer = cpu(lambda: [trafilatura.extract(r.body) for r in records])
    return peer / ours


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else resources() / "data" / "demo" / "sites"
    records = [record(i, p) for i, p in enumerate(sorted(folder.rglob("*.html")))]
    print(f"{len(records)} pages; reading {reading(records):.2f} times the pages a second of trafilatura")


if __name__ == "__main__":
    main()
