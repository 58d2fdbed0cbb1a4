"""A leader of the company says what it works on, or what hurts."""

from enrich.trigger import Pattern, Trigger

TOP = (
    r"(?:biggest|top|main|number one|first|key|highest|strategic|most urgent|most important|greatest|overriding"
    r"|chief|central|foremost|primary|principal|no\. ?1|most pressing|single biggest|single most (?:urgent"
    r"|important)|sole|largest)"
)
ISSUE = (
    r"(?:priorit(?:y|ies)|tasks?|challenges?|focus|goals?|aims?|headaches?|concerns?|worr(?:y|ies)|objectives?"
    r"|jobs?|problems?|undertaking|mission|issues?|ambitions?|bottlenecks?|pain points?|projects?|targets?"
    r"|preoccupations?|obsession|pressures?|order of business)"
)

WORDS = (
    "agenda", "are the", "biggest", "called", "calls", "central", "challenge", "chief", "concentrat", "concern",
    "describ", "determin", "first", "focus", "foremost", "goal", "going to", "grappl", "greatest", "headache",
    "highest", "intend", "is a", "is the", "key", "largest", "list", "main", "most", "named", "names", "no. 1",
    "number one", "objective", "overrid", "plan", "pressing", "primary", "principal", "priorit", "regard", "remain",
    "sees", "set ", "single", "sole", "strategic", "struggl", "task", "to-do", "top ", "undertaking", "want",
    "what ", "will", "worr", "would", "wrestl",
)  # fmt: skip

PRIORITY = Trigger(
    family="voice",
    polarity="neutral",
    window=120,
    words=WORDS,
    required=("topic",),
    patterns=(
        Pattern(
            cue=r"\b(?:our|its|the company['’]s) (?:biggest|top|main|number one|first|key|highest"
            r"|strategic) (?:priority|priorities|task|challenge|focus|goal)(?: (?:this|for the|next"
            r"|for this) (?:year|quarter|decade|fiscal year|coming year))? (?:is|are|remains?"
            r"|will be)\b",
            subject="speaker",
            slots={"topic": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:our|its|my|the (?:company|group|firm|bank|airline|year|estate|business|retailer|team|board"
            r"|hospital|chain|university)['’]s|(?P<subject>{name})['’]s?|the) (?:single |one |very "
            r"|current )?(?:"
            + TOP
            + r" )+(?:[a-z-]+ ){0,2}?"
            + ISSUE
            + r"(?: [a-z’' ,]{0,60}?| according to [^,]{3,60},)? ?,? ?(?:is|are|remains?|will be|has been"
            r"|was)(?: still| now| to)?\b(?= \w)",
            subject="speaker",
            verb=False,
            modality="done",
            slots={"topic": "noun_right"},
            unless=r"\b(?:minister|government['’]s|survey|polled|respondents|if i|columnist|analysts?|voters"
            r"|president (?:biden|trump)|could be|was last|police|parliament|nation['’]s|industry['’]s)\b",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:is|are|remains?|remain|was named|ranks as|stays|will be|is now|has become|becomes"
            r"|as) (?:still |now )?(?:our|its|my|their|the (?:company|group|firm|bank|airline|year|estate"
            r"|business|retailer|team|board|hospital|chain|university)['’]s) (?:single |one |very )?(?:"
            + TOP
            + r" )?(?:"
            + TOP
            + r" )"
            + ISSUE
            + r"\b",
            subject="speaker",
            verb=False,
            modality="done",
            slots={"topic": "noun_left"},
            unless=r"\b(?:minister|government['’]s|survey|polled|respondents|if i|columnist|analysts?|voters|could"
            r"|customers['’])\b",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b{v:put,place,make,name,call,rank,list}(?: (?:the )?[\w’'-]+){1,7}? (?:at the top of|first on"
            r"|top of|high on|its|our|the|his|her|their) (?:the |his |her |its |our |their )?(?:to-do list"
            r"|agenda|list|(?:top|first|number one|main|biggest|highest) (?:priority|task|goal|job)"
            r"|priorities)\b",
            subject="speaker",
            verb=False,
            modality="done",
            slots={"topic": "inside"},
            unless=r"\b(?:minister|government|survey|polled|respondents|if i|columnist|analysts?|shopping list)\b",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:we are focus(?:ed|ing|sing) on|we are concentrating on|we will concentrate on|what (?:he"
            r"|she|we|i) (?:most )?(?:wants?|wanted|needs?) (?:to (?:fix|be judged on)|most)|what keeps (?:me"
            r"|us|him|her|[A-Z][\w ]{2,30}) (?:awake|up at night)|struggling with|grappling with"
            r"|wrestling with|determined to|the pressing need (?:is|to))\b",
            subject="speaker",
            verb=False,
            modality="done",
            slots={"topic": "noun_right"},
            unless=r"\b(?:minister|government|survey|polled|if i|columnist|analysts?|customers)\b",
            confidence=0.6,
        ),
        Pattern(
            cue=r"\b(?:is|are|remains?|will be|was|has become) (?:still |now )?(?:the|a) (?:"
            + TOP
            + r" )+"
            + ISSUE
            + r" (?:for|at|of)\b",
            subject="speaker",
            verb=False,
            modality="done",
            slots={"topic": "noun_left"},
            unless=r"\b(?:minister|government|survey|polled|respondents|if i|columnist|voters|could|customers"
            r"|police|parliament|countr(?:y|ies)|industry|economy|regulators?|patients)\b",
            confidence=0.6,
        ),
        Pattern(
            cue=r"\b(?:will|would|wants? to|plans? to|intends? to|is going to|are going to) (?:concentrate"
            r"|focus)(?: entirely| mainly| above all| this year| its efforts| our efforts)? on\b",
            subject="speaker",
            verb=False,
            modality="done",
            slots={"topic": "noun_right"},
            unless=r"\b(?:minister|government|survey|polled|if i|columnist|webinar|session|panel|conference"
            r"|article|book|keynote|episode|course)\b",
            confidence=0.6,
        ),
        Pattern(
            cue=r"\b(?:called|calls|described|describes|named|names|sees"
            r"|regards) (?P<topic>(?:[\w’'-]+ ){1,8}?)(?:as )?(?:his|her|its|their|our|the (?:company|group"
            r"|firm)['’]s) (?:single |one )?(?:" + TOP + r" )+" + ISSUE + r"\b",
            subject="speaker",
            verb=False,
            modality="done",
            unless=r"\b(?:minister|government|survey|polled|if i|columnist|voters|analysts?)\b",
        ),
        Pattern(
            cue=r"\b{v:set}(?: itself| ourselves)? (?:one|a single|the|itself the) (?:goal|task|aim|target"
            r"|priority)(?: above all)?(?: of|:| to| this year:?)",
            subject="speaker",
            verb=False,
            modality="done",
            slots={"topic": "noun_right"},
            unless=r"\b(?:minister|government|sales target|emissions|price target)\b",
            confidence=0.6,
        ),
    ),
    yes=(
        "Claims handling [remains our biggest headache], said Ann Quist of Northcap.",
        "“[Our biggest task this year is] shortening claims handling,” said the Northcap operations chief.",
    ),
    no=(
        "The minister called rail the government’s top priority, and Northcap agreed.",
        "Our biggest task could be shortening claims handling.",
        "What is our biggest priority for next year?",
    ),
)
