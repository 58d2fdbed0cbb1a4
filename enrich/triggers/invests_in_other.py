"""The company puts money into another firm."""

from enrich.trigger import Pattern, Trigger

INVESTS = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=("invest", "stake", "leads", "led", "back", "holding"),
    required=("target",),
    patterns=(
        Pattern(
            cue=r"\b(?:invest(?:s|ed)? (?:an? (?:additional|further) |another |about |over "
            r"|up to )?{money} in(?:to)?)\b(?=\s+(?:[a-z-]+ ){0,4}[A-Z])",
            slots={"target": "into", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:tak(?:es|en|ing)|took|acquir(?:es|ed)|b(?:uys|ought)|purchase[sd]?|rais(?:es"
            r"|ed) its) (?:an? |its )?(?:minority |strategic |equity |significant |[\d.]+[ -]?(?:%|per ?cent|percent"
            r"|pct) )*(?:stake|holding|interest|shareholding)(?: of [\d.]+[ -]?(?:%|per ?cent"
            r"|percent))? in\b",
            slots={"target": "company_right", "share": "share", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:leads|led|backs|backed|joins"
            r"|joined) (?:the )?(?P<target>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:['’]s)?"
            r" (?:{money} )?(?i:series [a-h]"
            r"|seed|funding|financing)(?i: round)?\b",
            cased=True,
            slots={"amount": "money"},
        ),
    ),
    yes=(
        "Orchid Freight [took a 12 percent stake in] drone maker Skylark.",
        "Orchid Freight [invested $4 million in] Skylark Drones.",
        "Orchid Freight has [taken a minority equity stake in] drone maker Skylark.",
    ),
    no=(
        "Orchid Freight may take a stake in Skylark.",
        "Orchid Freight took a stake in Skylark in 2011.",
        "Orchid Freight invested $4 million in new cranes.",
        "Orchid Freight invested $4 million in Leeds R&D centre.",
    ),
)
