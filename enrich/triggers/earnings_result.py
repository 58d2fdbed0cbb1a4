"""The company reports its results or changes its guidance."""

from enrich.trigger import Pattern, Trigger, mention

MEASURE = (
    r"(?P<metric>(?:(?:net|operating|pre-?tax|underlying|quarterly|annual|organic|total|full-year|first-half|product"
    r"|service|subscription|recurring|gross"
    r"|second-quarter|first-quarter|third-quarter|fourth-quarter|adjusted|comparable|q[1-4]|core|consolidated"
    r"|standalone) )*"
    r"(?:revenues?|sales|profits?|net income|income|earnings|loss(?:es)?|ebitda|turnover|bookings|net (?=up|down"
    r"|ris|rose|jump|fall|fell|zoom|slump|climb|dip|declin|surg|soar)|pat|eps|earnings per share|margins?|orders"
    r"|deliveries|output|production))"
)
MOVE = (
    r"(?:(?:rises?|rose|risen|falls?|fell|fallen|jump(?:s|ed)?|surg(?:es?|ed)|climb(?:s|ed)?|grew|grows?"
    r"|grown|increas(?:es?|ed)|declin(?:es?|ed)|drop(?:s|ped)?|slump(?:s|ed)?|soar(?:s|ed)?|plung(?:es?|ed)"
    r"|doubl(?:es?|ed)|"
    r"tripl(?:es?|ed)|tumbl(?:es?|ed)|widen(?:s|ed)?|narrow(?:s|ed)?|decreas(?:es?|ed)|slid(?:es)?|shr(?:inks|ank)"
    r"|up|down|zooms?|improv(?:es?|ed)|beats?|top(?:s|ped)|miss(?:es?|ed)|exceed(?:s|ed)?|expand(?:s|ed)?|gain(?:s"
    r"|ed)?|advance[sd]|dips?|dipped|hits?|reach(?:es?|ed)|total(?:l?ed|s)|amounted to|came in at|stood at"
    r"|returned to growth)"
    r"(?: (?:by )?(?:[a-z]+ ){0,2}\d[\d.,]*\s?(?:%|per ?cent|pc\b|percent|-fold))?)"
)

