"""What each board's answers hide: one test a trap. Whole answers are in the fixtures."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest
from cases import ACCOUNT, record

from core.items import Page
from crawlers.jobs.boards import board_sources
from crawlers.pages.document import Unreadable
from crawlers.reading import read
from crawlers.source import Ask
from crawlers.sources_registry import SOURCES

JSON = (("content-type", "application/json"),)
HOST = "https://brinefold.bamboohr.com"
LISTS = {
    "ashby": "https://api.ashbyhq.com/posting-api/job-board/Brinefold?includeCompensation=true",
    "bamboohr": f"{HOST}/careers/list",
    "greenhouse": "https://boards-api.greenhouse.io/v1/boards/brinefold/jobs?content=true",
    "lever": "https://api.lever.co/v0/postings/brinefold?mode=json",
    "personio": "https://brinefold.jobs.personio.de/xml?language=en",
    "recruitee": "https://brinefold.recruitee.com/api/offers/",
    "smartrecruiters": "https://api.smartrecruiters.com/v1/companies/Brinefold/postings?limit=100&offset=0",
    "teamtailor": "https://brinefold.teamtailor.com/jobs.rss?per_page=100&offset=0",
    "workable": "https://apply.workable.com/api/v1/widget/accounts/brinefold?details=true",
}
EMPTY: dict[str, Any] = {
    "ashby": {"jobs": [], "apiVersion": "1"},
    "bamboohr": {"meta": {"totalCount": 0}, "result": []},
    "greenhouse": {"jobs": [], "meta": {"total": 0}},
    "lever": [],
    "personio": "<workzag-jobs></workzag-jobs>",
    "recruitee": {"offers": []},
    "teamtailor": "<rss version='2.0'><channel><title>Brinefold</title></channel></rss>",
    "workable": {"name": "Brinefold", "jobs": []},
}


def answer(source: str, value: Any, **changes: Any) -> Any:
    body = value if isinstance(value, str) else json.dumps(value)
    return record(body, **{"source": source, "url": LISTS[source], "headers": JSON, **changes})


def board(source: str, value: Any, **changes: Any) -> list[Page]:
    return read(ACCOUNT, answer(source, value, **changes))


def follow(source: str, value: Any, **changes: Any) -> list[str]:
    return urls(SOURCES[source].follow(ACCOUNT, answer(source, value, **changes)))


def otherwise(source: str, outcome: str, url: str = "") -> list[str]:
    ask = Ask(url=url or LISTS[source], source=source, hint={"postings": ["7"]})
    asks = list(SOURCES[source].otherwise(ACCOUNT, ask, outcome))
    assert all(a.hint == ask.hint and a.source == source for a in asks)
    return urls(asks)


def urls(asks: Iterable[Ask]) -> list[str]:
    return [a.url for a in asks]


@pytest.mark.parametrize("source", EMPTY)
def test_a_board_without_postings_is_a_healthy_zero(source: str) -> None:
    assert board(source, EMPTY[source]) == []
    assert SOURCES[source].listed(answer(source, EMPTY[source])) == 0


@pytest.mark.parametrize("source", LISTS)
@pytest.mark.parametrize(
    "body",
    [
        "",
        "<!doctype html><html><head><title>Page not found</title></head><body><h1>404</h1></body></html>",
        '{"ok": false, "error": "x"}',
        '{"error": "Company not found"}',
        "3",
        "null",
        "[" * 9000,
        '{"unrelated": []}',
        "<?xml version='1.0'?><other/>",
    ],
)
def test_what_is_no_board_is_an_error_and_never_an_empty_board(source: str, body: str) -> None:
    with pytest.raises(Unreadable):
        board(source, body)


def test_an_unknown_company_at_smartrecruiters_is_no_empty_board() -> None:
    with pytest.raises(Unreadable, match="unknown board"):
        board("smartrecruiters", {"offset": 0, "limit": 100, "totalFound": 0, "content": []})


def test_a_list_past_the_end_is_no_unknown_board() -> None:
    past = LISTS["smartrecruiters"].replace("offset=0", "offset=200")
    assert board("smartrecruiters", {"offset": 200, "totalFound": 150, "content": []}, url=past) == []


def test_what_an_ashby_board_does_not_list_is_nowhere() -> None:
    jobs = [{"id": "1", "title": "Seen"}, {"id": "2", "title": "Hidden", "isListed": False}]
    assert [p.title for p in board("ashby", {"jobs": jobs})] == ["Seen"]
    assert SOURCES["ashby"].listed(answer("ashby", {"jobs": jobs})) == 1


def test_a_role_listed_once_for_each_place_is_one_posting_of_all_its_places() -> None:
    rows = [{"shortcode": "ABCDEF", "title": "Fitter", "country": place} for place in ("Spain", "Portugal", "Spain")]
    (page,) = board("workable", {"jobs": rows})
    assert page.fields["location"] == "Spain; Portugal"
    assert SOURCES["workable"].listed(answer("workable", {"jobs": rows})) == 1


def test_a_place_that_is_hidden_is_not_told() -> None:
    places = [{"city": "Vigo", "hidden": False}, {"city": "Lugo", "hidden": True}]
    (page,) = board("workable", {"jobs": [{"shortcode": "ABCDEF", "title": "Fitter", "locations": places}]})
    assert page.fields["location"] == "Vigo"


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("workable", {"jobs": [{"shortcode": "ABCDEF", "title": "Fitter", "created_at": "2026-01-02"}]}),
        ("recruitee", {"offers": [{"id": 1, "title": "Fitter", "created_at": "2026-01-02 10:00:00 UTC"}]}),
        ("recruitee", {"offers": [{"id": 1, "title": "Fitter", "updated_at": "2026-01-02 10:00:00 UTC"}]}),
        ("greenhouse", {"jobs": [{"id": 1, "title": "Fitter", "updated_at": "2026-01-02T10:00:00Z"}]}),
    ],
)
def test_a_draft_or_an_edit_is_no_publication(source: str, row: dict[str, Any]) -> None:
    (page,) = board(source, row)
    assert page.published is None


def test_a_day_of_recruitee_is_the_day_it_says_where_it_says_it() -> None:
    (page,) = board("recruitee", {"offers": [{"id": 1, "title": "Fitter", "published_at": "2026-02-03 23:59:59 UTC"}]})
    assert str(page.published) == "2026-02-03"


@pytest.mark.parametrize("status", ["draft", "closed", "archived", "internal", None, 7])
def test_an_offer_that_is_not_published_is_nowhere(status: object) -> None:
    offers = [{"id": 1, "title": "Fitter", "status": status}]
    assert board("recruitee", {"offers": offers}) == []
    assert SOURCES["recruitee"].listed(answer("recruitee", {"offers": offers})) == 0


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("recruitee", {"offers": [{"id": 1, "title": "Fitter", "close_at": "2026-03-15 10:00:00 UTC"}]}),
        ("greenhouse", {"jobs": [{"id": 1, "title": "Fitter", "application_deadline": "2026-03-15T10:00:00Z"}]}),
        ("smartrecruiters", {"id": "1", "name": "Fitter", "jobAd": {}, "active": False}),
        ("bamboohr", {"result": {"jobOpening": {"jobOpeningName": "Fitter", "jobOpeningStatus": "Filled"}}}),
    ],
)
def test_a_closed_posting_is_no_page(source: str, row: dict[str, Any]) -> None:
    assert board(source, row) == []


def test_a_title_of_a_part_of_the_text_is_not_the_positions() -> None:
    part = "<jobDescription><name>About us</name><value>We pump.</value></jobDescription>"
    position = f"<jobDescriptions>{part}</jobDescriptions><id>7</id><name>Fitter</name>"
    (page,) = board("personio", f"<workzag-jobs><position>{position}</position></workzag-jobs>")
    assert (page.title, page.text.split("\n")) == ("Fitter", ["Fitter", "About us", "We pump."])


def test_a_position_that_occurs_twice_is_one() -> None:
    twice = "<position><id>7</id><name>Fitter</name></position>" * 2
    assert len(board("personio", f"<workzag-jobs>{twice}</workzag-jobs>")) == 1
    assert SOURCES["personio"].listed(answer("personio", f"<workzag-jobs>{twice}</workzag-jobs>")) == 1


def test_texts_that_personio_has_in_another_language_only_are_asked_for_there() -> None:
    told = "<position><jobDescriptions><jobDescription><value>x</value></jobDescription></jobDescriptions></position>"
    untold = "<position><id>7</id><jobDescriptions/></position>"
    assert follow("personio", f"<workzag-jobs>{told}{untold}</workzag-jobs>") == [
        "https://brinefold.jobs.personio.de/xml"
    ]
    assert follow("personio", f"<workzag-jobs>{told}</workzag-jobs>") == []
    plain = "https://brinefold.jobs.personio.de/xml"
    assert follow("personio", f"<workzag-jobs>{untold}</workzag-jobs>", url=plain) == []


@pytest.mark.parametrize("entity", ["&f;", "&j;"])
def test_entities_of_an_xml_board_stay_what_they_are(entity: str) -> None:
    laughs = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    start = f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY a "ha">{laughs}]>'
    position = f"<position><id>7</id><name>Fitter {entity}</name></position>"
    pages = board("personio", f"{start}<workzag-jobs>{position}</workzag-jobs>")
    assert [p.title for p in pages] in ([], ["Fitter"], [f"Fitter {entity}"])


def test_a_list_of_smartrecruiters_leads_to_the_next_ones_and_to_the_newest_postings() -> None:
    rows = [{"id": f"{n}", "name": "Fitter", "releasedDate": f"2026-01-{n:02}T00:00:00Z"} for n in range(1, 25)]
    asked = follow("smartrecruiters", {"totalFound": 250, "content": rows})
    base = "https://api.smartrecruiters.com/v1/companies/Brinefold/postings"
    assert asked[:3] == [f"{base}?limit=100&offset=100", f"{base}?limit=100&offset=200", f"{base}/24"]
    assert len(asked) == 12
    later = LISTS["smartrecruiters"].replace("offset=0", "offset=100")
    assert follow("smartrecruiters", {"totalFound": 250, "content": rows}, url=later) == []
    endless = follow("smartrecruiters", {"totalFound": 10**9, "content": rows})
    assert len(endless) == 14


def test_only_the_first_list_says_how_many_there_are() -> None:
    rows = {"totalFound": 250, "content": [{"id": "1", "name": "Fitter"}]}
    source = SOURCES["smartrecruiters"]
    assert source.listed(answer("smartrecruiters", rows)) == 250
    later = LISTS["smartrecruiters"].replace("offset=0", "offset=100")
    assert source.listed(answer("smartrecruiters", rows, url=later)) is None
    assert source.listed(answer("smartrecruiters", {"id": "1", "name": "Fitter", "jobAd": {}})) is None


def test_who_wrote_a_posting_is_not_archived() -> None:
    row = {"id": "1", "name": "Fitter", "creator": {"name": "Somebody"}, "jobAd": {"sections": {"creator": 1}}}
    kept = SOURCES["smartrecruiters"].kept(answer("smartrecruiters", {"totalFound": 1, "content": [row]}))
    row = {"id": "1", "name": "Fitter", "jobAd": {"sections": {}}}
    assert json.loads(kept) == {"totalFound": 1, "content": [row]}
    untouched = answer("smartrecruiters", {"totalFound": 1, "content": [row]})
    assert SOURCES["smartrecruiters"].kept(untouched) == untouched.body


def test_a_row_and_its_detail_are_one_page_of_one_address() -> None:
    row = {"id": "7440001", "name": "Fitter", "company": {"identifier": "Brinefold"}, "releasedDate": "2026-02-01"}
    (listed,) = board("smartrecruiters", {"totalFound": 1, "content": [row]})
    sections = {"jobDescription": {"title": "Job", "text": "<p>You fit.</p>"}}
    (told,) = board("smartrecruiters", {**row, "jobAd": {"sections": sections}})
    assert (
        (listed.url, listed.part)
        == (told.url, told.part)
        == ("https://jobs.smartrecruiters.com/Brinefold/7440001", "7440001")
    )
    assert told.text.endswith("You fit.")


def test_days_of_bamboohr_are_in_the_detail_only_and_land_on_the_same_page() -> None:
    (listed,) = board("bamboohr", {"result": [{"id": "86", "jobOpeningName": "Fitter"}]})
    job = {"jobOpeningName": "Fitter", "datePosted": "2026-02-01", "description": "<p>You fit.</p>"}
    (told,) = board("bamboohr", {"result": {"jobOpening": job}}, url=f"{HOST}/careers/86/detail")
    assert (listed.url, listed.part, listed.published) == (f"{HOST}/careers/86", "86", None)
    assert (told.url, told.part, str(told.published)) == (listed.url, listed.part, "2026-02-01")


@pytest.mark.parametrize(
    ("said", "arrangement"),
    [
        ({"locationType": "0"}, "on-site"),
        ({"locationType": "1"}, "remote"),
        ({"locationType": "2"}, None),
        ({"isRemote": True, "locationType": "0"}, "remote"),
        ({"isRemote": None}, None),
    ],
)
def test_a_code_whose_meaning_is_not_settled_says_nothing(said: dict[str, Any], arrangement: str | None) -> None:
    (page,) = board("bamboohr", {"result": [{"id": "1", "jobOpeningName": "Fitter", **said}]})
    assert page.fields.get("remote") == arrangement


def test_a_widget_of_bamboohr_without_positions_is_a_healthy_zero() -> None:
    widget = "<div>We currently have no open positions.</div>"
    assert board("bamboohr", widget, url=f"{HOST}/jobs/embed2.php") == []
    with pytest.raises(Unreadable):
        board("bamboohr", widget, url="https://www.bamboohr.com/")


def test_a_prospect_post_is_no_position() -> None:
    jobs = [{"id": n, "title": "Fitter", "internal_job_id": key} for n, key in enumerate((7, None))]
    assert len(board("greenhouse", {"jobs": jobs, "meta": {"total": 2}})) == 1
    assert SOURCES["greenhouse"].listed(answer("greenhouse", {"jobs": jobs, "meta": {"total": 2}})) == 1


@pytest.mark.parametrize(
    ("metadata", "kind", "remote"),
    [
        ([{"name": "Type", "value": "Regular"}], None, None),
        ([{"name": "Employment Type ", "value": "Regular"}], "Regular", None),
        ([{"name": "Location Type", "value": "On-Site"}], None, "on-site"),
        ([{"name": "Workplace Type", "value": ["Remote", None]}], None, "remote"),
        ([{"name": "Employment Type", "value": {"unit": "EUR"}}], None, None),
        (None, None, None),
        ({"name": "Employment Type"}, None, None),
    ],
)
def test_a_field_that_employers_define_counts_by_its_whole_name(
    metadata: object, kind: str | None, remote: str | None
) -> None:
    (page,) = board("greenhouse", {"jobs": [{"id": 1, "title": "Fitter", "metadata": metadata}]})
    assert (page.fields.get("employment_type"), page.fields.get("remote")) == (kind, remote)


def test_no_department_is_no_department() -> None:
    departments = [{"name": "No Department"}, {"name": "Works "}]
    (page,) = board("greenhouse", {"jobs": [{"id": 1, "title": "Fitter", "departments": departments}]})
    assert page.fields["department"] == "Works"
    (page,) = board("greenhouse", {"jobs": [{"id": 1, "title": "Fitter", "departments": departments[:1]}]})
    assert "department" not in page.fields


def test_a_detail_says_nothing_of_how_many_there_are() -> None:
    detail = {"id": 1, "title": "Fitter", "absolute_url": "https://brinefold.example/j/1"}
    assert SOURCES["greenhouse"].listed(answer("greenhouse", detail)) is None
    assert SOURCES["lever"].listed(answer("lever", {"id": "1", "text": "Fitter", "hostedUrl": ""})) is None


@pytest.mark.parametrize("word", ["on-site", "onsite", "On-Site"])
def test_both_spellings_of_on_site_are_one(word: str) -> None:
    (page,) = board("lever", [{"id": "1", "text": "Fitter", "workplaceType": word}])
    assert page.fields["remote"] == "on-site"


def test_items_without_their_list_are_still_items() -> None:
    lists = [{"text": "You have", "content": "<li>hands</li><li>time</li>"}]
    (page,) = board("lever", [{"id": "1", "text": "Fitter", "lists": lists}])
    assert page.text.split("\n")[1:] == ["You have", "hands", "time"]


def test_a_feed_of_teamtailor_that_is_full_goes_on_and_ends() -> None:
    feed = f"<rss><channel>{'<item><title>Fitter</title></item>' * 100}</channel></rss>"
    start = "https://brinefold.teamtailor.com/jobs.rss?per_page=100&offset="
    assert follow("teamtailor", feed) == [f"{start}100"]
    assert follow("teamtailor", feed, url=f"{start}400") == []
    assert follow("teamtailor", feed.replace("<item>", "<other>", 1), url=f"{start}100") == []


def test_a_feed_and_its_twin_in_json_give_one_page() -> None:
    url = "https://brinefold.teamtailor.com/jobs/71-fitter"
    feed = f"<rss><channel><item><title>Fitter</title><guid>a</guid><link>{url}</link></item></channel></rss>"
    (one,) = board("teamtailor", feed)
    (other,) = board("teamtailor", {"items": [{"id": "b", "title": "Fitter", "url": url}]})
    assert (one.url, one.part) == (other.url, other.part) == (url, "71")


@pytest.mark.parametrize(
    ("source", "outcome", "instead"),
    [
        ("lever", "404", ["https://api.eu.lever.co/v0/postings/brinefold?mode=json"]),
        ("lever", "too-large", ["https://api.lever.co/v0/postings/brinefold?mode=json&limit=100&skip=0"]),
        ("greenhouse", "too-large", ["https://boards-api.greenhouse.io/v1/boards/brinefold/jobs"]),
        ("workable", "too-large", ["https://apply.workable.com/api/v1/widget/accounts/brinefold"]),
        ("personio", "404", ["https://brinefold.jobs.personio.de/?language=en"]),
        ("bamboohr", "404", [f"{HOST}/jobs/embed2.php"]),
        ("teamtailor", "404", ["https://brinefold.teamtailor.com/jobs.json"]),
        ("lever", "429", []),
        ("bamboohr", "robots", []),
        ("ashby", "404", []),
    ],
)
def test_what_one_address_does_not_give_is_asked_of_another_once(source: str, outcome: str, instead: list[str]) -> None:
    assert otherwise(source, outcome) == instead
    assert [again for url in instead for again in otherwise(source, outcome, url)] == []


def test_a_board_that_was_too_large_is_read_in_parts() -> None:
    part, jobs = f"{LISTS['lever']}&limit=100&skip=", [{"id": str(n), "text": "Fitter"} for n in range(100)]
    assert follow("lever", jobs, url=f"{part}0") == [f"{part}100"]
    assert follow("lever", jobs, url=f"{part}400") == follow("lever", jobs[:99], url=f"{part}0") == []
    assert follow("lever", jobs) == []


def test_a_list_without_descriptions_leads_to_the_newest_of_them() -> None:
    jobs = [{"id": n, "title": "Fitter", "first_published": f"2026-01-{n:02}T00:00:00Z"} for n in range(1, 25)]
    url = "https://boards-api.greenhouse.io/v1/boards/brinefold/jobs"
    assert follow("greenhouse", {"jobs": jobs}, url=url) == [f"{url}/{n}" for n in range(24, 14, -1)]
    assert follow("greenhouse", {"jobs": jobs}) == []


def test_a_page_of_personio_leads_to_the_pages_of_its_newest_positions() -> None:
    links = "".join(f'<a href="/job/{n}"><h3>Fitter {n}</h3></a>' for n in range(5, 30))
    page, start = f"<!doctype html><html><body>{links}</body></html>", "https://brinefold.jobs.personio.de/"
    asked = follow("personio", page, url=f"{start}?language=en")
    assert asked == [f"{start}job/{n}" for n in range(29, 19, -1)]


def test_of_a_board_of_another_name_only_the_linked_postings_are_read() -> None:
    jobs = [{"id": n, "title": f"Fitter {n}", "absolute_url": f"https://x.example/jobs/{n}"} for n in (1, 2, 3)]
    assert [p.part for p in board("greenhouse", {"jobs": jobs}, hint={"postings": ["3"]})] == ["3"]
    offers = [{"id": 8, "title": "Fitter", "careers_url": "https://x.example/o/fitter"}, {"id": 9, "title": "Other"}]
    assert [p.part for p in board("recruitee", {"offers": offers}, hint={"postings": ["fitter"]})] == ["8"]
    rows = [{"id": str(n), "name": "Fitter"} for n in range(5)]
    asked = follow("smartrecruiters", {"totalFound": 5, "content": rows}, hint={"postings": ["3"]})
    assert [url.rpartition("/")[2] for url in asked] == ["3"]


def test_a_board_that_is_only_linked_is_refused_when_its_postings_name_another_employer() -> None:
    def of(company: str, url: str = "https://job-boards.greenhouse.io/quay/jobs/1") -> dict[str, Any]:
        return {"jobs": [{"id": 1, "title": "Fitter", "company_name": company, "absolute_url": url}]}

    doubtful = {"doubtful": True}
    with pytest.raises(Unreadable, match="a board of Saltworks"):
        board("greenhouse", of("Saltworks"), hint=doubtful)
    own_site = of("Saltworks", "https://brinefold.example/careers?gh_jid=1")
    for value in (of("Brinefold Iberia"), of(""), own_site):
        assert len(board("greenhouse", value, hint=doubtful)) == 1
    assert len(board("greenhouse", of("Saltworks"))) == 1


def test_every_board_has_its_traps_tested_here() -> None:
    assert {s.name for s in board_sources()} - {"workday"} == LISTS.keys()


def test_a_large_board_is_not_cut_into_nonsense() -> None:
    jobs = [{"id": n, "title": "Fitter", "content": "x" * 40_000} for n in range(100)]
    assert len(board("greenhouse", {"jobs": jobs})) == 100
