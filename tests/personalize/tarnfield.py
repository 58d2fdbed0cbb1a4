"""A fictional company and ways to state facts about it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from core.items import Account, Contact, Coverage, Dated, Draft, Evidence, Fact, Refusal
from core.settings import Sender, Settings
from personalize.compose import compose
from personalize.persona import load

ENGLISH = load()["en"]
TODAY = date(2027, 3, 10)
SENDER = Sender(
    name="Ira Vale",
    title="Account Manager",
    company="Penrose Desk",
    email="ira@penrose.example",
    postal="4 Mill Lane, 1000 Oldtown",
    owner="Ira Vale",
    value="keep supplier payments on time while a company grows",
    question_topic="supplier payments",
)
_numbers = count(1)


def fact(trigger: str, *, days: int = 5, window: int = 90, own: bool = True, **over: Any) -> Fact:
    """A countable fact of its own event unless told otherwise; slots, family, modality … can be given."""
    number = over.pop("number", None) or next(_numbers)
    slots = over.pop("slots", None) or SLOTS[trigger]
    origin = over.pop("origin", "tarnfield.example")
    quote = over.pop("quote", f"Tarnfield has news number {number}.")
    when = TODAY - timedelta(days=days)
    evidence = Evidence(
        url=f"https://{origin}/{number}",
        sha256=f"{number:064d}",
        source="feed",
        part="",
        extractor="text/1",
        start=0,
        end=len(quote),
        quote=quote,
        own=own,
        origin=origin,
    )
    fields: dict[str, Any] = {
        "family": FAMILY.get(trigger, "other"),
        "polarity": "growth",
        "role": "subject",
        "modality": "done",
        "event_date": Dated(value=when, precision="day", method="text", raw=when.isoformat()),
        "expires": when + timedelta(days=window),
        "origins": (origin,),
        "event": f"event-{number}",
        "confidence": 0.9,
    } | over
    return Fact(account="tarnfield.example", trigger=trigger, slots=slots, evidence=(evidence,), **fields)


def contact(**over: Any) -> Contact:
    return Contact(**{"first_name": "Noor", "email": "noor@tarnfield.example", "country": "US", "title": "CFO"} | over)


def account(*contacts: Contact, name: str = "Tarnfield", **over: Any) -> Account:
    return Account(domain="tarnfield.example", name=name, row=7, contacts=contacts, **over)


def three() -> list[Fact]:
    return [fact("funding_round", number=1), fact("new_office_or_site", number=2), fact("role_open", number=3)]


def run(
    facts: list[Fact], who: Account | None = None, coverage: tuple[Coverage, ...] = (), **over: Any
) -> list[Draft | Refusal]:
    options: dict[str, Any] = {
        "sender": SENDER,
        "settings": Settings(),
        "as_of": TODAY,
        "suppressed": lambda key: False,
    } | over
    return compose(who or account(contact()), facts, coverage, **options)


def draft(facts: list[Fact], who: Account | None = None, **over: Any) -> Draft:
    (result,) = run(facts, who, **over)
    assert isinstance(result, Draft), result
    return result


def refused(facts: list[Fact], who: Account | None = None, **over: Any) -> Refusal:
    (result,) = run(facts, who, **over)
    assert isinstance(result, Refusal), result
    return result


SLOTS: dict[str, dict[str, str | int | float]] = {
    "funding_round": {
        "amount_text": "$12 million",
        "amount": 12e6,
        "currency": "USD",
        "round": "series A",
        "lead": "Gorse Partners",
    },
    "debt_or_credit": {"amount_text": "€9 million"},
    "grant_or_subsidy": {"amount_text": "£2 million"},
    "ipo_or_listing": {"exchange": "Nasdaq Helsinki"},
    "earnings_result": {"metric": "Revenue", "amount_text": "$88 million", "period": "Second quarter"},
    "milestone_metric": {"metric": "4,000 paying shippers"},
    "acquires": {"target": "Pebblework", "amount_text": "$7 million"},
    "acquired_by": {"acquirer": "Great Fen Group"},
    "merger": {"partner": "Holm Logistics"},
    "exec_hire": {"person": "Juna Askel", "title": "chief operating officer"},
    "exec_promotion": {"person": "Teo Brandvik", "title": "VP of logistics"},
    "exec_departure": {"person": "Olla Renn", "title": "finance chief"},
    "board_change": {"person": "Sunniva Ek"},
    "new_office_or_site": {"place": "Malmö, Sweden", "kind": "office"},
    "facility_expansion": {"place": "Turku", "kind": "warehouse"},
    "geographic_expansion": {"place": "Norway"},
    "product_launch": {"product": "RouteBook"},
    "integration_live": {"product": "RouteBook", "counterpart": "Cargonaut"},
    "partnership": {"partner": "Skerry Lines"},
    "customer_win": {"customer": "Bluefen Dairy"},
    "tender_award": {"giver": "Port of Umber", "amount_text": "€3 million"},
    "layoff": {"count": 40, "place": "Turku"},
    "award": {"award": "Nordic Freight Prize", "giver": "Haulage Guild"},
    "headcount_growth_stated": {"count": 60, "place": "Malmö"},
    "certification_gained": {"certificate": "ISO 27001"},
    "rebrand": {"name": "Tarn"},
    "role_open": {"title": "Head of Route Planning", "function": "Operations", "location": "Malmö"},
    "hiring_surge": {"function": "Sales", "count": 11, "days": 28},
    "control_change": {"acquirer": "Great Fen Group", "share": "70 percent"},
    "event_presence": {"event": "Nordic Freight Forum", "place": "Turku"},
    "hiring_slowdown": {"function": "Sales"},
    "invests_in_other": {"target": "Skylark Drones", "amount_text": "$4 million"},
    "outage": {"subject": "RouteBook"},
    "pricing_change": {"share": "8 percent"},
    "product_beta_or_roadmap": {"product": "YardView"},
    "product_sunset": {"product": "RouteBook 2"},
    "regulation_deadline": {"deadline": "the end of 2027"},
    "relocation": {"place": "Turku"},
    "restructuring_cost_cut": {"amount_text": "$9 million", "unit": "parcel division"},
    "rfp_issued": {"topic": "a claims platform"},
    "site_closure": {"kind": "depot", "place": "Turku"},
    "stated_priority": {"topic": "faster customs handling"},
    "tech_migration_project": {"from": "Oracle", "to": "Postgres"},
    "incumbent_vendor_named": {"vendor": "Orchid"},
    "competitor_named": {"rival": "Weavewheel"},
    "first_in_function_role": {"title": "head of procurement", "function": "supply chain"},
    "divestiture_spinoff": {"unit": "parcel division", "buyer": "Great Fen Group"},
    "tech_in_use": {"technology": "Snowflake", "proves": "hires-for", "count": 3},
    "tech_added": {"technology": "Intercom", "proves": "runs-on-site", "since": "2027-02-01", "from": "Drift"},
    "tech_removed": {"technology": "Drift", "proves": "runs-on-site", "since": "2027-02-01"},
    "competitor_trouble": {"vendor": "Paylane", "trouble": "outage", "use": "named"},
}
FAMILY = {
    "funding_round": "capital",
    "new_office_or_site": "footprint",
    "role_open": "hiring",
    "hiring_surge": "hiring",
    "tech_in_use": "technology",
    "exec_hire": "people",
    "acquires": "ownership",
    "product_launch": "product",
    "customer_win": "commercial",
    "partnership": "commercial",
    "first_in_function_role": "people",
    "rfp_issued": "commercial",
    "product_sunset": "product",
    "pricing_change": "product",
    "product_beta_or_roadmap": "product",
    "control_change": "ownership",
    "stated_priority": "voice",
    "tech_migration_project": "technology",
    "incumbent_vendor_named": "technology",
    "regulation_deadline": "risk",
}
