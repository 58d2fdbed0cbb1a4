"""The company opens an office, a shop, a branch, a site."""

from enrich.trigger import Pattern, Trigger

SITE = (
    r"(?P<kind>(?:(?:flagship|regional|corporate|sales|retail|pop-up|first|second|third|development|innovation"
    r"|engineering|research|r&d|distribution|fulfil?lment|data|service|experience|technology|design|"
    r"new|global|european|delivery|tech|ai|customer|training|medical|north american|us|state-of-the-art"
    r"|manufacturing|production|assembly)[ -]){0,4}"
    r"(?:offices?|headquarters|hq|stores?|branch(?:es)?|clinics?|showrooms?|locations?|centers?|centres?|hubs?"
    r"|campus|sites?|labs?|laborator(?:y|ies)|restaurants?|warehouses?|outlets?|plants?|factor(?:y|ies)"
    r"|facilit(?:y|ies)|hotels?|studios?|dealerships?|shops?))\b"
)

NEW_OFFICE = Trigger(
    family="footprint",
    polarity="growth",
    window=90,
    words=("open", "inaugurat", "launch", "establish", "set", "unveil", "break", "broke"),
    patterns=(
        Pattern(
            cue=r"\b(?:open(?:s|ed|ing)?(?: up)?|inaugurat(?:es?|ed)|sets up|set up|establish(?:es?|ed)"
            r"|cut(?:s)? the ribbon (?:on|at))\b(?:\s+(?!to\b|in\b|for\b|with\b)[\w$€£,.%’'&+-]+){0,9}?\s+" + SITE,
            unless=r"\b(?:open[- ]source|open house|open(?:ed|s)? (?:doors to|up about|the door|the way"
            r"|an investigation|applications)|opens? at|opening (?:bell|hours|price)|opened (?:lower|higher))\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed|ing)|celebrat(?:es?|ed|ing)) (?:today )?(?:the )?(?:grand "
            r"|official )?opening of\b.{0,60}?" + SITE,
            slots={"place": "place"},
        ),
    ),
    yes=(
        "Tidewell [opened a Toronto office] for its Canadian customers.",
        "Harbor Loom [Opens New Design Studio] in Lyon",
        "Harbor Loom [announced the opening of its Lyon showroom].",
    ),
    no=(
        "Tidewell is considering opening an office in Toronto.",
        "Tidewell opened its Toronto office in 2009.",
        "Tidewell may open a Toronto office.",
        "Tidewell opens applications for its summer course.",
    ),
)
