"""A leader leaves the company."""

from enrich.trigger import Pattern, Trigger, mention

LEAVES = (
    r"(?:step(?:s|ped|ping)? down|resign(?:s|ed|ing)?|depart(?:s|ed|ing)?|retire[sd]?|retiring|leav(?:es|ing)"
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
        "replac",
        "part ways",
        "shake-up",
        "jump ship",
        "leav",
        "mov",
        "dismiss",
        "sack",
        "part",
        "out",
        "step",
        "resign",
        "depart",
        "retir",
        "leav",
        "quit",
        "left",
        "exit",
        "oust",
        "fire",
        "stand",
        "stood",
    ),
    patterns=(
        Pattern(
            cue=r"(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,4})(?:’s"
            r"|'s)?\s(?:(?:co-)?founder and )?(?P<title>{title}|co-?founder"
            r"|founder)(?:,? [A-Z][\w.-]+){0,3},? (?:(?:is|has|will|to|abruptly|was|be) ){0,3}" + LEAVES + r"\b",
            subject="group",
            cased=False,
            unless=r"\b(?:left (?:the door|investors|unchanged)|leaves? (?:rates|door))\b",
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
            r"|parted ways with)\s+(?:its |the |former )*(?P<title>{title})",
            slots={"person": "person"},
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
        "Lena Ortiz [resigned as chief financial officer of Orchid Freight] in May.",
    ),
    no=(
        "Tidewell CEO Lena Ortiz denied that she will step down.",
        "Should Tidewell CEO Lena Ortiz step down?",
        "Tidewell CEO Lena Ortiz may step down.",
        "Lena Ortiz resigned as chief financial officer of Orchid Freight in 2009.",
    ),
)
