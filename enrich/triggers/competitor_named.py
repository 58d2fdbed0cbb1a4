"""The company names a rival, or is measured against one."""

from enrich.trigger import Pattern, Trigger

SUCH = r"(?:(?:the likes of|(?:[a-z-]+ ){0,3}(?:such as|like|including)|(?:its |our |their )?(?:[a-z-]+ )?rivals?),? )?"
SPORT = r"\b(?:races?|league|cup|tournament|championship|match|medals?|bid(?:s|ding)?|contracts?|tenders?|players?)\b"

COMPETITOR_NAMED = Trigger(
    family="competitive",
    polarity="neutral",
    window=90,
    words=(
        "rival",
        "compet",
        "vies",
        "vying",
        "head-to-head",
        "alternative",
        "outs",
        "overt",
        "outpac",
        "leapfrog",
        "dethron",
        "unseat",
        "overtak",
        "pipped by",
        "beaten by",
        "gain on",
        "gains on",
        "gained on",
        "gaining on",
        "in on",
        "the gap on",
        "caught up",
        "edge",
        "edged",
        "edging",
        "lose ground",
        "lost ground",
        "losing ground",
        "level with",
        "heels of",
        "customers from",
        "customers to",
        "share from",
        "share to",
        "ground to",
        "ground from",
        "business from",
        "business to",
        "accounts from",
        "par with",
        "challenges",
        "challenged",
        "took on",
        "taking on",
        "passed",
        "passes",
        "behind",
        "ahead of",
        "above",
        "below",
        "catch",
        "trail",
        "lag",
        "pull",
        "undercut",
        "take on",
        "takes on",
    ),
    required=("rival",),
    mirror=("rival", "competitor_named"),
    patterns=(
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:[a-z-]+ ){0,3}?(?:rivals?|competitors?),? (?P<rival>{name})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:rate|rank|place|put|rated|ranked|placed) (?P<subject>{name}) (?:well |just |slightly |far"
            r" )?(?:behind|ahead of|above|below|on (?:a )?par with)(?= [A-Z])",
            subject="group",
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b(?:came|comes|ranked|ranks|finished|placed) (?:a close |a distant )?(?:first|second|third|fourth"
            r"|fifth|last|[a-z]+th)\b[^.;]{0,60}?,? (?:just |well )?(?:behind|ahead of)(?= (?:(?-i:(?!the\b)[a-z-]+)"
            r" ){0,3}[A-Z])",
            unless=SPORT,
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b{v:undercut,take on,challenge}(?= (?:(?-i:(?!the\b)[a-z-]+) ){0,3}[A-Z][\w&.’'-]*(?:"
            r" [A-Z][\w&.’'-]*){0,3} (?:with|by|on|in|at)\b)",
            unless=SPORT + r"|\b(?:court|ruling|law|staff|workers|loan|debt|role|project)\b",
            slots={"rival": "company_right"},
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:compet(?:es?|ed|ing)|vies|vying|go(?:es|ing)? head[- ]to[- ]head) (?:[a-z-]+ )??(?:with"
            r"|against) "
            rf"{SUCH}(?=(?:the )?[A-Z])",
            unless=SPORT,
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\bour (?:[a-z-]+ ){0,3}?(?:rivals?|competitors?),? (?:(?:such as|like|including) )?(?=[A-Z])",
            subject="own",
            verb=False,
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b(?:its|their) (?:[a-z-]+ ){0,3}?(?:rivals?|competitors?),? (?:(?:such as|like|including)"
            r" )?(?=[A-Z])",
            verb=False,
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b(?:than|over|following|against) (?:[a-z-]+ )?rivals? (?=[A-Z])",
            verb=False,
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b(?P<rival>(?!(?:Its|Our|Their|The|Main|Arch|Chief)\b){name}) (?i:rival|competitor|challenger) "
            r"(?=[A-Z])",
            subject="right",
            verb=False,
            cased=True,
        ),
        Pattern(
            cue=r"\b(?:(?:has been|have been|was|were|is|been)"
            r" )?(?:{pp:overtake,outsell,leapfrog,dethrone,unseat,outpace,pip,beat}) (?:into [a-z]+ place )?by"
            r"(?= (?:(?!the\b)[a-z-]+ ){0,4}[A-Z])",
            unless=SPORT,
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b{v:gain on,close in on,close the gap on,catch up with,trail,trail behind,lag,lag behind,pull"
            r" ahead of,pass,edge out,lose ground to,draw level with,nip at the heels"
            r" of}(?= (?:(?!the\b)[a-z-]+ ){0,4}[A-Z])(?=[^.;]{0,140}\b(?:market|share|sales|ranking|leader|rivals?"
            r"|customers|biggest|largest|study|survey|table|league|revenue|percent|per cent|%))",
            unless=SPORT.replace("|league", ""),
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b(?:{v:win,take,gain,grab,steal,lose}) (?:market )?(?:share|customers|business|accounts|ground)"
            r" (?:from|to)(?= (?:(?:its|their|our) )?(?:[a-z-]+ ){0,3}[A-Z])",
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b(?:lists?|listed|names?|named|cites?|cited|counts?|identif(?:ies|ied)|regards?|sees)"
            r" (?P<rival>{name})(?:,[^.;]{2,90}?| and [^.;]{2,60}?)? (?:as|among) "
            r"(?:one of )?(?:its|our|their) (?:[a-z-]+ ){0,3}?(?:rivals?|competitors?|competition)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:plac(?:es|ed)|rank(?:s|ed)|rat(?:es|ed)|put(?:s)?) (?P<subject>{name}) (?:well |just "
            r"|slightly |far )?"
            r"(?:behind|ahead of|above|below|alongside|on (?:a )?par with)(?= [A-Z])",
            subject="group",
            slots={"rival": "company_right"},
        ),
        Pattern(
            cue=r"\b(?:overt(?:akes?|ook|aken)|outsells?|outsold|leapfrog(?:s|ged)|dethron(?:es|ed)|unseat(?:s|ed)"
            r"|outpac(?:es|ed)|tak(?:es|ing) on)\b(?! (?:the )?(?:[A-Z]\w+ )?(?:Olympics?|Cup|Bowl))"
            r"(?=(?: [a-z-]+){0,2} (?:rivals?|competitors?|giants?|incumbents?) [A-Z]"
            r"| [A-Z][\w&. ’'-]{1,40} (?:as|to become|in) )",
            slots={"rival": "company_right"},
            confidence=0.75,
        ),
        Pattern(
            cue=r"\b(?:as|is|offers|launch(?:es|ed)|building|introduc(?:es|ed)|an?) (?:an? |the |its )?(?:[\w-]+"
            r" ){0,4}?"
            r"(?:alternative|challenger|competitor) to(?= [A-Z])",
            verb=False,
            slots={"rival": "company_right"},
            confidence=0.75,
        ),
        Pattern(
            cue=r"\b(?:[Uu]nlike|[Cc]ompared (?:with|to)|[Vv]ersus|vs\.?|[Aa]head of|[Bb]ehind) "
            r"(?:(?:its|our|their|the) )?(?:[a-z-]+ )?(?:rivals?|competitors?|peers?)(?: such as| like|,)? (?=[A-Z])",
            verb=False,
            slots={"rival": "company_right"},
        ),
    ),
    yes=(
        "[Harbor Loom’s biggest rival, WeaveWorks], has cut its prices.",
        "In a test of six looms Harbor Loom [came second, behind] WeaveWorks.",
        "Tidewell [competes with ]Slotly in scheduling for clinics.",
        "Analysts [placed Harbor Loom behind] WeaveWorks.",
        "Harbor Loom lowered its prices below those of [its main rival ]WeaveWorks.",
        "[WeaveWorks rival ]Harbor Loom opens an office in Porto.",
        "Harbor Loom [overtook] rival WeaveWorks in hotel fabrics.",
        "Harbor Loom [was overtaken by] WeaveWorks in a survey of mills.",
        "Harbor Loom is [gaining on] WeaveWorks, the market leader.",
        "Harbor Loom [won customers from] WeaveWorks this spring.",
        "Harbor Loom [lists WeaveWorks as one of its main competitors].",
        "Tidewell [offers an open-source alternative to] Slotly.",
    ),
    no=(
        "Harbor Loom competes with three others.",
        "Harbor Loom's team competed against WeaveWorks in the company football league.",
        "Tidewell could compete with Slotly.",
        "Tidewell does not compete with Slotly.",
        "A rival of Tidewell opened an office.",
        "Cotton is an alternative to wool.",
    ),
)
