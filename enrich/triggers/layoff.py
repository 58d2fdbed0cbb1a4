"""The company cuts jobs."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger, mention

WORK = (
    r"(?:jobs|roles|positions|posts|staff|workers|employees|people|colleagues|drivers|nurses|headcount"
    r"|workforce|payroll|team ?mates?|team(?: members)?|engineers)\b"
)
MANY = (
    r"(?:(?:up to|about|around|nearly|over|more than|at least|another|a further|some|as many as|approximately"
    r"|roughly|almost)\s+)*"
    r"(?:{count}|[\d.]+ ?(?:%|per ?cent)(?: of)?|hundreds of|a (?:third|quarter|fifth|tenth) of|half(?: of)?"
    r"|most of)"
)

WORDS = (
    "axe", "buyout", "colleague", "consolidat", "consultation", "contracts of", "cut", "dismiss", "downsiz",
    "eliminat", "employee negot", "employees", "fifth", "furlough", "gone", "half", "headcount", "hundreds",
    "inform", "job", "laid", "lay", "lists", "made", "mak", "most of", "negotiation", "notice", "notif", "part ",
    "parting", "people", "personnel", "position", "posts", "quarter", "reduc", "redundan", "releas", "retrench",
    "roles", "sack", "say", "shed", "shows", "shrank", "shrink", "slash", "slim", "staff", "talks", "team", "tenth",
    "terminat", "thin", "third", "to go", "told", "trim", "warns", "will go", "workers", "workforce",
)  # fmt: skip

LAYOFF = Trigger(
    family="workforce",
    polarity="risk",
    window=60,
    words=WORDS,
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
            unless=r"\b(?:was laid off|been laid off from|laid off the (?!staff|workers|employees|entire|whole"
            r"|majority|team|rest)\w+)\b",
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
        *frame(
            "lay off,let go,dismiss,sack,retrench,furlough,make redundant,part ways with,part company with,say"
            " goodbye to,release",
            MANY + r"\s+(?:of )?(?:(?:its|our|their|the) )?(?:[\w-]+ ){0,3}?(?:" + WORK + r"|[a-z]+ers\b|[a-z]+ors\b)",
            far=r"\s+",
            unless=r"\b(?:hired|users|customers|subscribers)\b",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            cue=r"\b{v:make} (?:" + MANY + r") (?:[\w-]+ ){0,4}?redundant\b",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?:"
            + MANY
            + r") (?:[\w’'-]+ ){0,4}?(?:jobs|roles|positions|posts|staff|workers|employees|people|colleagues)\b"
            r"(?:(?! (?:who|created|added|saved)\b)[^.;:]){0,50}?\s"
            r"(?P<act>(?:to go|will go|are to go|(?:will|are to|is to|set to) (?:be (?:lost|cut|axed|eliminated"
            r"|made redundant|laid off|let go)"
            r"|disappear|leave|lose their (?:jobs|posts|positions))|(?:have|has) (?:been (?:cut|lost|eliminated"
            r"|made redundant|laid off|let go|axed)|gone)"
            r"|(?:were|was|are being) (?:cut|lost|eliminated|made redundant|laid off|let go|axed|dismissed)"
            r"|los(?:e|t) their (?:jobs|posts)|no longer exist))\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:hired|if|unless|could|may|might|since the)\b",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?:consultations?|talks|negotiations) (?:has |have )?(?:(?:\w+ ){0,2}?(?:opened|begun|began"
            r"|started) )?(?:[\w]+ ){0,3}?(?:on|over|about)"
            r" (?:up to |about |around |some )?{count} (?:[a-z]+ )?(?:redundancies|job cuts|job losses|layoffs)\b",
            subject="owner",
            verb=False,
            modality="announced",
            slots={"count": "count"},
        ),
        Pattern(
            cue=r"\b(?P<act>(?:lists|shows|warns of|gives notice of|covers|gave notice of|covering"
            r"|listing)) (?:[\w]+ ){0,2}?{count} (?:[\w-]+ ){0,2}?"
            r"(?:employees|workers|jobs|layoffs|positions|staff)\b",
            subject="owner",
            verb=False,
            needs="",
            unless=r"^(?!.*\b(?:WARN|notice|notification)\b)",
            slots={"count": "count"},
        ),
        Pattern(
            cue=r"\b(?:told|informed|notified) (?:about |some |nearly |around )?{count} (?:of )?(?:its |our "
            r"|their |the )?(?:[\w-]+ ){0,2}?"
            r"(?:colleagues|employees|staff|workers|people|team ?mates)\b(?=[^.;]{0,70}?\b(?:roles?|jobs?"
            r"|positions?|posts?|redundan\w+|leav\w+|laid off|let go)\b)",
            slots={"count": "count"},
        ),
        Pattern(
            cue=r"\b{v:shrink,reduce,cut,downsize,slim down,thin out,trim} (?:its |the |our "
            r"|their )(?:[\w-]+ ){0,3}?(?:headcount|workforce|staff|team|payroll|ranks)\b",
            unless=r"\b(?:costs|hours|turnover)\b",
            slots={"count": "count", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?i:job cuts|layoffs|lay-offs|redundancies|mass layoffs"
            r"|job losses) at (?P<subject>(?:the )?[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})(?=:|$|\.|,| after"
            r"| as| in )",
            cased=True,
            subject="group",
            verb=False,
            unless=r"(?i:\b(?:could|may|might|fears?|avoid\w*|no layoffs|rumou?r\w*|denies|denied|rules? out"
            r"|accept|union|possible|threat\w*|hearing|follow\w*|despite|amid)\b)",
            slots={"count": "count"},
        ),
        Pattern(
            cue=r"\b(?:"
            + MANY
            + r") (?:of (?:its|our|their|the) )?(?:[\w-]+ ){0,3}?"
            + WORK
            + r"(?:(?!\b(?:who|which|that|former)\b)[^.;]){0,30}?\b(?P<act>(?:(?:have|has|had|were|was|are|will be"
            r"|are being|being) (?:been )?(?:given notice|shown the door|served notice|dismissed|fired|sacked"
            r"|removed|abolished|let go|cut|terminated|told to (?:go|leave)))|to (?:leave|go|be cut))\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:former|hired|could|may|might|if|strike|evacuat\w*)\b",
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
        "[Consultation opened on Monday on 90 redundancies] at Orchid Freight.",
        "[About 90 posts will go] at Orchid Freight in June.",
        "Orchid Freight will [make 90 drivers redundant].",
        "Orchid Freight will [cut 340 jobs] at its Leeds depot.",
        "Orchid Freight [lays off 40 drivers]",
        "Orchid Freight [announced job cuts] in Leeds.",
    ),
    no=(
        "Orchid Freight hired drivers who had been made redundant by Birch.",
        "Orchid Freight made its old system redundant.",
        "If the vote fails, 90 jobs will go at Orchid Freight.",
        "Orchid Freight denied that it will cut 340 jobs.",
        "Orchid Freight could cut 340 jobs.",
        "Orchid Freight cut 340 jobs in 2009.",
        "Is Orchid Freight laying off drivers?",
    ),
)
