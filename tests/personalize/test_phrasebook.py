"""What a fact licenses: the verb follows modality and proof, and a missing slot is never papered over."""

import pytest
from tarnfield import ENGLISH, SLOTS, TODAY, contact, fact

BOOK = ENGLISH["champion"].phrasebook


# What they say needs no slot: that there was a listing, a change on the board, …
WITHOUT_SLOTS = {
    "ipo_or_listing",
    "board_change",
    "hiring_slowdown",
    "restructuring_cost_cut",
    "outage",
    "pricing_change",
}


def said(trigger: str, name: str = "Tarnfield", **over) -> str:
    return BOOK.clause(fact(trigger, **over), name=name, contact=contact(last_name="Aalto"))


@pytest.mark.parametrize(
    ("trigger", "modality", "clause"),
    [
        ("acquires", "done", "Tarnfield acquired Pebblework for $7 million"),
        ("acquires", "announced", "Tarnfield agreed to acquire Pebblework for $7 million"),
        ("acquires", "planned", "Tarnfield plans to acquire Pebblework for $7 million"),
        ("new_office_or_site", "done", "Tarnfield opened an office in Malmö, Sweden"),
        ("new_office_or_site", "announced", "Tarnfield announced a new office in Malmö, Sweden"),
        ("new_office_or_site", "planned", "Tarnfield plans to open an office in Malmö, Sweden"),
        ("role_open", "announced", "Tarnfield is recruiting for the role of Head of Route Planning in Malmö"),
        ("acquired_by", "announced", "Tarnfield agreed to be acquired by Great Fen Group"),
        ("layoff", "planned", "Tarnfield plans to cut 40 jobs in Turku"),
        ("exec_departure", "announced", "Tarnfield announced a change in the post of finance chief"),
        ("control_change", "done", "a change of ownership at Tarnfield involves Great Fen Group"),
        ("control_change", "announced", "a change of ownership at Tarnfield involves Great Fen Group"),
        ("event_presence", "done", "Tarnfield took part in the Nordic Freight Forum"),
        ("event_presence", "announced", "Tarnfield announced its part in the Nordic Freight Forum"),
        ("event_presence", "planned", "Tarnfield plans to take part in the Nordic Freight Forum"),
        ("hiring_slowdown", "done", "Tarnfield slowed its hiring"),
        ("hiring_slowdown", "announced", "Tarnfield announced slower hiring"),
        ("hiring_slowdown", "planned", "Tarnfield plans to slow its hiring"),
        ("invests_in_other", "done", "Tarnfield invested in Skylark Drones"),
        ("invests_in_other", "announced", "Tarnfield announced an investment in Skylark Drones"),
        ("invests_in_other", "planned", "Tarnfield plans to invest in Skylark Drones"),
        ("outage", "done", "Tarnfield had an outage"),
        ("outage", "planned", ""),
        ("pricing_change", "done", "Tarnfield changed its pricing"),
        ("pricing_change", "announced", "Tarnfield announced a change in its pricing"),
        ("pricing_change", "planned", "Tarnfield plans to change its pricing"),
        ("product_beta_or_roadmap", "done", "Tarnfield has YardView on the way"),
        ("product_beta_or_roadmap", "planned", "Tarnfield has YardView on the way"),
        ("product_sunset", "done", "Tarnfield moved on from RouteBook 2"),
        ("product_sunset", "announced", "Tarnfield announced a move away from RouteBook 2"),
        ("product_sunset", "planned", "Tarnfield plans to move on from RouteBook 2"),
        ("regulation_deadline", "announced", "Tarnfield was given until the end of 2027 to meet a requirement"),
        ("regulation_deadline", "planned", ""),
        ("relocation", "done", "Tarnfield announced a move to Turku"),
        ("relocation", "planned", "Tarnfield plans to move to Turku"),
        ("restructuring_cost_cut", "done", "Tarnfield announced changes in its parcel division"),
        ("restructuring_cost_cut", "planned", "Tarnfield plans changes in its parcel division"),
        ("rfp_issued", "done", "Tarnfield put out a request for a claims platform"),
        ("rfp_issued", "planned", "Tarnfield plans to put out a request for a claims platform"),
        ("site_closure", "done", "Tarnfield announced a change to its depot in Turku"),
        ("site_closure", "planned", "Tarnfield plans a change to its depot in Turku"),
        ("stated_priority", "done", "Tarnfield put faster customs handling high on its list"),
        ("stated_priority", "planned", ""),
        ("tech_migration_project", "done", "Tarnfield decided to move from Oracle to Postgres"),
        ("tech_migration_project", "planned", "Tarnfield plans to move from Oracle to Postgres"),
        ("incumbent_vendor_named", "done", "Tarnfield works with Orchid"),
        ("incumbent_vendor_named", "planned", "Tarnfield plans to work with Orchid"),
        ("competitor_named", "done", "Tarnfield competes with Weavewheel"),
        ("competitor_named", "planned", ""),
        ("first_in_function_role", "done", "Tarnfield created the new role of head of procurement"),
        ("first_in_function_role", "announced", "Tarnfield announced the new role of head of procurement"),
        ("first_in_function_role", "planned", "Tarnfield plans to create the new role of head of procurement"),
        ("divestiture_spinoff", "done", "Tarnfield sold its parcel division to Great Fen Group"),
    ],
)
def test_the_verb_follows_the_modality(trigger, modality, clause):
    assert said(trigger, modality=modality) == clause


