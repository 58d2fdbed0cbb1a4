"""The company sues, is sued, settles or is fined."""

from enrich.trigger import Pattern, Trigger, mention

WORDS = (
    "accus", "action", "alleg", "announced", "antitrust", "appeal", "arbitrat", "ban", "beg", "bring", "brought",
    "case", "charg", "claim", "class action", "commenc", "complaint", "contend", "convict", "counter", "court",
    "defendant", "dragged", "faced", "faces", "facing", "fil", "fine", "found", "hauled", "hit with", "indict",
    "infring", "initiat", "investigat", "judge", "jury", "launch", "lawsuit", "legal", "litigat", "lodg", "los",
    "must pay", "open", "ordered", "orders", "patent", "pay", "penali", "penalt", "petition", "placed under",
    "plaintiff", "pleaded", "pleads", "probe", "proceeding", "prosecut", "put on trial", "raid", "regulator",
    "ruling", "sanction", "settle", "start", "sue", "suing", "suit", "take", "tax", "told", "took", "tribunal",
    "verdict", "watchdog", "whistle", "wins", "won", "writ",
)  # fmt: skip

LEGAL = Trigger(
    family="risk",
    polarity="risk",
    window=90,
    sensitive=True,
    words=WORDS,
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
        Pattern(
            cue=r"\b(?i:fined|sued|sues|fines|penali[sz]ed|sanctioned|charged|prosecuted|prosecutes|indicted"
            r"|convicted|ordered|orders"
            r"|told) (?i:the )?(?:[a-z-]+ ){0,3}?(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})"
            r"(?=\s(?:(?:to pay )?{money}|over|for|with (?:fraud|bribery|breach|violat|fixing|misleading"
            r"|manslaughter)|after|about|nearly|more than|to (?:pay|stop|refund|repay|compensate|hand|halt|cease"
            r"|recall)|in (?:the )?(?:High |Federal |Supreme |federal |state )?[Cc]ourt))",
            subject="group",
            cased=True,
            slots={"amount": "money"},
            unless=r"(?i:\b(?:could|might|ordered (?:new|more)|orders for|charged (?:up|customers))\b)",
        ),
        Pattern(
            cue=r"\b{v:file,bring,launch,lodge,start,open,begin,commence,initiate} (?:an? |its |the "
            r"|legal )?(?:[\w-]+ ){0,4}?(?:suit|lawsuit|legal action|legal proceedings|proceedings|claim"
            r"|action|complaint|case|litigation|arbitration|counterclaim|counter-suit) (?:against|with|in|at)\b",
            slots={"counterpart": "against"},
            unless=r"\b(?:insolvency|bankruptcy|consider\w*|talks|offer|business case|use case)\b",
        ),
        Pattern(
            cue=r"\b(?:will pay|to pay|has paid|paid|agreed to pay|agrees to pay|is to pay|must pay"
            r"|has agreed to pay|ordered to pay|was ordered to pay"
            r"|been ordered to pay) (?:[\w ]+? )?{money}\b(?=[^.;]{0,120}?\b(?:settle\w*|resolve|fines?"
            r"|penalt\w+|damages|charges|claims|lawsuit|court|compensation|breach\w*|violat\w+|probe"
            r"|misconduct|overtime)\b)",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?i:suit|lawsuit|class action|complaint|petition|writ|claim|case|action|proceedings"
            r"|charges) (?:(?:was|were|is|has been|been) )?(?:filed|lodged|brought|launched|started|pending"
            r"|opened)\b(?:(?!\b(?:by it)\b)[^.;]){0,140}?\b(?:against|claims that|alleges that|says that"
            r"|accuses|accusing|alleging that"
            r"|that)\s+(?:the )?(?:[a-z-]+ ){0,3}?(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})",
            subject="group",
            cased=True,
            verb=False,
            unless=r"(?i:\b(?:could|might|against (?:rival|others)|dropped|dismissed)\b)",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:{v:take}) (?P<subject>(?:the )?[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3}) to (?:court"
            r"|a tribunal|the tribunal|arbitration)\b",
            subject="group",
            cased=True,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:pleaded guilty|pleads guilty|(?:was|were|been|is) (?:found (?:guilty|liable|in breach)"
            r"|convicted|indicted|charged with|accused by (?:the )?(?:regulator|prosecutors|commission)"
            r"|hit with (?:an? )?(?:[\w$€£.]+ ){0,3}?(?:fine|lawsuit|penalty|suit)"
            r"|ordered (?:by [\w’' ]{3,50}? )?to (?:pay|stop|refund|repay|recall|compensate|halt))"
            r"|(?:faces|faced|is facing|lost|loses|won|wins|settles|settled) (?:an? |its "
            r"|the )(?:[\w$€£.’'-]+ ){0,5}?(?:lawsuit|suit|fine|class action|case|claim|court (?:case|fight"
            r"|battle)|dispute|litigation|appeal|charges|penalty))\b",
            unless=r"\b(?:could|might|may|deal|award|charged with (?:running|leading|overseeing))\b",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:(?:has|have|had|was|were|is|been) (?:been )?(?:taken to (?:court|a tribunal)"
            r"|hauled (?:before|into) (?:court|the courts)|dragged (?:before|into|to) (?:court|the courts)"
            r"|put on trial|raided|placed under investigation))\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:opened|opens|launched|launches|started|starts|begun|begins|began|announced"
            r"|initiated) (?:an? |its )?(?:[\w-]+ ){0,4}?(?:investigation|probe|inquiry|proceedings) (?:into"
            r"|against) (?:the )?(?:[a-z-]+ ){0,3}?(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})",
            subject="group",
            cased=True,
            unless=r"(?i:\b(?:could|may|might|internal)\b)",
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
        "Orchid Freight has [filed suit against] Birch in Leeds.",
        "The [watchdog fined Northcap] €3 million over its fees.",
        "Northcap [sues Lumen Mutual] over its name.",
        "Northcap [was fined] by the regulator.",
        "A federal [court ruled against Northcap] on Friday.",
        "Unpaid invoices led to a [suit against Harbor Loom] in May.",
    ),
    no=(
        "Orchid Freight is considering a suit against Birch.",
        "Northcap may sue Lumen Mutual.",
        "Northcap was fined by the regulator in 2008.",
        "Northcap denied being sued by Lumen Mutual.",
    ),
)
