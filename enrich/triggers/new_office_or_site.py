"""The company opens an office, a shop, a branch, a site."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

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
    words=(
        "mov",
        "distribution",
        "relocat",
        "showroom",
        "new",
        "store",
        "warehouse",
        "factor",
        "headquarter",
        "office",
        "campus",
        "data cent",
        "plant",
        "warehouse",
        "facility",
        "moved",
        "moving",
        "grand opening",
        "new unit",
        "square",
        "announc",
        "with",
        "open",
        "inaugurat",
        "launch",
        "establish",
        "set",
        "unveil",
        "break",
        "broke",
    ),
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
    mentions=(
        mention(
            r"\b(?:its|the|their|a|an) (?:[\w-]+ ){0,2}?new (?:[\w-]+ ){0,2}?(?:facility|plant|factory"
            r"|offices?|headquarters|campus|data cent(?:er|re)|distribution cent(?:er|re)|warehouse"
            r"|flagship|showroom|production site)\b|\b\d[\d,.]*\s?-?\s?(?:square[- ](?:foot|feet"
            r"|met(?:er|re)s?)|sq\.? ?ft)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:new|second|third|planned|proposed|another|first"
            r"|larger) (?:[\w-]+ ){0,4}?(?:headquarters|offices?|campus|data cent(?:er|re)s?|plants?"
            r"|factor(?:y|ies)|warehouses?|distribution cent(?:er|re)s?|fulfil?lment cent(?:er|re)s?"
            r"|facilit(?:y|ies)|stores?|hubs?|locations?|showroom|branch(?:es)?|clinics?|restaurants?"
            r"|research cent(?:er|re)|building|production line|unit) (?:in|at|near|outside"
            r"|on)\s(?:the\s|downtown\s|north\w*\s|south\w*\s|east\w*\s|west\w*\s|central\s)*(?=[A-Z])",
            unless=NOT_YET,
        ),
        mention(
            r"\bgrand opening\b|\b(?:moved|moving|moves|relocat(?:es|ed|ing)) (?:its headquarters "
            r"|its offices? )?(?:in)?to (?:an? |its |the )?(?:new|larger|bigger|(?-i:[A-Z]))"
        ),
    ),
    pointed=(
        "Harbor Loom hires for [its new Lyon showroom].",
        "Tidewell [moved to a larger] clinic.",
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
