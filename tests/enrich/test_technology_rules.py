"""The one pass over all literals finds what a loop over every rule and every line finds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import BadInput
from enrich.tech.fingerprints import OWN, PROVES, Technology, load, technologies
from enrich.tech.rowlint import categories, complaints
from enrich.tech.rules import Rules, matches, shipped
from enrich.technologies import detect

LABEL = st.sampled_from(["a", "ab", "cdn", "js", "K", "x-y", "acme", "İ"])
DOMAIN = st.lists(LABEL, min_size=2, max_size=3).map(".".join)
WORD = st.sampled_from(["Foo", "foo/1.2", "_ga", "_ga_X", "id=app", "class=wp-x", "Bar 3.1", "slack-domain=", "G-AB1"])
PATTERN = {
    "hosts": st.one_of(DOMAIN, DOMAIN.map(lambda d: d + "/js")),
    "paths": st.sampled_from(["/js/", "/wp-content/", "app.min.js"]),
    "headers": st.sampled_from(["x-foo", "server: Foo", "x-foo: Bar", "x-*"]),
    "meta": st.sampled_from(["foo", "foo: Bar", "app-*"]),
    **dict.fromkeys(("mx", "spf", "ns", "cname", "dmarc"), DOMAIN),
    **dict.fromkeys(("cookies", "generator", "inline", "attributes", "txt"), WORD),
}
URL = st.tuples(DOMAIN, st.sampled_from(["", "/", "/js/app.min.js", "/wp-content/a.js", ":x/js/"]))
ADDRESS = URL.map(lambda parts: "https://" + "".join(parts))
LINE = st.one_of(
    st.tuples(st.sampled_from(["script", "img", "form", "link preconnect", "link", "link canonical", "odd"]), ADDRESS),
    st.tuples(st.sampled_from(["header server:", "header x-foo:", "meta generator:", "meta foo:", "META foo:"]), WORD),
    st.tuples(st.sampled_from(["cookie", "inline", "attribute", "txt", "TXT", "dmarc", "cookie "]), WORD),
    st.tuples(st.sampled_from(["inline", "mx 10", "ns", "cname www.a.ab", "csp script-src", "DMARC rua=x@"]), DOMAIN),
    st.tuples(st.just("TXT"), DOMAIN.map(lambda d: f"v=spf1 include:{d} ~all")),
    st.tuples(st.sampled_from(["script", "txt", "mx", ""]), st.text(max_size=30)),
).map(" ".join)
PLACED = st.tuples(st.sampled_from(["", "", "", "on docs.a.ab: "]), LINE).map("".join)


def rows(patterns: list[tuple[str, str]]) -> list[Technology]:
    return [Technology(name=f"T{i}", example="x", look_alike="y", **{k: (p,)}) for i, (k, p) in enumerate(patterns)]


RULES = st.lists(
    st.sampled_from(sorted(PATTERN)).flatmap(lambda kind: st.tuples(st.just(kind), PATTERN[kind])),
    min_size=1,
    max_size=8,
).map(rows)


def naive(rules: Rules, lines: list[str]) -> list[tuple]:
    every = [(number, rule) for number in range(len(lines)) for rule in rules.all]
    return list(matches(every, lines))


@given(RULES, st.lists(PLACED, max_size=8))
def test_the_one_pass_finds_what_a_loop_over_every_rule_finds(made: list[Technology], given_lines: list[str]) -> None:
    lines = "\n".join(given_lines).split("\n")
    rules = Rules(made)
    assert list(matches(rules.candidates(lines), lines)) == naive(rules, lines)


@settings(deadline=None)  # the first example makes the automaton of all rows
@given(st.lists(st.sampled_from([t.example for t in technologies().values()]), max_size=6))
def test_the_shipped_rows_are_found_as_by_a_loop(lines: list[str]) -> None:
    found = list(matches(shipped().candidates(lines), lines))
    assert found == naive(shipped(), lines)


@given(st.lists(PLACED, max_size=6), st.lists(PLACED, max_size=6))
def test_a_page_leaves_nothing_behind_for_the_next(one: list[str], other: list[str]) -> None:
    before = detect(other)
    detect(one)
    assert detect(other) == before


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("hosts", "https://a.example"),
        ("hosts", "A.example"),
        ("hosts", "a*b*.example"),
        ("hosts", "localhost"),
        ("paths", "/.*"),
        ("paths", "/js"),
        ("cookies", "*"),
        ("cookies", "[ab]_session"),
        ("headers", "X-Foo"),
        ("headers", "x-foo:bar"),
        ("inline", "*"),
        ("inline", "müsli"),
        ("txt", "ab"),
        ("mx", "mail"),
        ("attributes", "class= x"),
    ],
)
def test_a_loose_or_foreign_pattern_is_refused(kind: str, pattern: str) -> None:
    assert list(complaints({kind: (pattern,)}, ()))


@pytest.mark.parametrize("kind", OWN)
def test_the_shipped_rows_hold_no_such_pattern(kind: str) -> None:
    for row in technologies().values():
        assert list(complaints({kind: getattr(row, kind)}, row.categories)) == []


def test_every_class_of_evidence_says_what_it_proves() -> None:
    assert {*OWN} < {*PROVES} and "Analytics" in categories()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"cookies": ["*"]}, "cookies: '\\*' is not the name"),
        ({"also": ["Gizmos"]}, "'Gizmos' is no known category"),
        ({"implies": ["Nobody"]}, "'Nobody', of which there is no row"),
    ],
)
def test_a_fault_is_told_with_file_and_row(tmp_path: Path, change: dict, said: str) -> None:
    row = {"name": "A", "hosts": ["a.example"], "example": "script //a.example", "look_alike": "x", **change}
    (tmp_path / "a.json").write_text(json.dumps({"category": "CRM", "technologies": [row]}))
    with pytest.raises(BadInput, match=rf"{tmp_path.name}.*A: .*{said}"):
        load(tmp_path)


def shop(**more: tuple[str, ...]) -> Technology:
    return Technology(name="Shop", hosts=("shop.example",), example="x", look_alike="y", **more)


def test_what_is_implied_is_named_and_never_said_to_be_used() -> None:
    found = detect(["script https://shop.example/a.js"], Rules([shop(implies=("MySQL",))]))
    assert [(d.name, d.proves, d.found_in) for d in found] == [
        ("Shop", "runs-on-site", "hosts"),
        ("MySQL", "implied", "implied"),
    ]


DRUPAL = Technology(name="Drupal", generator=("Drupal",), example="x", look_alike="y")


def test_what_is_seen_itself_is_not_implied_too() -> None:
    made = [shop(implies=("Drupal",)), DRUPAL]
    found = detect(["script https://shop.example/a.js", "meta generator: Drupal 10"], Rules(made))
    assert [(d.name, d.proves) for d in found] == [("Drupal", "runs-on-site"), ("Shop", "runs-on-site")]


def test_what_is_excluded_is_not_said_of_the_same_host() -> None:
    made = [shop(excludes=("Drupal",)), DRUPAL]
    lines = ["script https://shop.example/a.js", "meta generator: Drupal 10", "on docs.a.ab: meta generator: Drupal 9"]
    found = [(d.name, d.proves) for d in detect(lines, Rules(made))]
    assert found == [("Drupal", "runs-on-host"), ("Shop", "runs-on-site")]


WIDER = [
    Technology(
        name="Tide", vendor="tide.example", hosts=("tide.example", "tide.example/js"), example="x", look_alike="y"
    ),
    Technology(name="Reef", hosts=("tide.example/js?id=R-",), example="x", look_alike="y"),
]


def shown_in(line: str) -> set[str]:
    rules = Rules(WIDER)
    return {m.rule.technology.name for m in matches(rules.candidates([line]), [line])}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("script https://cdn.tide.example/js?id=R-1", {"Tide", "Reef"}),
        ("script https://cdn.tide.example/js?a=b&id=R-1", {"Tide", "Reef"}),
        ("script https://cdn.tide.example/js?id=Q-1", {"Tide"}),
        ("script https://cdn.tide.example/js/more?id=R-1", {"Tide"}),
    ],
)
def test_a_parameter_of_the_address_can_tell(line: str, wanted: set[str]) -> None:
    assert shown_in(line) == wanted


def test_of_two_patterns_of_one_address_the_narrower_one_tells() -> None:
    line = "script https://cdn.tide.example/js?id=R-1"
    rules = Rules([row.model_copy(update={"hosts": row.hosts[-1:]}) for row in WIDER])
    assert {m.rule.technology.name for m in matches(rules.candidates([line]), [line])} == {"Reef"}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("script https://www.tide.example/a.js", {"Tide"}),
        ("inline cdn.tide.example", {"Tide"}),
        ("inline www.tide.example", set()),
        ("inline https://www.tide.example/a.js", {"Tide"}),
        ("inline tide.example", set()),
        ("img https://blog.tide.example/badge.png", set()),
        ("link dns-prefetch https://www.tide.example", set()),
    ],
)
def test_the_own_site_of_a_maker_is_spoken_of_and_not_loaded(line: str, wanted: set[str]) -> None:
    assert shown_in(line) == wanted
