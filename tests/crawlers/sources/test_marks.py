"""What systems leave in markup and inline scripts, each once and within bounds."""

from __future__ import annotations

import pytest
from cases import record
from hypothesis import given
from hypothesis import strategies as st

from crawlers.pages.document import parse
from crawlers.tech.marks import marks, names
from crawlers.tech.observations import observations


def seen(markup: str) -> list[str]:
    return list(marks(parse(f"<html><body>{markup}</body></html>")))


def test_attributes_ids_classes_and_own_elements_are_named_without_values() -> None:
    markup = '<quay-form id="quayRoot" class="quay-form quay-form" data-quay-key="secret" title="Tide"></quay-form>'
    assert seen(markup) == ["element=quay-form", "id=quayRoot", "class=quay-form", "data-quay-key"]


def test_what_the_head_announces_is_told() -> None:
    head = '<link rel="manifest" href="/m"><link rel="alternate" type="application/rss+xml" href="/f">'
    tree = parse(f'<html><head>{head}<meta property="og:title" content="Tide"></head><body>x</body></html>')
    assert list(marks(tree)) == ["rel=manifest", "type=application/rss+xml", "property=og:"]


def test_a_version_that_stands_in_an_attribute_is_kept() -> None:
    assert seen('<div ng-version="17.1.0"></div>') == ["ng-version=17.1.0"]


def test_globals_are_those_that_a_script_sets_or_calls() -> None:
    script = "window.tideLayer = window.tideLayer || []; window['quayKey'] = 1; _tq.push([1]); tide('init', 3);"
    assert list(names(script)) == ["tideLayer", "quayKey", "_tq", "tide"]
    assert list(names("var _tide_id = 5;")) == ["_tide_id"]


def test_a_comparison_sets_nothing() -> None:
    assert list(names("if (window.tide == 1 && a.tq.push) {}")) == []


def test_many_marks_are_bounded_and_crowd_out_no_script() -> None:
    classes = "".join(f'<p class="tide-{n}" id="quay-{n}">x</p>' for n in range(2000))
    markup = f'<html><body>{classes}<script src="https://js.tide.example/a.js"></script></body></html>'
    lines = observations(record(markup), parse(markup))
    assert "script https://js.tide.example/a.js" in lines
    assert len(lines) <= 400


def test_what_waits_for_consent_is_observed_by_its_address() -> None:
    markup = '<script type="text/plain" data-cookieblock-src="https://js.tide.example/a.js"></script>'
    assert "script https://js.tide.example/a.js" in observations(record(markup), parse(f"<html><body>{markup}"))


@given(st.text(max_size=400))
def test_any_script_is_read(script: str) -> None:
    assert len(list(names(script))) <= 40


def test_names_of_looks_crowd_out_no_name_that_tells() -> None:
    looks = " ".join(f"mt-{n} text-{n}xl bg-tide-{n} gap-{n}" for n in range(9))
    assert seen(f'<p class="{looks}">x</p><p class="h-quay quay-form">x</p>') == ["class=h-quay", "class=quay-form"]


def test_names_by_block_and_element_are_a_way_when_there_are_many() -> None:
    many = "".join(f'<p class="tide__part{n} tide__part{n}--low">x</p>' for n in range(8))
    assert "naming=bem" in seen(many)
    assert "naming=bem" not in seen('<p class="tide__part">x</p>')


@pytest.mark.parametrize(
    ("link", "basket"),
    [("/cart", True), ("https://quay.example/en/cart/?a=1", True), ("/warenkorb", True), ("/cart-of-the-year", False)],
)
def test_a_link_to_a_basket_is_told(link: str, basket: bool) -> None:
    assert ("link=cart" in seen(f'<a href="{link}">x</a>')) == basket


def test_hints_of_what_to_load_first_are_told() -> None:
    assert "fetchpriority" in seen('<img src="/a.png" fetchpriority="high">')


def lines(head: str) -> list[str]:
    markup = f"<html><head>{head}</head><body>x</body></html>"
    return observations(record(markup), parse(markup))


def test_a_policy_in_the_page_is_read_as_one_in_the_header() -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src https://js.tide.example">'
    assert "csp script-src js.tide.example" in lines(policy)


@pytest.mark.parametrize(
    "script",
    [
        'self.data = {"href":"https://www.tide.example/why"};',
        "document.write('<a href=\"https://www.tide.example/why\">');",
        r'push("{\"href\":\"https://www.tide.example/why\"}")',
    ],
)
def test_an_address_that_a_script_links_to_is_not_loaded(script: str) -> None:
    assert not [line for line in lines(f"<script>{script}</script>") if "tide.example" in line]


@pytest.mark.parametrize(
    "script", ["s.src = 'https://js.tide.example/a.js';", "l.href = 'https://js.tide.example/a.css';"]
)
def test_an_address_that_a_script_loads_is_observed(script: str) -> None:
    assert "inline js.tide.example" in lines(f"<script>{script}</script>")


@pytest.mark.parametrize(
    ("script", "address"),
    [
        ("s.src = 'https://js.tide.example/v2/a.min.js?x=1';", "https://js.tide.example/v2/a.min.js"),
        (r'load("https:\/\/js.tide.example\/tag\/")', "https://js.tide.example/tag/"),
        ("s.src = '//www.tide.example/tracker?id=1';", "https://www.tide.example/tracker"),
        ("why = 'https://www.tide.example/blog/why';", ""),
        ("document.write('<a href=\"https://www.tide.example/a.js\">');", ""),
    ],
)
def test_the_whole_address_of_what_a_script_loads_is_observed(script: str, address: str) -> None:
    seen_here = [line for line in lines(f"<script>{script}</script>") if line.startswith("inline https://")]
    assert seen_here == ([f"inline {address}"] if address else [])
