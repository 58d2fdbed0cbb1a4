"""Whole releases of a company: figures, people, partners and prizes as they are told across sentences."""

import pytest
from company_news import BODY, asserted, facts, found


def test_a_hire_that_the_page_calls_a_promotion_is_one():
    told = BODY + "Harbor Loom today named Ivo Brandt chief operating officer.\n"
    bio = "With his promotion to COO, Brandt hands over the Porto mill.\n"
    assert [f.trigger for f in facts(told + bio)] == ["exec_promotion"]


@pytest.mark.parametrize(
    "bio",
    [
        "Brandt takes the chair left empty by Lena Ortiz and her promotion.\n",
        "At Tidewell, Brandt was promoted to regional manager.\n",
        "Ortiz spoke of her promotion to COO in spring.\n",
    ],
)
def test_a_promotion_of_somebody_else_or_elsewhere_leaves_a_hire_a_hire(bio):
    told = BODY + "Harbor Loom today named Ivo Brandt chief operating officer.\n"
    assert [f.trigger for f in facts(told + bio)] == ["exec_hire"]


RESULTS = "Harbor Loom Announces First Quarter Results\nOne line.\nTwo lines.\nThree lines.\nFour.\n"


def test_what_a_release_of_results_tells_has_its_day():
    (fact,) = facts(RESULTS + "The company posted a net income of $71,000 in the first quarter.")
    assert (fact.slots["amount_text"], str(fact.event_date)) == ("$71,000", "2026-05-13")


def test_results_told_under_another_headline_stay_undated():
    (fact,) = facts(BODY + "The company posted a net income of $71,000 in the first quarter.")
    assert fact.event_date is None


def test_the_period_that_a_figure_is_held_up_to_is_not_its_own():
    (fact,) = facts(RESULTS + "Harbor Loom delivered revenue of $64 million, up 8% from $59 million in fiscal 2024.")
    assert (fact.slots["amount_text"], fact.slots.get("period")) == ("$64 million", None)


def test_advice_to_the_reader_tells_nothing_of_the_company():
    assert asserted(BODY + "On a second machine you will install Birch Packages software.") == []


@pytest.mark.parametrize("name", ["Harbor Loom/Slotly", "Slotly/Harbor Loom"])
def test_of_two_names_with_a_stroke_one_may_be_the_account(name):
    (fact,) = facts(f"{name} Names David Kinder Vice President of Sales")
    assert (fact.trigger, fact.slots["person"]) == ("exec_hire", "David Kinder")


def test_a_partner_by_its_name_and_by_its_initials_is_one():
    headline = "Harbor Loom Partners With PWDS to Train Weavers\n"
    lead = "Harbor Loom has announced a new partnership with the Porto Weaving Dyers School.\n"
    assert [f.trigger for f in facts(headline + lead)] == ["partnership"]


def test_a_running_total_counts_up_to_the_day_on_which_it_is_told():
    (fact,) = facts(
        BODY + "Since it was founded in 2019, Harbor Loom has handled more than $90 million in mill payments."
    )
    assert (fact.modality, str(fact.event_date)) == ("done", "2026-05-13")


def test_an_intention_is_no_new_name():
    (fact,) = facts(BODY + "Harbor Loom told of its intention to file for a name change to Loomworks Holding.")
    assert (fact.trigger, fact.modality) == ("rebrand", "planned")


@pytest.mark.parametrize(
    ("told", "award"),
    [
        (
            "Harbor Loom Named to Mill Weekly’s Best Textile Companies 2026",
            "a place among Mill Weekly’s Best Textile Companies 2026",
        ),
        (
            "Harbor Loom Named a Finalist in Two Categories of the Nordic Mill Awards",
            "a finalist’s place in the Nordic Mill Awards",
        ),
        ("Harbor Loom Wins Textile Export Prize", "Textile Export Prize"),
    ],
)
def test_a_place_on_a_list_or_among_finalists_is_called_what_it_is(told, award):
    (fact,) = facts(told)
    assert fact.slots["award"] == award


def test_a_lead_that_tells_the_headline_again_is_a_second_place_and_no_fact():
    headline, lead = "Harbor Loom opens Lisbon office\n", "The new Lisbon rooms of Harbor Loom hold forty weavers.\n"
    first, second = [s for s in found(headline + lead) if s.trigger == "new_office_or_site"]
    assert (first.confidence > 0.5 > second.confidence) and second.evidence.quote == lead.strip()
    assert [len(f.evidence) for f in facts(headline + lead)] == [1]


def test_a_lead_about_something_else_is_no_second_place():
    told = found("Harbor Loom opens Lisbon office\nHarbor Loom makes linen.\n")
    assert [s.evidence.start for s in told if s.trigger == "new_office_or_site"] == [0]


def test_the_sum_of_one_figure_never_stands_beside_the_name_of_another():
    told = "For the quarter, operating margin rose to 22% from 19%, net income reached $4 million."
    (fact,) = facts("Harbor Loom Reports Q1 Results\n" + told)
    assert (fact.slots["metric"], fact.slots.get("amount_text"), fact.slots["change"]) == (
        "operating margin",
        None,
        "up",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Loom teams up with Ada Finch Weaving as its new ambassador",
        "Harbor Loom partners with the Nation’s Biggest Linen Seller",
        "Harbor Loom collaborated with Ada Finch at Basel University",
        "Harbor Loom Signs Long-Term Supply Agreement",
    ],
)
def test_who_is_no_company_or_not_named_is_no_partner(text):
    assert [f.slots for f in facts(text) if f.trigger == "partnership"] == []


def test_a_product_ends_before_where_it_is_to_be_had():
    (fact,) = facts("Harbor Loom Launches Mobile Dye Service Across Lisbon")
    assert fact.slots["product"] == "Mobile Dye Service"


def test_a_new_generation_is_called_so():
    (fact,) = facts("Harbor Loom unveils next generation of dye meters")
    assert fact.slots["product"] == "a new generation of dye meters"


def test_a_retirement_that_goes_with_other_news_is_a_departure_of_whom_it_names():
    (fact,) = facts(BODY + "The new post marks the retirement of Lena Ortiz, who led the mill for ten years.")
    assert (fact.trigger, fact.slots["person"]) == ("exec_departure", "Lena Ortiz")


def test_who_was_chosen_to_take_part_is_the_company_and_not_the_choice():
    (fact,) = facts("Harbor Loom Invited to Speak at Nordic Linen Summit")
    assert (fact.trigger, fact.slots["event"]) == ("event_presence", "Nordic Linen Summit")
