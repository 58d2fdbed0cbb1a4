"""The company names a vendor or a tool that it uses."""

from enrich.trigger import Pattern, Trigger

WORDS = (
    "accelerat", "account", "adopt", "application", "automat", "backed by", "billing", "book", "build", "built",
    "cho", "claims", "class", "client", "customer", "deliveries", "delivery", "depend", "deploy", "do ", "does",
    "elevat", "enhanc", "expense", "handl", "has been", "has long", "has run", "has used", "have been", "have long",
    "have used", "homework", "host", "implement", "install", "invoice", "is on", "its ", "keep", "kept", "lesson",
    "licens", "log in", "log on", "manag", "migrat", "moderni", "operat", "order", "our ", "payment", "payroll",
    "pays for", "pick", "powered by", "powers up", "process", "record", "registration", "reimagin", "reinvent",
    "relie", "rely", "run", "scales", "select", "shift", "shop", "sign in", "sign on", "stack", "standardi",
    "streamlin", "subscribe", "support", "tap", "ticket", "timesheet", "track", "transform", "turn", "upgrade",
    "use", "using", "written in",
)  # fmt: skip

INCUMBENT = Trigger(
    family="technology",
    polarity="neutral",
    window=180,
    words=WORDS,
    required=("vendor",),
    patterns=(
        Pattern(
            cue=r"\b(?:select(?:s|ed)?|cho(?:oses|se)|deploy(?:s|ed)?|adopt(?:s|ed)?|implement(?:s|ed)?"
            r"|turn(?:s|ed) to"
            r"|taps|picks|to use|goes live with|migrat(?:es?|ed) to|switch(?:es?|ed) to|upgrad(?:es?|ed) (?:to"
            r"|with)|install(?:s|ed)?)\b(?=.{0,90}\b(?:software|platform|technology|technologies|system"
            r"|systems|cloud|servers?|chips|solution|solutions|crm|erp|ai|"
            r"tools?|microphones|cameras|consoles?|codec|infrastructure|network|database|screens|workflow|audio"
            r"|transmitters?|players?|robots?|encoders?|routers?|switch(?:es)?|lens(?:es)?|fleet|equipment"
            r"|video)\b)",
            unless=r"\b(?:award|ceo|president|chairman|contract for)\b",
            slots={"vendor": "vendor"},
        ),
        Pattern(
            cue=r"\b(?:we use|we are using|our (?:[a-z]+ )?stack (?:includes|consists of"
            r"|is))\b[a-z ,]{2,50}\b(?:like"
            r"|such as|including)\b",
            slots={"vendor": "vendor"},
        ),
        Pattern(
            cue=r"\b(?:reimagines?|elevates?|transforms?|modernizes?|modernises?|streamlines?|reinvents?|upgrades?"
            r"|accelerates?"
            r"|enhances?|automates?|scales|powers up|goes cinematic"
            r"|deploys?)\b(?:\s[\w’'&.,:-]+){1,9}?\swith\b(?=\s+[A-Z])",
            unless=r"\b(?:acquisition|partnership|launch|new|appointment|hire|ceo|release|introduc\w+|feature)\b",
            slots={"vendor": "vendor"},
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:we use|we are using|we're using|our (?:tech(?:nology)? )?stack (?:is|includes|consists of)"
            r"|(?:is|are) (?:built|written) (?:on|with|in|using)|runs on|running on|(?:is|are) powered by"
            r"|uses)\b(?=\s+(?:a |the |lot |of |modern |mostly |primarily |mainly |technologies |tools |like "
            r"|such |as |including )*[A-Z])",
            slots={"vendor": "vendor"},
        ),
        Pattern(
            cue=r"\b(?i:{v:run,process,manage,handle,host,book,track,do,keep,operate,build}) (?:[a-z][\w’'-]* ){1,6"
            r"}?(?i:on|in|through|via|with|using) (?=(?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}(?:[.,]| in "
            r"| for | across | since | and (?:has|have|is)))"
            r"(?=(?:(?!\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July"
            r"|August|September|October|November|December)\b)[^.;]){0,120})",
            cased=True,
            subject="own",
            slots={"vendor": "vendor"},
            must=("vendor",),
            confidence=0.6,
        ),
        Pattern(
            cue=r"\b(?:payments?|payroll|invoices|bookings?|orders|support|accounts?|billing|lessons|classes"
            r"|registration|tickets?|expenses|shifts|timesheets|applications|homework|records) (?:is|are|were"
            r"|was) (?:all )?(?:made|run|managed|handled|processed|taken|hosted|booked|kept|paid|done"
            r"|submitted|issued|logged|stored)"
            r" (?:via|through|on|in|with|using|by) (?:the )?(?=[A-Z])",
            subject="own",
            verb=False,
            slots={"vendor": "vendor"},
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:rel(?:y|ies|ied) on|depends? on|stand?ardi[sz]e[sd]? on|(?:has|have) (?:long )?(?:used"
            r"|run on|relied on|been using|been running on|been on)|is an? (?:long-?(?:time"
            r"|standing) )?(?:customer|user|client) of|are (?:customers|users) of|subscribes to|is on"
            r"|runs its [\w ]{3,40}? on|licenses|pays for)\b"
            r"(?= (?:the |[a-z-]+ ){0,3}[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}(?:[’']s)?\b[^.;]{0,80}?\b(?:for"
            r"|to (?:run|manage|handle|process|track|send|store|plan|schedule|keep|book)|since|software|platform"
            r"|system|crm|erp|payroll|tool|cloud|database|as its|in its|app)\b)",
            slots={"vendor": "vendor"},
            unless=r"\b(?:(?:many|most|some) of the|thousands of|organi[sz]ations|companies|teams|businesses"
            r"|imports?|oil|gas|supplies|government|donations|evaluat\w+|considering|competitor)\b",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:our|its) (?:[a-z-]+ ){0,2}?(?:crm|erp|payroll|hr|help ?desk|booking|billing|accounting"
            r"|scheduling|payments?|email|ticketing|procurement|cloud|data|till|learning|core banking"
            r"|rostering|ordering|expenses?|telephony|identity|warehouse) (?:system|platform|provider|software"
            r"|tool|vendor|supplier|service|app|database|warehouse)?,? (?:is|are|runs on|comes from"
            r"|is provided by|is supplied by|is from)\b(?= (?:the |[a-z-]+ ){0,3}[A-Z])",
            subject="owner",
            verb=False,
            slots={"vendor": "vendor"},
            modality="done",
            unless=r"\b(?:evaluat\w+|could|now available)\b",
        ),
        Pattern(
            cue=r"\b(?i:is|has been|have been|was|are|as) (?i:an? (?:long-?(?:time|standing) |happy "
            r"|large )?)(?P<vendor>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?) (?i:customer|user|client"
            r"|shop)\b(?= (?i:since|for)|[.,])",
            cased=True,
            verb=False,
            subject="left",
            modality="done",
        ),
        Pattern(
            cue=r"\b(?i:payments?|payroll|invoices|bookings?|orders|support|accounts|billing|registrations?"
            r"|tickets?|expenses|shifts|timesheets|applications|records|deliveries|claims)(?: (?i:at"
            r"|for) (?:the )?{name})? (?i:goes?|runs?|come|comes|pass|passes) (?i:through|via|on"
            r"|in) (?P<vendor>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?)\b",
            cased=True,
            verb=False,
            subject="owner",
            modality="done",
            unless=r"(?i:\b(?:Parliament|Congress|Suez|Channel|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
            r"|Sunday|could)\b)",
        ),
        Pattern(
            cue=r"\b(?i:log|sign) (?i:in|on) (?i:to|with|via|through|using) (?i:your "
            r"|the )?(?P<vendor>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?)\b",
            cased=True,
            verb=False,
            subject="own",
            modality="done",
            confidence=0.6,
        ),
    ),
    yes=(
        "Bluefin Air [relies on] Paylane for its payroll.",
        "At Tidewell [we use several tools like] Slack and Trello.",
        "Bluefin Air [Streamlines Spare Parts with] Orchid",
        "Bluefin Air [deploys] Orchid software for spare parts.",
        "Bluefin Air [turned to] Orchid tools for its spare parts.",
        "At Tidewell [we use] Postgres and Rust.",
    ),
    no=(
        "Bluefin Air evaluated Paylane for its payroll.",
        "Bluefin Air may deploy Orchid software.",
        "Bluefin Air used Orchid software until it moved away in 2010.",
        "Bluefin Air plans to adopt Orchid software.",
    ),
)