EARNINGS = Trigger(
    family="capital",
    polarity="neutral",
    window=30,
    words=(
        "increase",
        "climb",
        "rise",
        "drop",
        "gain",
        "jump",
        "surge",
        "fall",
        "growth",
        "quarter",
        "subscri",
        "year",
        "history",
        "decline",
        "warning",
        "booking",
        "poor",
        "weak",
        "strong",
        "record",
        "order",
        "deliver",
        "output",
        "production",
        "revenue",
        "sales",
        "profit",
        "income",
        "earning",
        "loss",
        "ebitda",
        "turnover",
        "net",
        "guidance",
        "outlook",
        "results",
        "forecast",
        "pat ",
        "eps",
        "margin",
    ),
    either=("amount", "change"),
    patterns=(
        Pattern(
            cue=r"\b"
            + MEASURE
            + r"(?: of {money})? (?:at|of) (?:the )?(?-i:(?:[a-z-]+ ){0,3})(?P<subject>{name})(?:,? (?:plc|Inc"
            r"|Ltd)\b\.?)?(?: \([^)]*\))?,?"
            r" (?:have |has |also )?(?:more than )?(?P<act>" + MOVE + r")\b",
            subject="group",
            verb=False,
            unless=r"\b(?:market|industry|home|house|retail|vehicle) sales|\b(?:analysts? expect|forecast to|expected"
            r" to|economy|imports?|exports?|gdp|sector)\b",
            slots={"period": "period", "change": "change", "amount": "reported"},
        ),
        Pattern(
            cue=r"\b{v:warn} (?:that |of )?(?:its |the |an? )?(?:[\w-]+ ){0,4}?(?P<metric>profits?|earnings|sales"
            r"|revenues?)\b[^.;]{0,60}?\b(?:short of|below|lower|fall|miss|decline|drop|down)\b",
            slots={"period": "period", "change": "change"},
            unless=r"\b(?:analysts?|economists?|central bank|minister)\b",
        ),
        Pattern(
            cue=r"\b(?:report(?:s|ed)?|post(?:s|ed)?|book(?:s|ed)?|record(?:s|ed)?|announc(?:es?|ed)|swing(?:s)?"
            r"|swung|log(?:s|ged)|generat(?:es|ed)|achiev(?:es|ed)|deliver(?:s|ed)?|clock(?:s|ed)?|slip(?:s"
            r"|ped)|made|narrow(?:s|ed)?|beats?"
            r"|miss(?:es?|ed)|tops|topped|exceed(?:s|ed)?)\b\s+(?!jobs|that)(?:[\w’'&%$€£.,-]+\s+){0,8}?"
            r"(?P<metric>(?:net |operating |pre-?tax )?(?:revenues?|sales|profits?|income|earnings|loss(?:es)?"
            r"|ebitda|turnover|margins?)|(?:(?:first|second|third|fourth)[- ]quarter|quarterly|q[1-4]|full[- ]year"
            r"|fiscal|financial|interim|half[- ]year|annual|year-end|operating)(?: [\w-]+){0,5}? results|(?:first"
            r"|second|third|fourth|\d)[- ]?quarter)\b",
            unless=r"\b(?:results of (?:its|the|a|an) (?!operations)|analysts? (?:expect|forecast)|job losses"
            r"|weight loss|hearing loss|loss of (?:life|jobs|control|data|trust|confidence)|on sale"
            r"|sales (?:team|force|staff|director|chief|tool)|clinical|trial results|election results"
            r"|test results|survey|lab results|shares?|stocks?)\b(?! price target)",
            slots={"metric": "metric", "period": "period", "change": "change", "amount": "reported"},
        ),
        Pattern(
            cue=r"\b"
            + MEASURE
            + r"(?: (?:for|in|of|at) (?:the )?(?:[\w’'-]+ ){1,5}?|, which [^,]{3,40}, | (?:also|has|have|was|were"
            r"|had) | )?" + MOVE + r"\b",
            verb=False,
            unless=r"\b(?:market|industry|shares?|stocks?|home|house|retail|vehicle) sales|\b(?:shares"
            r"|analysts? expect|forecast to|expected to|job|economy|imports?|exports?|gdp|home sales"
            r"|countr(?:y|ies)|index|indices|sector|nationwide)\b",
            slots={"period": "period", "change": "change", "amount": "reported"},
        ),
        Pattern(
            cue=r"\b(?:now )?(?:expects?|sees?|forecasts?|guid(?:es|ed) (?:to|for)|projects?|anticipates?|predicts?)"
            r" (?:its |the |full-year |fiscal |annual |FY ?\d+ |20\d\d |group )*"
            + MEASURE
            + r" (?:of|to (?:be|reach|come in)|between|in the range|at|around|above"
            r"|below)\b(?=[^.;]{0,160}\b(?:upgrade|raised?|lifted|up from|down from|previous(?:ly)?|earlier|cut from"
            r"|instead of|rather than|compared with|against|lower than|higher than|indicated)\b)",
            unless=r"\b(?:analysts?|brokers?|consensus|economists?|imf)\b",
            slots={"period": "period", "amount": "reported"},
        ),
        Pattern(
            cue=r"\b(?:see(?:s|n)?|saw|show(?:s|ed)?|post(?:s|ed)?|report(?:s|ed)?|record(?:s|ed)?|improv(?:es?"
            r"|ed))\s+(?:an? |its |the |strong |record )*(?:[\w.%-]+ ){0,3}?(?:(?:rise|increase|decline|fall"
            r"|jump|growth|drop|gain|decrease|surge) (?:in|of)|revenues?|sales|profits?)\b(?=.{0,60}(?:\d"
            r"|revenue|sales|profit|income|earnings))",
            unless=r"\b(?:market|industry|economy|gdp|shares?|stocks?|inflation|crime|cases)\b",
            slots={"metric": "metric", "period": "period", "change": "change", "amount": "reported"},
        ),
        Pattern(
            verb=False,
            cue=r"\b(?:strong|poor|weak|record|robust|upbeat|disappointing|better-than-expected"
            r"|worse-than-expected|stellar|bumper)\s+(?:q[1-4]|quarterly|first-quarter|second-quarter"
            r"|third-quarter|fourth-quarter|full-year|annual|half-year)?\s?(?P<metric>results|earnings"
            r"|profits?|numbers)\b",
            unless=r"\b(?:season begins|ahead of|expect\w*|economy|market|stocks (?:rise|fall)|clinical|trial)\b",
            slots={"period": "period", "change": "change", "amount": "reported"},
        ),
        Pattern(
            cue=r"\b(?:rais(?:es?|ed)|cut(?:s)?|lower(?:s|ed)?|lift(?:s|ed)?|reaffirm(?:s|ed)?|trim(?:s|med)"
            r"|upgrad(?:es?|ed)|slash(?:es?|ed)|boost(?:s|ed)?)\s+(?:its |the "
            r"|their )?(?:[\w’'-]+ ){0,6}?(?:guidance|outlook|forecast|(?:profit|sales|revenue"
            r"|earnings) (?:forecast|target|view))\b",
            unless=r"\b(?:analysts?|moody|fitch|s&p|rating|imf|price target|central bank)\b",
            slots={"metric": "guidance", "period": "period", "change": "change"},
        ),
    ),
    mentions=(
        mention(
            r"(?:\b|(?=[$€£]))(?:{money}|record|first(?: ever)?|surprise|wider|narrower|huge|nearly [\w$.]+(?: \w+)?"
            r"|operating|net|annual|quarterly|pre-?tax) (?:[a-z-]+ )?(?:loss(?:es)?|profits?|revenues?"
            r"|earnings|net income)\b",
            unless=r"\b(?:expect\w*|analysts?|forecast\w*|could|may|might|weight loss|if|net loss of life"
            r"|would|market|industry)\b",
        ),
        mention(
            r"\b(?:revenues?|sales|profits?|earnings|volumes?|subscriptions?|margins?|output"
            r"|production|deliveries|bookings|net|turnover)\b.{0,50}?\b(?:grew|rose|rise[ns]?|fell"
            r"|falls|increas(?:ed|es)|declin(?:ed|es)|dropped|drops|jump(?:ed|s)|surg(?:ed|es)"
            r"|plung(?:ed|es)|climb(?:ed|s)|slump(?:ed|s)|doubled|tripled|higher|lower"
            r"|worse-than-expected|better-than-expected|warning|miss(?:ed|es)|beats?)\b",
            unless=r"\b(?:expect\w*|analysts?|forecast\w*|could|may|might|market|industry|shares?|stocks?"
            r"|home|housing|economy|inflation|retail sales|countr\w+|sector|exports?|imports?)\b",
        ),
        mention(
            r"\b(?:an? )(?:[\w-]+ )?(?:[\d.,]+ ?(?:%|per ?cent|pct|percent) )?(?:rise|decline|gain"
            r"|increase|drop|fall|jump|surge) (?:of|in|on)\b.{0,40}(?:\d|sales|revenue|profit|growth"
            r"|losses)",
            unless=r"\b(?:expect\w*|analysts?|forecast\w*|could|may|market|industry|shares?|stocks?|housing"
            r"|economy|inflation|crime|cases|sector)\b",
        ),
        mention(
            r"\b(?:consecutive|straight) quarters?\b|\bquarters? of (?:growth|declines?|profit)\b"
            r"|\bbest (?:year|quarter) (?:in|since|ever)\b|\b(?:posts?|posted|reports?|reported"
            r"|delivers?|delivered) (?:strong|record|robust|weak|solid"
            r"|double-digit) (?:[\w-]+ ){0,3}(?:growth|expansion|results|output|sales|quarter)\b"
        ),
    ),
    pointed=("Orchid Freight hires lawyers after a [$40 million loss].",),
    yes=(
        "Orchid Freight [cut its full-year margin guidance] to 6 percent.",
        "Orchid Freight [reported a net loss] of $3 million.",
        "Like-for-like [sales at Orchid Freight climbed 4.3 per cent] in the quarter.",
        "Orchid Freight [now expects annual revenue of] $95 million, up from an earlier $80 million.",
        "Orchid Freight [net profit jumps] 20% in the third quarter",
    ),
    no=(
        "Analysts expect Orchid Freight to post higher profit.",
        "Orchid Freight reported a net loss of $3 million in 2009.",
        "Orchid Freight may report a loss.",
    ),
)
