"""The company cuts jobs."""

from enrich.trigger import Pattern, Trigger, mention

LAYOFF = Trigger(
    family="workforce",
    polarity="risk",
    window=60,
    words=(
        "consolidat",
        "furlough",
        "downsiz",
        "contracts of",
        "personnel",
        "personnel negot",
        "employee negot",
        "terminat",
        "lay",
        "laid",
        "job",
        "redundan",
        "workforce",
        "staff",
        "employees",
        "axe",
        "slash",
        "cut",
        "buyout",
        "headcount",
        "shed",
        "position",
        "eliminat",
        "retrench",
        "furlough",
        "workers",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:cut(?:s|ting)?|ax(?:e[sd]?|ing)|slash(?:es?|ed|ing)?|shed(?:s|ding)?|eliminat(?:es?|ed|ing)"
            r"|trim(?:s|med)?|los(?:e|ing)|reduc(?:es?|ed|ing)|scrap(?:s|ped)?)\s+(?:up to |about |around "
            r"|close to )?"
            r"(?:(?!prices?|costs?|rates?|output|dividend|to\b|and\b)[\w,.%$’'-]+\s+){0,6}?(?:jobs|roles|positions"
            r"|staff|workers|employees|headcount|workforce|work force|posts|payroll|job cuts)\b",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?:lay(?:s|ing)? off|laid off|mak(?:es|ing) [\w,]+ (?:\w+ )?redundant|retrench(?:es?|ed)"
            r"|furlough(?:s|ed)?|let(?:s|ting)? go of|fir(?:es?|ed|ing) (?:\w+ )?[\d,]+)\b",
            unless=r"\b(?:was laid off|been laid off from)\b",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|confirm(?:s|ed)?|begin(?:s)?|began|start(?:s|ed)?|kicks off|plans"
            r"|unveil(?:s|ed)?|offer(?:s|ed)?|launch(?:es?|ed)|carr(?:ies"
            r"|ied) out)\s+(?:[\w,.%’'-]+\s+){0,5}?(?:layoffs?|lay-offs?|job cuts|redundancies|buyouts? (?:to"
            r"|for)|staff cuts|workforce reduction)\b",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            verb=False,
            cue=r"\b(?:headcount|workforce)\s+(?:fell|falls|drops?|dropped|shrinks|shrank|declined?s?"
            r"|will be reduced|(?:is|was) reduced)\b",
            subject="left",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?:threatening|affecting|costing|with the loss of)\s+(?:up to |about |around |nearly "
            r"|some )?(?:{count})\s+(?:\w+ )?(?:jobs|employees|workers|staff)\b",
            slots={"count": "count"},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,2}) (?:layoffs|job cuts)\b(?=:|$|\s(?:hit"
            r"|affect|impact|begin|start|to)\b)",
            subject="group",
            slots={"count": "count", "share": "share"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:layoffs?|lay-offs?|job cuts|job losses|redundanc(?:y|ies)|furloughs?|retrenchments?"
            r"|downsiz(?:es|ed|ing)|headcount (?:fall|reductions?|cuts?)|(?:employee|personnel"
            r"|codetermination|co-determination) negotiations|workforce reductions?|staff reductions?"
            r"|jobs? lost)\b",
            unless=r"\b(?:avoid\w*|no layoffs|without layoffs|fears?|analysts?|economy|nationwide"
            r"|unemployment|rate|warns? of|need for|power|data cent\w+)\b",
        ),
        mention(
            r"\b(?:eliminat\w*|cut(?:s|ting)?|axe|shed(?:s|ding)?|terminat\w*|end(?:ed|s)?"
            r"|consolidat\w+)\b.{0,40}?\b(?:jobs|roles|positions|employment contracts|engineers"
            r"|of (?:its )?(?:staff|employees|workers|engineers))\b",
            unless=r"\b(?:denied|could|may|might|avoid\w*|without)\b",
        ),
    ),
    pointed=("Harbor Loom names a finance chief amid [job cuts]",),
    yes=(
        "Orchid Freight will [cut 340 jobs] at its Leeds depot.",
        "Orchid Freight [lays off] 40 drivers",
        "Orchid Freight [announced job cuts] in Leeds.",
    ),
    no=(
        "Orchid Freight denied that it will cut 340 jobs.",
        "Orchid Freight could cut 340 jobs.",
        "Orchid Freight cut 340 jobs in 2009.",
        "Is Orchid Freight laying off drivers?",
    ),
)
