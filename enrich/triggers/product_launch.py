"""A new product or service can be had."""

from enrich.trigger import Pattern, Trigger

PRODUCT_LAUNCH = Trigger(
    family="product",
    polarity="growth",
    window=90,
    words=(
        "now ",
        "launch",
        "unveil",
        "introduc",
        "releas",
        "debut",
        "roll",
        "present",
        "deliver",
        "bring",
        "ship",
        "expand",
        "broaden",
        "extend",
        "strengthen",
        "grow",
        "announce",
        "availab",
        "add",
        "upgrad",
        "supports",
        "offers",
        "lets",
        "allows",
        "includes",
    ),
    required=("product",),
    either=("product",),
    patterns=(
        Pattern(
            cue=r"\b(?:launch(?:es?|ed|ing)?|unveil(?:s|ed|ing)?|introduc(?:es?|ed|ing)|releas(?:es?|ed)|debuts"
            r"|debuted|roll(?:s|ed|ing)? out)\b(?!\s+(?:in|at|on|by|from|to|with|of)\b)",
            slots={"product": "product"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|add(?:s|ed)?|deliver(?:s|ed)?|ships?|shipped|begins shipping|upgrad(?:es?"
            r"|ed))\s+(?=(?:an? |the |its |new |next[- ]generation |first )*(?:[\w’'&.+-]+ ){0,6}?(?:platform"
            r"|software|app|apps|tool|tools|service|models?|suite|solution|features?|family|edition|chips?"
            r"|processors?|sdk|api|device|support for|series|version|plan|line|phone|laptops?|cars?|suv)\b)",
            unless=r"\b(?:partnership|acquisition|agreement|contract|business model|order|orders|award|investment"
            r"|layoffs|family office|service contract)\b",
            slots={"product": "product"},
        ),
        Pattern(
            cue=r"\b(?:expand(?:s|ed)?|broaden(?:s|ed)?|extend(?:s|ed)?|grow(?:s)?|strengthen(?:s|ed)?) (?:its |their "
            r"|the )?"
            r"(?:[\w-]+ ){0,3}?(?P<range>portfolio|line-?up|range|offerings?|suite|product line|catalog(?:ue)?) with\b",
            slots={"product": "product"},  # a dealer says it of another's product: added, not launched
            unless=r"\b(?:acquisition|acquires?|partnership|appointment|hire|properties|hotels?|patents?)\b",
        ),
        Pattern(
            cue=r"\b(?:is |are )?now (?:generally )?available (?:for|on|to|as|in|at|worldwide|globally)\b",
            unless=r"\b(?:replay|recording|report|tickets|jobs?)\b",
            slots={"product": "subject_name"},
        ),
        Pattern(
            cue=r"\bnow (?:supports?|offers?|includes?|lets|allows)\b",
            slots={"product": "subject_name"},
            unless=r"\b(?:senator|president|voters|government)\b",
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed|ing)) (?:today )?(?:the )?(?:official |global |general |commercial "
            r"|upcoming )?(?:launch|release|availability|debut|introduction|roll-?out|national rollout"
            r"|national launch|arrival) of\b",
            slots={"product": "product"},
        ),
    ),
    yes=(
        "Tidewell [released] TriageDesk, a queue tool for nurses.",
        "Tidewell [Launches] TriageDesk for Nurses",
        "Tidewell [Expands Portfolio with] TriageDesk for Nurses",
        "Harbor Loom [announced the launch of] its Colour Planner software.",
    ),
    no=(
        "Tidewell may launch a queue tool next year.",
        "Regulators launched an investigation into Tidewell.",
        "Tidewell plans to introduce TriageDesk.",
        "Tidewell launched TriageDesk in 2010.",
    ),
)
