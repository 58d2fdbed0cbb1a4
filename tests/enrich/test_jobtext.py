"""What a job text asks for: names with their signs, ordinary words told from tools, and whose tools they are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from material import ACCOUNT, AS_OF, posting

from core.items import Signal
from enrich.hiring import jobmoves
from enrich.hiring.jobnames import fold, names
from enrich.hiring.jobtext import mentions, named
from enrich.tech.fingerprints import technologies
from enrich.technologies import detect_text, signals

SURE = sorted(
    alias for t in technologies().values() if t.job and t.job.policy in ("safe", "phrase") for alias in t.job.aliases
)


def asked(text: str) -> set[str]:
    return {m.technology.name for m in mentions(text)}


def said(text: str) -> dict[str, str]:
    return {m.technology.name: m.said for m in named(text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("You know C++, C# and .NET.", {"C++", "C#", ".NET"}),
        ("You write Node.js and Next.js.", {"Node.js", "Next.js"}),
        ("Skills in C++17, Python3 and Java 21.", {"C++", "Python", "Java"}),
        ("Experience with Python/Django/PostgreSQL.", {"Python", "Django", "PostgreSQL"}),
        ("Experience with React-Native or Spring-Boot.", {"React Native", "Spring"}),
        ("You know Kubernetes-based platforms.", {"Kubernetes"}),
        ("You know Snowflake.Then you know Databricks.", {"Snowflake", "Databricks"}),
        ("You have worked in San Francisco with ciscobots.", set()),
        ("See https://github.com/acme or mail snowflake@acme.example.", set()),
        ("You join the R&D lab in C-level meetings.", set()),
        ("You own the go-to-market plan.", set()),
        ("Skills: java, spring, react", {"Java", "Spring", "React"}),
        ("linux embedded c", {"Linux", "C"}),
        ("You like react, spring and salt.", set()),
        ("You know J2EE and JEE.", {"Java"}),
    ],
)
def test_a_name_keeps_its_signs_and_is_no_part_of_a_word(text: str, wanted: set[str]) -> None:
    assert asked(text) == wanted


@pytest.mark.parametrize("text", ["Expérience avec Snowflake", "Expe\u0301rience avec Snowflake"])
def test_accents_are_folded_first_and_places_stay(text: str) -> None:
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == text


def test_a_folded_letter_leaves_no_word_behind() -> None:
    assert asked("Experience with franc\u0327ais, fran\u00e7ais and cafe\u0301.") == set()
    assert names(fold("fran\u00e7R, caf\u00e9C")) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Services written in Go.", {"Go"}),
        ("Proficiency in R or MATLAB.", {"R", "MATLAB"}),
        ("You run Spark jobs and Airflow pipelines.", {"Apache Spark", "Apache Airflow"}),
        ("Analytics: Segment, Amplitude.", {"Segment", "Amplitude"}),
        ("You automate with Chef, Puppet or Ansible.", {"Chef", "Puppet", "Ansible"}),
        ("php go python", {"PHP", "Go", "Python"}),
        ("Docker, ruby, Kubernetes", {"Docker", "Ruby", "Kubernetes"}),
        ("Experience with power bi.", {"Power BI"}),
        ("You use Ruby-on-Rails or Act-On.", {"Ruby on Rails", "Act-On"}),
        ("You act on feedback in our common room.", set()),
        ("You spark joy.", set()),
        ("Spark joy in every guest you meet.", set()),
        ("You own our growth in the enterprise segment.", set()),
        ("You start on a Monday and go home early.", set()),
        ("The notion of ownership matters to you.", set()),
        ("Our chef cooks; you excel at tasting.", set()),
        ("Excel at what you do.", set()),
        ("You react fast, express ideas and rest well.", set()),
        ("You work in our Back Office in Porto.", set()),
        ("In Spring 2027 you join us.", set()),
    ],
)
def test_an_ordinary_word_is_a_tool_only_among_tools(text: str, wanted: set[str]) -> None:
    assert asked(text) == wanted


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Experience with Snowflake.", "required"),
        ("Snowflake is a plus.", "nice"),
        ("Our stack is Snowflake and dbt.", "stack"),
        ("You migrate reports into Snowflake.", "named"),
        ("Our customers load data into Snowflake.", "others"),
        ("No experience with Snowflake is needed.", "none"),
        ("Our report of last year was made in Snowflake.", "told"),
        ("You lead the migration from Snowflake to Databricks.", "told"),
        ("You lead the migration from Databricks to Snowflake.", "named"),
        ("Toolbox\n- Databricks, Terraform, Kubernetes, Docker, Looker, dbt, Snowflake", "named"),
        ("Databricks, Terraform, Kubernetes, Docker, Looker, dbt, Snowflake", "told"),
        ("We hire a Snowflake Engineer.", "title"),
        ("Data Engineer (Snowflake)", "title"),
        ("Three years as a Snowflake Engineer.", "required"),
        ("Nice to have:\n- Snowflake", "nice"),
        ("Requirements\n- Snowflake\n- Databricks", "required"),
        ("Nice to have:\n- Databricks\n\nWhat you will do\n- Build reports in Snowflake", "named"),
        ("Snowflake, e.g. Snowpipe, is a plus.", "nice"),
    ],
)
def test_a_sentence_says_whose_the_tool_is_and_how_firmly_it_is_asked(text: str, how: str) -> None:
    assert said(text)["Snowflake"] == how


def test_a_certificate_is_no_title() -> None:
    assert said("AWS DevOps Engineer certification or alike") == {"Amazon Web Services (AWS)": "required"}
    assert said("AWS DevOps Engineer in our team") == {"Amazon Web Services (AWS)": "title"}


def test_what_is_others_told_or_a_title_is_not_asked_for() -> None:
    text = "Snowflake Engineer\nOur clients love Databricks.\nNo knowledge of Tableau needed.\nYou know dbt."
    assert asked(text) == {"dbt"}


def test_the_firmest_sentence_is_the_evidence() -> None:
    text = "Build reports in Snowflake.\nSnowflake is a plus.\nYou must know Snowflake."
    (found,) = detect_text(text)
    assert (found.asked, found.evidence_line) == ("required", "You must know Snowflake.")


def test_the_employer_is_not_asked_for() -> None:
    assert asked("At Snowflake, you grow.") == set()
    assert asked("Join Segment and know Python.") == {"Python"}


def test_what_a_board_writes_over_the_posting_is_no_description() -> None:
    head = "Job type: Full-time\nExperience level: Senior\nCompany size: 50\nSource: Workday\nTags: Terraform\n"
    assert asked(f"{head}Job description\nYou know Snowflake.") == {"Snowflake"}
    assert asked("Job type: any. You know Terraform.\nYou know Snowflake.") == {"Terraform", "Snowflake"}


def test_a_signal_says_how_firmly_the_postings_ask() -> None:
    pages = [
        posting("Data Engineer", 1, body="Snowflake is a plus."),
        posting("Data Analyst", 2, body="You must know Snowflake."),
    ]
    assert {s.slots["asked"] for s in signals(pages, ACCOUNT, AS_OF)} == {"required"}


@given(st.text(max_size=400))
def test_any_text_is_read_without_error_and_quotes_itself(text: str) -> None:
    for mention in named(text):
        assert 0 <= mention.start < mention.end <= len(text)


@given(st.text(alphabet="Go, RC+#.-/\n &(:)", max_size=300))
def test_any_heap_of_signs_is_read_without_error(text: str) -> None:
    list(named(text))


@given(st.sampled_from(SURE), st.from_regex(r"[a-z]{1,6}", fullmatch=True))
def test_a_sure_name_is_found_whole_and_never_within_a_word(alias: str, letters: str) -> None:
    found = [n for n in names(fold(f"we know {alias} well")) if n.form == "sure"]
    assert [f"we know {alias} well"[n.start : n.end] for n in found] == [alias]
    assert all(n.start > 0 for n in names(fold(f"{letters}q{alias} well")))


@settings(max_examples=20, deadline=None)
@given(
    st.sampled_from(
        ["Go, ", "a-", "a.a", "C++", "Snowflake and ", "@", "www.", "e.g. ", "Go-", "é", "\n- Go", "Java Developer "]
    )
)
def test_the_time_grows_with_the_text_alone(part: str) -> None:
    def spent(size: int) -> float:
        begin = time.process_time()
        list(named(part * (size // len(part))))
        return time.process_time() - begin

    assert spent(40_000) < 8 * spent(10_000) + 0.3  # four times the text


def moves(body: str) -> list[Signal]:
    return jobmoves.signals([posting("Data Engineer", 1, body=body)], ACCOUNT, AS_OF)


@pytest.mark.parametrize(
    ("body", "left", "taken"),
    [
        ("You will lead our move from on-premise Oracle to PostgreSQL.", "Oracle", "PostgreSQL"),
        ("We are migrating our data warehouse from Redshift to Snowflake.", "Amazon Redshift", "Snowflake"),
        ("Support the migration from Jenkins to GitLab.", "Jenkins", "GitLab"),
        ("We replace our old Magento with Shopify.", "Magento", "Shopify"),
        ("Help us switch away from Marketo over to HubSpot.", "Marketo", "HubSpot"),
    ],
)
def test_a_posting_tells_what_is_left_and_what_is_taken_up(body: str, left: str, taken: str) -> None:
    (signal,) = moves(body)
    assert (signal.trigger, signal.slots["from"], signal.slots["to"]) == ("tech_migration_project", left, taken)
    assert (signal.evidence.quote, signal.about_account, signal.modality) == (body, True, "announced")
    assert signal.event_date and signal.event_date.method == "board"


def test_a_move_may_name_only_where_it_goes() -> None:
    (signal,) = moves("We are moving our data warehouse to Snowflake.")
    assert dict(signal.slots) == {"to": "Snowflake"}


@pytest.mark.parametrize(
    "body",
    [
        "Experience with a migration from Oracle to PostgreSQL.",
        "You have moved systems from Oracle to PostgreSQL.",
        "You help our customers migrate from Oracle to PostgreSQL.",
        "We do not move from Oracle to PostgreSQL.",
        "Requirements\n- Our migrations from Oracle to PostgreSQL",
        "We move data from Oracle. You report to PostgreSQL admins.",
        "We move our office from Porto to Vigo.",
    ],
)
def test_a_skill_a_denial_or_a_customers_move_is_none(body: str) -> None:
    assert moves(body) == []


def test_what_is_only_planned_or_long_past_is_said_to_be_so() -> None:
    assert [s.modality for s in moves("We plan to move from Oracle to PostgreSQL.")] == ["planned"]
    assert [s.modality for s in moves("In 2019 we moved from Oracle to PostgreSQL.")] == ["background"]
    assert [s.modality for s in moves("We recently moved from Oracle to PostgreSQL.")] == ["done"]