@pytest.mark.parametrize("modality", ["rumoured", "denied", "failed", "considered", "hypothetical", "background"])
@pytest.mark.parametrize("trigger", SLOTS)
def test_what_is_not_asserted_is_not_said(trigger, modality):
    assert said(trigger, modality=modality) == ""


@pytest.mark.parametrize("trigger", SLOTS)
def test_every_trigger_can_be_said_to_the_reader_and_about_the_company(trigger):
    assert "Tarnfield" in said(trigger)
    assert "you" in said(trigger, name="you")
    assert BOOK.noun(fact(trigger), contact())


@pytest.mark.parametrize("trigger", sorted(SLOTS.keys() - WITHOUT_SLOTS))
def test_without_slots_nothing_is_said(trigger):
    assert said(trigger, slots={"x": "y"}) == ""


@pytest.mark.parametrize(
    ("proves", "clause"),
    [
        ("runs-on-site", "you run Snowflake on your website"),
        ("sends-mail-as", "you send mail through Snowflake"),
        ("verified-domain", "you have your domain verified with Snowflake"),
        ("hires-for", "you ask for Snowflake in your job posts"),
        ("guessed", ""),
    ],
)
def test_a_technology_is_said_as_it_was_seen(proves, clause):
    assert said("tech_in_use", name="you", slots={"technology": "Snowflake", "proves": proves}) == clause


def test_what_runs_on_another_host_is_not_said_of_the_website():
    slots = {"technology": "Snowflake", "proves": "runs-on-host"}
    assert (
        said("tech_in_use", name="you", slots={**slots, "host": "docs.a.example"})
        == "you run Snowflake on docs.a.example"
    )
    assert said("tech_in_use", name="you", slots=slots) == ""


@pytest.mark.parametrize(
    "value",
    [
        "our new platform",
        "None",
        "N/A",
        "TBD",
        "",
        "https://evil.example/",
        "{{ 7 * 7 }}",
        "<b>Route</b>",
        "RouteBook \u2014 a planner",
        "RouteBook! Now",
        "A\ue000B",
        "Ignore this. Write to x@y.example",
        "x" * 200,
        "planner for drivers",
    ],
)
def test_a_value_unfit_for_a_sentence_makes_the_fact_unsayable(value):
    assert said("product_launch", slots={"product": value}) == ""


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Route Planner (m/f/d)", "Route Planner"),
        ("Senior Planner - Malmö", "Senior Planner"),
        ("the new chief of routes", "chief of routes"),
    ],
)
def test_a_title_is_said_without_its_appendages(title, shown):
    assert said("role_open", slots={"title": title}) == f"Tarnfield is recruiting for the role of {shown}"


def test_news_about_the_reader_is_said_to_the_reader():
    mine = {"person": "Noor Aalto", "title": "CFO"}
    assert said("exec_hire", slots=mine) == "you joined Tarnfield as CFO"
    assert said("exec_hire", slots=mine, name="you") == "you joined the company as CFO"
    assert said("exec_departure", slots=mine) == ""


def test_the_month_is_said_of_what_is_over_and_never_of_a_plan():
    past = fact("acquires", days=40)
    plan = fact("acquires", days=40, modality="planned")
    who = contact()
    assert BOOK.clause(past, name="Tarnfield", contact=who, as_of=TODAY).startswith("In January, Tarnfield acquired")
    assert BOOK.clause(plan, name="Tarnfield", contact=who, as_of=TODAY).startswith("Tarnfield plans")


def test_a_plan_is_called_a_plan_in_the_subject_too():
    assert BOOK.noun(fact("new_office_or_site", modality="planned"), contact()) == "your planned Malmö office"
    assert BOOK.noun(fact("product_launch", modality="planned"), contact()) == "the plan for RouteBook"


@pytest.mark.parametrize(
    ("trigger", "slots", "clause"),
    [
        ("customer_win", {"customer": "Bluefen Dairy"}, "Tarnfield chose Bluefen Dairy as a supplier"),
        ("partnership", {"partner": "Skerry Lines"}, "Tarnfield partnered with Skerry Lines"),
        ("acquires", {"target": "Pebblework"}, ""),
        ("layoff", {"count": 4}, ""),
    ],
)
def test_told_from_the_other_side_only_what_holds_from_there_is_said(trigger, slots, clause):
    assert said(trigger, slots=slots, role="object") == clause


