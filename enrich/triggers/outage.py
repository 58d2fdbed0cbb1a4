"""A service of the company was down."""

from enrich.trigger import Pattern, Trigger

WORDS = (
    "access", "apologi", "app", "breakdown", "bring", "brought", "computer", "could not", "couldn", "crash",
    "cut off", "dark", "disrupt", "down", "fail", "fault", "fix", "glitch", "ground", "inaccess", "interrupt",
    "it fail", "knock", "locked", "network", "offline", "operations", "out of", "outage", "payments", "platform",
    "put ", "recover", "resolv", "restor", "resum", "service", "shut out", "software", "stopp", "stops", "system",
    "take", "technical", "took", "unable", "unavailab", "unreach", "update", "website",
)  # fmt: skip

OUTAGE = Trigger(
    family="risk",
    polarity="risk",
    window=30,
    sensitive=True,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:suffer(?:s|ed)?|experienc(?:es|ed|ing)|hit by|hit with|resolv(?:es|ed)|confirm(?:s"
            r"|ed)|report(?:s|ed)|apologi[sz](?:es|ed) (?:for|after)|recover(?:s|ed|ing) from"
            r"|restor(?:es|ed) (?:service|services) after) (?:an? |the |its "
            r"|another )?(?:[\w’'-]+ ){0,4}?(?:outages?|service disruption|network failure)\b",
            unless=r"\b(?:power outage in|prevent\w*|avoid\w*|monitor\w*)\b",
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:['’]s)? (?i:outage)\b(?= (?i:hits"
            r"|leaves|affects|disrupts|takes|knocks|impacts|caused|lasted))",
            subject="group",
            cased=True,
        ),
        Pattern(
            cue=r"\b(?:was|were|is|are|went|goes) (?:down|offline)\b(?= (?:for (?:several |about "
            r"|more than )?(?:\w+ )?(?:hours?|minutes|days?)|across|worldwide|globally|after))",
            unless=r"\b(?:shares?|stocks?|profits?|sales|revenues?|prices?|index|percent|per cent|%)\b",
        ),
        Pattern(
            cue=r"\b(?P<act>(?:was|were|is|are|went|goes|became|becomes|been|stayed|remained|being|knocked|taken"
            r"|forced|fell) (?:[a-z]+ly |briefly |completely |temporarily )?"
            r"(?:unavailable|unreachable|inaccessible|offline|dark|out of service|out of action|down)"
            r"|go(?:es)? dark|stopped (?:working|responding)|stops (?:working|responding)|crashed|crashes|failed"
            r"|ground to a halt)\b"
            r"(?=[^.;]{0,120}?\b(?:for (?:[a-z]+ ){0,4}?(?:\d[\d.]*|an?|one|two|three|four|five|six|seven|eight"
            r"|nine|ten|several|half)? ?(?:[a-z-]+ )?(?:hours?|minutes|days?)|hours|outage|across|worldwide"
            r"|globally|customers|users|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this (?:morning|afternoon)"
            r"|overnight"
            r"|shortly|until|when|after|before|between|from)\b)",
            subject="system",
            verb=False,
            unless=r"\b(?:shares?|stocks?|profits?|sales|revenues?|prices?|index|percent|per cent|%|bank failed"
            r"|talks|negotiations|deal|vote|bill|plan failed|furnace|mine|plant|factory|reactor|goalkeeper"
            r"|patients?"
            r"|power cuts|could|if|test|hoax)\b",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?P<act>(?:were|was|are|been|being|be|found themselves) (?:left )?(?:locked out of"
            r"|unable to (?:log (?:in|on)|access|reach|use|pay|make|open|place|withdraw|see|send|connect|book"
            r"|sign|check|transfer|get|order)|shut out of|cut off from))\b",
            subject="system",
            verb=False,
            unless=r"\b(?:could|might|office|building|homes|flood|strike|sanctions)\b",
        ),
        Pattern(
            cue=r"\b(?:could not|couldn['’]t) (?:log (?:in|on)|access|reach|pay|make payments|place orders"
            r"|withdraw|send|connect|book|sign in|check in|transfer)\b",
            subject="system",
            verb=False,
            modality="done",
            unless=r"\b(?:afford|sanctions|if|said it could not)\b",
        ),
        Pattern(
            cue=r"\b(?:outages?|service disruption|downtime|service interruption|technical (?:fault|glitch|problem"
            r"|failure)|system failure|it failure|(?:computer|network|software) (?:failure|glitch|fault)"
            r"|faulty update|breakdown) (?:at|of|on|in|affecting|hitting)\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:could|might|power outages? in|supply|traffic|labou?r|strike|protect|prevent|avoid"
            r"|monitor\w*|insurance|rival|if|risk|electricity|orders (?:rose|for))\b",
            modality="done",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b{v:restore,resume,recover,fix,resolve} (?:full |all |its |the |normal )*(?:services?|access"
            r"|systems?|outage|disruption|operations)\b(?=[^.;]{0,80}?\b(?:after|following|outage|crash"
            r"|failure|hours)\b)",
            unless=r"\b(?:strike|fire|storm|flood|cyber|ransomware|hack)\b",
        ),
        Pattern(
            cue=r"\b{v:take,knock,bring,put} (?:[\w’'&.-]+ ){1,7}?(?:offline|out of action|out of service"
            r"|down)\b(?=[^.;]{0,60}?\b(?:for|on|across|hours?|minutes|day|morning|afternoon)\b)",
            subject="owner",
            verb=False,
            unless=r"\b(?:power cuts?|towns?|storms?|prices?|costs?|ransomware|cyber\w*|hackers?"
            r"|website down permanently|inflation|debt"
            r"|rates|could|missile|drone)\b",
        ),
        Pattern(
            cue=r"\bapologi[sz]e[sd]? (?:to [\w ]{3,30} )?(?:after|for|when|because)\b(?=[^.;]{0,90}?\b(?:failed"
            r"|crashed|went down|outages?|offline|unavailable|stopped working|disruption|down for|glitch"
            r"|could not (?:log|access|pay))\b)",
            unless=r"\b(?:breach|cyber\w*|train|flight)\b",
            modality="done",
        ),
        Pattern(
            cue=r"\b(?:services?|systems?|apps?|platform|access|website|operations"
            r"|payments) (?:[\w’'&.-]+ ){0,5}?(?P<act>(?:was|were|is|are|has been|have been) (?:fully |now "
            r"|largely )?(?:restored|back|running again|working again|up again"
            r"|resumed))\b(?=[^.;]{0,90}?\b(?:outage|failure|crash|disruption|glitch|hours|downtime)\b)",
            subject="owner",
            verb=False,
            unless=r"\b(?:ransomware|cyber\w*|strike|storm|flood)\b",
        ),
    ),
    yes=(
        "Nurses [were locked out of] TriageDesk on Monday.",
        "TriageDesk [was down] for six hours on Monday.",
        "Tidewell [suffered a nationwide outage].",
    ),
    no=(
        "Power cuts took whole towns offline for two days, and Tidewell sold out of lamps.",
        "Tidewell may suffer an outage.",
        "Tidewell suffered an outage in 2013.",
        "Tidewell shares were down for three days.",
        "Tidewell denied that it had suffered an outage.",
    ),
)
