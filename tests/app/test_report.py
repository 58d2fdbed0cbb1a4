"""The report shows proof, and nothing that was fetched can act in it."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date
from pathlib import Path

import deliveries
import nouns
import pytest
from deliveries import HOSTILE, delivery, draft
from lxml import html

from app import sections
from app.exporter import export
from core.items import Claim, Dated


@pytest.fixture
def text(tmp_path: Path) -> str:
    return export("html", delivery(skipped=("list.csv: row 9: <b>",)), tmp_path).path.read_text("utf8")


@pytest.fixture
def page(text: str) -> html.HtmlElement:
    return html.fromstring(text)


def test_fetched_markup_is_shown_and_never_is_markup(text: str, page: html.HtmlElement) -> None:
    assert len(page.xpath("//script")) == 1 and "<b>" not in re.sub(r"<b>\d+</b>", "", text)
    assert HOSTILE in page.text_content()


def test_fetched_template_syntax_is_not_evaluated(page: html.HtmlElement) -> None:
    assert "{{ 7 * 7 }}" in page.text_content() and "49" not in page.xpath("string(//main)")


def test_only_web_addresses_become_links_and_they_tell_nothing_of_the_reader(page: html.HtmlElement) -> None:
    links = [a for a in page.xpath("//a") if not a.get("href").startswith("#")]
    assert links and all(a.get("href").startswith("https://") for a in links)
    assert {a.get("rel") for a in links} == {"noopener noreferrer"}
    assert "javascript:alert(1)" not in page.xpath("//@cite")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "javascript://x.example/%0aalert(1)",
        " javascript:x",
        "data:text/html,x",
        "//x",
        "",
        "https:",
    ],
)
def test_other_addresses_are_no_links(url: str) -> None:
    assert sections.link(url) == ""


def test_the_page_loads_nothing(page: html.HtmlElement) -> None:
    assert page.xpath("//@src | //link | //iframe | //object | //form | //@style | //@onclick") == []


def test_the_policy_allows_this_style_and_script_and_nothing_else(page: html.HtmlElement) -> None:
    (content,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in content.split(";"))
    assert rules["default-src"] == "'none'" and "unsafe" not in content
    for tag in ("style", "script"):
        (inside,) = page.xpath(f"//{tag}/text()")
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"


def test_each_claim_leads_to_the_fact_that_it_rests_on(page: html.HtmlElement) -> None:
    claims = page.xpath("//a[@class='claim']")
    assert [c.text for c in claims] == ["Porto", "You opened a mill in Porto"]
    for claim in claims:
        (fact,) = page.xpath(f"//li[@id='{claim.get('href')[1:]}']")
        assert "Harbor Loom opened a mill in Porto." in fact.xpath(".//mark/text()")


def test_a_quote_is_marked_in_the_text_around_it(page: html.HtmlElement) -> None:
    (quote,) = page.xpath("(//blockquote)[1]")
    assert quote.text_content() == f"… Yes. Harbor Loom opened a mill in Porto. {HOSTILE} …"
    assert quote.xpath("string(mark)") == "Harbor Loom opened a mill in Porto."


def test_a_fact_that_does_not_count_says_why(page: html.HtmlElement) -> None:
    (idle,) = page.xpath("//li[contains(@class, 'idle')]//*[@class='verdict']")
    assert "undated" in idle.text_content()


def test_a_refusal_says_what_failed_what_was_found_and_what_would_unlock_it(page: html.HtmlElement) -> None:
    (box,) = page.xpath("//div[@class='refused']")
    said = deliveries.refusal()
    assert all(t in box.text_content() for t in ("too few facts", said.detail, *said.found, *said.unlock))


def test_coverage_tells_forbidden_from_not_found(page: html.HtmlElement) -> None:
    (row,) = page.xpath("//details[@class='coverage']//tbody/tr[th='feeds']")
    assert [td.text_content() for td in row.xpath("td")] == ["2", "0", "1", "404 × 1robots × 1", "–", "–", "forbidden"]


def test_ids_are_unique_and_every_inner_link_has_its_target(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {h[1:] for h in page.xpath("//@href") if h.startswith("#")} <= set(ids)


def test_the_figures_agree_with_the_accounts(page: html.HtmlElement) -> None:
    figures = {d.xpath("string(dt)"): d.xpath("string(dd)") for d in page.xpath("//dl[@class='figures']/div")}
    assert (figures["accounts"], figures["drafts"], figures["refusals"], figures["facts"]) == ("2", "1", "1", "4")


def test_rows_that_could_not_be_used_are_listed(page: html.HtmlElement) -> None:
    assert "list.csv: row 9: <b>" in page.text_content()


def test_overlapping_claims_lose_no_text() -> None:
    fact = draft().facts[0].id
    outer = Claim(where="body", start=10, end=36, text=deliveries.BODY[10:36], fact=fact)
    inner = Claim(where="body", start=14, end=20, text=deliveries.BODY[14:20], fact=fact)
    cut = sections.pieces(deliveries.BODY, "body", draft(claims=(inner, outer)), {})
    assert "".join(p.text for p in cut) == deliveries.BODY


@pytest.mark.parametrize(
    ("day", "precision", "said"),
    [
        (date(2026, 3, 16), "day", "that day"),
        (date(2026, 3, 15), "day", "1 day before"),
        (date(2026, 2, 14), "day", "30 days before"),
        (date(2026, 3, 20), "day", "in 4 days"),
        (date(2026, 2, 1), "month", "some time in that month"),
    ],
)
def test_an_age_is_no_finer_than_the_date(day: date, precision: str, said: str) -> None:
    dated = Dated(value=day, precision=precision, method="dateline", raw="")  # type: ignore[arg-type]
    assert sections.age(dated, nouns.AS_OF) == said
