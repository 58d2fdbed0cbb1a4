"""The company is insolvent or close to it."""

from enrich.trigger import Pattern, Trigger

DISTRESS = Trigger(
    family="risk",
    polarity="risk",
    window=60,
    sensitive=True,
    words=("bankrupt", "administration", "insolven", "chapter 11", "liquidat", "default", "receivership", "shut"),
    patterns=(
        Pattern(
            cue=r"\b(?:fil(?:es?|ed|ing) for (?:chapter 11|chapter 7|bankruptcy|insolvency|creditor protection"
            r"|administration)|enter(?:s|ed)? (?:administration|receivership|liquidation|bankruptcy"
            r"|chapter 11)|(?:goes|went|declared?s?) (?:bankrupt|bankruptcy|into administration)"
            r"|collapses? into administration|default(?:s|ed)? on)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:’s|'s)? (?i:bankruptcy|insolvency)\b",
            subject="group",
            cased=True,
            unless=r"(?i:\b(?:fears?|risks?|rumou?rs?|avoid\w*|court rules|code|lawyers?|laws?|judges?|protection "
            r"for)\b)|"
            r"\b(?:Chapter|Court|Code|Act|Judge) (?:B|b)ankruptcy",
        ),
    ),
    yes=(
        "[Frostway bankruptcy] leaves farmers unpaid",
        "Frostway [entered administration] on Friday.",
        "Frostway [files for bankruptcy]",
    ),
    no=(
        "Frostway may file for bankruptcy.",
        "Frostway filed for bankruptcy in 2003.",
        "Frostway denied that it filed for bankruptcy.",
    ),
)
