"""Data or systems of the company were exposed or attacked."""

from enrich.trigger import Pattern, Trigger, mention

SECURITY = Trigger(
    family="risk",
    polarity="risk",
    window=60,
    sensitive=True,
    words=(
        "security",
        "malware",
        "phish",
        "stol",
        "steal",
        "vulnerab",
        "attack",
        "breach",
        "hack",
        "ransom",
        "cyber",
        "leak",
        "expos",
        "stolen",
        "compromis",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:(?:was |were |been |is |gets? |got )?(?:hit|struck|crippled|targeted|attacked|knocked offline"
            r"|paraly[sz]ed|disrupted"
            r"|held) (?:by|for) (?:an? )?(?:[\w-]+ ){0,3}?(?:ransomware|cyber-?\s?attack|hackers|malware|ransom)"
            r"|pa(?:ys|id) (?:an? )?(?:{money} )?(?:in )?(?:ransom|hackers))\b",
            slots={},
        ),
        Pattern(
            cue=r"\bhackers? (?:has |have )?(?:stole|stolen|breach(?:es|ed)|hit|attack(?:s|ed)|access(?:es|ed)|made "
            r"off with)\b"
            r"(?:\s(?!from\b|of\b)[\w’'$€£.,-]+){0,8}?(?:\s(?:from"
            r"|of))?\s(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})",
            subject="group",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:suffer(?:s|ed)?|disclos(?:es?|ed)|confirm(?:s|ed)?|report(?:s|ed)?|reveal(?:s|ed)?|says"
            r"|said|hit by|admits?|admitted|announc(?:es?|ed)|experienc(?:es?"
            r"|ed))\s+(?:[\w’'-]+ ){0,6}?(?:data breach|cyber-?\s?attack|ransomware|security (?:breach"
            r"|incident)|hack(?:ed|ers|ing)?|data leak|cyber incident|stolen|breach)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:(?:was|were|been|is|gets?|got) (?:hacked|breached|compromised)|hack at|data breach at"
            r"|breach at|cyber-?attack (?:on|at)|attack on|ransomware attack (?:on"
            r"|at))\s+(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3})",
            subject="group",
            cased=False,
            unless=r"\b(?:shooting|military|troops|missile|iran|israel|ukraine|gaza)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:(?:was|were|been|gets?|got) (?:hacked|breached)|(?:expos|leak)(?:es?"
            r"|ed)\b(?:\s+[\w’'-]+){0,7}?\s+(?:data|records|information|passwords|details|files))\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:’s|'s)?\s(?i:data breach|breach|hack"
            r"|cyberattack|ransomware attack)\b(?! attempt)",
            subject="group",
            cased=True,
            unless=r"(?i:\b(?:contract|protocol|trust)\b)",
        ),
        Pattern(
            verb=False,
            cue=r"(?:['’]s)?\s(?:data breach|security breach|cyberattack) (?:exposes|exposed|affects|affected|hits"
            r"|impacts|impacted)\b",
            slots={},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:ransomware attacks?|data breach(?:es)?|cyber-?\s?attacks? (?:on|at|against|that)"
            r"|cyber ?security incident|hackers? (?:[a-z]+ )?(?:st[oe]al\w*|stole|hit|broke|gained"
            r"|accessed|targeted|breached|claim\w*|leaked)|held (?:to|for) ransom|(?:recent"
            r"|following (?:the|a)|after (?:the|a)|of) hack\b|ahead of hack|(?:was|were|been"
            r"|got) hacked|breach of|security (?:breach|incident)|data (?:leak|theft))\b",
            unless=r"\b(?:protect\w*|prevent\w*|detect\w*|defen[cds]\w*|report finds|survey|tips|how to"
            r"|solution|webinar|ethical|training|insurance|breach of (?:contract|trust|duty|covenant"
            r"|law|rules?|peace))\b",
        ),
    ),
    pointed=("Northcap is still counting the cost of the [ransomware attack].",),
    yes=(
        "Northcap [suffered a data breach].",
        "Northcap [was hit by ransomware] in May.",
        "Data stolen in [hack at Northcap]",
        "Northcap [exposed the records] of its customers.",
    ),
    no=(
        "Northcap denied that it had suffered a data breach.",
        "A bug could expose customer records at Northcap.",
        "Northcap suffered a data breach in 2011.",
    ),
)
