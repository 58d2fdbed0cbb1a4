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
        "arrival",
        "recruit",
        "lure",
        "tempt",
        "snare",
        "enlist",
        "coax",
        "leadership",
        "management",
        "is new",
        "is the new",
        "is named",
        "become",
        "became",
        "replac",
        "turn",
        "takes",
        "took",
        "executive",
        "nam",
        "hiring",
        "tap",
        "join",
        "welcom",
        "add",
        "pick",
        "elect",
        "succeed",
        "take",
        "poach",
        "bring",
        "select",
        "announce",
        "new chief",
        "new head",
        "new finance",
        "new ceo",
        "new cfo",
        "new coo",
        "new cto",
        "new cmo",
        "new cro",
        "new cio",
        "new ciso",
        "new president",
        "new vice",
        "new vp",
        "new general",
        "new managing",
        "new chair",
        "new director",
        "new boss",
        "new sales",
        "new marketing",
        "new operations",
        "new technical",
        "new commercial",
        "next chief",
        "next head",
        "next finance",
        "next ceo",
        "next cfo",
        "next coo",
        "next cto",
        "next cmo",
        "next cro",
        "next cio",
        "next ciso",
        "next president",
        "next vice",
        "next vp",
        "next general",
        "next managing",
        "next chair",
        "next director",
        "next boss",
        "next sales",
        "next marketing",
        "next operations",
        "next technical",
        "next commercial",
        "moves from",
        "moved from",
        "is moving",
        "moving from",
        "switches from",
        "switched from",
        "defect",
        "starts",
        "started",
        "start as",
        "snapped up",
        "snaps up",
        "the new",
    ),
    either=("title", "person"),
    patterns=(
        Pattern(
            cue=r"\b(?:has|have|gets|got|finds|found|lands) (?:an? |its )?(?:new|next) (?P<title>{title})(?:,|:)?"
            r" (?:in )?(?P<person>{human})",
        ),
        Pattern(
            cue=r"\b(?P<person>{human})(?:,[^,;.]{2,60},)? (?P<act>(?:is|becomes|became|will be|will become|has"
            r" become|was (?:introduced|presented|unveiled|named|announced|hired)[^.;]{0,30}? as|has been (?:named"
            r"|appointed)))"
            r" (?P<subject>{name})['’]s? (?:new |next )(?P<title>{title})",
            subject="group",
            verb=False,
            unless=r"\b(?:minister|coach|captain)\b",
        ),
        Pattern(
            cue=r"\b(?P<person>{human})(?:,[^,;.]{2,70},)? (?P<act>(?:will |is to |has |is set to"
            r" )?(?:{v:take over,start,begin,arrive,join,sign on})(?: today| now| on [\w ]{3,12}| next \w+)? as"
            r"|becomes|will become|has become|is to become|was introduced"
            r"[^.;]{0,30}? as|was unveiled[^.;]{0,30}? as) (?:the |its )?(?:new |next )?(?P<title>{title}) (?:of|at"
            r"|for) (?P<subject>{name})",
            subject="group",
            verb=False,
            unless=r"\b(?:minister|coach|captain|promot\w+|since|within|deputy|previously [a-z ]{3,30} (?:of|at))\b",
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:new|next|incoming) (?P<title>{title}) (?P<act>will be|is to be|is)"
            r" (?P<person>{human})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:new|next|incoming) (?P<title>{title}) (?:of|at|for) (?P<subject>{name}) (?P<act>is|will be|is"
            r" to be) (?P<person>{human})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?P<person>{human}) (?P<act>(?:is |has |will )?(?:{v:move,switch,go,transfer,cross over,defect}))"
            r" (?:over )?from {name} to (?P<subject>{name}) as (?:its |the )?(?:new )?(?P<title>{title})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b{v:turn to}\b[^.;]{2,80}? as (?:its|the) (?:new |next )?(?P<title>{title})",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name}) (?:has |today |also )?(?:announced|said|confirmed|reported|revealed"
            r"|disclosed)(?: today| on \w+day)? that (?P<person>{human}) (?P<act>(?:will|would|is to|has|is set to)"
            r" join(?:ed|ing)?|joins|is joining)"
            r" (?:the |its )?(?:company|firm|group|bank|team|(?:executive|leadership|management) team|business) as"
            r" (?:its |the )?(?:new |first |next )?(?P<title>{title})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:appoint(?:s|ed)?|nam(?:e[sd]?|ing)|hire[sd]?|tap(?:s|ped)|pick(?:s|ed)?|poach(?:es?|ed)"
            r"|recruit(?:s|ed)?|select(?:s|ed)?|brings? (?:on|in)|brought (?:on|in)|welcom(?:es?|ed))\b"
            r"(?!\s+(?:as|by|to|after|in|one of|among|the|\d|several|hundreds|thousands|more|up|people"
            r"|about)\b)(?!\s+\d)(?=\s+(?:[\w’'&.,-]+\s+){0,7}?[A-Z])(?=[^”“\";]{0,120}\b(?:{title}))",
            unless=r"\b(?:award|of the year|customers?|best|winner|finalist|places to work|promot\w+|non-executive)\b"
            r"|(?:{title}) (?:[A-Z]\w+ ){1,3}(?:said|says|told)\b|\bits (?:[a-z-]+ )?(?:{title}),? {human},? (?:as|to"
            r" be)\b",
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
            cue=r"\b(?:was|were|has been|have been|is|being)"
            r" {pp:hire,appoint,recruit,name,poach,bring in,engage,elect,install}"
            r"(?: (?:on|in|last|this|late|early) [\w ]{2,18}?)? by (?:the )?(?P<subject>{name})(?: \([^)]*\))?"
            r" (?=[^.;]{0,60}?\b(?:as (?:an? |the |its )?"
            r"(?:new |first |next |interim )*(?:{title})|to (?:lead|head|run|oversee)\b))",
            subject="group",
            verb=False,
            unless=r"\b(?:board|court|government|president (?:trump|biden)|governor|minister|judge|police)\b",
            slots={"person": "person_before", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:has|have)? ?(?:(?:lur(?:es|ed)|hires?|hired|recruit(?:s|ed)|poach(?:es|ed)|tempt(?:s|ed)"
            r"|snar(?:es|ed)|snap(?:s|ped) up|enlist(?:s|ed)|coax(?:es|ed)|sign(?:s|ed)|land(?:s|ed)|brings? in"
            r"|brought in))"
            r" (?:away )?(?=(?:[\w’'.-]+ ){1,6}?"
            r"(?:from|away from|of) [A-Z][^.;]{0,60}?\b(?:as|to (?:be|become|serve as|lead|head|run))\b(?: (?:an?|the"
            r"|its|our))?(?: new| first| next)?"
            r" (?:{title}))",
            needs=r"(?:{title})|\bto (?:lead|head|run)\b",
            unless=r"\b(?:player|striker|coach|quarterback|board)\b",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:arrival|appointment|hiring|recruitment) of (?=[A-Z][\w’'.-]+ [A-Z])(?:[^.;]{2,60}?) as (?:its "
            r"|the |an? )?(?:new |first |next "
            r"|interim )*(?:{title})",
            subject="owner",
            verb=False,
            unless=r"\b(?:board|minister|judge|following|after|since)\b",
            slots={"person": "person_in", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:take|takes|took|taking|taken) (?:up|on) (?:the |his |her |their )?(?:post|role|position|job"
            r"|reins|duties|office|seat) (?:of|as) "
            r"(?:the |its )?(?:new |next |interim )*(?:{title}) (?:of|at|for)(?= (?:the )?(?:[a-z-]+ ){0,3}[A-Z])",
            subject="right",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:will|is to|are to|has|have)? ?(?:{v:succeed,replace}|be succeeded by|been succeeded by|be"
            r" replaced by)\b(?=[^.;]{2,70}?\bas (?:the )?"
            r"(?:{title}) (?:of|at) (?P<subject>{name}))",
            subject="group",
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
            unless=r"\b(?:award|best|finalist|promot\w+)\b|\bits (?:[a-z-]+ )?(?:{title}),? {human},? (?:as|to be)\b"
            r"|for the first time",
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
            unless=r"\b(?:award|best|finalist|promot\w+)\b|\bits (?:[a-z-]+ )?(?:{title}),? {human},? (?:as|to be)\b"
            r"|for the first time",
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
        "Harbor Loom [has a new finance chief, Ivo Brandt], who arrives from WeaveWorks.",
        "[Ivo Brandt is Harbor Loom’s new head of sales].",
        "[Ivo Brandt will take over as chief executive of Harbor Loom] on 1 June.",
        "[Harbor Loom’s next finance chief will be Ivo Brandt], the mill said.",
        "[Ivo Brandt moves from WeaveWorks to Harbor Loom as finance chief].",
        "Harbor Loom [turned to an outsider, Ivo Brandt, as its new chief executive].",
        "[Harbor Loom announced that Ivo Brandt will join the company as general counsel].",
        "Ivo Brandt, a lawyer, [was hired on 2 May by Harbor Loom ]to head its data team.",
        "Harbor Loom [has lured ]Ivo Brandt from WeaveWorks to become finance director.",
        "The [arrival of Ivo Brandt as chief financial officer] at Harbor Loom ends a long search.",
        "Harbor Loom Deepens Bench [With Appointment of] Ivo Brandt as Chief Financial Officer",
    ),
    no=(
        "Tidewell is looking to hire a chief revenue officer.",
        "Tidewell may appoint Mara Quist as chief revenue officer.",
        "Mara Quist previously joined Tidewell as chief revenue officer in 2012.",
        "The magazine named Tidewell the best employer, said its CEO.",
    ),
)
