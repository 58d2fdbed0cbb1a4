"""Every pattern that is written in a row shows that row by itself: none is dead weight."""

from __future__ import annotations

import pytest

from enrich.tech.fingerprints import OWN, Class, Technology, technologies
from enrich.technologies import detect

LINES: dict[Class, str] = {
    "hosts": "script https://{}/quay.js",
    "paths": "script https://quay.example/tide{}",
    "headers": "header {}",
    "cookies": "cookie {}",
    "generator": "meta generator: {}",
    "meta": "meta {}",
    "inline": "inline {}",
    "attributes": "attribute {}",
    "mx": "MX 10 {}.",
    "spf": "TXT v=spf1 include:{} ~all",
    "txt": "TXT {}abcd",
    "ns": "NS {}.",
    "cname": "CNAME www.quay.example {}.",
    "dmarc": "DMARC v=DMARC1; rua=mailto:@{}",
}


def line_of(kind: Class, pattern: str) -> str:
    """An observation in which the pattern stands."""
    written = pattern.replace("*", "ab")
    if kind in ("headers", "meta") and ": " not in written:
        written += ": 1"
    if kind == "paths" and not written.startswith("/"):
        written = f"/{written}"
    if kind == "hosts" and "/" in written:
        return f"script https://{written}"
    return LINES[kind].format(written)


@pytest.mark.parametrize("row", technologies().values(), ids=lambda r: r.name)
def test_every_pattern_of_a_row_shows_it(row: Technology) -> None:
    for kind in OWN:
        for pattern in getattr(row, kind):
            assert row.name in {d.name for d in detect([line_of(kind, pattern)])}, (kind, pattern)


def test_every_class_of_evidence_is_tried() -> None:
    assert set(LINES) == set(OWN)


def test_there_are_rows_enough_and_most_have_more_than_one_kind_of_evidence() -> None:
    rows = [row for row in technologies().values() if any(getattr(row, kind) for kind in OWN)]
    several = [row for row in rows if sum(bool(getattr(row, kind)) for kind in OWN) + bool(row.job) > 1]
    assert len(rows) >= 400
    assert len(several) > len(rows) / 2
