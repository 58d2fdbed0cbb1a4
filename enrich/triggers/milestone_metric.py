"""The company states that it passed a mark: revenue, customers, valuation."""

from enrich.trigger import Pattern, Trigger, mention

WORDS = (
    "active", "add", "annual", "arr", "assets", "beg", "booking", "break", "broke", "carr", "celebrat", "clear",
    "client", "climb", "clock", "clos", "complet", "conclud", "connect", "count", "cross", "customer", "deliver",
    "deposit", "end", "exceed", "facilitat", "finish", "flew", "flown", "fly", "fund", "gain", "go past", "grew",
    "gross", "grow", "handl", "hit", "host", "install", "is now", "issue", "loan", "log", "mark", "member", "notch",
    "now", "number", "onboard", "order", "overt", "pass", "perform", "pour", "premium", "process", "reach",
    "record", "recurring", "revenue", "rise", "rose", "sail", "sale", "sell", "serv", "ship", "sign", "sold",
    "stand", "start", "stood", "subscrib", "support", "surpass", "top", "total", "treat", "turnover", "user",
    "valu", "welcom", "went past",
)  # fmt: skip

MILESTONE = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:surpass(?:es?|ed)|pass(?:es?|ed)|reach(?:es?|ed)|hit(?:s)?|cross(?:es?|ed)|exceed(?:s|ed)?"
            r"|tops?|topped)\s+(?:the )?(?:over |more than |nearly )?(?P<metric>(?:{money}"
            r"(?: in)?|\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?)\s*(?:[\w-]+ ){0,3}?"
            r"(?:customers|users|subscribers|clients|arr|annual recurring revenue|revenue|run rate|valuation"
            r"|downloads|members|assets under management|assets under administration|aum|client assets|in sales|in "
            r"revenue|orders|stores|installs|deliveries))\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:end(?:s|ed|ing)|finish(?:es|ed)|clos(?:es|ed)|conclud(?:es|ed)|began|beg[iu]ns|start(?:s"
            r"|ed)) (?:the "
            r"(?:fiscal |financial |calendar )?year|the (?:first|second|third|fourth) quarter"
            r"|(?:fiscal )?20\d\d)(?: of 20\d\d)? "
            r"(?:with|at) (?:over |more than |nearly |about "
            r"|a record )?(?P<metric>{money} in (?:[\w-]+ ){0,2}?(?:assets(?: under"
            r" (?:management|administration|advisement))?|aum|annual recurring revenue|arr|bookings|backlog))\b",
        ),
        Pattern(
            cue=r"\b(?:has|have) (?:now |already )?(?:processed|handled|served|delivered|facilitated"
            r"|shipped) (?:over |more than "
            r"|nearly |about )?(?P<metric>(?:{money}|\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?\+?)"
            r" (?:in (?:[\w-]+ ){0,3}?(?:payments|fees|loans|transactions|sales|claims|orders|volume|savings)"
            r"|(?:[\w-]+ ){0,2}?(?:customers"
            r"|users|clients|patients|transactions|orders|merchants|members|payments|claims|meals|rides)))\b",
            unless=r"\b(?:could|would|industry)\b",
        ),
        Pattern(
            cue=r"\bnow (?:serves|supports|counts|has|reaches|connects) (?:over |more than |nearly |about "
            r")?(?P<metric>\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?\+? (?:[\w-]+ ){0,2}?(?:customers|users"
            r"|subscribers|clients"
            r"|members|patients|merchants|advis[eo]rs))\b(?! (?:a|per|each|every)\b)",
        ),
        Pattern(
            cue=r"\b{v:log,record,serve,ship,deliver,complete,sell,welcome,sign up,sign,mark,process,reach,celebrat"
            r"e,handle,carry,perform,fly,hit,pass,notch up,clock up,pour,install,issue,fund,treat,onboard,count"
            r",host} (?:its |their |our |the )?"
            r"(?P<metric>(?:\d[\d,]*(?:st|nd|rd|th)|(?:hundred|thousand|ten[- ]thousand|hundred[- ]thousand"
            r"|million|billion|two[- ]millionth|half[- ]million)th|millionth|\d+ ?(?:million"
            r"|billion)th) (?!(?:[\w-]+ )?(?:anniversary|birthday|year|century|place|percentile|position|quarter"
            r"|floor|edition|season|consecutive|day|week|month|time|annual|session|district|amendment|game|meeting"
            r"|straight|round)\b)(?:[\w-]+ ){0,2}?[\w-]+)",
            unless=r"\b(?:could|might)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:top,pass,surpass,cross,exceed,reach,hit,break,climb to,climb past,rise to,grow to,sail pa"
            r"st,go past,overtake,clear,break through}|stood at|stands at|is now|now exceeds?|now tops?"
            r"|has reached) (?:the )?(?:over |more than |nearly |above |beyond |some |almost )?"
            r"(?P<metric>(?:the )?(?:{money}|\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?|(?:one|two|three|four|five"
            r"|ten|half a|a) (?:million|billion))(?: mark| milestone| threshold)? (?:in )?(?:[\w-]+ ){0,2}?"
            r"(?:customers|users|subscribers|clients|members|arr|annual recurring revenue|revenue|run rate"
            r"|valuation|downloads|patients|merchants|orders|deposits|assets|assets under management|sales"
            r"|turnover|bookings|passengers|accounts|stores|"
            r"installs|deliveries|vehicles|transactions|students|policyholders|households|parcels|rides|borrowers"
            r"|subscriptions|premiums|loans|savers|drivers|bookings|companies|developers|organi[sz]ations|schools"
            r"|hospitals|practices))\b",
            unless=r"\b(?:could|should|might|may|fine|debt|losses|shares?|market|industry|survey|according to"
            r"|analysts?|forecast|target|by 20\d\d|raised|round|worldwide|economy|nation|population"
            r"|customers waited|complaints|lawsuit|killed|budget)\b",
        ),
        Pattern(
            cue=r"\b(?P<metric>(?:deposits|assets under management|assets|customer numbers|subscriber numbers"
            r"|membership|active users|annual recurring revenue|recurring revenue|arr|turnover"
            r"|gross merchandise volume|customer base|user base|client base|loan book|order book"
            r"|total value locked|premiums|sales|revenues?|bookings))\b"
            r"(?:(?!\b(?:which|that|who|said|fell)\b)[^.;:]){0,50}?\s(?P<act>(?:has |have |had |now )?(?:topped"
            r"|passed|surpassed|crossed|exceeded|exceeds|tops|broken through|reached|hit|broke through|stand at"
            r"|stands at|climbed past|went past)) (?:the )?(?:over |more than )?"
            r"(?:{money}|\d[\d,.]*(?: ?(?:million|billion|m|bn))?)\b",
            subject="owner",
            verb=False,
            slots={"amount": "money"},
            unless=r"\b(?:could|should|might|analysts?|forecast|target|by 20\d\d|industry|market|expectations"
            r"|estimates?)\b",
        ),
        Pattern(
            cue=r"\b(?:number of|total) (?P<metric>(?:[a-z-]+ ){0,3}?(?:customers|users|subscribers|clients"
            r"|members|mills|merchants|patients|accounts|stores|downloads|orders|companies|teams|shops"
            r"|businesses)(?: [a-z]+ (?:{name}|it|its [a-z]+))?) (?P<act>(?:has |have "
            r"|had )?(?:{v:double,triple,rise,grow,climb,increase,jump,pass,reach,exceed,top,swell}))(?: to)? ("
            r"?:more than |over |about |nearly |some )?(?:\d[\d,.]*(?: ?(?:million|billion|m|k))?)\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:could|might|forecast|analysts?|nationwide|industry|survey)\b",
        ),
    ),
    mentions=(
        mention(
            r"\b(?:surpass(?:es|ed)|tops?|topped|cross(?:es|ed)|hits?|reach(?:es|ed)|exceed(?:s|ed)"
            r"|pass(?:es|ed)|gains?|gained|adds?|added|now (?:has|serves|processes|facilitates"
            r"|handles))\s(?:over |more than |the |about |nearly |a )*(?:{money}"
            r"|\d[\d.,]*\s?(?:million|m|billion|bn|k|mn|thousand)?\+?\s(?:[a-z]+ ){0,2}?(?:users"
            r"|subscribers|customers|downloads|subscriptions|conversations|orders|members|clients"
            r"|installs|transactions|followers|merchants|patients|students|units|vehicles"
            r"|deliveries))\b",
            unless=r"\b(?:shares?|stocks?|market cap|index|price target|raised|funding|round|valuation|budget"
            r"|fine|jobs)\b",
        ),
    ),
    pointed=("Tidewell [now serves 2 million patients] a year.",),
    yes=(
        "Tidewell [served its 10,000th clinic] in May.",
        "At Tidewell [deposits have passed $2 billion].",
        "Northcap [crosses $5 billion in assets under management]",
        "Tidewell [passed 10,000 paying customers] in a day.",
        "Northcap [ended the year with $5 billion in client assets].",
        "Tidewell [has processed more than $90 million in clinic fees].",
        "Tidewell [now serves more than 2,000 clinic users].",
    ),
    no=(
        "Tidewell marked its 10th anniversary.",
        "Deposits at Tidewell could pass $2 billion.",
        "Tidewell could reach 10,000 customers.",
        "Tidewell reached 10,000 customers in 2011.",
        "Tidewell passed 10,000 forms to nurses.",
        "Northcap ended the year with $5 billion in assets in 2012.",
        "Northcap hopes that it has processed $5 billion in claims.",
    ),
)
