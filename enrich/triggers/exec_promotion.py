"""Somebody of the company moves up into a leading seat."""

from enrich.trigger import Pattern, Trigger

EXEC_PROMOTION = Trigger(
    family="people",
    polarity="change",
    window=30,
    words=(
        "promot",
        "elevat",
        "been made",
        "was made",
        "moves up",
        "moved up",
        "from within",
        "deputy",
        "named its",
        "names its",
        "appoints its",
        "appointed its",
        "made its",
        "makes its",
        "picks its",
        "picked its",
        "chose its",
        "chooses its",
        "takes over",
        "take over",
        "becomes",
        "is made",
        "rises",
        "been named",
        "been appointed",
        "was named",
        "was appointed",
        "fill",
        "steps up",
        "stepped up",
        "step up",
        "steps",
    ),
    required=("title",),
    patterns=(
        Pattern(
            cue=r"\b(?P<person>{human}),? who (?:has been (?:at|with)|has worked (?:at|for)|joined|started at|came"
            r" to) (?P<subject>{name})[^,;]{0,40}, (?P<act>(?:has been|was|is|will be) (?:promoted|elevated|named"
            r"|appointed|made))"
            r"(?: to| as)?(?: the| its)? (?P<title>{title})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?P<person>{human}), (?:previously|currently|now|until now|formerly|the current|most recently"
            r"|the)? ?(?:{title}) (?:at|of) (?P<subject>{name})(?: since \d{4})?, (?P<act>takes over|becomes|will"
            r" become|will succeed"
            r"|moves up|steps up|has been (?:promoted|named|appointed)|was (?:promoted|named|appointed)|is to become"
            r"|will take over|succeeds)[^.;]{0,60}?\b(?:as|to|become) (?:its |the )?(?:new |next )?(?P<title>{title})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b{v:name,appoint,make,choose,pick,elevate,promote} its (?:own |longtime |long-serving |current"
            r" )?(?:{title}),? (?P<person>{human}),? (?:as|to be|to become|to) (?:its |the )?(?:new |next"
            r" )?(?P<title>{title})",
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:[a-z-]+ ){0,2}?(?:{title}),? (?P<person>{human}),? (?P<act>moves up"
            r"|steps up|becomes|will become|takes over|rises|is promoted|was promoted|has been promoted|will take over)"
            r"[^.;]{0,40}?(?:as|to|becomes?) (?:its |the )?(?:new |next )?(?P<title>{title})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\bfill(?:s|ed)? (?:the |its )?(?:vacant )?(?P<title>{title}) (?:post|role|position|job|seat)"
            r" (?:from within|internally)\b",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|confirm(?:s|ed)?) (?:today )?(?:the |its )?(?:promotions?|elevation) of\b",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:has|have) been (?:promoted|elevated) to (?:the )?(?:\w+ of )?(?:{title})",
            subject="own",
            slots={"person": "person", "title": "title"},
            must=("person",),
        ),
        Pattern(
            cue=r"\b(?:has been|have been|was|were|is) made (?:the )?(?:new )?(?P<title>{title}(?: and (?:{title}))?)"
            r" (?:of|at)(?= (?:the )?(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:promoted|elevated) (?:to [^.;]{3,40}? )?(?:at|by|within)"
            r" (?P<subject>{name})(?=.{0,110}\b(?:{title}))",
            subject="group",
            unless=r"\b(?:products?|sales promotion|league|division one)\b",
            slots={"person": "promoted", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:{v:step up,move up,rise,graduate}) (?:from [^,.;]{3,50}? )?(?:to|as|into) (?:become |the"
            r" (?:role|post|position|job) of )?(?:the )?(?:new )?"
            r"(?P<title>{title}) (?:of|at)(?= (?:the )?(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            unless=r"\b(?:career|began|once|later)\b",
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:fill(?:s|ed)?|filling) (?:the |its )?(?:vacant )?(?:post|role|position|job|seat) of"
            r" (?P<title>{title}) (?:from within|internally)\b",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:promot|elevat)(?:es?|ed)\b(?=.{0,100}\b(?:{title}))",
            unless=r"\b(?:award|sales promotion)\b",
            slots={"person": "person", "title": "title"},
        ),
    ),
    yes=(
        "Harbor Loom [announced the promotion of] Ivo Brandt to VP of operations.",
        "Harbor Loom [promoted] Ivo Brandt to VP of operations.",
        "Ten years after he began, Ivo Brandt [has been made managing director of] Harbor Loom.",
        "Two people were [promoted at Harbor Loom], among them Ivo Brandt, who becomes head of sales.",
        "[Ivo Brandt, who joined Harbor Loom in 2014, has been promoted to finance director].",
        "[Ivo Brandt, previously head of sales at Harbor Loom, takes over as its chief executive].",
        "Harbor Loom [named its finance chief, Ivo Brandt, as chief executive].",
        "Harbor Loom [fills chief executive post from within], naming Ivo Brandt",
        "Ivo Brandt [steps up to the role of finance director at] Harbor Loom.",
    ),
    no=("Harbor Loom promoted its looms to hotels.", "Harbor Loom could promote Ivo Brandt to VP of operations."),
)
