"""Two companies become one."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

WORDS = (
    "amalgam", "become one", "combin", "consolidat", "join", "merg", "tie-up", "union", "unit",
)  # fmt: skip

MERGER = Trigger(
    family="ownership",
    polarity="change",
    window=90,
    whole=True,
    words=WORDS,
    shared=("partner",),
    patterns=(
        Pattern(
            cue=r"\b(?:merge[sd]?|(?:agree[sd]?|plans?) to merge|(?:complet|announc|agree[sd]?|sign|approv)(?:es?"
            r"|ed|s)?(?: to)? (?:an? |the |its |their )?(?:[a-z$0-9.-]+ ){0,4}merger)\b"
            r"(?=.{0,20}\bwith\b|[^a-z]*$)",
            slots={"partner": "with"},
        ),
        Pattern(cue=r"\b(?:to merge|will merge|have merged)\b", slots={"partner": "with"}),
        Pattern(
            cue=r"\b(?:to|will|have agreed to|agreed to|agree to|are to|is to|have|has|has agreed to|plan to"
            r"|voted to|vote to|would|and) (?:be )?(?:combine[d]?|join forces in a merger|unite[d]?"
            r"|amalgamate[d]?|consolidate[d]?|merge[d]?|join together|become one(?: [a-z]+)?)\b"
            r"(?=[^.;]{0,30}?\b(?:with|merger|into (?:one|a single)|under|to (?:form|create)|by|in a|institution"
            r"|company|firm)\b|[^a-z]*$)",
            slots={"partner": "with"},
            unless=r"\b(?:showrooms?|branches|teams|departments|divisions|operations|its [\w-]+ and|talks|revenue"
            r"|could|if|skills|expertise|data|technology to|combine data|products)\b",
            modality="announced",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?P<subject>{name}) and (?:its (?:[a-z]+ ){0,2})?(?P<partner>{name})(?:,[^,]{2,40},)? (?:(?:hav"
            r"e|has|are|today|also|both) )*(?:(?:agreed?|plan|voted(?: on \w+)?|decided|to"
            r"|will) )*(?:to )?(?:merge|combine|unite|amalgamate|become one|join together)(?:d)?\b",
            subject="group",
            cased=True,
            verb=False,
            unless=r"(?i:\b(?:showrooms?|branches|operations|talks|could|may|might|if|should|teams)\b)",
        ),
        Pattern(
            cue=r"\b(?:merger|amalgamation|combination|union|tie-up) (?:of|between) (?P<subject>{name}) (?:and"
            r"|with) (?:(?:rival|neighbour|its|the|[a-z]+) ){0,3}?(?P<partner>{name})[^.;]{0,60}?\s"
            r"(?P<act>(?:was|has been|is|were) (?:completed|approved|agreed|announced|sealed|concluded|finalised"
            r"|finalized)|closed|closes|took effect|takes effect|went through|became effective|has taken effect)\b",
            subject="group",
            cased=True,
            verb=False,
        ),
        Pattern(
            cue=r"\b{v:agree,sign,announce,approve,complete,seal,close,unveil,back,finalise,finalize} (?:on )?(?:an"
            r"? |the |its |their )?(?:[\w$€£.-]+ ){0,5}?(?:merger(?: of equals)?|amalgamation"
            r"|all-share combination|business combination)(?: agreement)? (?:with|between)\b",
            slots={"partner": "with"},
            unless=r"\b(?:talks|spac|blank-cheque|acquisition corp|proposed)\b",
        ),
        Pattern(
            cue=r"\b(?:are|is) (?:joining (?:together|forces)|combining|merging|uniting"
            r"|amalgamating)\b(?=[^.;]{0,30}?\b(?:to (?:form|create|become)|with|into)\b|[^a-z]*$)",
            slots={"partner": "with"},
            unless=r"\b(?:showrooms?|branches|teams|departments|divisions|which leaves|on a|campaign|partners?"
            r"|skills|expertise)\b",
            confidence=0.7,
        ),
    ),
    mentions=(
        mention(r"\b[A-Z][\w&]+[-–/][A-Z][\w&]+ (?:[Mm]erger|[Dd]eal)\b", cased=True, unless=NOT_YET),
        mention(r"\b(?:merger|merging) (?:with|of|between)\b", unless=NOT_YET),
    ),
    pointed=("The [Northcap-Lumen merger] takes effect in June.",),
    yes=(
        "[Northcap and Lumen Mutual have agreed to combine] under one board.",
        "Northcap [merges] with Lumen Mutual.",
        "[Northcap and Lumen Mutual will merge] under the Northcap name.",
    ),
    no=(
        "Northcap has merged its Basel and Zurich branches into one.",
        "Northcap and Lumen Mutual could merge next year.",
        "Northcap called off plans to merge with Lumen Mutual.",
        "The team merged two code branches.",
    ),
)
