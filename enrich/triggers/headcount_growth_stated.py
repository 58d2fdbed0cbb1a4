"""The company says that it is growing its staff, by a number."""

from enrich.trigger import Pattern, Trigger, mention

HEADCOUNT = Trigger(
    family="workforce",
    polarity="growth",
    window=90,
    words=(
        "position",
        "role",
        "engineer",
        "graduate",
        "fresher",
        "hir",
        "job",
        "recruit",
        "hir",
        "add",
        "creat",
        "recruit",
        "headcount",
        "workforce",
        "jobs",
        "employ",
        "staff",
        "doubl",
        "expand",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:hir(?:es?|ed|ing)|add(?:s|ed|ing)?|creat(?:es?|ed|ing)|recruit(?:s|ed|ing)?|bring(?:s"
            r"|ing)? on|employ(?:ing)?)\s+(?:(?:up to|about|around|nearly|over|more than|at least|another"
            r"|an additional|some|as many as|approximately|roughly|additional)\s+)*"
            r"(?:{count})\s+(?!million|billion)(?:(?!new customers)[\w-]+\s+){0,5}?(?:jobs|people|employees"
            r"|workers|staff|engineers|positions|roles|graduates|freshers|developers|associates|drivers|nurses"
            r"|scientists|professionals|hires|experts|specialists|consultants|technicians|salespeople|analysts"
            r"|researchers|full-time|staff members)\b",
            unless=r"\b(?:layoffs?|cuts? jobs|lay off)\b",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b(?:doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|expand(?:s|ed|ing)?|grow(?:s|ing)?|grew"
            r"|increas(?:es?|ed|ing)|boost(?:s|ed|ing)?)\s+(?:its |their |our "
            r"|the )(?:[\w-]+ ){0,3}?(?:headcount|workforce|work force|staff|team)\s+(?:to|by|from|in)\b",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b(?:ramps? up|accelerat(?:es?|ed)|steps? up|resumes?)\s+(?:\w+ )?(?:hiring|recruitment)\b",
            slots={"place": "place"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:{count}) (?:new |additional |more |full-time |extra )*(?:jobs|employees|positions"
            r"|roles|engineers|graduates|freshers?)\b(?=.{0,60}\b(?:in|at|over"
            r"|will|by|this)\b)(?<!cut )",
            unless=r"\b(?:cut\w*|lay\w*|laid|los[est]\w*|slash\w*|axe\w*|eliminat\w*|shed\w*|layoffs?"
            r"|redundan\w*|employs|at risk|export|transfer|turnover|with some|strike|affect\w*"
            r"|furlough\w*|users|killed|injured|attend\w*|survey\w*|help\w*|died|evacuat\w*|who"
            r"|infected|reduc\w*|retrench\w*|trim\w*)\b",
        ),
        mention(
            r"\b(?:hiring (?:spree|push|drive|plans?|year|surge)|(?:plans?|expects?|expecting"
            r"|committed|looking|will|to) (?:to |on )?(?:hire|hiring|recruit|add"
            r"|employ)\b(?=.{0,30}\d)|jobs will be (?:added|created)|(?:more )?staff (?:has"
            r"|have) been recruited|hires? (?:[a-z]+ ){0,2}(?:engineers|graduates|workers|developers"
            r"|scientists))\b",
            unless=r"\b(?:layoffs?|freeze|lawyers?|banks?|advis\w+|cut\w*)\b",
        ),
    ),
    pointed=("Orchid Freight [plans to hire] 300 this spring",),
    yes=(
        "Harbor Loom will [add 200 engineers] in Lyon.",
        "Harbor Loom [doubled its workforce to] 400.",
        "Harbor Loom [ramps up hiring]",
    ),
    no=(
        "Harbor Loom may hire 200 engineers.",
        "Harbor Loom hired 200 engineers in 2010.",
        "Harbor Loom denied that it will hire 200 people.",
    ),
)
