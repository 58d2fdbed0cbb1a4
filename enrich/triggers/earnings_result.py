"""The company reports its results or changes its guidance."""

from enrich.trigger import Pattern, Trigger

MEASURE = (
    r"(?P<metric>(?:(?:net|operating|pre-?tax|underlying|quarterly|annual|organic|total|full-year|first-half|second-quarter|first-quarter|third-quarter|fourth-quarter|adjusted|comparable|q[1-4]|core|consolidated|standalone) )*"
    r"(?:revenues?|sales|profits?|net income|income|earnings|loss(?:es)?|ebitda|turnover|bookings|net|pat|eps|earnings per share|margins?|orders|deliveries|output|production))"
)
MOVE = (
    r"(?P<change>(?:rises?|rose|risen|falls?|fell|fallen|jump(?:s|ed)?|surg(?:es|ed)|climb(?:s|ed)?|grew|grows?|grown|increas(?:es|ed)|declin(?:es|ed)|drop(?:s|ped)?|slump(?:s|ed)?|soar(?:s|ed)?|plung(?:es|ed)|doubl(?:es|ed)|"
    r"tripl(?:es|ed)|tumbl(?:es|ed)|widen(?:s|ed)|narrow(?:s|ed)|decreas(?:es|ed)|slid(?:es)?|shr(?:inks|ank)|up|down|zooms?|improv(?:es|ed)|beats?|top(?:s|ped)|miss(?:es|ed)|exceed(?:s|ed)|expand(?:s|ed)?|gain(?:s|ed)|advance[sd]|dips?|dipped|hits?|reach(?:es|ed)|total(?:l?ed|s)|amounted to|came in at|stood at|returned to growth)"
    r"(?: (?:by )?(?:[a-z]+ ){0,2}\d[\d.,]*\s?(?:%|per ?cent|pc\b|percent|-fold))?)"
)

EARNINGS = Trigger(
    family="capital",
    polarity="neutral",
    window=30,
    words=("order", "deliver", "output", "production", "revenue", "sales", "profit", "income", "earning", "loss", "ebitda", "turnover", "net", "guidance", "outlook", "results", "forecast", "pat ", "eps", "margin"),
    patterns=(
        Pattern(
            cue=r"\b(?:report(?:s|ed)?|post(?:s|ed)?|book(?:s|ed)|record(?:s|ed)|announc(?:es|ed)|swing(?:s)?|swung|log(?:s|ged)|deliver(?:s|ed)|clock(?:s|ed)|slip(?:s|ped)|made|narrow(?:s|ed)|beats?|miss(?:es|ed)|tops?|exceed(?:s|ed))\b\s+(?!jobs|that)(?:[\w’'&%$€£.,-]+\s+){0,8}?"
            r"(?P<metric>(?:net |operating |pre-?tax )?(?:revenues?|sales|profits?|income|earnings|loss(?:es)?|ebitda|turnover|quarter|financial results|quarterly results|results|margins?))\b",
            unless=r"\b(?:analysts? (?:expect|forecast)|job losses|weight loss|hearing loss|loss of|on sale|sales (?:team|force|staff|director|chief|tool)|clinical|trial results|election results|test results|survey|lab results|shares?|stocks?)\b(?! price target)",
            slots={"metric": "metric", "period": "period", "change": "share"},
        ),
        Pattern(
            cue=r"\b" + MEASURE + r"(?: (?:for|in|of|at) (?:the )?(?:[\w’'-]+ ){1,5}?|, which [^,]{3,40}, | (?:also|has|have|was|were|had) | )?" + MOVE + r"\b",
            unless=r"\b(?:market|industry|shares?|stocks?|home|house|retail|vehicle) sales|\b(?:shares|analysts? expect|forecast to|expected to|job|economy|imports?|exports?|gdp|home sales|countr(?:y|ies)|index|indices|sector|nationwide)\b",
            slots={"period": "period"},
        ),
        Pattern(
            cue=r"\b(?:see(?:s|n)?|saw|show(?:s|ed)|post(?:s|ed)|report(?:s|ed)|record(?:s|ed)|improv(?:es|ed))\s+(?:an? |its |the |strong |record )*(?:[\w.%-]+ ){0,3}?(?:(?:rise|increase|decline|fall|jump|growth|drop|gain|decrease|surge) (?:in|of)|revenues?|sales|profits?)\b(?=.{0,60}(?:\d|revenue|sales|profit|income|earnings))",
            unless=r"\b(?:market|industry|economy|gdp|shares?|stocks?|inflation|crime|cases)\b",
            slots={"metric": "metric", "period": "period", "change": "share"},
        ),
        Pattern(
            cue=r"\b(?:strong|poor|weak|record|robust|upbeat|disappointing|better-than-expected|worse-than-expected|stellar|bumper)\s+(?:q[1-4]|quarterly|first-quarter|second-quarter|third-quarter|fourth-quarter|full-year|annual|half-year)?\s?(?P<metric>results|earnings|profits?|numbers)\b",
            unless=r"\b(?:season begins|ahead of|expect\w*|economy|market|stocks (?:rise|fall)|clinical|trial)\b",
            slots={"period": "period"},
        ),
        Pattern(
            cue=r"\b(?:rais(?:es|ed)|cut(?:s)?|lower(?:s|ed)|lift(?:s|ed)|reaffirm(?:s|ed)|trim(?:s|med)|upgrad(?:es|ed)|slash(?:es|ed)|boost(?:s|ed))\s+(?:its |the |their )?(?:[\w’'-]+ ){0,6}?(?:guidance|outlook|forecast|(?:profit|sales|revenue|earnings) (?:forecast|target|view))\b",
            unless=r"\b(?:analysts?|moody|fitch|s&p|rating|imf|price target|central bank)\b",
            slots={"metric": "metric", "period": "period"},
        ),
    ),
    yes=(
        "Orchid Freight [cut its full-year margin guidance] to 6 percent.",
        "Orchid Freight [reported a net loss] of $3 million.",
        "Orchid Freight [net profit jumps 20%] in the third quarter",
    ),
    no=(
        "Analysts expect Orchid Freight to post higher profit.",
        "Orchid Freight reported a net loss of $3 million in 2009.",
        "Orchid Freight may report a loss.",
    ),
)
