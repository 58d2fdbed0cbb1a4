"""Whose board is it: boards found behind a careers page, and which of them are the account's."""

from __future__ import annotations

import pytest
from cases import ACCOUNT, record

from core.items import Account
from crawlers.jobs.boards import board_at, board_of, boards_in, chosen, hint_of
from crawlers.jobs.employers import is_called, resembles
from crawlers.jobs.mentions import Board
from crawlers.source import Link
from crawlers.sources_registry import SOURCES

UUID = "b0a1d2c3-0000-4000-8000-000000000001"
WIDGET = "https://apply.workable.com/api/v1/widget/accounts"
SMART = "https://api.smartrecruiters.com/v1/companies"
ASHBY = "https://api.ashbyhq.com/posting-api/job-board"


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        (f"https://jobs.ashbyhq.com/Brinefold/{UUID}", f"{ASHBY}/Brinefold?includeCompensation=true"),
        ("https://jobs.ashbyhq.com/brine.fold", f"{ASHBY}/brine.fold?includeCompensation=true"),
        ("https://jobs.ashbyhq.com/Brine%20Fold/x", f"{ASHBY}/Brine%20Fold?includeCompensation=true"),
        ("https://api.ashbyhq.com/posting-api/job-board/brinefold", f"{ASHBY}/brinefold?includeCompensation=true"),
        ("https://apply.workable.com/brinefold-1/j/0099AA77BB/apply/", f"{WIDGET}/brinefold-1?details=true"),
        ("https://brinefold.workable.com/jobs/4", f"{WIDGET}/brinefold?details=true"),
        ("https://www.workable.com/api/accounts/brinefold", f"{WIDGET}/brinefold?details=true"),
        ("https://careers.smartrecruiters.com/Brinefold2", f"{SMART}/Brinefold2/postings?limit=100&offset=0"),
        ("https://jobs.smartrecruiters.com/Brinefold2/744-x", f"{SMART}/Brinefold2/postings?limit=100&offset=0"),
        (
            f"https://jobs.smartrecruiters.com/oneclick-ui/company/Brinefold2/publication/{UUID}",
            f"{SMART}/Brinefold2/postings?limit=100&offset=0",
        ),
        ("https://www.smartrecruiters.com/Brinefold2/99-x", f"{SMART}/Brinefold2/postings?limit=100&offset=0"),
        ("https://Brinefold.recruitee.com/o/fitter", "https://brinefold.recruitee.com/api/offers/"),
        ("https://brinefold.jobs.personio.de/job/7", "https://brinefold.jobs.personio.de/xml?language=en"),
        ("https://brinefold.jobs.personio.com", "https://brinefold.jobs.personio.com/xml?language=en"),
        ("https://brinefold.bamboohr.com/jobs/view.php?id=7", "https://brinefold.bamboohr.com/careers/list"),
        ("https://brinefold.teamtailor.com/", "https://brinefold.teamtailor.com/jobs.rss?per_page=100&offset=0"),
        ("https://brinefold.na.teamtailor.com", "https://brinefold.na.teamtailor.com/jobs.rss?per_page=100&offset=0"),
        ("https://jobs.lever.co/brinefold.example/1", "https://api.lever.co/v0/postings/brinefold.example?mode=json"),
        ("https://jobs.lever.co/brinefold-/1", "https://api.lever.co/v0/postings/brinefold-?mode=json"),
    ],
)
def test_a_board_is_known_by_its_address_as_it_is_written(address: str, answer: str) -> None:
    board = board_of(address)
    assert board is not None and board.url == answer


@pytest.mark.parametrize(
    "address",
    [
        "https://apply.workable.com/j/0099AA77BB",
        "https://help.workable.com/hc",
        "https://www.workable.com/",
        "https://jobs.workable.com/company/x",
        "https://www.bamboohr.com/careers/",
        "https://resources.bamboohr.com/x",
        "https://www.teamtailor.com/en/",
        "https://app.teamtailor.com/x",
        "https://scripts.teamtailor-cdn.com/widgets/production/jobs.js",
        "https://www.recruitee.com/",
        "https://brinefold.personio.de/login",
        "https://brinefold.jobs.personio.de.evil.example/xml",
        "https://brinefold.bamboohr.com.evil.example/",
        "https://jobs.ashbyhq.com.evil.example/brinefold",
        "https://static.smartrecruiters.com/job-widget/1.8.5/script/smart_widget.js",
        "https://www.smartrecruiters.com/resources/",
        "https://jobs.lever.co/favicon.ico",
        "https://boards.greenhouse.io/embed/job_app?token=5",
    ],
)
def test_what_vendors_have_beside_boards_is_no_board(address: str) -> None:
    assert board_of(address) is None


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        (
            "whr(document).ready(function(){whr_embed(407621, {detail: 'titles'});}); // workable.com",
            f"{WIDGET}/407621",
        ),
        ('widget({"company_code": "Brinefold2", "api_url": "https://www.smartrecruiters.com"})', f"{SMART}/Brinefold2"),
        ('<div id="BambooHR" data-domain="quayside.bamboohr.com" data-version="1">', "https://quayside.bamboohr.com"),
        ('<script src="https://quayside.bamboohr.com/js/embed.js">', "https://quayside.bamboohr.com/careers/list"),
        ('<script src="https://jobs.ashbyhq.com/quayside/embed?version=2">', f"{ASHBY}/quayside"),
        ('<iframe class="x" src="https://quayside.recruitee.com/">', "https://quayside.recruitee.com/api/offers/"),
        (
            r'{"src":"https:\/\/api.lever.co\/v0\/postings\/quayside?mode=json"}',
            "https://api.lever.co/v0/postings/quay",
        ),
        (
            '<script src="https://boards.greenhouse.io/embed/job_board/js?a=1&amp;for=quayside">',
            "https://boards-api.greenhouse.io/v1/boards/quayside/",
        ),
    ],
)
def test_a_board_that_a_page_loads_is_the_accounts_whatever_its_name(markup: str, url: str) -> None:
    other = '<a href="https://jobs.lever.co/harbourpost/1">a friend</a>'
    boards = chosen(boards_in(markup + other), ACCOUNT)
    assert [b.url.startswith(url) for b in boards] == [True]
    assert hint_of(boards[0]) == {}


