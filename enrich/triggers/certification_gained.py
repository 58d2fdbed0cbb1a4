"""The company obtained a certificate, an approval or a clearance."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

CERTIFICATION = Trigger(
    family="risk",
    polarity="growth",
    window=120,
    words=(
        "patent",
        "regulator",
        "trademark",
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
    ),
    either=("certificate",),
    patterns=(
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
        "Tidewell [secures permanent clinic licence] in Malta",
        "Tidewell [is now ISO 27001 certified].",
        "Tidewell [completed its SOC 2 Type II audit].",
        "Tidewell [receives FDA clearance] for TriageDesk",
    ),
    no=(
        "Tidewell hopes to receive FDA clearance.",
        "Tidewell expects to obtain FDA approval.",
        "Tidewell obtained FDA approval in 2011.",
    ),
)
