"""The archive as WARC, which other tools replay and `proofreach run --archive` reads."""

from __future__ import annotations

from pathlib import Path

from app.exporter import Delivery, Exporter
from crawlers import warc


def write(delivery: Delivery, path: Path) -> int:
    return warc.write(delivery.allowed_records(), path)


EXPORTER = Exporter(
    filename="archive.warc.gz",
    description="every archived answer, for replay, WARC",
    write=write,
    every_run=False,  # as large as the crawl, so written only when asked for
)