def test_escaped_addresses_in_scripts_are_addresses() -> None:
    for text in (r'"https:\/\/jobs.lever.co\/brinefold"', r'"https:\u002F\u002Fjobs.lever.co\u002Fbrinefold"'):
        assert [b.token for b in boards_in(text)] == ["brinefold"]


def test_a_link_to_a_board_of_the_accounts_name_beats_links_to_others() -> None:
    text = '<a href="https://jobs.lever.co/harbourpost">a</a><a href="https://brinefold.bamboohr.com/careers">b</a>'
    assert [b.ats for b in chosen(boards_in(text), ACCOUNT)] == ["bamboohr"]


def test_several_boards_of_other_names_are_nobodys() -> None:
    text = '<a href="https://jobs.lever.co/harbourpost">a</a><a href="https://saltworks.bamboohr.com/careers">b</a>'
    assert chosen(boards_in(text), ACCOUNT) == []


def test_of_the_only_board_of_another_name_only_what_is_linked_is_the_accounts() -> None:
    first = '<a href="https://boards.greenhouse.io/saltworks/jobs/41?gh_jid=41">Fitter</a>'
    second = '<a href="https://boards.greenhouse.io/saltworks/jobs/42">Painter</a>'
    (board,) = chosen(boards_in(first + second), ACCOUNT)
    assert hint_of(board) == {"postings": ["41", "42"]}
    front = '<a href="https://boards.greenhouse.io/saltworks">All jobs</a>'
    (board,) = chosen(boards_in(first + front), ACCOUNT)
    assert hint_of(board) == {"doubtful": True}


def test_a_frame_around_one_position_proves_that_position_only() -> None:
    frame = '<iframe src="https://boards.greenhouse.io/embed/job_app?for=saltworks&amp;token=41">'
    (board,) = chosen(boards_in(frame), ACCOUNT)
    assert hint_of(board) == {"postings": ["41"]}
    (board,) = chosen(boards_in(frame.replace("saltworks", "brinefold")), ACCOUNT)
    assert hint_of(board) == {}
    link = Link(url=f"https://jobs.lever.co/saltworks/{UUID}", text="", tag="redirect")
    ask = SOURCES["lever"].claim(ACCOUNT, link)
    assert ask is not None and ask.hint == {"postings": [UUID]}


@pytest.mark.parametrize(
    ("address", "posting"),
    [
        (f"https://jobs.ashbyhq.com/saltworks/{UUID}/application", UUID),
        (f"https://jobs.lever.co/saltworks/{UUID}/apply", UUID),
        ("https://apply.workable.com/saltworks/j/0099AA77BB/", "0099AA77BB"),
        ("https://jobs.smartrecruiters.com/Saltworks/744000000000011-fitter", "744000000000011"),
        ("https://saltworks.recruitee.com/o/fitter/c/new", "fitter"),
        ("https://saltworks.jobs.personio.de/job/510771?language=en", "510771"),
        ("https://saltworks.teamtailor.com/jobs/71-fitter", "71"),
        ("https://saltworks.bamboohr.com/careers/86/", "86"),
        ("https://saltworks.bamboohr.com/jobs/view.php?source=a&id=86", "86"),
        ("https://boards.greenhouse.io/embed/job_app?for=saltworks&a=1&token=41", "41"),
        ("https://jobs.lever.co/saltworks?team=Sales", None),
        ("https://saltworks.teamtailor.com/departments/sales", None),
    ],
)
def test_an_address_of_one_position_is_told_from_that_of_the_board(address: str, posting: str | None) -> None:
    board = board_of(address)
    assert board is not None and board.postings == ((posting,) if posting else ())


