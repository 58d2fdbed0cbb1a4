"""Current reports (Form 8-K) at the SEC: the list of a company's filings, and the words of a report's document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from core.items import Account, Dated
from core.registry import resources
from core.store import Record
from crawlers.domains import path_of, registrable
from crawlers.jobs.answers import mapping, mappings, parsed, text
from crawlers.news.naming import same_company
from crawlers.pages.blocks import all_blocks
from crawlers.pages.dates import day_of
from crawlers.pages.document import Unreadable, tree_of

ORIGIN = "sec.gov"
FORMS = frozenset({"8-K", "8-K/A"})
MAX_ROWS = 5000
MAX_TEXT = 60_000
_FOLDER = "https://www.sec.gov/Archives/edgar/data"
_NUMBER = re.compile(r"(\d{10})-(\d{2})-(\d{6})")
_DOCUMENT = re.compile(r"[A-Za-z0-9][\w.-]{0,120}\.(?:html?|txt)", re.ASCII)
_PLACE = re.compile(r"/archives/edgar/data/(\d{1,10})/(\d{10})(\d{2})(\d{6})/[^/]+")
_ITEM = re.compile(r"item\s{0,3}(\d\.\d\d)[\s.:—–-]{0,5}", re.IGNORECASE)
_END = re.compile(r"signatures?\W{0,3}|exhibit index\W{0,3}", re.IGNORECASE)
_SAID_NOWHERE = frozenset({"9.01"})  # a list of files


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One report: `number` is the SEC's for it, `reported` the day of the earliest event in it."""

    form: str
    number: str
    filed: Dated
    reported: Dated | None
    items: tuple[str, ...]
    document: str
    cik: str
    company: str

    @property
    def title(self) -> str:
        return title_of(self.number)

    @property
    def index(self) -> str:
        """The page at the SEC that lists the report's files."""
        return f"{self._folder}/{self.number}-index.htm"

    @property
    def address(self) -> str:
        """The report's main document, or the empty string."""
        return f"{self._folder}/{self.document}" if self.document else ""

    @property
    def _folder(self) -> str:
        return f"{_FOLDER}/{int(self.cik)}/{self.number.replace('-', '')}"

    @property
    def lines(self) -> tuple[str, ...]:
        """What the list says of the report: whose, of which days, and its items with the form's own captions."""
        amends = ", an amendment" if self.form.endswith("/A") else ""
        head = f"Form {self.form} of {self.company}{amends}, filed with the SEC on {self.filed}"
        event = (f"Date of the earliest event reported: {self.reported}",) if self.reported else ()
        return (head, *event, *(f"Item {item} {captions()[item]}" for item in self.items))


def title_of(number: str) -> str:
    return f"8-K {number}"


@cache
def captions() -> dict[str, str]:
    """What Form 8-K calls each of its items."""
    listed = json.loads((resources() / "data" / "filings" / "8k.json").read_text("utf8"))
    return dict(listed["items"])


def cik_of(account: Account) -> str:
    """The number under which the account's row says that it files, in ten digits; or the empty string."""
    cells = (v for k, v in account.extra.items() if re.sub(r"[^a-z]", "", k.lower()) in ("cik", "seccik", "ciknumber"))
    match = re.fullmatch(r"(?:CIK)?\s?0{0,9}([1-9]\d{0,9})", next(cells, "").strip(), re.IGNORECASE)
    return match[1].zfill(10) if match else ""


def filings(account: Account, record: Record) -> list[Filing]:
    """The current reports in a list of submissions, newest first; raises Unreadable, also when it is another's list."""
    answer = mapping(parsed(record))
    company, cik = text(answer.get("name"))[:200], text(answer.get("cik")).zfill(10)
    recent = mapping(mapping(answer.get("filings")).get("recent"))
    if not company or not recent:
        raise Unreadable(f"{record.final_url}: no list of filings")
    if cik != cik_of(account):
        raise Unreadable(
            f"{record.final_url}: the list is of {cik}, the account's row says {cik_of(account) or 'none'}"
        )
    former = (text(old.get("name")) for old in list(mappings(answer.get("formerNames")))[:20])
    if not any(same_company(account, name) for name in (company, *former)):
        raise Unreadable(
            f"{record.final_url}: this is {company}, not {account.name}; correct the cik of row {account.row}, "
            "or give that name as an alias"
        )
    found = {f.number: f for f in _rows(recent, cik, company)}
    return sorted(found.values(), key=lambda f: (f.filed.value, f.number), reverse=True)


def _rows(recent: dict[str, object], cik: str, company: str) -> Iterator[Filing]:
    """The parallel columns as reports; a row with a cell missing or of another kind is left out."""

    def column(name: str) -> list[object]:
        values = recent.get(name)
        return values[:MAX_ROWS] if isinstance(values, list) else []

    names = ("form", "accessionNumber", "filingDate")
    beside = {n: column(n) for n in ("reportDate", "items", "primaryDocument")}
    for place, cells in enumerate(zip(*map(column, names), strict=False)):
        form, number, day = map(text, cells)
        more = {n: text(v[place]) if place < len(v) else "" for n, v in beside.items()}
        filed = _day(day)
        if form not in FORMS or not _NUMBER.fullmatch(number) or filed is None:
            continue
        reported = _day(more["reportDate"])
        known = dict.fromkeys(i.strip() for i in more["items"][:200].split(","))
        yield Filing(
            form=form,
            number=number,
            filed=filed,
            reported=reported if reported and reported.value <= filed.value else None,
            items=tuple(sorted(i for i in known if i in captions())),
            document=more["primaryDocument"] if _DOCUMENT.fullmatch(more["primaryDocument"]) else "",
            cik=cik,
            company=company,
        )


def _day(raw: str) -> Dated | None:
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", raw, re.ASCII)
    value: date | None = day_of(int(match[1]), int(match[2]), int(match[3])) if match else None
    return Dated(value=value, precision="day", method="filing", raw=raw) if value else None


def number_at(account: Account, url: str) -> str:
    """The number of the report that a document of the account's at the SEC belongs to, or the empty string."""
    match = _PLACE.fullmatch(path_of(url))
    if match is None or registrable(url) != ORIGIN or match[1].zfill(10) != cik_of(account):
        return ""
    return "-".join(match.groups()[1:])


def said(record: Record) -> str:
    """What a report's document says under its items, without cover, captions, exhibits and signatures."""
    kept: list[str] = []
    item = expected = ""
    for block in all_blocks(tree_of(record)):
        line = block.text
        if _END.fullmatch(line):
            break
        if head := _ITEM.match(line):
            item = head[1]
            expected = captions().get(item, "")
            line = line[head.end() :]
        if expected:
            line, expected = _past(line, expected)
        if item and item not in _SAID_NOWHERE and line:
            kept.append(line)
    return "\n".join(kept)[:MAX_TEXT]


def _past(line: str, caption: str) -> tuple[str, str]:
    """The line without the caption that it begins with, and what of the caption is still to come."""
    words, wanted = line.split(), _letters(caption)
    while words and wanted and wanted.startswith(letters := _letters(words[0])):
        wanted = wanted[len(letters) :]
        words.pop(0)
    rest = " ".join(words)
    return ("", "") if rest and len(rest) < len(caption) and _is_title(words) else (rest, "" if rest else wanted)


def _is_title(words: list[str]) -> bool:
    """The rest of a caption in an older wording, rather than a sentence."""
    long = [w for w in words if len(w) > 3]
    return sum(w[0].isupper() for w in long) >= 0.8 * len(long)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
