"""The company closes a site or leaves a market."""

from enrich.trigger import Pattern, Trigger

SITE_CLOSURE = Trigger(
    family="footprint",
    polarity="risk",
    window=90,
    words=("paus", "suspend", "halt", "exit", "ceas", "wind", "clos", "shut"),
    patterns=(
        Pattern(
            cue=r"\b(?:paus(?:es?|ed|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|exit(?:s|ed|ing)?|ceas(?:es?|ed)"
            r"|wind(?:s|ing)? down)"
            r" (?:all |its |most |the )*(?P<kind>operations|business|production|manufacturing|sales) (?=in\b|at\b)",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:clos(?:es?|ed|ing)|shut(?:s|ting)?(?: down)?|shutter(?:s|ed|ing)?)\s+(?:(?!deal|round|at\b"
            r"|in\b|up\b|higher|lower)[\w’'&,.-]+\s+){0,5}?(?P<kind>stores?|plants?|factor(?:y|ies)|offices?"
            r"|branches|outlets|hubs?|sites?|facilit(?:y|ies)|warehouses?|depots?|headquarters|restaurants?"
            r"|operations|mills?|shops?|bureaus?)\b",
            slots={"place": "place", "count": "count"},
        ),
    ),
    yes=(
        "Orchid Freight [suspends operations ]in Madrid",
        "Orchid Freight will [shut its Madrid hub] in September.",
    ),
    no=(
        "Orchid Freight may shut its Madrid hub.",
        "Orchid Freight shut its Madrid hub in 2004.",
        "Orchid Freight denied that it will close its Madrid hub.",
    ),
)
