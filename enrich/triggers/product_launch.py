"""A new product or service can be had."""

from enrich.trigger import Pattern, Trigger, mention

PRODUCT_LAUNCH = Trigger(
    family="product",
    polarity="growth",
    window=90,
    words=(
        "preview",
        "teas",
        "introduction",
        "debut",
        "showcas",
        "demo",
        "reveal",
        "offer",
        "add",
        "ship",
        "availab",
        "version",
        "prototype",
        "now",
        "develop",
        "deliver",
        "update",
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
            r"|debuted|roll(?:s|ed|ing)? out(?![^.]{0,60}\bacross (?:its|their) (?:[\w-]+ ){0,3}?"
            r"(?:stores|branches|outlets|offices|sites|warehouses|hospitals)\b))\b(?!\s+(?:in|at|on|by|from|to|with|of)\b)",
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
            cue=r"\b(?:expand(?:s|ed)?|broaden(?:s|ed)?|extend(?:s|ed)?|grow(?:s)?|strengthen(?:s|ed)?) (?:its "
            r"|their "
            r"|the )?"
            r"(?:[\w-]+ ){0,3}?(?P<range>portfolio|line-?up|range|offerings?|suite|product line"
            r"|catalog(?:ue)?) with\b",
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
    mentions=(
        mention(
            r"\b(?:debut(?:s|ed|ing)?|showcas(?:es?|ed|ing)|teases|starts shipping|begins shipping"
            r"|begin shipping|now ships?|begins? selling|previews?)\b(?! (?:that|plans|results|loss"
            r"|profit|how|why))",
            unless=r"\b(?:film|album|song|episode|season|match|nasdaq|nyse|stock market|shares|trading|ipo"
            r"|index|movie|networking|conference|spac|trailer|data|survey|study|report|documents"
            r"|emails?)\b",
        ),
        mention(
            r"\b(?:launch|release|debut|rollout|availability|introduction|unveiling) (?:this week "
            r"|today )?of (?:an? |its |the |their |new )?(?=\w)",
            unless=r"\b(?:ahead of|delay\w*|before|postpone\w*|report|study|results|data|documents|prisoners?"
            r"|hostages?|film|album|book|rocket|missile|satellite|court|investigation|probe|campaign"
            r"|ipo)\b",
        ),
        mention(
            r"\b(?:has|have|had|today|recently|is|are)? ?(?:launch(?:es|ed|ing)?|introduc(?:es|ed|ing)"
            r"|unveil(?:s|ed|ing)?|roll(?:s|ed|ing) out|releas(?:es|ed|ing)|offers|adds"
            r"|brings)\s(?:an? |its |the |their |low-cost |all-new )?(?:[\w-]+ ){0,5}?(?:apps?"
            r"|software|platform|devices?|handsets?|phones?|smartphones?|laptops?|chips?|processors?"
            r"|models?|versions?|editions?|features?|tools?|routers?|switch(?:es)?|cars?|suvs?|trucks?"
            r"|evs?|services?|assistant|agents?|beverages|tests?|websites?|drives?|hub|store|line of"
            r"|collection|system|solution|battery|cameras?|plans?\b(?= for \$)|subscription)\b",
            unless=r"\b(?:layoffs?|results|investigation|probe|acqui\w+|partner\w*|agreement|plans to|lawsuit"
            r"|report|study|stores? in|services? to|shares?)\b",
        ),
        mention(
            r"\b(?:can|is|are|now) now (?:available|support|supports|write|create|generate|sell|use"
            r"|live|shipping)\b|\bis now available\b|\bnow available\b|\b(?:next|new"
            r"|latest) (?:major )?(?:release|version) of\b|\bprototype\b"
        ),
    ),
    pointed=("Tidewell [showcases] its triage desk in Berlin",),
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
        "Orchid Freight is rolling out barcode scanners across its nine warehouses.",
        "Tidewell announced the launch of Slotly, a Tidewell spin-off.",
    ),
)
