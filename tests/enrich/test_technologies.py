"""What shows a technology, what only looks like it, and what each proves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material import ACCOUNT, AS_OF, page, posting

from core.errors import BadInput
from core.items import Account
from enrich.tech.fingerprints import load, technologies
from enrich.tech.observations import senders, under
from enrich.technologies import detect, detect_text, signals

ROWS = sorted(technologies().values(), key=lambda t: t.name)


def names(line: str) -> set[str]:
    return {d.name for d in (detect_text(line[5:]) if line.startswith("text ") else detect([line]))}


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r.name)
def test_a_row_shows_in_its_example_and_not_in_its_look_alike(row) -> None:
    assert row.name in names(row.example)
    assert row.name not in names(row.look_alike)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("CNAME d1.notcloudfront.net.", "Amazon CloudFront"),
        ("TXT v=spf1 include:_spf.google.com.evil.example ~all", "Google Workspace"),
        ("TXT google-site-verification=abc", "Google Workspace"),
        ("NS ada.ns.cloudflare.com.", "Cloudflare"),
        ("TXT v=spf1 -all include:sendgrid.net", "SendGrid"),
        ("TXT v=spf1 ?include:sendgrid.net ~all", "SendGrid"),
        ("TXT we once tried include:sendgrid.net", "SendGrid"),
        ("link canonical https://static.hotjar.com/", "Hotjar"),
        ("header x-note: we love nginx", "nginx"),
        ("script https://js.stripe.com@evil.example/v3", "Stripe"),
        ("script https://evil.example/js.stripe.com/v3", "Stripe"),
        ("script https://[not a url", "Stripe"),
    ],
)
def test_label_boundaries_and_meanings_hold(line: str, name: str) -> None:
    assert name not in names(line)


def test_two_spf_records_prove_nothing() -> None:
    one = "TXT v=spf1 include:sendgrid.net -all"
    assert names(one) == {"SendGrid"}
    assert detect([one, "TXT v=spf1 include:mailgun.org -all"]) == []


def test_what_runs_on_a_host_beside_the_site_is_said_of_that_host_alone() -> None:
    line = "on docs.acme.example: script https://js.driftt.com/a.js"
    site, docs = detect(["script https://js.driftt.com/a.js", line])[::-1]
    assert (docs.proves, docs.evidence_line) == ("runs-on-host", line) and site.proves == "runs-on-site"
    found = signals([page(line, kind="technology")], ACCOUNT, AS_OF)
    assert [(s.slots["host"], s.slots["proves"], s.evidence.quote) for s in found] == [
        ("docs.acme.example", "runs-on-host", line)
    ]


def test_two_hosts_are_two_findings() -> None:
    lines = [f"on {host}.acme.example: script https://js.driftt.com/a.js" for host in ("docs", "help")]
    assert [d.evidence_line for d in detect(lines)] == lines


def test_an_alias_says_which_host_points_where() -> None:
    (found,) = signals([page("CNAME help.acme.example d1.cloudfront.net.", kind="dns")], ACCOUNT, AS_OF)
    assert (found.slots["host"], found.slots["proves"]) == ("help.acme.example", "runs-on-host")
    (found,) = signals([page("CNAME www.acme.example d1.cloudfront.net.", kind="dns")], ACCOUNT, AS_OF)
    assert "host" not in found.slots and found.slots["proves"] == "runs-on-site"
    assert names("CNAME cloudfront.net.acme.example pages.acme.example.") == set()


def test_who_reads_the_mail_reports_is_told_by_label() -> None:
    assert names("DMARC v=DMARC1; p=none; rua=mailto:@inbound.ondmarc.com") == {"Red Sift OnDMARC"}
    assert names("DMARC v=DMARC1; p=none; rua=mailto:@ondmarc.com.evil.example") == set()
    assert names("DMARC v=DMARC1; p=none; x=ondmarc.com") == set()


def test_what_a_policy_allows_is_not_taken_for_used() -> None:
    line = "csp script-src *.js.stripe.com"
    assert [(d.name, d.proves) for d in detect([line])] == [("Stripe", "may-load")]
    assert [s.modality for s in signals([page(line, kind="technology")], ACCOUNT, AS_OF)] == ["background"]
    assert names("csp frame-ancestors js.stripe.com") == set()


def test_a_host_made_ready_for_is_less_sure_than_one_loaded() -> None:
    ready, loaded = "link preconnect https://js.stripe.com/", "script https://js.stripe.com/v3"
    assert [d.found_in for d in detect([ready])] == ["preconnect"]
    assert [d.found_in for d in detect([ready, loaded])] == ["hosts"]


def test_a_borrowed_picture_does_not_tell_what_a_site_is_built_with() -> None:
    assert names("img https://shop.quay.example/wp-content/uploads/quay.png") == set()
    assert "WordPress" in names("script https://shop.quay.example/wp-content/themes/quay/quay.js")
    assert "Matomo Analytics" in names("img https://stats.quay.example/matomo.php?idsite=1")


def test_redirect_counts_only_without_all() -> None:
    assert list(senders("v=spf1 redirect=_spf.acme.example")) == ["_spf.acme.example"]
    assert list(senders("v=spf1 redirect=_spf.acme.example -all")) == []


def test_a_token_proves_verification_and_not_use() -> None:
    (found,) = detect(["TXT slack-domain-verification=abc"])
    assert (found.proves, found.found_in) == ("verified-domain", "txt")
    (signal,) = signals([page("TXT slack-domain-verification=abc", kind="dns")], ACCOUNT, AS_OF)
    assert signal.modality == "background"


def test_a_script_that_names_many_vendors_is_a_list_and_not_a_loader() -> None:
    hosts = [row.hosts[0] for row in ROWS if row.hosts and not set(row.hosts[0]) & set("/*")][:40]
    loaders = [f"inline js.{host}" for host in hosts]
    assert len({d.name for d in detect(loaders[:8])}) >= 8
    assert {d.name for d in detect([*loaders, "inline _hjSettings"])} == {"Hotjar"}


def test_a_page_that_gets_ready_for_many_vendors_has_its_list_from_its_platform() -> None:
    hosts = "static.hotjar.com js.driftt.com cdn.segment.com js.stripe.com cdn.mxpnl.com hs-scripts.com"
    ready = [f"link dns-prefetch https://{host}" for host in hosts.split()]
    assert {d.name for d in detect(ready[:2])} == {"Hotjar", "Drift"}
    assert {d.name for d in detect([*ready, "script https://js.stripe.com/v3/"])} == {"Stripe"}


def test_the_version_is_what_the_line_says() -> None:
    found = detect(["meta generator: Drupal 10.2 (https://drupal.example)"])
    assert ("Drupal", "10.2") in [(d.name, d.version) for d in found]
    assert detect(["header server: nginx"])[0].version == ""


def test_an_observation_is_dated_by_the_day_it_was_made() -> None:
    (signal,) = signals([page("cookie x\nscript https://js.driftt.com/a.js", kind="technology")], ACCOUNT, AS_OF)
    assert signal.event_date and signal.event_date.value == AS_OF and signal.event_date.method == "observed"
    assert signal.evidence.quote == "script https://js.driftt.com/a.js"
    assert signal.slots["proves"] == "runs-on-site"


def test_that_a_maker_runs_its_own_product_is_no_signal() -> None:
    drift = Account(domain="drift.com", name="Drift", row=1)
    assert signals([page("script https://js.driftt.com/a.js", kind="technology")], drift, AS_OF) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("You have worked with Snowflake and dbt.", {"Snowflake", "dbt"}),
        ("We are a Go shop: Go, Kubernetes and Terraform.", {"Go", "Kubernetes", "Terraform"}),
        ("You own the go-to-market plan and report to the office lead.", set()),
        ("Excel in a close-knit team, across teams and time zones.", set()),
        ("Proficient in Excel and able to segment markets.", {"Excel"}),
        ("Our customers use Salesforce and Zendesk.", set()),
        ("Our product integrates with Snowflake.", set()),
        ("No experience with Tableau is needed.", set()),
        ("Apply via Greenhouse.", set()),
        ("Write to jobs@github.com.", set()),
        ("Experience with C++ is a must.", {"C++"}),
        ("The role uses Microsoft Teams.", {"Microsoft Teams"}),
    ],
)
def test_a_word_in_a_job_text_is_a_technology_only_among_tools(text: str, asked: set[str]) -> None:
    assert {d.name for d in detect_text(text)} == asked


def test_one_posting_is_not_enough_and_one_role_in_two_cities_is_one() -> None:
    ask = "Hands-on Snowflake work."
    twice = [
        posting("Data Engineer", 1, body=ask, location="Porto"),
        posting("Data Engineer", 2, body=ask, location="Lyon"),
    ]
    assert signals(twice, ACCOUNT, AS_OF) == []
    found = signals([*twice, posting("Data Analyst", 3, body=ask)], ACCOUNT, AS_OF)
    assert {s.slots["technology"] for s in found} == {"Snowflake"}
    assert [s.slots["count"] for s in found] == [2, 2]
    assert all(s.slots["proves"] == "hires-for" and s.evidence.quote == ask for s in found)


def test_a_technology_in_the_title_line_alone_is_not_asked_for() -> None:
    found = signals([posting("Snowflake Engineer", 1), posting("Snowflake Lead", 2)], ACCOUNT, AS_OF)
    assert found == []


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("{", "not JSON"),
        (
            '{"category": "CRM", "technologies": [{"name": "A", "example": "a", "look_alike": "b"}]}',
            "A: nothing in the row",
        ),
        (
            '{"category": "CRM", "technologies": [{"name": "A", "host": [], "example": "a", "look_alike": "b"}]}',
            "row 1 (A)",
        ),
    ],
)
def test_a_bad_row_is_named_with_its_file(tmp_path: Path, file: str, said: str) -> None:
    (tmp_path / "crm.json").write_text(file)
    with pytest.raises(BadInput, match=r"crm\.json") as error:
        load(tmp_path)
    assert said in str(error.value)


def test_two_rows_of_one_name_are_an_error(tmp_path: Path) -> None:
    row = {"name": "A", "hosts": ["a.example"], "example": "script //a.example", "look_alike": "x"}
    (tmp_path / "a.json").write_text(json.dumps({"category": "CRM", "technologies": [row, row]}))
    with pytest.raises(BadInput, match="already"):
        load(tmp_path)


@given(st.lists(st.text(max_size=60), max_size=6), st.sampled_from([r.example for r in ROWS]))
def test_any_line_is_read_without_error_and_hides_no_other(lines: list[str], example: str) -> None:
    flat = [" ".join(line.split()) for line in lines if not line.lower().startswith("txt")]
    kept = {d.name for d in detect([*flat, example])}
    assert kept >= {d.name for d in detect([example])}


@given(st.from_regex(r"[a-z]{1,8}(\.[a-z]{1,8}){1,4}", fullmatch=True), st.from_regex(r"[a-z]{1,8}", fullmatch=True))
def test_a_domain_holds_itself_and_its_subdomains_only(domain: str, label: str) -> None:
    assert under(domain, domain) and under(f"{label}.{domain}.", domain)
    assert not under(f"{label}{domain}", domain)
    assert not under(f"{domain}.{label}", domain) or f"{domain}.{label}".endswith(f".{domain}")
