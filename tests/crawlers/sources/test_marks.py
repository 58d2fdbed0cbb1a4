"""What systems leave in markup and inline scripts, each once and within bounds."""

from __future__ import annotations

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
