"""Positions that careers pages show in no markup: found where the page proves them, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import ACCOUNT, record
from hypothesis import given, settings
from hypothesis import strategies as st

from core.items import Page
from core.store import Record
from crawlers.jobs.jobtitles import is_title
from crawlers.jobs.vacancies import vacancies_in
from crawlers.pages.document import parse
from crawlers.reading import classify, closed_in, once, pages, read
from crawlers.sources_registry import SOURCES

URL = "https://brinefold.example/careers"


def found(body: str, url: str = URL) -> list[str]:
    return [v.title for v in vacancies_in(parse(f"<html><body>{body}</body></html>"), url)]


def careers(body: str, **changes: object) -> Record:
    return record(f"<html><body>{body}</body></html>", **{"url": URL, "source": "careers", **changes})


def position(body: str, **changes: object) -> Record:
    return careers(body, **{"url": f"{URL}/valve-fitter", "source": "schema_org", **changes})


DETAIL = """<h1>Valve Fitter</h1><p>Location: Porto</p><h2>Responsibilities</h2>
<p>Fit valves where the tide allows it.</p>
<h2>Requirements</h2><p>A steady hand.</p><a href="mailto:crew@brinefold.example">Apply now</a>"""
ROW = '<h2>Open positions</h2><ul><li><a href="/careers/valve-fitter">Valve Fitter</a> Porto</li></ul>'


@pytest.mark.parametrize(
    "title",
    [
        "Salt Inspector", "Head of Tides", "Chief Brine Officer", "Koch (m/w/d)", "Hafenmeister", "Leiter:in Einkauf",
        "Technicien de quai H/F", "Jefa de obra", "Impiegato ufficio acquisti", "Projectleider waterbouw",
        "Kierownik zmiany", "Havnekonsulent", "Vannutvikler", "Sr. Welder, Harbour Works", "Trainee Dredging",
        "Account Manager - Porto", "Nurse (night shift)", "Systemadministrator Hafen-IT", "Praktikum Meeresbiologie",
    ],
)  # fmt: skip
def test_a_title_names_a_role(title: str) -> None:
    assert is_title(title)


@pytest.mark.parametrize(
    "line",
    [
        "Why divers stay", "Meet our diver", "A day with a harbour engineer", "Engineer stories", "Our engineers",
        "Diver interview guide", "Become a harbour pilot", "What a plant manager earns", "Open application",
        "Initiativbewerbung als Ingenieur", "Health insurance", "We are hiring an engineer", "Head office",
        "Lead with care", "Engineering", "Sales", "Manager training", "Your manager helps you.", "Ask the recruiter",
        "Executive search", "", "7", "Diver community", "Unsere Ingenieure",
    ],
)  # fmt: skip
def test_what_only_speaks_of_roles_is_no_title(line: str) -> None:
    assert not is_title(line)


def test_a_title_alone_proves_nothing() -> None:
    assert found("<h1>Careers</h1><h3>Harbour Engineer</h3><p>Somebody said so.</p><p>Plant Manager</p>") == []


def test_people_with_titles_are_no_positions() -> None:
    body = """<h2>Open positions</h2><p>See you soon.</p>
    <div class="testimonial"><p>It never rains.</p><p>Ada Quill</p><h4>Harbour Engineer</h4><p>Porto</p></div>
    <blockquote>Good tides.<cite>Field Engineer, Porto</cite></blockquote>
    <div class="team-card"><a href="/careers/quill-engineer">Harbour Engineer</a><p>Full-time</p></div>"""
    assert found(body) == []


def test_a_part_called_after_the_team_that_one_joins_may_hold_positions() -> None:
    body = '<section id="join-our-team"><h2>Open positions</h2><ul><li>Plant Manager</li></ul></section>'
    assert found(body) == ["Plant Manager"]


def test_cards_without_a_heading_are_proved_by_what_they_hold() -> None:
    card = (
        '<div class="{}"><h4>{}</h4><p>Remote · Full-time</p><p>You weigh salt.</p><a href="/contact">Apply</a></div>'
    )
    cards = "".join(card.format("box", title) for title in ("Salt Weigher", "Harbour Engineer", "Plant Manager"))
    assert found(f"<h1>Careers</h1>{cards}") == ["Salt Weigher", "Harbour Engineer", "Plant Manager"]
    assert found(f"<h1>Careers</h1>{card.format('box', 'Salt Weigher')}") == []


def test_what_stands_beside_positions_without_being_one_is_left_out() -> None:
    told = "".join(
        f'<li><a href="/careers/{slug}">{title}</a> <span>Porto</span></li>'
        for slug, title in [("a-engineer", "Harbour Engineer"), ("b-manager", "Plant Manager"), ("all", "See all jobs"),
                            ("benefits", "Salt Benefits"), ("harbour-team", "Harbour team"),
                            ("open-application", "Open application")]
    )  # fmt: skip
    assert found(f"<h2>Open positions</h2><ul>{told}</ul>") == ["Harbour Engineer", "Plant Manager"]


def test_a_title_above_the_parts_of_a_description_is_a_position() -> None:
    body = """<h1>Jobs</h1><h2>Harbour Engineer</h2><p>We look for you.</p><h3>Your responsibilities</h3><p>Tides.</p>
    <h3>Requirements</h3><p>Boots.</p><h2>Our office manager</h2><h3>Responsibilities</h3>"""
    assert found(body) == ["Harbour Engineer"]


@pytest.mark.parametrize("heading", ["Our team", "Why engineers stay", "Benefits", "How we hire", "Past positions"])
def test_another_heading_ends_the_open_positions(heading: str) -> None:
    body = f"<h2>Open positions</h2><ul><li>Diver Trainer</li></ul><h3>{heading}</h3><ul><li>Plant Manager</li></ul>"
    assert found(body) == ["Diver Trainer"]


def test_a_department_above_does_not_end_them() -> None:
    body = (
        "<h2>Offene Stellen</h2><h3>Technik</h3><ul><li>Taucher-Ingenieur</li></ul><h3>Büro</h3><p><b>Disponent</b></p>"
    )
    assert found(body) == ["Taucher-Ingenieur", "Disponent"]


def test_no_open_position_is_none() -> None:
    body = "<h2>Open positions</h2><p>No positions are currently open.</p><ul><li>Plant Manager</li></ul>"
    assert found(body) == []


@pytest.mark.parametrize(
    "link", ["/careers/stories/harbour-engineer", "/blog/harbour-engineer", "/team/harbour-engineer", "/about", "#x"]
)
def test_a_link_elsewhere_proves_nothing(link: str) -> None:
    assert found(f'<h1>Careers</h1><a href="{link}">Harbour Engineer</a>') == []


@pytest.mark.parametrize(
    "link", ["/careers/harbour-engineer", "/en/jobs/4411", "https://work.example/job/aB3dE9fG", "/apply?job_id=77"]
)
def test_a_link_to_where_positions_are_filed_is_a_proof(link: str) -> None:
    assert found(f'<h1>Careers</h1><div><a href="{link}">Harbour Engineer</a> <span>Porto</span></div>') == [
        "Harbour Engineer"
    ]


def test_a_date_in_a_row_is_taken_only_under_its_name() -> None:
    row = '<tr><td><a href="/careers/a-fitter">Valve Fitter</a></td><td>2 March 2026</td></tr>'
    (bare,) = read(ACCOUNT, careers(f"<table>{row}</table>"))
    assert bare.published is None
    (named,) = read(ACCOUNT, careers(f"<table><tr><th>Job</th><th>Date posted</th></tr>{row}</table>"))
    assert (str(named.published), named.published and named.published.raw) == ("2026-03-02", "2 March 2026")
    (starts,) = read(ACCOUNT, careers(f"<table><tr><th>Job</th><th>Start</th></tr>{row}</table>"))
    assert starts.published is None


def test_one_role_in_two_places_is_two_rows_of_one_role() -> None:
    body = "<h2>Open positions</h2><ul><li><b>Valve Fitter</b> Porto</li><li><b>Valve Fitter</b> Bergen</li></ul>"
    found = [p for p in pages(ACCOUNT, [careers(body)]) if p.kind == "posting"]
    assert sorted(str(p.fields["location"]) for p in found) == ["Bergen", "Porto"]
    assert {p.fields["role_key"] for p in found} == {"valve fitter|"}


def test_a_positions_own_page_replaces_its_row() -> None:
    both = pages(ACCOUNT, [careers(ROW, id=1), position(DETAIL, id=2)])
    (page,) = [p for p in both if p.kind == "posting"]
    assert (page.source, page.url) == ("schema_org", f"{URL}/valve-fitter")
    assert "A steady hand." in page.text


def test_a_row_goes_when_its_own_page_says_that_it_is_filled() -> None:
    shut = position(DETAIL.replace("<p>Location", "<p>This position has been filled.</p><p>Location"), id=2)
    records = [careers(ROW, id=1), shut]
    assert [p for p in pages(ACCOUNT, records) if p.kind == "posting"] == []
    assert closed_in(records)["schema_org"] == {f"{URL}/valve-fitter"}
    assert len([p for p in pages(ACCOUNT, records[:1]) if p.kind == "posting"]) == 1


def test_a_deadline_that_has_passed_closes_a_position() -> None:
    told = DETAIL.replace("<p>Location", "<p>Application deadline: 1 March 2026</p><p>Location")
    assert read(ACCOUNT, position(told)) == []
    assert len(read(ACCOUNT, position(told.replace("March", "April")))) == 1


def test_markup_does_not_keep_a_filled_position_open() -> None:
    script = '<script type="application/ld+json">{"@type":"JobPosting","title":"Valve Fitter"}</script>'
    assert len(read(ACCOUNT, position(script))) == 1
    assert read(ACCOUNT, position(f"{script}<p>We are no longer accepting applications.</p>")) == []


@pytest.mark.parametrize(
    ("employers", "kept"),
    [(["Tidal Works Ltd"], 1), (["Tidal Works", "Brinefold Group"], 1), (["Tidal Works", "Saltbarrow"], 0)],
)
def test_a_site_that_shows_the_jobs_of_several_employers_keeps_its_own(employers: list[str], kept: int) -> None:
    rows = "".join(
        f'<tr><td><a href="/jobs/{n}-fitter">Fitter of kind {n}</a></td><td>{e}</td></tr>'
        for n, e in enumerate(employers)
    )
    told = careers(f"<table><tr><th>Job</th><th>Company</th></tr>{rows}</table>", url="https://brinefold.example/jobs")
    assert len(read(ACCOUNT, told)) == len(employers)
    assert len([p for p in pages(ACCOUNT, [told]) if p.kind == "posting"]) == kept


def test_the_first_day_of_work_is_not_the_day_of_publication() -> None:
    for told in ("Start: 1 February 2026", "<time>1 February 2026</time>", "1 February 2026"):
        (page,) = read(ACCOUNT, position(DETAIL.replace("<p>Location", f"<p>{told}</p><p>Location")))
        assert page.published is None, told


def test_a_page_about_benefits_below_the_careers_is_no_position() -> None:
    for body in ("<h1>Benefits</h1><h2>What we offer</h2><p>Tea.</p><a>Apply now</a>",
                 "<h1>What a diver gets</h1><h2>Requirements</h2><h2>Responsibilities</h2>",
                 "<h1>Harbour Engineer</h1><p>Ada has been here for nine years and tells of it.</p>"):  # fmt: skip
        assert read(ACCOUNT, position(body)) == [], body


def test_rows_give_way_to_the_board_that_the_page_shows() -> None:
    frame = '<iframe src="https://boards.greenhouse.io/embed/job_board?for=brinefold"></iframe>'
    assert len(read(ACCOUNT, careers(ROW))) == 1
    assert [p for p in read(ACCOUNT, careers(ROW + frame)) if p.kind == "posting"] == []
    assert SOURCES["careers"].listed(careers(ROW)) == 1
    assert SOURCES["careers"].listed(careers(ROW + frame)) is None


def test_a_page_of_unknown_origin_is_known_by_address_and_positions() -> None:
    assert classify(careers(ROW, source="")) == "careers"
    assert classify(position(DETAIL, source="")) == "schema_org"
    assert classify(careers("<h1>Careers</h1><p>Nothing open.</p>", source="")) == "pages"


def test_rdfa_is_read_as_microdata_is() -> None:
    body = """<div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Valve Fitter</h1>
    <div property="jobLocation" typeof="Place"><p property="address" typeof="PostalAddress">
    <b property="addressLocality">Porto</b></p></div><meta property="datePosted" content="2026-03-01"></div>"""
    (page,) = read(ACCOUNT, position(body))
    assert (page.title, page.fields["location"], str(page.published)) == ("Valve Fitter", "Porto", "2026-03-01")


TAGS = st.sampled_from(
    ["h2", "h3", "li", "a href='/careers/x1'", "td", "details", "b", "div class=job", "summary", "tr"]
)
TEXTS = st.sampled_from(
    ["Open positions", "Valve Fitter (m/f/d)", "Apply", "Posted: 3 March 2026", "", "Porto", "Closed"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TAGS, TEXTS), max_size=12))
def test_any_page_is_read_the_same_twice_and_never_breaks(parts: list[tuple[str, str]]) -> None:
    body = "".join(f"<{tag}>{text}" for tag, text in parts)
    for known in (careers(body), position(body)):
        assert read(ACCOUNT, known) == read(ACCOUNT, known)
        postings = [p for p in read(ACCOUNT, known) if p.kind == "posting"]
        assert all(p.title and p.text.startswith(p.title) for p in postings)


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(4)), st.integers(0, 3))
def test_each_posting_once_in_whatever_order(order: list[int], full: int) -> None:
    row = read(ACCOUNT, careers(ROW))[0]
    made: list[Page] = [
        replace(row, record=n, text=row.text + ("\nLong text." * n if n >= full else "")) for n in order
    ]
    (kept,) = once(made)
    assert kept.text.count("Long text.") == 3
    assert once([kept]) == [kept]


def test_a_hostile_page_is_read_in_bounded_time() -> None:
    import time

    deep = "<div>" * 5000 + "Valve Fitter" + "<h2>Open positions</h2>" * 3000 + "<li>Valve Fitter Porto" * 5000
    began = time.monotonic()
    vacancies_in(parse(deep), URL)
    assert time.monotonic() - began < 5
