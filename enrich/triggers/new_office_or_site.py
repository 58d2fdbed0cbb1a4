"""The company opens an office, a shop, a branch, a site."""

from enrich.trigger import Pattern, Trigger

SITE = (
    r"(?P<kind>(?:(?:flagship|regional|corporate|sales|retail|pop-up|first|second|third|development|innovation"
    r"|engineering|research|r&d|distribution|fulfil?lment|data|service|experience|technology|design|"
    r"new|global|european|delivery|tech|ai|customer|training|medical|north american|us|state-of-the-art"
    r"|manufacturing|production|assembly)[ -]){0,4}"
    r"(?:offices?|headquarters|hq|stores?|branch(?:es)?|clinics?|showrooms?|locations?|centers?|centres?|hubs?"
    r"|campus|sites?|labs?|laborator(?:y|ies)|restaurants?|baker(?:y|ies)|caf[eé]s?|gyms?|galler(?:y|ies)"
    r"|salons?|schools?|academ(?:y|ies)|brewer(?:y|ies)|pharmac(?:y|ies)|depots?|boutiques?|workshops?|kitchens?|branch"
    r"|warehouses?|outlets?|plants?|factor(?:y|ies)"
    r"|facilit(?:y|ies)|hotels?|studios?|dealerships?|shops?))\b"
)

NEW_OFFICE = Trigger(
    family="footprint",
    polarity="growth",
    window=90,
    words=("announc", "with", "open", "inaugurat", "launch", "establish", "set", "unveil", "break", "broke"),
    either=("place",),
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
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|launch(?:es?|ed)) (?:today )?(?:an? |its |the )?(?:new|newest|second|third"
            r"|additional"
            r"|first) (?:[\w’'-]+ ){0,2}?" + SITE + r"\s(?=in\b|near\b|at\b)",
            modality="announced",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\blaunch(?:es?|ed)\s+(?:an? |its |the )?(?:[\w’'-]+ ){0,4}?" + SITE + r"(?: of "
            r"excellence)?\s(?=in\b|near\b)",
            slots={"place": "place"},
        ),
        Pattern(
            verb=False,
            cue=r"\bwith (?:an? |its |the )?(?:new|newest|second|third) (?:[\w’'-]+ ){0,2}?" + SITE + r"\s(?=in\b)",
            slots={"place": "place"},
        ),
    ),
    yes=(
        "Harbor Loom [Announces New Corporate Headquarters ]in Lyon",
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
