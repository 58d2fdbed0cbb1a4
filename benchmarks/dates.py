"""Dates and text of saved articles beside htmldate and trafilatura: python benchmarks/dates.py FOLDER [N]

FOLDER holds index.jsonl, one page a line: {"file", "url", "truth": {"date", "title", "with_segments", "without_…"}},
files with or without .gz; every Nth page is taken. A day of difference is a time zone, no error; a month counts when
it is the month. `a` and `b` are the two halves of the sites: rules were made on one and checked on the other.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from core.errors import ProofreachError
from core.evidence import digest
from core.items import Account, Page
from core.store import Record
from crawlers.domains import host_of, registrable
from crawlers.pages.document import Unreadable
from crawlers.reading import classify, read

KINDS = ("right", "wrong", "none")


def rows(folder: Path, every: int) -> Iterator[tuple[dict[str, Any], bytes]]:
    lines = (folder / "index.jsonl").read_text("utf8").splitlines()
    for line in lines[::every]:
        row = json.loads(line)
        body = (folder / row["file"]).read_bytes()
        yield row, gzip.decompress(body) if row["file"].endswith(".gz") else body


def ours(row: dict[str, Any], body: bytes) -> Page | None:
    url, now = row["url"], datetime.now(UTC)
    record = Record(
        account=registrable(host_of(url)), source="", url=url, final_url=url, status=200,
        headers=(("content-type", "text/html"),), body=body, sha256=digest(body),
        fetched_at=now.isoformat(timespec="seconds"), seen=now.date(), round=0,
    )  # fmt: skip
    try:
        pages = read(Account(domain=record.account, name="", row=1), replace(record, source=classify(record)))
    except (Unreadable, ProofreachError):
        return None
    return next((p for p in pages if p.kind not in ("posting", "technology")), None)


def peers(row: dict[str, Any], body: bytes) -> dict[str, tuple[str, str]]:
    """The date and text that the peers give."""
    import htmldate
    import trafilatura

    found = trafilatura.bare_extraction(body, url=row["url"], with_metadata=True)
    told = htmldate.find_date(body.decode("utf8", "replace"), original_date=True, url=row["url"])
    return {
        "htmldate": (told or "", ""),
        "trafilatura": ((getattr(found, "date", "") or "") if found else "", trafilatura.extract(body) or ""),
    }


def judged(said: str, truth: str) -> str:
    if len(said) < 10:
        return "none" if not said else "right" if truth.startswith(said) else "wrong"
    return "right" if abs(date.fromisoformat(said) - date.fromisoformat(truth)).days <= 1 else "wrong"


def half(url: str) -> str:
    return "ab"[hashlib.sha256(host_of(url).removeprefix("www.").encode()).digest()[-1] % 2]


def segments(text: str, truth: dict[str, Any]) -> Counter[str]:
    """How many of the segments that must or must not be in the text are there."""
    flat = " ".join(text.split())
    found = Counter[str]()
    for key, there, not_there in (("with_segments", "hit", "miss"), ("without_segments", "extra", "")):
        for segment in truth.get(key, ()):
            found[there if " ".join(segment.split()) in flat else not_there] += 1
    return found


def main() -> None:
    folder, every = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    dates: dict[str, Counter[str]] = defaultdict(Counter)
    methods: dict[str, Counter[str]] = defaultdict(Counter)
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    titles, number, began = 0, 0, time.process_time()
    spent = 0.0
    for row, body in rows(folder, every):
        truth, part, number = row["truth"], half(row["url"]), number + 1
        start = time.process_time()
        page = ours(row, body)
        spent += time.process_time() - start
        published = str(page.published) if page and page.published else ""
        said = {"ours": (published, page.text if page else ""), **peers(row, body)}
        titles += bool(page and page.title == truth.get("title"))
        for name, (day, text) in said.items():
            texts[name] += segments(text, truth)
            if truth.get("date"):
                dates[name][judged(day, truth["date"])] += 1
                dates[name][f"{part} {judged(day, truth['date'])}"] += 1
        if page and page.published and truth.get("date"):
            methods[page.published.method][judged(published, truth["date"])] += 1
    report(dates, methods, texts)
    print(f"titles exact {titles} of {number}; ours took {spent:.0f} of {time.process_time() - began:.0f} CPU seconds")


def report(dates: dict[str, Counter[str]], methods: dict[str, Counter[str]], texts: dict[str, Counter[str]]) -> None:
    print(f"{'dates':12} {'right':>6} {'wrong':>6} {'none':>6}    half a          half b")
    for name, counts in dates.items():
        halves = "    ".join("/".join(f"{counts[f'{part} {kind}']}" for kind in KINDS) for part in "ab")
        print(f"{name:12} " + " ".join(f"{counts[kind]:6}" for kind in KINDS) + f"    {halves}")
    print("\nours by method, right / wrong")
    for method, counts in sorted(methods.items(), key=lambda m: -m[1].total()):
        print(f"  {method:14} {counts['right']:4} / {counts['wrong']}")
    print("\ntext          recall  precision  F")
    for name, c in texts.items():
        if name != "htmldate":
            recall, precision = c["hit"] / (c["hit"] + c["miss"]), c["hit"] / (c["hit"] + c["extra"])
            print(f"{name:12}  {recall:.3f}   {precision:.3f}      {2 * recall * precision / (recall + precision):.4f}")


if __name__ == "__main__":
    main()
