"""The company says that it moves from one technology to another."""

from enrich.trigger import Pattern, Trigger

WORDS = (
    "abandon", "bring", "carr", "chang", "consolidat", "conversion", "convert", "cutover", "ditch", "drop",
    "exchang", "go ", "goes", "going", "migrat", "mov", "port", "put", "replac", "retir", "rip", "scrap", "shift",
    "standardi", "substitut", "supplant", "swap", "switch", "tak", "took", "trad", "transfer", "transition",
)  # fmt: skip

MIGRATION = Trigger(
    family="technology",
    polarity="change",
    window=90,
    words=WORDS,
    required=("to",),
    patterns=(
        Pattern(
            cue=r"\b(?:migrat(?:es|ed|ing|e)|mov(?:es|ed|ing|e)|switch(?:es|ed|ing)?|transition(?:s|ed"
            r"|ing)?) (?:[\w’'-]+ ){0,6}?(?:away )?from (?:an? |the |its |our |on-premises? "
            r"|legacy )*(?P<from>{tool}) (?:on)?to (?:the )?(?P<to>{tool})(?!\w)",
            cased=True,
            unless=r"(?i:\b(?:headquarters|office|shares|stock|listing|jobs|nasdaq|nyse|production|flights?"
            r"|role|capital|employees|relocat\w+|customers|users|players?)\b)",
        ),
        Pattern(
            cue=r"\b(?:migrat(?:es|ed|ing)|mov(?:es|ed)) (?:all )?(?:its|our"
            r"|their) (?:[\w’'-]+ ){0,4}?(?:infrastructure|workloads?|data|systems?|platform"
            r"|applications?|databases?|stack|sap|erp|crm|email"
            r"|website) (?:on)?to (?:the )?(?P<to>{tool})(?!\w)",
            cased=True,
        ),
        Pattern(
            cue=r"\breplac(?:es|ed|ing) (?:its |our |the "
            r"|legacy )*(?P<from>{tool}) (?:[a-z]+ ){0,3}?with (?:the )?(?P<to>{tool})(?!\w)(?=.{0,60}(?:platform"
            r"|software|system|database|cloud|tool|stack|suite|$))",
            cased=True,
            unless=r"(?i:\b(?:ceo|cfo|chief|president|chairman|director|coach|player|minister|index|s&p|dow"
            r"|board)\b)",
        ),
        Pattern(
            cue=r"(?<=[\w,’] )(?i:{v:move,migrate,shift,transfer,transition,port,carry,switch,convert,swap,exchange"
            r",trade,change,go,take})(?: over| across)?(?: (?:its|our|their|all|the"
            r"|every))?(?: [a-z][\w’'-]*){0,6}? (?i:off|from|over from|across from|away from) (?:an? |the "
            r"|its |our |their |ageing |legacy |old |on-premises? )*"
            r"(?P<from>{tool}|(?:[\w-]+ ){0,3}?(?:mainframe|spreadsheets?|system|database|on-premises? servers?"
            r"|data cent(?:er|re)s?|in-house (?:system|tool)))\b(?: and)?,? (?i:on to|onto|over to|across to|to"
            r"|into) (?:an? (?:[\w-]+ )*?(?:system|platform|database|service|tool|suite), )?(?:the |its "
            r"|our )?(?P<to>{tool})",
            cased=True,
            unless=r"(?i:\b(?:headquarters|office|shares|stock|listing|jobs|nasdaq|nyse|production|flights?|role"
            r"|capital|employees|relocat\w+|customers (?:from|move)|helps?|players?|clients move|trains?"
            r"|book a call|considering)\b)",
        ),
        Pattern(
            cue=r"\b(?i:{v:replace,swap,ditch,drop,retire,scrap,abandon,exchange,trade in,trade,substitute,swap out"
            r",rip out,supplant}) (?:its |our |the |their |an? |legacy |ageing |old )*(?P<from>{tool}"
            r"|(?:[\w-]+ ){0,3}?(?:mainframe|spreadsheets?|system|database|software"
            r"|platform))\b(?: [a-z]+){0,4}? (?i:with|for|in favou?r of|by) (?:the "
            r"|an? )?(?:[a-z-]+ ){0,3}?(?P<to>{tool})"
            r"(?=[^.;]{0,120}?\b(?:platform|software|systems?|database|cloud|tool|stack|suite|erp|crm|migration"
            r"|implementation|programme|rollout|records|data|payroll|it|months)\b)",
            cased=True,
            unless=r"(?i:\b(?:ceo|cfo|chief|president|chairman|director|coach|player|minister|index|s&p|dow|board"
            r"|supplier of|shares)\b)",
        ),
        Pattern(
            cue=r"\b(?i:migration|switch|move|transition|changeover|cutover"
            r"|conversion) (?:of [\w’' -]{3,40}? )?(?i:off|from|away from) (?:the |its "
            r"|our )?(?P<from>{tool}) (?i:to|onto|on to) (?:the )?(?P<to>{tool})",
            cased=True,
            subject="system",
            verb=False,
            modality="announced",
            unless=r"(?i:\b(?:guide|how to|helps?|customers|services? for|could|headquarters|listing)\b)",
        ),
        Pattern(
            cue=r"\b(?i:{v:move,migrate,shift,transition,consolidate,standardise,standardize,put,bring}) (?:all "
            r"|most )?(?:of )?(?:its|our|their|the|every)(?: [a-z][\w’'-]*){1,7}? (?i:on to|onto|over to"
            r"|across to|to|on|into) (?P<to>{tool})(?=[ ,.](?:[^.;]{0,90}?\b(?i:platform|software|systems?"
            r"|database|cloud|migration|programme|rollout|mainframe|legacy|months|project|go live|cutover)\b)?)",
            cased=True,
            unless=r"(?i:\b(?:headquarters|office|shares|stock|listing|jobs|nasdaq|nyse|production|flights?"
            r"|capital|employees|staff|relocat\w+|helps?|players?|market|customers|brand|focus|attention"
            r"|family|children|team to|operations to|from Europe|Monday|Tuesday|Wednesday|Thursday|Friday"
            r"|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November"
            r"|December)\b)",
            needs=r"(?i:\b(?:platform|software|systems?|database|cloud|migration|rollout|mainframe|legacy"
            r"|cutover)\b)",
        ),
    ),
    yes=(
        "Bluefin Air is [moving its crew rosters off a mainframe and on to Guidepost].",
        "Bluefin Air [swaps Oracle for Postgres] in its booking system.",
        "Bluefin Air [moved from Oracle to Postgres] last week.",
        "Bluefin Air [migrated its data to Snowflake].",
    ),
    no=(
        "Bluefin Air helps hotels move off Oracle to Postgres.",
        "Bluefin Air may move from Oracle to Postgres.",
        "Bluefin Air moved from Oracle to Postgres in 2012.",
        "Bluefin Air moved its headquarters from Porto to Vigo.",
    ),
)