def claimed(url: str, tag: str) -> list[str]:
    link = Link(url=url, text="", tag=tag)
    return [name for name, source in SOURCES.items() if source.claim(ACCOUNT, link)]


@pytest.mark.parametrize("tag", ["iframe", "script", "redirect"])
def test_what_an_own_page_frames_loads_or_leads_to_is_claimed_whatever_its_name(tag: str) -> None:
    assert claimed("https://jobs.lever.co/quayside", tag) == ["lever"]


def test_a_link_is_claimed_by_the_boards_name_only() -> None:
    assert claimed("https://jobs.lever.co/quayside", "a") == []
    assert claimed("https://jobs.ashbyhq.com/Brinefold", "a") == ["ashby"]


def account(domain: str, name: str = "", *aliases: str) -> Account:
    return Account(domain=domain, name=name, aliases=aliases, row=1)


@pytest.mark.parametrize(
    ("token", "one"),
    [
        ("brinefold", account("brinefold.example")),
        ("brinefoldcareers", account("brinefold.example")),
        ("brine-fold-2", account("x.example", "Brine Fold GmbH")),
        ("brinefold.example", account("brinefold.example")),
        ("Brine%20Fold", account("x.example", "Brine Fold")),
        ("brinefold", account("x.example", "Brinefold Desalination Holdings")),
        ("joinbrinefold", account("brinefold.example")),
        ("grunwerk", account("x.example", "Grünwerk")),
        ("gruenwerk", account("x.example", "Grünwerk")),
        ("grnwerk", account("x.example", "Grünwerk")),
        ("oredal", account("x.example", "Øredal")),
        ("quayside", account("brinefold.example", "", "quayside.example")),
        ("uei", account("uei.example", "Umber Electric Indigo")),
        ("brinefolddesalination", account("brinefold.example")),
    ],
)
def test_a_name_is_known_with_what_is_put_around_it(token: str, one: Account) -> None:
    assert resembles(token, one)


@pytest.mark.parametrize(
    ("token", "one"),
    [
        ("arcadia", account("arc.example", "Arc")),
        ("sage", account("ge.example", "GE")),
        ("brine", account("x.example", "Brinefold")),
        ("harbourpost", account("brinefold.example", "Brinefold")),
        ("careers", account("brinefold.example", "Brinefold Careers")),
        ("labs", account("x.example", "Labs of Brine")),
        ("fold", account("brinefold.example", "Brinefold")),
    ],
)
def test_a_part_of_a_name_is_another_name(token: str, one: Account) -> None:
    assert not resembles(token, one)


@pytest.mark.parametrize(
    ("company", "same"),
    [
        ("Brinefold", True),
        ("Brinefold Anlagen GmbH & Co. KG", True),
        ("Brinefold Holdings International Limited", True),
        ("Saltworks", False),
        ("Brine", False),
    ],
)
def test_a_company_is_the_account_when_its_name_begins_so(company: str, same: bool) -> None:
    assert is_called(company, account("x.example", "Brinefold")) is same
    assert is_called("Arc Robotics", account("arc.example", "Arc Robotics Iberia"))


@pytest.mark.parametrize(
    ("markup", "list_url"),
    [
        (
            '<script src="https://assets-aws.teamtailor-cdn.com/assets/packs/js/careersite.js">',
            "https://careers.brinefold.example/jobs.rss?per_page=100&offset=0",
        ),
        (
            '<a href="https://app.teamtailor.com/companies/x@eu/dashboard">Log in as employee</a>',
            "https://careers.brinefold.example/jobs.rss?per_page=100&offset=0",
        ),
        ('<link href="https://careers.recruiteecdn.com/a.css">', "https://careers.brinefold.example/api/offers/"),
        ('<a href="https://recruitee.com/?utm_source=careers">', "https://careers.brinefold.example/api/offers/"),
    ],
)
def test_an_own_host_that_serves_a_board_is_known_by_what_it_loads(markup: str, list_url: str) -> None:
    page = record(markup, url="https://careers.brinefold.example/")
    board = board_at(page, markup)
    assert board is not None and board.url == list_url


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="https://scripts.teamtailor-cdn.com/widgets/production/jobs.js"></script>',
        '<img src="https://assets.teamtailor-cdn.com/assets/connect/social/a.png">',
        '<script src="https://jobs-widget.recruiteecdn.com/widget.js"></script>',
    ],
)
def test_a_widget_or_a_picture_does_not_make_an_own_host_a_board(markup: str) -> None:
    assert board_at(record(markup), markup) is None


def test_two_mentions_of_a_board_are_one_board() -> None:
    text = '<a href="https://jobs.lever.co/quayside/x">a</a><iframe src="https://jobs.lever.co/quayside">'
    assert boards_in(text) == [Board("lever", "quayside", "https://api.lever.co/v0/postings/quayside?mode=json")]
    assert [b.embedded for b in boards_in(text)] == [True]
