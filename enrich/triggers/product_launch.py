"""A new product or service can be had."""

from enrich.trigger import Pattern, Trigger, mention

NAMED = r"(?P<product>(?:the |its )?[A-Z][\w’'+.-]*(?: [A-Z0-9][\w’'+.-]*){0,3})"

WORDS = (
    "add", "allows", "announce", "are avail", "availab", "became", "becom", "beg", "bring", "broaden", "brought",
    "came", "can be", "can from", "can now", "come", "commenc", "commercial", "debut", "deliver", "demo", "develop",
    "expand", "extend", "general", "goes on", "gone on", "grow", "hit ", "hits", "immediate", "includes",
    "introduc", "is avail", "launch", "lets", "made", "mak", "market", "now", "offer", "on sale", "place",
    "present", "preview", "prototype", "public", "put ", "puts", "putting", "releas", "reveal", "roll", "sale",
    "shelves", "ship", "showcas", "start", "strengthen", "supports", "take", "teas", "took", "unveil", "update",
    "upgrad", "version", "went on", "worldwide",
)  # fmt: skip

PRODUCT_LAUNCH = Trigger(
    family="product",
    polarity="growth",
    window=90,
    words=WORDS,
    required=("product",),
    either=("product",),
    patterns=(
        Pattern(
            cue=r"\b(?:launch(?:es?|ed|ing)?|unveil(?:s|ed|ing)?|introduc(?:es?|ed|ing)|releas(?:es?|ed)|debuts"
            r"|debuted|roll(?:s|ed|ing)? out(?![^.]{0,60}\bacross (?:its|their) (?:[\w-]+ ){0,3}?"
            r"(?:stores|branches|outlets|offices|sites|warehouses|hospitals)\b))\b(?!\s+(?:in|at|on|by|from|to"
            r"|with|of)\b)",
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
        Pattern(
            cue=r"\b{v:put,place}(?: (?:its|the|their|our|an?))?(?: [\w’',-]+){1,9}? (?:on|to"
            r"|onto) (?:the )?(?:[\w-]+ ){0,2}?(?:market|sale|shelves)\b",
            unless=r"\b(?:company|business|unit|house|division|stake|estate|land|property|itself|headquarters"
            r"|office|pressure)\b",
            slots={"product": "launched"},
        ),
        Pattern(
            cue=r"\b"
            + NAMED
            + r",?(?: (?!which|who|that|and)[\w’',-]+){0,8}?,? (?P<act>(?:has |have |had )?(?i:(?:been |is |are "
            r"|was |were |being )(?:officially |now |also |today )?(?:launched|released|rolled out|introduced"
            r"|unveiled)|gone on sale|went on sale|goes on sale|go on sale|hits? (?:the )?(?:market|shelves"
            r"|stores)|"
            r"(?:becomes?|became|become|made|is|are) (?:now )?(?:generally|commercially|publicly) available"
            r"|can (?:now |from today )?be (?:ordered|bought|downloaded|pre-ordered|booked)))\b",
            cased=True,
            subject="owner",
            verb=False,
            unless=r"(?i:\b(?:investigation|probe|report|tickets|campaign|album|film|movie|study|fund|bonds?|could"
            r"|lawsuits?|suits?|volley|attack|war|satellite|rocket|missile|survey|appeal|album|season"
            r"|trailer)\b)",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:commercial|general|worldwide|immediate|public) (?:availability|launch|release) of\b",
            subject="system",
            verb=False,
            slots={"product": "product"},
            modality="announced",
            unless=r"\b(?:potential|forward-looking|timing of|could|may|planned|before|ahead of|delay\w*)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:make}) (?:its |the |our |their )?(?:[\w’'-]+ ){1,6}?(?:generally |commercially "
            r"|publicly )?available (?:to|for|in|on|across|from|worldwide|globally)\b",
            slots={"product": "launched"},
            unless=r"\b(?:data|documents|records|funds|funding|money|loan|jobs|files|report|information|research"
            r"|himself|herself)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:start,begin,commence}) (?:selling|shipping|sales of|shipments of|deliveries of"
            r"|delivering|taking orders for|offering)\b(?! (?:shares|stock|bonds))",
            slots={"product": "product"},
            unless=r"\b(?:stake|assets|property|properties|bonds|gas|oil|crude|discounts?)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:bring out,come out with,take the wraps off})\b(?! (?:a report|results|its results"
            r"|the results|figures|evidence|findings|data))",
            slots={"product": "product"},
            unless=r"\b(?:report|survey|results|study|findings|conference|award|prize|paper|poster|plan|budget"
            r"|proposal|strategy|challenge|opportunit\w+|risk)\b",
        ),
        Pattern(
            cue=r"\bcan (?:now|from today) (?:order|buy|book|download|pre-order|try|get"
            r"|use) (?P<product>[A-Z][\w’'+.-]*(?: [A-Z0-9][\w’'+.-]*){0,3})\b",
            cased=True,
            subject="owner",
            verb=False,
            modality="done",
        ),
        Pattern(
            cue=r"\b(?P<act>(?:is|are) (?:now )?available (?:from today|as of today|starting today|from now"
            r"|immediately|to (?:all )?customers|to everyone|worldwide|from \w+day))\b",
            subject="owner",
            verb=False,
            slots={"product": "before"},
            unless=r"\b(?:report|replay|webcast|tickets|recording|data|jobs?)\b",
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
        "Tidewell has [put its TriageDesk queue tool on the market].",
        "[TriageDesk went on sale] at Tidewell on Monday.",
        "Tidewell [released] TriageDesk, a queue tool for nurses.",
        "Tidewell [Launches] TriageDesk for Nurses",
        "Tidewell [Expands Portfolio with] TriageDesk for Nurses",
        "Harbor Loom [announced the launch of] its Colour Planner software.",
    ),
    no=(
        "Tidewell put its Leeds office on the market.",
        "Tidewell may launch a queue tool next year.",
        "Regulators launched an investigation into Tidewell.",
        "Tidewell plans to introduce TriageDesk.",
        "Tidewell launched TriageDesk in 2010.",
        "Orchid Freight is rolling out barcode scanners across its nine warehouses.",
        "Tidewell announced the launch of Slotly, a Tidewell spin-off.",
    ),
)
