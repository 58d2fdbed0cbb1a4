"""The company obtained a certificate, an approval or a clearance."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

# What is certified to, by its mark.
CERT = (
    r"(?:ISO(?:/IEC)?[ -]?\d{4,5}(?:[:-]\d+)?|SOC ?[123](?: Type (?:II?|[12]))?|HIPAA|PCI[ -]DSS|HITRUST|FedRAMP|B"
    r" Corp|CE mark"
    r"|(?!(?-i:US|UK|EU|CEO|CFO|IPO|AI|IT|TV|NFL|UN|PR|HR)\b)(?-i:[A-Z]{2,6}))"
)

CERTIFICATION = Trigger(
    family="risk",
    polarity="growth",
    window=120,
    words=(
        "patent",
        "regulator",
        "trademark",
        "registr",
        "audit",
        "status",
        "grant",
        "clear",
        "certif",
        "iso",
        "soc",
        "complian",
        "fda",
        "approv",
        "clearance",
        "accredit",
        "authoriz",
        "authoris",
        "licen",
        "permit",
        "assessment",
        "inspection",
        "examination",
    ),
    either=("certificate",),
    patterns=(
        Pattern(
            cue=r"\b(?P<certificate>(?-i:FDA|MHRA|EMA|FCC|FAA|CAA|NICE|BaFin|FCA)|(?:Food and Drug Administration"
            r"|European Medicines Agency|European Commission|Health Canada))(?: [^.;]{0,30}?)? (?P<act>(?:has |have"
            r" )?(?:approv(?:es|ed)"
            r"|clear(?:s|ed)|licen[cs]ed|authori[sz]ed|certified|granted [^.;]{2,50}? (?:for|to)))"
            r" (?P<subject>{name})['’]s?\b",
            subject="group",
            verb=False,
            unless=r"\b(?:merger|takeover|acquisition|deal|rival|competitor|generic (?:version|copy) of)\b",
        ),
        Pattern(
            cue=r"\b{v:certify,accredit} (?P<subject>{name}) (?:as (?:being )?(?:compliant|conforming) (?:with|to)|to"
            r"|under|against) (?P<certificate>" + CERT + r")",
            subject="group",
        ),
        Pattern(
            cue=r"\b(?:{v:receive,obtain,gain,secure,win,get,earn,achieve}|(?:has been|was) (?:granted|awarded"
            r"|issued)) (?:an? |its |the )?(?:(?:full|first|new|final) )*(?P<certificate>(?:[a-z’'-]+"
            r" ){1,4}certificate|(?:B Corp|Fairtrade|LEED \w+|organic|halal|kosher)"
            r" (?:certification|accreditation|status|label))\b",
            unless=r"\b(?:gift|share|birth|stock|death|deposit|savings|school)s? certificate\b|\bcustomers?\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:has been|have been|was|were|is|are) (?:added to|entered (?:in|on|onto)|listed (?:on|in)"
            r"|included in) the (?P<certificate>(?-i:[A-Z]{2,8}))"
            r" (?:registry|register)\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?P<certificate>" + CERT + r")(?: (?:compliance|conformity|quality|security))? (?:report"
            r"|certificate|attestation|certification|accreditation"
            r"|licen[cs]e)\b[^.;]{0,70}? (?P<act>(?:has been|was|were|have been) (?:issued|awarded|granted|given"
            r"|presented)) to (?P<subject>{name})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:has |have )?pass(?:es|ed) (?:its |the |an? |our )?(?:(?:first|annual|independent|external"
            r"|surveillance|full) )*(?P<certificate>" + CERT + r")"
            r"(?: [\w-]+){0,2}? (?:audit|assessment|inspection|examination|evaluation)\b",
        ),
        Pattern(
            cue=r"\b(?:has been|have been|is now|are now|was|were|becomes?|became|has become) (?:re)?(?:certified"
            r"|accredited|approved|registered|licen[cs]ed"
            r"|authori[sz]ed) (?:to|under|against|for|as) (?:the |an?"
            r" )?(?P<certificate>" + CERT + r")(?=[\s,.;])",
            unless=r"\b(?:market(?:ed)? as|ceo|chief executive)\b",
        ),
        Pattern(
            cue=r"\b(?:achiev(?:es?|ed)|earn(?:s|ed)?|receiv(?:es?|ed)|obtain(?:s|ed)?|gain(?:s|ed)?|secur(?:es?|ed)"
            r"|attain(?:s|ed)?|reach(?:es|ed)) "
            r"(?P<certificate>(?:B Corp|FedRAMP(?: (?:High|Moderate))?|Great Place to Work|Fairtrade|LEED (?:Gold"
            r"|Platinum|Silver)|" + CERT + r") (?:status|registration"
            r"|conformity|certificate))\b",
        ),
        Pattern(
            cue=r"\b(?:{v:achieve,earn,receive,obtain,gain,secure,win,get,hold})(?= (?:an? |the |its |our )?(?:[\w-]+"
            r" ){0,4}?certificates?\b)(?:[\w’' -]{0,40}?)"
            r"(?P<certificate>" + CERT + r") certificates?\b",
            unless=r"\b(?:gift|share|birth|stock|death|deposit)\b",
        ),
        Pattern(
            cue=r"\b(?:achiev(?:es?|ed)|earn(?:s|ed)?|receiv(?:es?|ed)|obtain(?:s|ed)?|gain(?:s|ed)?|secur(?:es?"
            r"|ed)|complet(?:es?|ed)|attain(?:s|ed)?|gets?|wins?|won|award(?:ed)|successfully completed"
            r"|announc(?:es?|ed))\b(?:\s+[\w’'&.,/()-]+){0,7}?\s+"
            r"(?P<certificate>(?:ISO(?:/IEC)?[ -]?\d{4,5}(?:[:-]\d+)?|SOC ?[123](?: Type (?:II?|[12]))?|HIPAA"
            r"|PCI DSS|HITRUST|FedRAMP|GDPR|FDA|CE Mark|510\(k\)|EU|EMA|regulatory"
            r"|(?-i:[A-Z]{2,6}))(?: [\w()-]+){0,3}? ?"
            r"(?:certifications?|accreditation|audit|clearance|approval|compliance|attestation|authori[sz]ation"
            r"|licen[cs]e|nod|registration))\b",
            unless=r"\b(?:expects?|awaiting|pending|subject to)\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:(?:gets?|wins?|won|receiv(?:es?|ed)|secur(?:es?|ed)|obtain(?:s|ed)?|clears?"
            r"|cleared)\s+(?:[\w’'-]+ ){0,5}?(?:regulatory|antitrust|fda|eu|government|sebi|rbi|cci|ema"
            r"|ministry|central bank|key)\s+(?:[\w-]+ ){0,3}?(?P<certificate>approval|nod|clearance|licen[cs]e"
            r"|hurdle|permit|go-ahead))\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:secur(?:es?|ed)|receiv(?:es?|ed)|obtain(?:s|ed)?|gain(?:s|ed)?|wins?|won|(?:has been |was "
            r"|been )?(?:awarded|granted))\s+(?:an? |the |its |full )*(?P<certificate>(?:[\w-]+ ){1,4}?(?:licen[cs]e|"
            r"permit|certification|accreditation))\b(?! (?:agreement|deal|fee|plate|rights?|revenue|holder))",
            unless=r"\b(?:licen[cs]ed? (?:to use|software|content|music|patents?)|driving licen[cs]e|learner)\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:wins?|won|gets?|got|receiv(?:es?|ed)|secur(?:es?|ed)|gain(?:s|ed)?|obtain(?:s|ed)?)\s+(?:an? "
            r"|the |its "
            r"|final |full )*(?P<certificate>(?:[\w.-]+ ){1,3}?(?:approval|clearance|go-ahead))\b(?= (?:for|of|from"
            r"|to)\b|\W*$)",
            unless=r"\b(?:shareholders?|investors?|stockholders?|board|court|lenders?|creditors?|union|customers?"
            r"|critical"
            r"|public|approval ratings?)\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:is|are|has been|have been|was|now|becomes?|became) (?:now |officially |fully )?"
            r"(?P<certificate>(?:ISO(?:/IEC)?[ -]?\d{4,5}(?:[:-]\d+)?|SOC ?[123](?: Type (?:II?|[12]))?|HIPAA|PCI DSS|"
            r"HITRUST|FedRAMP|B Corp)(?: (?:Moderate|High))?[ -](?:certified|compliant|accredited|authori[sz]ed))\b",
            slots={"place": "place"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:FDA|Food and Drug Administration|European Commission|EU|SEC|FCC|Sebi|SEBI|RBI|CCI"
            r"|regulators?|government|authorit(?:y|ies)|ministry|commission|MHRA|EMA|central bank"
            r"|Patent (?:and Trademark )?Office)\b.{0,40}?\b(?:approv(?:es|ed)|clear(?:s|ed)|grant(?:s"
            r"|ed)|award(?:s|ed)|authori[sz](?:es|ed)|green-?li(?:ghts?|t))\b",
            cased=True,
        ),
        mention(
            r"\b(?:wins?|won|gets?|got|receiv(?:es?|ed)|secur(?:es?|ed)|gain(?:s|ed)?|obtain(?:s"
            r"|ed)?)\s(?:[\w’'.-]+ ){0,4}?(?:approval|clearance|licen[cs]es?|certification|permit"
            r"|patent)\b",
            unless=NOT_YET,
        ),
    ),
    pointed=("[FDA approves] a valve made by Tidewell.",),
    yes=(
        "The [FDA has cleared Tidewell’s] glucose sensor.",
        "Auditors [certified Tidewell as compliant with PCI DSS].",
        "Tidewell [earns B Corp certification]",
        "Tidewell [secures permanent clinic licence] in Malta",
        "Tidewell [is now ISO 27001 certified].",
        "Tidewell [completed its SOC 2 Type II audit].",
        "Tidewell [passed its SOC 2 Type II audit] in May.",
        "Tidewell [has been certified to ISO 27001] by an auditor.",
        "A [SOC 2 Type II report covering the year has been issued to Tidewell] in Malta.",
        "Tidewell [was added to the ISAGO registry] on 4 May.",
        "Tidewell [gained B Corp status].",
        "Tidewell [receives FDA clearance] for TriageDesk",
    ),
    no=(
        "Tidewell hopes to receive FDA clearance.",
        "Tidewell expects to obtain FDA approval.",
        "Tidewell obtained FDA approval in 2011.",
    ),
)
