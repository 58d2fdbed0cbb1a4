"""How well recorded answers of job boards are read, field by field: `python -m benchmarks.boards FOLDER`.

FOLDER holds `index.jsonl` (one row an answer: ats, file, url, truth.jobs) and the files. Answers without truth show how
many postings were read and which fields were filled. Then, of `urls/*.jsonl.gz` (company, url, ats_by_host): how many
addresses are taken for a board of that kind, another, or none; and how many boards are known by the company's name.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from core.items import Account, Page
from core.store import Record
from crawlers.jobs.boards import board_of
from crawlers.jobs.employers import resembles
from crawlers.pages.document import Unreadable
from crawlers.reading import read
from crawlers.sources_registry import SOURCES

FIELDS = (
    *("id", "title", "department", "team", "location", "remote", "employment_type", "posted", "updated"),
    *("url", "text"),
)
_ARRANGEMENTS = {"true": "remote", "onsite": "onsite", "false": ""}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text("utf8").splitlines()]
    print("answer".ljust(44), "postings", *(f"{f[:9]:>9}" for f in FIELDS))
    for row in rows:
        if row.get("ats") in SOURCES and row["kind"].startswith("ats_payload"):
            print(row["file"][-44:].ljust(44), *_line(row, folder))
    for path in sorted((folder / "urls").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf8") as lines:
            _addresses([json.loads(line) for line in lines])


def _addresses(rows: list[dict[str, Any]]) -> None:
    taken: Counter[tuple[str, str]] = Counter()
    named: dict[tuple[str, str], bool] = {}
    for row in rows:
        board, true = board_of(row["url"]), row["ats_by_host"]
        if board:
            account = Account(domain="account.example", name=row["company"], row=1)
            named[row["company"], board.token] = resembles(board.token, account)
        if true in SOURCES or board:
            taken[true, "none" if board is None else "right" if board.ats == true else f"wrong: {board.ats}"] += 1
    for (true, what), number in sorted(taken.items()):
        print(f"{true:<20}{what:<20}{number:>6}")
    print(f"known by the company's name alone: {sum(named.values())} of {len(named)} boards")


def _line(row: dict[str, Any], folder: Path) -> Iterator[str]:
    truth = {job["id"]: job for job in reversed((row.get("truth") or {}).get("jobs") or [])}
    try:
        pages = read(Account(domain="account.example", name="", row=1), _record(row, folder))
    except Unreadable as error:
        yield f"unreadable: {error}"[:120]
        return
    if not truth:
        yield f"{len(pages):>8}"
        yield from (f"{sum(bool(_told(page, field)) for page in pages):>9}" for field in FIELDS)
        return
    titles = {job["title"]: key for key, job in truth.items()}  # where our id is another than the truth's
    found = {page.part if page.part in truth else titles.get(page.title, page.part): page for page in pages}
    yield f"{len(found):>4}/{len(truth):<3}"
    right: Counter[str] = Counter()
    for key, job in truth.items():
        right.update(field for field in FIELDS if key in found and _same(field, found[key], job))
    yield from (f"{f'{right[field]}/{len(truth)}':>9}" for field in FIELDS)


def _record(row: dict[str, Any], folder: Path) -> Record:
    body = (folder / row["file"]).read_bytes()
    url = re.sub(r"<\w+>", "tenant", row.get("url") or "https://tenant.example/")
    return Record(
        account="account.example",
        source=row["ats"],
        url=url,
        final_url=url,
        status=200,
        headers=(),
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        fetched_at="2026-10-01T00:00:00+00:00",
        seen=date(2026, 10, 1),
        round=1,
        id=1,
    )


def _told(page: Page, field: str) -> str:
    """What a page says under one of the fields."""
    if field == "text":
        return "\n".join(page.text.split("\n")[int(page.fields["head_lines"]) :])
    return {"id": page.part, "title": page.title, "url": page.url}.get(field, str(page.fields.get(field, "")))


def _same(field: str, page: Page, job: dict[str, Any]) -> bool:
    """Is it what the truth has? Case, marks and the order of places do not count; nothing must be nothing."""
    told, true = _told(page, field), job.get(field)
    if field == "text":
        return _letters(told).startswith(_letters(job.get("desc_text_prefix") or "")[:60])
    if field == "location":
        return all(_letters(place) in _letters(told) for place in _places(job))
    if field == "team":
        true = true or job.get("function")
    if field == "remote":
        word = _letters(true)
        return not true or _letters(told) == _ARRANGEMENTS.get(word, word)
    if field == "url":
        parts = re.split(r"<\w+>", true or job.get("path") or "")
        return bool(re.search("[^/]+".join(map(re.escape, parts)) + "$", told))
    if field == "employment_type":
        return _letters(told).startswith(_letters(true)) and bool(told) == bool(true)
    return _letters(told) == _letters(true)


def _places(job: dict[str, Any]) -> Iterable[str]:
    several = [*(job.get("all_locations") or ()), *(job.get("secondary") or ())]
    return [*(job.get("location") or "").split(";"), *several]


def _letters(value: object) -> str:
    return re.sub(r"[\W_]+", "", "" if value is None else str(value)).lower()


if __name__ == "__main__":
    main()
