"""A public body gives the company a contract."""

from enrich.trigger import Pattern, Trigger

TENDER = Trigger(
    family="commercial",
    polarity="growth",
    window=90,
    words=("award", "tender", "contract"),
    patterns=(
        Pattern(
            cue=r"\b(?:award(?:s|ed)?|grant(?:s|ed)?|hand(?:s"
            r"|ed)?)\s+(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})\s+(?:an? "
            r"|the )?(?:[\w’'$€£.,-]+ ){0,6}?(?:contract|tender|order|framework)\b",
            subject="group",
            cased=True,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:win(?:s|ning)?|won|secur(?:es?|ed)|bag(?:s|ged))\s+(?:an? "
            r"|the )?(?:[\w’'$€£.,-]+ ){0,6}?(?:tender|public contract|government contract"
            r"|framework agreement)\b",
            slots={"amount": "money", "giver": "from"},
        ),
    ),
    yes=(
        "The port authority [awarded Orchid Freight a five-year stevedoring contract].",
        "Orchid Freight [won the tender] for the Lisbon quay.",
    ),
    no=("The port authority may award Orchid Freight a contract.", "Orchid Freight is bidding in a tender."),
)
