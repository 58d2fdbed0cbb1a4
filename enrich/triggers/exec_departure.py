"""A leader leaves the company."""

from enrich.trigger import Pattern, Trigger, mention

LEAVES = (
    r"(?:step(?:s|ped|ping)? down|hand(?:s|ed|ing)? in (?:his|her|their) (?:resignation|notice)|bow(?:s|ed|ing)? out"
    r"|call(?:s|ed) it a day|to go(?=[.,]|$| (?:in|after|at))"
    r"|resign(?:s|ed|ing)?|depart(?:s|ed|ing)?|retire[sd]?|retiring|leav(?:es|ing)"
    r"|quits?|to leave(?: the (?:company|firm|bank|group))?|left|to exit|exits|to step down|will step down|ousted"
    r"|fired|dismissed|(?:is )?moving on"
    r"|mov(?:es?|ed) on|steps? aside|stepped aside|out\b as|"
    r"stands? down|to stand down|stood down|to retire|to depart)"
)

EXEC_DEPARTURE = Trigger(
    family="people",
    polarity="risk",
    window=30,
    words=(
        "oust",
        "fire",
        "dismiss",
        "resignation",
        "replac",
        "part ways",
        "shake-up",
        "jump ship",
        "leav",
        "mov",
        "sack",
        "part",
        "out",
        "step",
        "resign",
        "depart",
        "retir",
        "quit",
        "left",
        "stand",
        "stood",
        "to go",
        "calls it",
        "called it",
        "call it",
        "lost its",
        "loses its",
        "lose its",
        "losing its",
        "lost the",
        "hands in",
        "handed in",
        "bows out",
        "bowed out",
        "bowing out",
    ),
    patterns=(
        Pattern(
            cue=r"(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,4})(?:’s"
            r"|'s)?\s(?:(?:co-)?founder and )?(?P<title>{title}|co-?founder"
            r"|founder)(?:,? [A-Z][\w.-]+){0,3},? (?:(?:is|has|will|to|abruptly|was|be) ){0,3}" + LEAVES + r"\b",
            subject="group",
            cased=False,
            unless=r"\b(?:left (?:the door|investors|unchanged)|leaves? (?:rates|door))\b"
            # from another company to this one
            r"|\bnew (?:\w+ ){1,4}?\W?[^.]{0,40}\b(?:quit|left)\b (?:\w+ ){0,3}[A-Z]",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b"
            + LEAVES
            + r" (?:as|from (?:his|her|the|their) (?:role|post|position|job) (?:as|of)) (?:our |its |the "
            r")?(?P<title>{title})(?: (?:of"
            r"|at)\s+(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3}))?",
            subject="group",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:oust(?:s|ed)?|fir(?:es?|ed)|dismiss(?:es?|ed)|sacks|sacked|parts ways with"
            r"|parted ways with|{v:part with,part company with,remove,axe,boot out,drop,show the door to})\s+(?:its "
            r"|the "
            r"|former )*(?P<title>{title})",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?P<title>{title}) (?:of|at) (?P<subject>{name}),? (?:(?P<person>{human}),? )?(?P<act>(?:(?:is"
            r"|has|will|to|was|have) ){0,2}" + LEAVES + r")\b",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?P<person>{human}), (?:the |its )?(?P<title>{title}) (?:of|at) (?P<subject>{name})(?: since"
            r" \d{4})?, (?P<act>(?:(?:is|has|will|to|was|have) ){0,2}" + LEAVES + r")\b",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\bits (?:[a-z-]+ ){0,2}?(?P<title>{title}),? (?:(?P<person>{human}),? )?(?P<act>(?:(?:would|will|is"
            r"|was|has|had|to) ){0,2}(?:" + LEAVES + r"|leave|step down|retire|depart|go))\b",
            verb=False,
            unless=r"\b(?:wants?|calls? for|called for|demand\w*|urg\w+)\b",
        ),
        Pattern(
            cue=r"\b(?P<person>{human}) (?P<act>(?:(?:is|has|will|to|was|have)"
            r" ){0,2}" + LEAVES + r") as (?P<subject>{name})['’]s? (?P<title>{title})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b{v:lose} (?:its |the )(?:[a-z-]+ )?(?P<title>{title})\b(?=[^.;]{0,50}\b(?:to|after|in|when|who)\b"
            r"|[.,;]|$)",
            unless=r"\b(?:confidence|trust|patience|lawsuit)\b",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:departure|exit|resignation|retirement|removal|dismissal) of (?P<subject>{name})['’]s?"
            r" (?P<title>{title}),? (?P<person>{human})?",
            subject="group",
            verb=False,
            unless=r"\b(?:following|after|since|despite|analyst\w*|before|until|would|if|could|may|leaves)\b",
        ),
        Pattern(
            cue=r"\band its (?:[a-z-]+ ){0,2}?(?P<title>{title})\b,? (?:(?P<person>[A-Z][\w’'-]+(?:"
            r" [A-Z][\w’'.-]+){1,2}),? )?(?P<act>(?:(?:have|has|are|will) )?"
            r"(?:{v:part})(?: company| ways))\b",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?P<person>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}) (?P<act>(?:is|has|will|to|have) ?(?:be"
            r" )?" + LEAVES + r"|" + LEAVES + r") "
            r"(?P<subject>{name}),? where (?:he|she|they) (?:has |had |have )?(?:been|was|served as|is|led|headed)"
            r" (?:the |its )?(?:[a-z]+ )?(?P<title>{title})",
            subject="group",
            cased=False,
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:departure|exit|resignation|retirement|removal|ousting|dismissal) of (?:its |the )?(?:[a-z-]+"
            r" )?(?P<title>{title}),? "
            r"(?P<person>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})",
            subject="near",
            verb=False,
            unless=r"\b(?:following|after|since|despite|analyst\w*|before|until|would|if|could|may)\b",
        ),
        Pattern(
            cue=r"\b(?:announc(?:es|ed|ing)|coincid(?:es|ed|ing) with|upon|marks) (?:today )?the (?:planned "
            r"|upcoming "
            r"|coming )?(?:retirement|departure|resignation) of (?=[A-Z][\w’'-]+ [A-Z])",
            subject="own",
            slots={"person": "person"},
            must=("person",),
            verb=False,
        ),
        Pattern(
            cue=r"\b(?P<title>{title})[,:]? (?:[A-Z][\w.’'-]+ ){0,3}(?:(?:is|has|will|to|abruptly|was|be) ){0,3}"
            + LEAVES
            + r"\b",
            subject="page",
            slots={"person": "person"},
            confidence=0.7,
        ),
    ),
    mentions=(
        mention(
            r"\b(?:ousted|ousts|sacked|parted? ways with|part company with|to leave the company"
            r"|leav(?:es|ing) the company|jump(?:s|ed)? ship|(?:fired?|fires|dismissed"
            r"|replace[sd])\s(?:[\w’'-]+\s){0,6}?(?:as (?:{title})|chief|ceo|cfo|executives?|president"
            r"|director)|dismissed from (?:her|his) post)\b",
            unless=r"\b(?:minister|senator|coach|players?|judge|police|government|mayor|governor|that the ceo|prime)\b",
        ),
    ),
    pointed=("Northcap will [part company with] two of its leaders.",),
    yes=(
        "[Tidewell CEO Lena Ortiz steps down] after ten years",
        "The [chief executive of Orchid Freight, Lena Ortiz, has stepped down].",
        "[Lena Ortiz, the head of sales at Orchid Freight, has quit].",
        "Orchid Freight said [its chief operating officer, Lena Ortiz, would leave] in July.",
        "[Lena Ortiz has resigned as Orchid Freight’s finance director].",
        "Orchid Freight has [lost its chief technology officer] to Frostway.",
        "Orchid Freight [and its chief operating officer, Lena Ortiz, have parted company].",
        "Orchid Freight announced the [departure of its finance chief, Lena Ortiz].",
        "Lena Ortiz [resigned as chief financial officer of Orchid Freight] in May.",
    ),
    no=(
        "Northcap's new finance chief, Lena Ortiz, quit rival Tidewell only a month ago.",
        "Tidewell CEO Lena Ortiz denied that she will step down.",
        "Should Tidewell CEO Lena Ortiz step down?",
        "Tidewell CEO Lena Ortiz may step down.",
        "Lena Ortiz resigned as chief financial officer of Orchid Freight in 2009.",
    ),
)
