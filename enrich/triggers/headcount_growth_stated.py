"""The company says that it is growing its staff, by a number."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger, mention

# What people do for a living: "ers", "ors" and their like, without what a company sells to or installs.
TRADES = (
    r"(?!(?:customers|users|subscribers|followers|partners|members|investors|retailers|readers|viewers|shoppers"
    r"|orders"
    r"|passengers|servers|routers|towers|cent(?:er|re)s|papers|numbers|doors|floors|sensors|meters|chargers"
    r"|containers"
    r"|trailers|dealers|offers|plants|restaurants|tenants|merchants|participants|computers|motors|acres|letters"
    r"|thousands|buyers|sellers|borrowers|suppliers|vendors|manufacturers|carriers|providers|chapters|charters)\b)"
    r"(?:[a-z]+(?:ers|ors|ists|ians|ants|ees|smiths|men|women)|(?:cabin |flight |ground )?crew|staff|people|nurses"
    r"|apprentices|graduates|pilots|heads|hands|interns|trainees|cooks|clerks|guards|agents|chefs)"
)
MANY = (
    r"(?:(?:up to|about|around|nearly|over|more than|at least|another|an additional|a further|some|as many as"
    r"|approximately"
    r"|roughly|additional|its first|an extra|well over)\s+)*{count}\s+(?!million|billion)(?:[\w’'-]+\s+){0,4}?"
)
POSTS = r"(?:jobs|positions|roles|posts|vacancies|openings|hires|full-time|employees|workers|staff|people)\b"

WORDS = (
    "add", "advertis", "apprentice", "boost", "bring", "brought", "creat", "crew", "doubl", "employ", "engineer",
    "enlarg", "expand", "fill", "fresher", "from", "generat", "go ", "goes", "going", "graduate", "grew", "grow",
    "has ", "have ", "headcount", "hir", "increas", "job", "join", "lift", "look", "need", "offer", "open",
    "payroll", "people", "pilot", "position", "quadrupl", "rais", "recruit", "role", "search", "sign", "staff",
    "swell", "take", "took", "train", "tripl", "vacanc", "worker", "workforce",
)  # fmt: skip

HEADCOUNT = Trigger(
    family="workforce",
    plans=True,
    polarity="growth",
    window=90,
    words=WORDS,
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
        *frame(
            "hire,recruit,take on,bring on,bring in,sign up,add,train up",
            MANY + TRADES + r"\b",
            far=r"\s+",
            unless=r"\b(?:layoffs?|cuts? jobs|lay off|laid off|customers)\b",
            slots={"count": "count", "place": "place"},
        ),
        *frame(
            "create,generate,bring,open,fill,advertise",
            MANY + POSTS,
            far=r"\s+",
            unless=r"\b(?:layoffs?|cuts? jobs|lay off|laid off|at risk)\b",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b{count} (?:(?:new|extra|additional|more|permanent|skilled|full-time) )+(?:[a-z-]+ ){0,2}?"
            + POSTS
            + r" (?:are (?:coming|on (?:the|their) way)|will (?:come|follow|be (?:created|added|filled|based))"
            r"|(?:are|were|have been) (?:being )?(?:created|added|filled))\b",
            subject="owner",
            verb=False,
            modality="announced",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b{v:go,grow,expand,rise,increase} (?:its |the |our )?(?:[a-z-]+ ){0,2}?from (?:about |some "
            r"|around )?[\d,]+"
            r"(?: (?:people|staff|employees|engineers|workers))? (?:people |staff )?to (?:about |some |around "
            r"|more than )?[\d,]+"
            r"(?= (?:people|staff|employees|engineers|workers|by|in|over)\b|[.,])",
            needs="",
            unless=r"\b(?:sales|revenue|profit|stores|shops|customers|users|percent|per cent|%|million|billion)\b",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b(?:{v:double,triple,quadruple,expand,grow,increase,boost,swell,lift,raise,enlarge})"
            r" (?:its |their |our |the )?(?:[\w-]+ ){0,3}?(?:headcount|workforce|work force|staff|team|payroll)\b"
            r"(?! (?:costs?|productivity|salaries|pay|wages|tax))",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b(?:headcount|workforce|payroll|staff numbers|staff|team|number of (?:employees|staff)) (?:will"
            r"|is (?:to|set to|expected to)|has|have)?"
            r" ?(?:{v:grow,rise,increase,double,climb,swell,triple,expand})\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:fell|fall|shrink|cut|tax)\b",
            slots={"count": "count"},
        ),
        Pattern(
            cue=r"\b(?:"
            + MANY
            + r")"
            + TRADES
            + r"(?: [a-z-]+){0,3}? (?:are to|will|are set to|are due to|have) (?:join(?:ed)?|be (?:hired|recruited"
            r"|taken on|added)|been (?:hired|recruited|taken on|added))\b",
            subject="owner",
            verb=False,
            modality="announced",
            unless=r"\b(?:strike|union|protest|webinar|event|survey|laid off|conference)\b",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b(?:recruitment|hiring|recruiting) (?:drive|campaign|round|push|programme|program|spree"
            r"|plan) (?:for|of|to find|to add|to fill) (?:" + MANY + r")(?:" + TRADES + r"|" + POSTS + r")",
            subject="system",
            verb=False,
            modality="announced",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b{v:look for,search for,need,advertise for} (?:" + MANY + r")" + TRADES,
            modality="announced",
            unless=r"\b(?:customers|missing|police)\b",
            slots={"count": "count", "place": "place"},
        ),
        Pattern(
            cue=r"\b(?:employs|has|have|employ) (?:about |around |some |nearly |more than )?[\d,]+ (?:people|staff"
            r"|employees|workers|engineers|colleagues),? (?:up from|compared with|against|twice|double"
            r"|[\d.]+ ?(?:%|per ?cent) more)\b",
            modality="done",
            unless=r"\b(?:down from|fewer)\b",
            slots={"count": "count"},
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
        "Orchid Freight intends to [take on 80 drivers] in Porto.",
        "[Some 80 new jobs will be created] in Leeds by Orchid Freight, the council said.",
        "Harbor Loom will [add 200 engineers] in Lyon.",
        "Harbor Loom [doubled its workforce to] 400.",
        "Harbor Loom [ramps up hiring]",
    ),
    no=(
        "Orchid Freight added 80 retailers to its network.",
        "Orchid Freight has no plans to take on 80 drivers.",
        "Harbor Loom may hire 200 engineers.",
        "Harbor Loom hired 200 engineers in 2010.",
        "Harbor Loom denied that it will hire 200 people.",
    ),
)
