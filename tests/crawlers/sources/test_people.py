"""Who leads a company by its own pages: names with their own titles, nobody else's people, and nothing else of them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from cases import ACCOUNT, CASES, load, record
from hypothesis import given, settings
from hypothesis import strategies as st

from core.evidence import digest
from core.store import Record
from crawlers.pages.document import Unreadable
from crawlers.people.persons import person
from crawlers.people.titles import is_post, leads, of_another
from crawlers.reading import read
from crawlers.source import Link
from crawlers.sources_registry import SOURCES

LEADERSHIP = SOURCES["leadership"]
URL = "https://brinefold.example/company/leadership"


def page(body: str | bytes, url: str = URL, **changes: object) -> Record:
    return record(body, url=url, source="leadership", **changes)


def led_by(body: str | bytes, url: str = URL) -> list[str]:
    return [line for p in read(ACCOUNT, page(body, url)) for line in p.text.split("\n")]


def reduced(found: Record) -> Record:
    body = LEADERSHIP.kept(found)
    return replace(found, body=body, sha256=digest(body))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Odalys Fenwright", "Odalys Fenwright"),
        ("Prof. Dr. Odalys van der Fenn, PhD", "Odalys van der Fenn"),
        ("ODALYS O’FENN-WRIGHT", "ODALYS O’FENN-WRIGHT"),
        ("Åsa “Oz” Öberg (she/her)", "Åsa Öberg"),
        ("O. J. Fenwright", "O. J. Fenwright"),
        ("Odalys", ""),
        ("Odalys F.", ""),
        ("Our Team", ""),
        ("New York", ""),
        ("Customer Success", ""),
        ("Annual Report", ""),
        ("Technical Writer", ""),
        ("Brinefold Holding GmbH", ""),
        ("odalys fenwright", ""),
        ("Odalys Fenwright, Porto", ""),
        ("Odalys Fenwright joins us", ""),
    ],
)
def test_a_name_looks_like_a_persons(text: str, name: str) -> None:
    assert person(text) == name


@pytest.mark.parametrize(
    "title",
    [
        "CEO",
        "Chief Happiness Officer",
        "Co-Founder & CTO",
        "VP, Engineering",
        "Senior Vice President of Sales, North America",
        "Head of Tidal Pumps",
        "Chairman of the Board",
        "Geschäftsführerin",
        "Leiter Vertrieb",
        "Directrice générale",
        "Consejero delegado",
        "Amministratore delegato",
        "Algemeen directeur",
        "Verkställande direktör",
        "Prezes zarządu",
    ],
)
def test_a_title_of_those_who_lead(title: str) -> None:
    assert leads(title) and not of_another(title, ["brinefold"])


@pytest.mark.parametrize(
    "title",
    [
        "Pump Engineer",
        "Executive Assistant to the CEO",
        "Chief of Staff",
        "Product Owner",
        "Former CEO",
        "Scientific Advisor and Founder",
        "Meet our CEO",
        "CEO of the year award",
        "She is our CEO.",
        "Brinefold names a new head of pumps",
        "",
    ],
)
def test_other_lines_are_no_such_title(title: str) -> None:
    assert not leads(title)


@pytest.mark.parametrize(
    ("title", "another"),
    [
        ("CEO at Tarbet Ferries", True),
        ("CEO, Tarbet Ferries", True),
        ("Founder of Tarbet", True),
        ("VP Sales | Tarbet", True),
        ("Geschäftsführer der Tarbet", True),
        ("CEO at Brinefold", False),
        ("CEO, Brinefold GmbH", False),
        ("President, Europe", False),
        ("Director of Photography", False),
    ],
)
def test_a_title_that_names_another_company_is_not_ours(title: str, another: bool) -> None:
    assert leads(title) and of_another(title, ["brinefold"]) == another


def test_the_post_of_anybody_is_told_from_other_lines() -> None:
    assert is_post("Pump Engineer") and not is_post("Porto")


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Odalys Fenwright</h3><p>CEO</p>",
        "<h3>Odalys Fenwright<br><small>CEO</small></h3>",
        "<a href='/o'><span>Odalys Fenwright</span><span>CEO</span></a>",
        "<p><strong>Odalys</strong> <strong>Fenwright</strong><br>CEO</p>",
        "<p>Odalys Fenwright, CEO</p>",
        "<p>Odalys Fenwright – CEO</p>",
        "<p>CEO: Odalys Fenwright</p>",
        "<p>CEO</p><p>Odalys Fenwright</p>",
        "<dl><dt>CEO</dt><dd>Odalys Fenwright</dd></dl>",
        "<table><tr><td>Odalys Fenwright</td><td>2019</td><td>CEO</td></tr></table>",
        "<div><p>Odalys Fenwright</p><a href='https://in.example'>LinkedIn</a><p>CEO</p></div>",
        "<form><div class='teaser'><h3>Odalys Fenwright</h3><p>CEO</p></div></form>",
        "<div itemscope itemtype='https://schema.org/Person'><b itemprop='name'>Odalys Fenwright</b>"
        "<i itemprop='jobTitle'>CEO</i><i itemprop='email'>o@brinefold.example</i></div>",
        '<script type="application/ld+json">{"@type": ["Person"], "name": "Odalys Fenwright", "jobTitle": "CEO",'
        '"worksFor": {"@type": "Organization", "name": "Brinefold GmbH"}}</script>',
        '<script type="application/ld+json">{"@type": "Organization", "member": {"@type": "OrganizationRole",'
        '"member": {"@type": "Person", "name": "Odalys Fenwright", "jobTitle": "CEO"}}}</script>',
    ],
)
def test_a_name_and_its_title_are_read_in_any_usual_markup(body: str) -> None:
    assert led_by(body) == ["Odalys Fenwright, CEO"]


@pytest.mark.parametrize(
    "body",
    [
        "<nav>Odalys Fenwright, CEO</nav>",
        "<blockquote>Good pumps. <p>Odalys Fenwright</p><p>CEO</p></blockquote>",
        "<div class='testimonial-card'><h3>Odalys Fenwright</h3><p>CEO</p></div>",
        "<div class='author-box'><h3>Odalys Fenwright</h3><p>CEO</p></div>",
        "<p>“Good pumps.”</p><p>Odalys Fenwright</p><p>CEO</p>",
        "<p>— Odalys Fenwright, CEO</p>",
        "<h2>Our advisors</h2><h2>Advisory board</h2><h3>Odalys Fenwright</h3><p>President</p>",
        "<p>Odalys Fenwright, CEO of Tarbet Ferries</p>",
        "<p>Odalys Fenwright is our CEO.</p>",
        "<h3>Odalys Fenwright</h3><p>Pump Engineer</p>",
        "<h3>Harbour Office</h3><p>Head of pumps</p>",
        '<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Person",'
        '"name": "Odalys Fenwright", "jobTitle": "CEO"}}</script>',
        '<script type="application/ld+json">{"@type": "Person", "name": "Odalys Fenwright", "jobTitle": "CEO",'
        '"worksFor": {"@type": "Organization", "name": "Tarbet"}}</script>',
        "<div itemprop='author' itemscope itemtype='https://schema.org/Person'><b itemprop='name'>Odalys Fenwright</b>"
        "<i itemprop='jobTitle'>CEO</i></div>",
    ],
)
def test_other_peoples_people_and_other_posts_are_nobody(body: str) -> None:
    assert led_by(body) == []


def test_a_founder_without_a_title_is_a_founder_and_a_title_that_is_shown_counts_for_more() -> None:
    founder = (
        '<script type="application/ld+json">{"@type": "Organization",'
        '"founder": {"@type": "Person", "name": "Odalys Fenwright"}}</script>'
    )
    assert led_by(founder) == ["Odalys Fenwright, Founder"]
    assert led_by(founder + "<p>Odalys Fenwright, Chair</p>") == ["Odalys Fenwright, Chair"]


def test_cards_keep_their_titles_when_a_neighbours_is_unknown() -> None:
    cards = ["Odalys Fenwright|Tide Whisperer", "Tobiah Marl|CEO", "Ilse Brook|Keeper", "Mina Lowe|Founder"]
    body = "".join("<div><p>{}</p><p>{}</p></div>".format(*c.split("|")) for c in cards)
    assert led_by(body) == ["Tobiah Marl, CEO", "Mina Lowe, Founder"]


def test_a_plain_list_whose_order_says_two_things_names_nobody() -> None:
    lines = ["Tide Whisperer", "Odalys Fenwright", "CEO", "Tobiah Marl", "Keeper"]
    assert led_by("".join(f"<p>{x}</p>" for x in lines)) == []


def test_a_page_about_the_company_names_people_only_where_it_speaks_of_its_own() -> None:
    about = "https://brinefold.example/about"
    pair = "<p>Odalys Fenwright</p><p>CEO</p>"
    assert led_by(f"<h1>About</h1>{pair}", about) == []
    assert led_by(f"<h2>Our team</h2>{pair}", about) == ["Odalys Fenwright, CEO"]
    assert led_by(f"<h2>Our team</h2><h2>Harbours</h2>{pair}", about) == []


@pytest.mark.parametrize(
    ("url", "text", "claimed"),
    [
        ("https://brinefold.example/team", "", True),
        ("https://brinefold.example/company/board-of-directors/", "", True),
        ("https://brinefold.example/de/unternehmen/geschaeftsfuehrung", "", True),
        ("https://brinefold.example/about", "", True),
        ("https://brinefold.example/company/team/index.html", "", True),
        ("https://brinefold.example/who/crew", "Meet our team", True),
        ("https://brinefold.example/team/odalys-fenwright", "Odalys Fenwright", False),
        ("https://brinefold.example/pumps/team", "Plans", False),
        ("https://brinefold.example/people", "Join our team", False),
        ("https://elsewhere.example/team", "Our team", False),
        ("https://brinefold.example/team.pdf", "Team", False),
    ],
)
def test_a_page_of_leaders_is_claimed_by_its_address_or_its_words(url: str, text: str, claimed: bool) -> None:
    assert bool(LEADERSHIP.claim(ACCOUNT, Link(url=url, text=text, tag="a"))) == claimed


@pytest.mark.parametrize("case", [c for c in CASES if c.parent.name == "leadership"], ids=lambda c: c.name)
def test_what_is_kept_reads_like_the_page_and_holds_nothing_else(case: object) -> None:
    account, found = load(case)  # type: ignore[arg-type]
    small = reduced(found)
    assert [p.text for p in LEADERSHIP.read(account, small)] == [p.text for p in LEADERSHIP.read(account, found)]
    assert reduced(small).body == small.body
    for told in (b"@", b"44 20", b"linkedin", b"sailing", b"born", b".jpg", b"Cassia", b"Tarbet", b"Nessa", b"Askerod"):
        assert told not in small.body


def test_ways_to_other_pages_of_leaders_are_kept_and_no_others() -> None:
    kept = LEADERSHIP.kept(page("<a href='/company/board'>Board</a><a href='/team/odalys'>Odalys Fenwright</a>"))
    assert b"/company/board" in kept and b"odalys" not in kept.lower()


def test_the_mark_of_its_coding_outranks_the_answers_own() -> None:
    body = "<h3>Åsa Öberg</h3><p>CEO</p>".encode("latin-1")
    found = page(body, headers=(("content-type", "text/html; charset=iso-8859-1"),))
    assert [p.text for p in LEADERSHIP.read(ACCOUNT, reduced(found))] == ["Åsa Öberg, CEO"]


def test_what_was_no_page_is_still_known_as_that() -> None:
    assert b"not found" in LEADERSHIP.kept(page("<title>Page not found</title><h1>Page not found</h1>"))
    assert b'id="root"' in LEADERSHIP.kept(page('<body><div id="root"></div><script src="/a.js"></script>'))
    assert LEADERSHIP.kept(page(b"")) == b""
    with pytest.raises(Unreadable):
        read(ACCOUNT, page(b""))


PIECES = st.sampled_from(
    ["<h3>", "</h3>", "<p>", "</p>", "<div>", "</div>", "<tr>", "<td>", "<dl>", "<dt>", "<dd>", "<br>", "<span>",
     "Odalys Fenwright", "Tobiah Marl", "CEO", "VP, Sales", "Vorstand", "Founder", "Board", "Advisors", "Porto", "&lt;",
     "<h2>Team</h2>", "Jane Doe, CEO", "“so it is”", "\x00", "é", "<script type='application/ld+json'>",
     '{"@type": "Person", "name": "Mina Lowe", "jobTitle": ["CEO"]}', '{"founder": [[1, null, {"name": {}}]]}',
     "</script>"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_page_is_kept_once_and_for_all(body: str) -> None:
    found = page(f"<body>x{body}")
    small = reduced(found)
    lines = [p.text for p in LEADERSHIP.read(ACCOUNT, found)]
    assert [p.text for p in LEADERSHIP.read(ACCOUNT, small)] == lines
    assert reduced(small).body == small.body


@given(st.text(max_size=120))
def test_any_text_is_a_name_and_a_title_or_not(text: str) -> None:
    assert not (person(text) and leads(person(text)))
    of_another(text, ["brinefold"])


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + "Odalys Fenwright",
        "<p>Odalys Fenwright</p><p>CEO</p>" * 20_000,
        "<p>" + "A" * 400_000 + "</p>",
        "<p>" + "A-" * 200_000 + "!</p>",
        "<script type='application/ld+json'>" + '{"founder":' * 5_000 + "1" + "}" * 5_000 + "</script>",
    ],
    ids=["nested", "many", "long", "joined", "deep"],
)
def test_hostile_pages_are_read_in_bounded_time(body: str) -> None:
    begin = time.process_time()
    LEADERSHIP.kept(page(body))
    assert time.process_time() - begin < 5
