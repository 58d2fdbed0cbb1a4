"""A leader joins the company."""

from enrich.trigger import Pattern, Trigger, mention

EXEC_HIRE = Trigger(
    family="people",
    polarity="change",
    window=30,
    words=(
        "hire",
        "appoint",
        "install",
        "addition",
        "onboard",
        "introduc",
        "headed",
        "leadership",
        "management",
        "is new",
        "is the new",
        "is named",
        "become",
        "became",
        "replac",
        "turn",
        "introduc",
        "takes",
        "took",
        "executive",
        "appoint",
        "nam",
        "hire",
        "hiring",
        "tap",
        "join",
        "welcom",
        "recruit",
        "add",
        "pick",
        "elect",
        "succeed",
        "take",
        "poach",
        "bring",
        "select",
        "announce",
    ),
    either=("title", "person"),
    patterns=(
        Pattern(
            cue=r"\b(?:appoint(?:s|ed)?|nam(?:e[sd]?|ing)|hire[sd]?|tap(?:s|ped)|pick(?:s|ed)?|poach(?:es?|ed)"
            r"|recruit(?:s|ed)?|select(?:s|ed)?|brings? (?:on|in)|brought (?:on|in)|welcom(?:es?|ed))\b"
            r"(?!\s+(?:as|by|to|after|in|one of|among|the|\d|several|hundreds|thousands|more|up|people"
            r"|about)\b)(?!\s+\d)(?=\s+(?:[\w’'&.,-]+\s+){0,7}?[A-Z])(?=[^”“\";]{0,120}\b(?:{title}))",
            unless=r"\b(?:award|of the year|customers?|best|winner|finalist|places to work|promot\w+)\b"
            r"|(?:{title}) (?:[A-Z]\w+ ){1,3}(?:said|says|told)\b",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|confirm(?:s|ed)?) (?:today )?(?:the |its )?(?:appointments?|hiring|hire"
            r"|naming) of\b",
            unless=r"\b(?:board (?:advis\w+|member|observer|of directors)|director to)\b",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            verb=False,
            cue=r"\bwith (?:the |its )?(?:appointments?|hiring|hire|addition) of\b(?=.{0,120}\b(?:{title}))",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:(?:has|have) been (?:appointed|named|elected|hired)(?: as| to the (?:post|role|position) of)?"
            r"|(?:has "
            r"|have )?join(?:s|ed|ing) (?:us |our (?:\w+ ){0,2}?team |the (?:\w+ ){0,2}?(?:company|firm|team|group) "
            r")?(?:as"
            r"|in the role of))(?: the| its| our| an?)?(?: new| first)? (?:{title})",
            subject="own",
            slots={"person": "person", "title": "title"},
            must=("person",),
            unless=r"\b(?:board|previously|formerly|prior to|before joining|career|award|of the year)\b",
        ),
        Pattern(
            cue=r"\b(?:has|have|was|were|is|been|being)?\s?(?:been )?(?:appointed|hired|elected|named)(?: as"
            r"| to the (?:post|role|position) of)?(?: the| its| a| an)?(?: new| next| first)? (?:{title})"
            r"(?: and (?:{title}))?(?: of| at| for)\s+(?=[A-Z])",
            subject="right",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:joins?|joined|is joining|has joined"
            r"|to join)\s+(?P<subject>[A-Z][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,4})(?:’s|'s)?(?:,? (?:as"
            r"|to (?:lead|head)|in the role of))\b",
            subject="group",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:hires?|hired|adds|added|turns to|taps|names|appoints|picks|brings (?:in"
            r"|on))\s+(?:[\w’',.-]+\s+){1,8}?as\s+(?:its |the |an? )?(?:new |next |first |interim )*(?:{title})",
            unless=r"\b(?:award|best|finalist|promot\w+)\b",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:takes over as|took over as|has taken over as|becomes|became|is (?:the )?new|is named"
            r"|has become)\s+(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3}?)(?:’s|'s|s)?\s+(?:{title})",
            subject="group",
            cased=False,
            unless=r"\b(?:becomes? (?:a|the) )",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:former|ex)[ -][^,;:]{3,70}?\b(?:{title})[^,;:]{0,40}? joins "
            r"(?P<subject>[A-Z][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,3})"
            r"(?=$|,|\s(?:as|to|in|for)\b)",
            subject="group",
            unless=r"\bboard\b",
        ),
        Pattern(
            cue=r"\b(?:takes|took|taking|has taken|to take) (?:over )?the (?:helm|reins) (?:of|at) "
            r"(?P<subject>[A-Z][\w&.’'-]*"
            r"(?:\s[A-Z&][\w&.’'-]*){0,3})",
            subject="group",
            slots={"person": "person"},
            must=("person",),
        ),
        Pattern(cue=r"\breplac(?:es?|ed)\s+(?:its |the )?(?:{title})", slots={"person": "person", "title": "title"}),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed))\s+(?:[\w-]+ ){0,3}?(?P<kind>(?:executive|leadership|management"
            r"|senior) (?:hires?|appointments?|changes?|team changes?))\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:appoint(?:s|ed)?|nam(?:es?|ed)|hire[sd]?|tap(?:s|ped)|pick(?:s|ed)?|introduc(?:es?|ed)|gets"
            r"|welcom(?:es?|ed))\s+(?:a |an |its |the )?(?:new |next |first |interim )?(?:{title})\b",
            unless=r"\b(?:award|best|finalist|promot\w+)\b",
            slots={"person": "person", "title": "title"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:appointment|hiring|addition) of (?:[A-Z][\w’'-]+)",
            cased=True,
            unless=r"(?i:\b(?:features?|capabilit\w+|sites?|stores?|minister|judge|service|dealer\w*|network"
            r"|technolog\w+)\b)",
        ),
        mention(
            r"\b(?:hires?|hired|taps|appoints?|appointed|names?|named|installed|poach(?:es|ed)"
            r"|recruit(?:s|ed))\s(?:an? |the |its |new |former |ex-|top |veteran "
            r"|first )*(?:[\w’'&.-]+ ){0,6}?(?:executives?|chief|veteran|leader|head|founders?|lawyer"
            r"|banker|ceo|cfo|coo|cto|president|director|officer|boss|manager)\b",
            unless=r"\b(?:lobby\w*|law firm|banks? for|minister|judge|coach|adviser to the president"
            r"|president (?:trump|biden|obama)|white house|senate|award|best|named an? leader"
            r"|leader (?:in|by)|name of|another money manager|hall of fame|player)\b",
        ),
        mention(
            r"\b(?:leadership|management|executive|board) (?:team )?(?:changes?|shake-?up|transition"
            r"|reshuffle|succession|overhaul)\b|\b(?:will be|is|to be) (?:headed|led"
            r"|run) by(?=\s[A-Z])|\bchanges to its (?:senior )?(?:leadership|management)\b"
            r"|\bbecame (?:the )?(?:{title})"
        ),
        mention(r"\bbrings?\s{name}\s(?:onboard|on board|aboard)\b", cased=True),
    ),
    pointed=("The [appointment of Mara] Quill takes effect in May.",),
    yes=(
        "Tidewell [appoints Mara Quist as chief revenue officer].",
        "Harbor Loom [announced the appointment of] Ivo Brandt as chief financial officer.",
        "Mara Quist [joins Tidewell as] its first chief revenue officer.",
        "Harbor Loom [names new CEO]",
        "Harbor Loom Deepens Bench [With Appointment of] Ivo Brandt as Chief Financial Officer",
    ),
    no=(
        "Tidewell is looking to hire a chief revenue officer.",
        "Tidewell may appoint Mara Quist as chief revenue officer.",
        "Mara Quist previously joined Tidewell as chief revenue officer in 2012.",
        "The magazine named Tidewell the best employer, said its CEO.",
    ),
)
