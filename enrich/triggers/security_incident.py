"""Data or systems of the company were exposed or attacked."""

from enrich.trigger import Pattern, Trigger, mention

WORDS = (
    "account", "addresses", "attack", "breach", "card", "client", "cloud", "compromis", "computer", "criminal",
    "customer", "cyber", "data", "details", "detected", "discover", "document", "employee", "expos", "files",
    "financial", "former", "gang", "hack", "health", "information", "intruder", "intrusion", "leak", "leav", "left",
    "mailbox", "malware", "medical", "member", "merchant", "names", "network", "numbers", "password", "patient",
    "payment", "payroll", "personal", "phish", "policy", "portal", "prey", "publish", "ransom", "records", "scans",
    "security", "server", "someone", "spill", "staff", "steal", "stol", "system", "target", "thie", "third party",
    "threat", "unauthori", "user", "victim", "vulnerab", "website",
)  # fmt: skip

SECURITY = Trigger(
    family="risk",
    polarity="risk",
    window=60,
    sensitive=True,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:(?:was |were |been |is |gets? |got )?(?:hit|struck|crippled|targeted|attacked"
            r"|knocked offline"
            r"|paraly[sz]ed|disrupted"
            r"|held) (?:by|for) (?:an? )?(?:[\w-]+ ){0,3}?(?:ransomware|cyber-?\s?attack|hackers|malware|ransom)"
            r"|pa(?:ys|id) (?:an? )?(?:{money} )?(?:in )?(?:ransom|hackers))\b",
            slots={},
        ),
        Pattern(
            cue=r"\bhackers? (?:has |have )?(?:stole|stolen|breach(?:es|ed)|hit|attack(?:s|ed)|access(?:es|ed)"
            r"|made "
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
        Pattern(
            cue=r"\b(?:intruders?|attackers?|hackers?|criminals?|thieves|cyber-?criminals?"
            r"|an? unauthori[sz]ed (?:third )?(?:party|person|user|actor)|an? third party|someone"
            r"|threat actors?|an? former employee|gang) (?:has |have |had )?(?:illegally |briefly )?"
            r"(?:{v:copy,steal,take,access,download,obtain,view,exfiltrate,encrypt,breach,break into,gain access to"
            r",get into,enter,read,publish,leak,post,use,compromise})\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:could|might|may be|would|test|simulat\w+|exhibition|museum|jewel|shop|protect\w*"
            r"|prevent\w*|stop\w*)\b",
        ),
        Pattern(
            cue=r"\b(?:(?:personal|customer|client|employee|patient|payroll|user|payment|card|account|medical"
            r"|staff|health|member|merchant|policy|financial) )*(?:data|records|details|information|files"
            r"|passwords|numbers|accounts?|scans|names|addresses)\b(?:(?!\b(?:which|who|if)\b)[^.;:]){0,80}?\s"
            r"(?P<act>(?:was|were|had been|has been|have been|may have been|being|been) (?:[a-z]+ly )?(?:stolen"
            r"|exposed|leaked|compromised|exfiltrated|accessed|copied|taken|breached|published|viewed|downloaded"
            r"|hacked|left (?:open|exposed|unprotected)|encrypted|put at risk))\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:protect\w*|prevent\w*|could be|might be|survey|on average|no (?:data|evidence)|not|never"
            r"|rival|museum|paintings?)\b",
            modality="done",
        ),
        Pattern(
            cue=r"\b(?:detected|discovered|identified|found|noticed|spotted|reported|disclosed|suffered"
            r"|experienced|contained|investigating|notified|confirmed|responding to|hit by|announced"
            r"|dealing with|victim of) (?:[\w’'-]+ ){0,5}?"
            r"(?:unauthori[sz]ed (?:access|activity|third party|intrusion)|third party (?:using|with access)"
            r"|intrusion|data (?:incident|theft|loss|exposure)|cyber ?security (?:event|incident)"
            r"|security (?:event|lapse)|cyber ?(?:event|attack|incident)|ransomware|malware|breach|phishing attack"
            r"|extortion)\b",
            unless=r"\b(?:protect\w*|prevent\w*|could|might|customers['’] breaches|breach of contract|helps?"
            r"|clients? detect|researchers?|survey|breach of (?:the )?(?:covenant|rules|duty)"
            r"|vulnerability in)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:leave,expose,spill,publish,leak}) (?:[\w’',.-]+ ){0,6}?(?:records|data|details|files"
            r"|passwords|scans|accounts?|information|documents|numbers|emails?|database)\b(?: (?:of|for"
            r"|on) [\w’',. -]{1,40}?)? ?(?:open|exposed|online|accessible|unprotected|to anyone"
            r"|on the (?:open )?(?:internet|web))\b",
            subject="system",
            verb=False,
            unless=r"\b(?:could|might|may|results|report|study)\b",
        ),
        Pattern(
            cue=r"\b(?:ransomware|malware|hackers|cyber-?\s?attack|attackers|a breach|a hack) (?:has "
            r"|have )?(?:encrypted|locked|crippled|disrupted|shut down|knocked|forced|hit|halted|paralysed"
            r"|paralyzed|brought down|disabled|struck)\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:could|might|protect\w*|prevent\w*|rival)\b",
        ),
        Pattern(
            cue=r"\b(?:(?:was|were|been|is|became|fell) (?:the )?(?:latest )?(?:victim|target)(?: of| to)|hit by"
            r"|fallen victim to|fell victim to|falls victim to|fallen prey to|fell prey to) (?:an? "
            r"|the )?(?:[\w-]+ ){0,4}?(?:ransomware|cyber-?\s?attack|hack|hackers|breach|attack|malware"
            r"|intrusion|phishing|data theft|cyber-?criminals?)\b",
            unless=r"\b(?:military|missile|terror\w*|shooting|arson|takeover|short[- ]seller|bear attack"
            r"|heart attack|could|may|might)\b",
        ),
        Pattern(
            cue=r"\b(?:networks?|systems?|servers?|website|accounts?|databases?|computers|mailbox(?:es)?|portal"
            r"|cloud)\b(?:(?!\b(?:which|who|if)\b)[^.;:]){0,40}?\s(?P<act>(?:was|were|had been|has been"
            r"|have been) (?:[a-z]+ly )?(?:infiltrated|hacked|breached|compromised|penetrated|broken into"
            r"|encrypted|attacked|accessed without|hijacked))\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:protect\w*|prevent\w*|could|might|survey|rival|on average|not|never)\b",
        ),
        Pattern(
            cue=r"\b(?:data|records|details|information|files|passwords|documents)\b(?:(?!\b(?:which|who"
            r"|if)\b)[^.;:]){0,70}?\s(?P<act>(?:ended up|appeared|turned up|surfaced|were found|was found"
            r"|were offered|was offered|were posted|was posted|are circulating|has surfaced|have surfaced"
            r"|have appeared|has appeared|landed) (?:for sale )?(?:on|in|online))\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:survey|could|might|rival|court)\b",
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
        "[Intruders copied] the records of 9,000 people at Northcap.",
        "[Payroll data was stolen] from Northcap in May.",
        "Northcap [suffered a data breach].",
        "Northcap [was hit by ransomware] in May.",
        "Data stolen in [hack at Northcap]",
        "Northcap [exposed the records] of its customers.",
    ),
    no=(
        "Intruders could have copied the records of Northcap.",
        "Northcap denied that it had suffered a data breach.",
        "A bug could expose customer records at Northcap.",
        "Northcap suffered a data breach in 2011.",
    ),
)
