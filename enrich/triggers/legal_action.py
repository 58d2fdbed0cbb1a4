"""The company sues, is sued, settles or is fined."""

from enrich.trigger import Pattern, Trigger, mention

LEGAL = Trigger(
    family="risk",
    polarity="risk",
    window=90,
    sensitive=True,
    words=(
        "indict",
        "orders",
        "plaintiff",
        "whistle",
        "appeal",
        "legal",
        "litigat",
        "defendant",
        "verdict",
        "settle",
        "infring",
        "contend",
        "alleg",
        "tax",
        "sue",
        "suit",
        "case",
        "pay",
        "wins",
        "won",
        "los",
        "raid",
        "accus",
        "suing",
        "lawsuit",
        "fine",
        "settle",
        "court",
        "judge",
        "antitrust",
        "charg",
        "penalt",
        "probe",
        "investigat",
        "ban",
        "patent",
        "ruling",
        "class action",
        "complaint",
        "sanction",
        "jury",
        "tribunal",
        "regulator",
        "watchdog",
    ),
    shared=("counterpart",),
    patterns=(
        Pattern(
            cue=r"\b(?i:court|judge|tribunal|jury|regulator|watchdog)s? (?i:has |have )?(?i:dismiss(?:es|ed)"
            r"|reject(?:s|ed)|uph(?:olds|eld)"
            r"|rul(?:es|ed) (?:against|for|in favou?r of)|order(?:s|ed)|fault(?:s|ed)|finds|found|clear(?:s|ed)"
            r"|fines?|fined"
            r"|invalidates?) (?:[a-z]+ ){0,3}?(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})",
            subject="group",
            cased=True,
            slots={},
        ),
        Pattern(
            cue=r"\b(?:sue[sd]?|suing|fil(?:es?|ed) (?:an? )?(?:[\w-]+ ){0,3}?(?:lawsuit|suit|complaint"
            r"|case) against|takes? [A-Z]\w+ to court)\b",
            unless=r"\b(?:sued by)\b",
            slots={"counterpart": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:(?:(?:is|are|was|were|been|being|gets?|got|be) )?(?:sued|fined|penali[sz]ed"
            r"|sanctioned)(?= (?:by|over|for|in|with|{money}|about|nearly))|(?:is|are|was|were"
            r"|been) charged with|fac(?:es?|ed|ing) (?:an? |the )?(?:[\w$€£.’'-]+ ){0,5}?(?:lawsuits?|suit"
            r"|probe|fine|charges|investigation|class action|sanctions|penalty)"
            r"|(?:agree[sd]? to (?:pay|settle)|settle[sd]?|to pay|will pay|pa(?:ys|id))\b(?=.{0,80}\b(?:settle"
            r"|lawsuit|suit|charges|fine|penalt|claims|class action|probe|dispute))|(?:loses|lost|wins?"
            r"|won)\b(?:\s+[\w’'-]+){0,6}?\s+(?:appeal|lawsuit|court (?:case|ruling|battle|fight|approval)"
            r"|patent (?:case|suit|trial)|legal (?:battle|fight)))",
            unless=r"\b(?:charged (?:up|particles|battery)|fully charged|extra charged)\b",
            slots={"amount": "money"},
        ),
        Pattern(
            unless=r"\b(?:Notice of Allowance|Patent (?:No|Application)|titled)\b",
            cue=r"\b(?i:fine[sd]|probes?|investigat(?:es|ing)|charge[sd]|ban(?:s|ned)|accuse[sd]|raid(?:s"
            r"|ed)?)\s+(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?=’s|'s|,|\s(?:over|for|in|with|on"
            r"|to|{money}|from|after)\b|\W*$)",
            subject="group",
            cased=True,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:’s|'s)?\s(?i:antitrust (?:case|probe"
            r"|trial|suit)|lawsuit|settlement|patent (?:case|suit|trial)|fraud (?:case|charges|trial))\b",
            subject="group",
            cased=True,
            unless=r"\b(?:Court|Supreme|District|Federal)\b lawsuit",
            slots={},
        ),
        Pattern(
            cue=r"\b(?i:lawsuit|suit|class action|complaint|case|charges|probe|investigation) (?:\w+ )?(?:against"
            r"|into) (?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})\b",
            subject="group",
            cased=True,
            slots={},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:suit|complaint|plaintiffs?|prosecutors?|commission|regulators?|attorney general"
            r"|department|lawyers?) (?:[\w’'-]+ ){0,5}?(?:alleg(?:es|ed)|contends?|contended|claims"
            r"|argue[sd]|accuse[sd]|charged)\b|\btax (?:ruling|order|dispute|bill|case)\b|\b(?:sought"
            r"|reach(?:es|ed)|agreed) (?:an? )?(?:[a-z]+ )?settlement\b",
            unless=r"\b(?:police|murder|shooting|killed|trump|biden)\b",
        ),
        mention(
            r"\b(?:lawsuits?|class[- ]actions?|whistle-?blowers?['’]?s? (?:suit|case|claims?)|the suit"
            r"|legal (?:action|battle|fight|dispute)|court (?:filings?|ruling|order|case|battle|fight"
            r"|documents|records)|antitrust|plaintiffs?|litigation|defendants?|verdict|injunction"
            r"|restraining order|patent (?:infringement|dispute|suit|case))\b",
            unless=r"\b(?:law firm|attorneys? at|legal services|insurance covers?)\b",
        ),
        mention(
            r"\b(?:court|judge|tribunal|jury|justices?)\b.{0,60}?\b(?:rul(?:ed|es|ing)|rejected"
            r"|rejects|dismiss(?:ed|es)|upheld|upholds|ordered|orders|granted|refused|denied|allows?"
            r"|blocked|sided|decided|overturned)\b"
        ),
        mention(
            r"\b(?:alleg(?:ed|es) that|accus(?:ed|es|ing) (?:\w+ ){0,3}of|indict(?:ed|ment|ments)"
            r"|sanctions? (?:on|against)|(?:probes?|investigations?) (?:into|of|over|by|against)"
            r"|(?:slaps?|slapped|imposes?|imposed) (?:[\w’'$€£.,-]+ ){0,4}(?:fines?|penalt(?:y|ies)"
            r"|notices?|sanctions)|settled (?:allegations|claims|charges)|orders? halt to)\b",
            unless=r"\b(?:police|murder|shooting|killed|drug trafficking|journalist|practice of|senate"
            r"|congress|trump|biden)\b",
        ),
    ),
    pointed=(
        "Lawyers for Northcap filed a brief in the [class action].",
        "[The suit] claims that Northcap hid its fees.",
    ),
    yes=(
        "Northcap [sues] Lumen Mutual over its name.",
        "Northcap [was fined] by the regulator.",
        "A federal [court ruled against Northcap] on Friday.",
        "Unpaid invoices led to a [suit against Harbor Loom] in May.",
    ),
    no=(
        "Northcap may sue Lumen Mutual.",
        "Northcap was fined by the regulator in 2008.",
        "Northcap denied being sued by Lumen Mutual.",
    ),
)