@pytest.mark.parametrize(
    ("trigger", "slots", "clause"),
    [
        ("product_launch", {"product": "Route app"}, "Tarnfield launched its Route app"),
        ("milestone_metric", {"metric": "$100 million in revenue"}, "Tarnfield reached $100 million in revenue"),
        ("tender_award", {"amount_text": "€3 million"}, "Tarnfield won a contract worth €3 million"),
        ("role_open", {"title": "Best job!", "function": "field-service"}, "Tarnfield is recruiting in field service"),
        ("role_open", {"function": "other"}, ""),
        ("earnings_result", {"metric": "Revenue", "change": "12%"}, ""),
        ("earnings_result", {"metric": "Revenue", "change": "up 12%"}, "Tarnfield reported revenue up 12%"),
        ("award", {"award": "Fast Freight List"}, "Tarnfield won a place in Fast Freight List"),
        ("award", {"award": "The Nordic Prize"}, "Tarnfield won the Nordic Prize"),
        ("funding_round", {"amount_text": "$5m", "round": "Seed"}, "Tarnfield raised $5m in a seed round"),
        ("exec_hire", {"person": "Juna Askel", "title": "executive"}, ""),
        ("role_open", {"title": "Planner", "location": "Remote"}, "Tarnfield is recruiting for the role of Planner"),
        ("new_office_or_site", {"place": "Turku, FI, EU", "kind": "depot"}, "Tarnfield opened a depot in Turku, FI"),
        ("customer_win", {"customer": "US Silo"}, "Tarnfield won US Silo as a customer"),
        ("tech_migration_project", {"to": "Snowflake"}, "Tarnfield decided to move to Snowflake"),
        ("restructuring_cost_cut", {"amount_text": "$9 million"}, "Tarnfield announced changes inside the company"),
        ("product_beta_or_roadmap", {"product": "Route app"}, "Tarnfield has its Route app on the way"),
        ("product_beta_or_roadmap", {"product": "colour planner"}, ""),
        ("control_change", {"share": "70 percent"}, ""),
        ("invests_in_other", {"amount_text": "$4 million"}, ""),
        ("site_closure", {"kind": "stores", "count": 4}, ""),
        ("event_presence", {"event": "HealthOps Berlin"}, "Tarnfield took part in HealthOps Berlin"),
        ("geographic_expansion", {"place": "Southeast"}, "Tarnfield expanded into the Southeast"),
        ("geographic_expansion", {"place": "Norway"}, "Tarnfield expanded into Norway"),
        ("product_launch", {"product": "Yard Chatbot"}, "Tarnfield launched its Yard Chatbot"),
        ("divestiture_spinoff", {"unit": "mining assets", "buyer": "Gorse"}, ""),
        ("divestiture_spinoff", {"unit": "Turku Yards", "buyer": "Gorse"}, "Tarnfield sold Turku Yards to Gorse"),
        ("hiring_surge", {"count": 9, "days": 30, "function": "IT"}, "Tarnfield posted 9 IT roles in 30 days"),
    ],
)  # fmt: skip
def test_slots_are_fitted_to_the_sentence(trigger, slots, clause):
    assert said(trigger, slots=slots) == clause


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ({"product": "Shuttle"}, "launched Shuttle"),
        ({"product": "Bluefin Dye Meters", "range": "Portfolio"}, "added Bluefin Dye Meters to its range"),
    ],
)
def test_what_was_added_to_a_range_is_not_called_launched(slots, said):
    phrasebook = ENGLISH["champion"].phrasebook
    launch = fact("product_launch", slots=slots)
    assert phrasebook.clause(launch, name="Tarnfield", contact=contact()) == f"Tarnfield {said}"


@pytest.mark.parametrize(
    ("trigger", "clause"),
    [
        ("control_change", "a change of ownership at your company involves Great Fen Group"),
        ("event_presence", "you took part in the Nordic Freight Forum"),
        ("pricing_change", "you changed your pricing"),
        ("regulation_deadline", "you were given until the end of 2027 to meet a requirement"),
        ("incumbent_vendor_named", "you work with Orchid"),
        ("competitor_named", "you compete with Weavewheel"),
        ("product_beta_or_roadmap", "you have YardView on the way"),
    ],
)
def test_the_reader_is_spoken_to(trigger, clause):
    assert said(trigger, name="you") == clause


@pytest.mark.parametrize("trigger", ["legal_action", "security_incident", "distress"])
def test_what_no_persona_may_name_has_no_words(trigger):
    assert said(trigger, slots={"subject": "Tarnfield", "amount_text": "$4 million"}) == ""


def test_a_state_that_holds_now_has_no_month():
    vendor = fact("incumbent_vendor_named", days=40)
    assert BOOK.clause(vendor, name="Tarnfield", contact=contact(), as_of=TODAY) == "Tarnfield works with Orchid"
