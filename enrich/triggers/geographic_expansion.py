"""The company enters a new market."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

GEOGRAPHIC = Trigger(
    family="footprint",
    polarity="growth",
    window=90,
    words=(
        "expan",
        "overseas",
        "push",
        "exten",
        "broaden",
        "strengthen",
        "grow",
        "deepen",
        "subsidiary",
        "presence",
        "footprint",
        "operations",
        "form",
        "establish",
        "set",
        "open",
        "expan",
        "enter",
        "launch",
        "debut",
        "arriv",
        "foray",
        "rolls out",
        "rolled out",
        "break",
        "broke",
        "entry",
    ),
    required=("place",),
    patterns=(
        Pattern(
            cue=r"\b(?:expand(?:s|ed|ing)?|extend(?:s|ed)?)\b(?:\s+(?:its|their|our)?\s*[\w’'-]+){0,6}?\s+(?:in"
            r"|into|to|across|beyond|throughout)\s+(?=(?:the )?[A-Z])",
            unless=r"\b(?:partnership|collaboration|board|role|lineup|portfolio|range|probe|investigation|lawsuit"
            r"|agreement|deal)\b",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\bmark(?:s|ed|ing)\s+(?:(?:its|our|their|the (?:company|firm|group)(?:['’]s)?|official|formal"
            r"|first)\s)*"
            r"entry into\s+(?:the )?(?=[A-Z])",
            verb=False,
            subject="page",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)) (?:its |an? )?(?:[\w-]+ )?expansion (?:in|into|to"
            r"|across)\s+(?=(?:the )?[A-Z])",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:forms?|formed|establish(?:es?|ed)|sets up|set up|launch(?:es?|ed)|opens?|opened)\s+(?:an? "
            r"|its )?(?:[\w-]+ ){0,3}?(?:subsidiary|operations|arm|entity|business)\s+in\s+(?=[A-Z])",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:broadens?|strengthens?|grows?|deepens?|expands?)\s+(?:its "
            r"|their )?(?:[\w-]+ ){0,2}?(?:presence|footprint)\s+(?:in|across|into)\s+(?=[A-Z])",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:enter(?:s|ed|ing)?|debuts in|arrives in|forays? into|breaks? into|broke into"
            r"|launch(?:es?|ed) in)\s+(?:the )?(?=[A-Z])",
            unless=r"\b(?:administration|agreement|chapter|broke into (?:a|the) (?:house|home|car|store))\b",
            slots={"place": "region"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:pan-[A-Z]\w+|global|international|overseas|nationwide|regional|\bU\.?S\.?|European"
            r"|Asian|aggressive|rapid|major) expansion\b|\b(?:continues|announc(?:es|ed)"
            r"|accelerat(?:es|ed)|begins|plans) (?:its |an? |the )?(?:[a-z-]+ )?expansion\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:expand(?:s|ed|ing)?|expansion) (?:globally|internationally|overseas|nationwide"
            r"|abroad|worldwide|further|(?:its|their) (?:[\w-]+ ){0,3}(?:business|operations|presence"
            r"|footprint|network|service|services|reach|capacity|capabilities))\b"
        ),
    ),
    pointed=("Tidewell [announced an expansion] of its clinics.",),
    yes=(
        "Harbor Loom [enters ]Japan through a local distributor.",
        "Tidewell [expands its clinic app to ]Canada",
        "Tidewell signs its first clinic abroad, [marking its official entry into ]Canada",
    ),
    no=(
        "Harbor Loom may enter Japan next year.",
        "Harbor Loom expanded into Japan in 2003.",
        "Harbor Loom enters Chapter 11.",
        "A deal could mark its entry into Japan, Harbor Loom expects.",
    ),
)
