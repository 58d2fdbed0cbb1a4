"""How well facts are read out of the gold text in data/gold: what is found, what is reported although it is no fact.

    python -m benchmarks.gold [--half development|other] [--errors] [--raise]

Each line of `data/gold/<trigger>.jsonl` is a text about a company with what a careful person would record. The texts
were written from the definitions, without a look at the patterns. Errors may be read in the development half only
(the first digit of sha1(id) below 8), so that the other half says what text nobody looked at gives. `--raise` lifts
the floors of `data/gold/floors.json` to what was measured; nothing lowers them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from core.evidence import digest
from core.items import ASSERTED, Account, Dated, Evidence, Fact, Page, Signal
from core.registry import resources
from enrich import extract
from enrich.settle import settle, usable_for
from enrich.triggers_registry import TRIGGERS

FOLDER = resources() / "data" / "gold"
FLOORS = FOLDER / "floors.json"
APART = {"none", "settle"}  # files that are not one trigger's
SLACK = 0.02  # how far a measurement may stand above its floor
BINS = (0.9, 0.8, 0.5)
Item = Mapping[str, Any]


@dataclass(kw_only=True)
class Score:
    """Counts over items. `other` are facts of kinds that nobody recorded; `slots` and `dates` are (right, asked)."""

    positives: int = 0
    found: int = 0
    traps: int = 0
    false: int = 0
    other: int = 0
    slots: list[int] = field(default_factory=lambda: [0, 0])
    dates: list[int] = field(default_factory=lambda: [0, 0])
    errors: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / self.positives if self.positives else 1.0

    @property
    def precision(self) -> float:
        told = self.found + self.false + self.other
        return self.found / told if told else 1.0

    @property
    def reported(self) -> float:
        """The share of traps that came out as facts."""
        return self.false / self.traps if self.traps else 0.0


def items(name: str, half: str = "") -> list[Item]:
    """The items of one file, or of one half of it."""
    lines = (FOLDER / f"{name}.jsonl").read_text("utf8").splitlines()
    read = [json.loads(line) for line in lines if line.strip()]
    return [item for item in read if half in ("", half_of(item))]


def half_of(item: Item) -> str:
    return "development" if int(hashlib.sha1(item["id"].encode()).hexdigest()[0], 16) < 8 else "other"


def triggers() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.jsonl") if path.stem not in APART)


def account_of(item: Item) -> Account:
    return Account(domain="gold.example", name=item["company"], row=2, aliases=tuple(item.get("aliases", ())))


def page_of(item: Item, number: int = 0) -> Page:
    """The text as an article, on the company's own site or on a newspaper's."""
    own = bool(item.get("own"))
    origin = "gold.example" if own else item.get("origin") or f"paper-{number}.example"
    text = "\n".join(filter(None, (item.get("title"), item["text"])))
    day = date.fromisoformat(item["published"])
    return Page(
        account="gold.example", url=f"https://{origin}/{number}", source="articles", kind="article", text=text,
        title=item.get("title", ""), language="en", sha256=digest(text.encode()), record=number + 1,
        fetched_at=f"{day}T00:00:00+00:00", seen=day, own=own, origin=origin, extractor="given",
        published=Dated(value=day, precision="day", method="given", raw=item["published"]),
    )  # fmt: skip


def told(item: Item) -> tuple[list[Signal], list[Fact]]:
    """The signals about the company, and the facts that could stand in a message a week later."""
    account, as_of = account_of(item), date.fromisoformat(item["published"]) + timedelta(days=7)
    signals = extract.signals([page_of(item)], account, as_of)
    facts = settle(account, signals, as_of)
    return [s for s in signals if usable_for(s)], [f for f in facts if f.why_not(as_of, sensitive_ok=True) is None]


def score(name: str, half: str = "") -> Score:
    """One file against what it expects; the file `none` expects nothing at all."""
    total = Score()
    for item in items(name, half):
        _count(total, name, item, told(item)[1])
    return total


def _count(total: Score, name: str, item: Item, facts: Sequence[Fact]) -> None:
    expected = item.get("expect") or {}
    allowed = {name, *expected.get("other", ()), *item.get("other", ())}
    mine = (
        [f for f in facts if f.trigger == name and f.role == TRIGGERS[name].requires_role] if name in TRIGGERS else []
    )
    if item["kind"] == "positive":
        total.positives += 1
        total.found += bool(mine)
        if mine:
            _details(total, item, mine)
        else:
            total.errors.append(f"{item['id']}: missed: {item['text']}")
    else:
        total.traps += 1
        total.false += bool(mine)
        total.errors += [f"{item['id']}: {item['kind']} reported: {f.evidence[0].quote}" for f in mine[:1]]
    strange = sorted({f.trigger for f in facts} - allowed)
    total.other += len(strange)
    total.errors += [f"{item['id']}: also reported as {kind}: {item['text']}" for kind in strange]


def _details(total: Score, item: Item, mine: Sequence[Fact]) -> None:
    expected = item["expect"]
    for slot, value in expected.get("slots", {}).items():
        total.slots[1] += 1
        if right := any(same(value, f.slots.get(slot)) for f in mine):
            total.slots[0] += right
        else:
            total.errors.append(f"{item['id']}: slot {slot} is {mine[0].slots.get(slot)!r}, not {value!r}")
    if day := expected.get("date"):
        total.dates[1] += 1
        total.dates[0] += any(str(f.event_date).startswith(day) or day.startswith(str(f.event_date)) for f in mine)


def same(value: object, read: object) -> bool:
    """Whether a slot was read as it was meant: figures by value, names by their words."""
    if read is None:
        return False
    one, other = _figure(value), _figure(read)
    if one is not None and other is not None:
        return abs(one - other) <= 0.005 * abs(one)
    words = [
        " ".join(str(v).casefold().replace("the ", "").replace(",", "").split()).strip(". ") for v in (value, read)
    ]
    return words[0] in words[1] or words[1] in words[0]


def _figure(value: object) -> float | None:
    if isinstance(value, int | float):
        return float(value)
    try:
        return float(str(value).replace(",", "").rstrip("%"))
    except ValueError:
        return None


def grouped(half: str = "") -> Iterator[tuple[Item, str]]:
    """The groups of tellings with what settling made of them.

    "one-event", "two-events", "conflict" or "missed"; "merged" where one event has tellings of two.
    """
    for item in items("settle", half):
        account = account_of(item)
        pages = [page_of({**text, "company": item["company"]}, n) for n, text in enumerate(item["texts"])]
        as_of = max(p.seen for p in pages) + timedelta(days=3)
        facts = settle(account, extract.signals(pages, account, as_of), as_of)
        told: dict[str, set[int]] = defaultdict(set)
        for fact in facts:
            if fact.trigger == item["trigger"]:
                told[fact.event] |= {number_of(e) for e in fact.evidence}
        apart = [set(event["texts"]) for event in item.get("events", ())]
        if not told:
            yield item, "missed"
        elif any(sum(bool(texts & event) for event in apart) > 1 for texts in told.values()):
            yield item, "merged"
        elif len(told) > 1:
            yield item, "two-events"
        else:
            conflict = any(f.conflicts for f in facts if f.trigger == item["trigger"])
            yield item, "conflict" if conflict else "one-event"


def number_of(evidence: Evidence) -> int:
    """Which of the texts of a group it stands in."""
    return int(evidence.url.rpartition("/")[2])


def reliability(half: str = "") -> dict[str, tuple[int, int]]:
    """Of the signals said at a confidence, how many told a fact that the gold has: (right, said) by bin."""
    bins: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name in triggers():
        for item in items(name, half):
            expected = item.get("expect") or {}
            right = {name} if item["kind"] == "positive" else set()
            right |= {*expected.get("other", ()), *item.get("other", ())}
            for signal in told(item)[0]:
                if signal.modality in ASSERTED and signal.role == TRIGGERS[signal.trigger].requires_role:
                    low = next(b for b in BINS if signal.confidence >= b)
                    bins[f"{low:.1f}"][0] += signal.trigger in right
                    bins[f"{low:.1f}"][1] += 1
    return {low: (right, said) for low, (right, said) in sorted(bins.items(), reverse=True)}


@cache
def floors() -> dict[str, dict[str, float]]:
    held: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf8"))
    return held


def measured(scores: Mapping[str, Score]) -> dict[str, dict[str, float]]:
    """What the floors hold: for each trigger recall and the share of traps refused, and the same over all."""
    rows = {name: {"recall": s.recall, "refused": 1 - s.reported} for name, s in scores.items()}
    whole = summed(scores.values())
    right, said = reliability()["0.9"]
    rows["all"] = {
        "reliability": right / said,
        "recall": whole.recall,
        "precision": whole.precision,
        "refused": 1 - whole.reported,
    }
    made = [(item["kind"], got) for item, got in grouped()]
    merged = sum(got == "merged" for _, got in made)
    rows["settle"] = {"right": sum(k == got for k, got in made) / len(made), "kept apart": 1 - merged / len(made)}
    return {name: {k: round(v, 4) for k, v in row.items()} for name, row in rows.items()}


def summed(scores: Iterable[Score]) -> Score:
    total = Score()
    for s in scores:
        for name in ("positives", "found", "traps", "false", "other"):
            setattr(total, name, getattr(total, name) + getattr(s, name))
        total.slots = [a + b for a, b in zip(total.slots, s.slots, strict=True)]
        total.dates = [a + b for a, b in zip(total.dates, s.dates, strict=True)]
    return total


def lift(rows: Mapping[str, Mapping[str, float]]) -> None:
    """Write the floors again, each at least as high as before."""
    old = floors() if FLOORS.exists() else {}
    lifted = {n: {k: max(v, old.get(n, {}).get(k, 0.0)) for k, v in row.items()} for n, row in sorted(rows.items())}
    FLOORS.write_text(json.dumps(lifted, indent=1) + "\n", "utf8")


def _line(name: str, s: Score) -> str:
    slots, dates = (f"{right}/{asked}" for right, asked in (s.slots, s.dates))
    counts = f"found {s.found:>3}/{s.positives:<3} traps reported {s.false:>3}/{s.traps:<3} other {s.other:>3}"
    return f"{name:26} {counts} slots {slots:>7} dates {dates:>7}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("development", "other"), default="")
    parser.add_argument("--errors", action="store_true", help="the errors of the development half")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("names", nargs="*")
    given = parser.parse_args()
    half = "development" if given.errors else given.half
    scores = {name: score(name, half) for name in given.names or [*triggers(), "none"]}
    for name, one in scores.items():
        print(_line(name, one))
        for error in one.errors if given.errors else ():
            print(f"    {error}")
    whole = summed(scores.values())
    print(
        _line("all", whole), f"precision {whole.precision:.3f} recall {whole.recall:.3f} reported {whole.reported:.3f}"
    )
    if not given.names:
        for low, (right, said) in reliability(half).items():
            print(f"said at {low} or more: {right} of {said} right")
        made = [(item["kind"], got) for item, got in grouped(half)]
        for kind in ("one-event", "two-events", "conflict"):
            ways = Counter(got for k, got in made if k == kind)
            print(f"groups of kind {kind}: {', '.join(f'{n} {got}' for got, n in ways.most_common())}")
    if given.lift and not half and not given.names:
        lift(measured(scores))


if __name__ == "__main__":
    main()
