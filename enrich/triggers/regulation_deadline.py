"""A rule comes into force for the company by a day."""

from enrich.trigger import Pattern, Trigger

DAY = (
    r"(?P<deadline>(?:the end of |early |late |mid-)?(?:(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March"
    r"|April|May|June|July"
    r"|August|September|October|November|December)(?: \d{1,2}(?:st|nd|rd|th)?\b,?)?(?: \d{4})?|20\d\d))"
)
WORDS = (
    "act", "ban", "before", "bound", "by ", "compl", "cut-off", "deadline", "direct", "exempt", "faces", "gave",
    "gets", "given", "gives", "got ", "grace", "has ", "have ", "instruct", "law", "licen", "limit", "mandate",
    "meet", "must", "need", "no later", "oblig", "order", "permit", "regime", "regulation", "requir", "rule",
    "set ", "standard", "tells", "time limit", "told", "transition", "under orders", "until", "waiver", "will have",
)  # fmt: skip

DEADLINE = Trigger(
    family="risk",
    polarity="change",
    window=180,
    words=WORDS,
    required=("deadline",),
    patterns=(
        Pattern(
            cue=r"\b(?:must|has to|have to|is required to|are required to|needs to|need to) (?:comply with"
            r"|meet|implement|be compliant with|register (?:with|under)"
            r"|obtain)\b.{3,90}?\bby (?P<deadline>(?:the end of |early "
            r"|mid-)?(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September"
            r"|October|November|December)(?: \d{1,2},?)?(?: \d{4})?|20\d\d))",
            cased=True,
            modality="announced",
            verb=False,
            slots={},
        ),
        Pattern(
            cue=r"\b(?i:has|have|had been given|been given|was given|were given|given|gets?"
            r"|got) (?:(?:\w+ ){1,3}?(?:months|weeks|days|years), |only |just )?(?i:until|till|to|up to) "
            + DAY
            + r",? (?=(?i:to)\b)",
            cased=True,
            modality="announced",
            verb=False,
            subject="system",
            unless=r"(?i:\b(?:if|were|offer|entries|bid|vote|could|users? ha(?:s|ve)|customers ha(?:s|ve)"
            r"|suppliers ha(?:s|ve)|shareholders ha(?:s|ve)|pitch)\b)",
            needs="",
        ),
        Pattern(
            cue=r"\b(?i:gave|gives|has given|ordered|orders|has ordered|told|tells|instructed|directed|requires"
            r"|required|obliged?s?"
            r"|set) (?P<subject>(?:the )?[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})\b[^.;]{0,90}?\b(?i:by|until"
            r"|to|before|of) " + DAY,
            cased=True,
            subject="group",
            modality="announced",
            unless=r"(?i:\b(?:if|were|dropped|proposal|proposes|would|could|deliver\w*|prize|entries|bond|shares"
            r"|tender|contract|invest\w*)\b)",
            slots={"by_rule": "rule"},
            must=("by_rule",),
        ),
        Pattern(
            cue=r"\b(?i:rules?|regulations?|law|ban|directive|act|standards?|requirements?|waiver|exemption"
            r"|licen[cs]e|permit|grace period|transition period|deadline|limits?|regime"
            r"|mandate)\b(?:(?!\b(?:entries|prize|competition|registration for)\b)[^.;]){0,70}?"
            r"\s(?P<act>(?i:runs? out|expires?|takes? effect|comes? into (?:force|effect)|enters? into force"
            r"|kicks? in|appl(?:y|ies)|catch(?:es)? up with (?:us|it|them)|bites?|ends?|falls? due|is due"
            r"|starts? to apply|goes into effect|lapses?))"
            r" (?:for (?:it|us|them) )?(?i:on|from|in|at the end of|by|after) " + DAY,
            cased=True,
            subject="system",
            modality="announced",
            verb=False,
            unless=r"(?i:\b(?:if|were|dropped|proposal|proposed|draft|could|would|entries|prize|analysts?|survey"
            r"|early[- ]bird|ticket|lease)\b)",
        ),
        Pattern(
            cue=r"\b(?i:must|has to|have to|is required to|are required to|needs to|need to|is obliged to"
            r"|will have to|is bound to|is under orders to|faces a deadline to|has been told to"
            r"|has been ordered to|was told to|was ordered to) "
            r"(?:[\w’',-]+ ){1,14}?(?i:by|before|from|no later than|until|as of|on) " + DAY,
            cased=True,
            modality="announced",
            verb=False,
            subject="left",
            slots={"by_rule": "rule"},
            must=("by_rule",),
            unless=r"(?i:\b(?:if|were|dropped|proposal|would|could|better|manufacturers must|companies must"
            r"|firms must|employers must|survey|analysts?|entries)\b)",
        ),
        Pattern(
            cue=r"\b(?i:deadline|cut-off|time limit)\b[^.;]{0,40}?\b(?i:of|is|on|falls on|set for|for) "
            + DAY
            + r"(?=[^.;]{0,60}?\b(?i:to (?:comply|meet|bring|fit|register|obtain|implement)|for compliance)\b)",
            cased=True,
            modality="announced",
            verb=False,
            subject="system",
            unless=r"(?i:\b(?:if|were|dropped|proposal|entries|prize|bids?|applications?)\b)",
        ),
        Pattern(
            cue=r"\b(?i:by|before|no later than|until) "
            + DAY
            + r",? (?=(?:the )?{name}(?:,[^,]{2,50},)? (?:must|has to|have to|will have to|is required to"
            r"|needs to)\b)",
            cased=True,
            modality="announced",
            verb=False,
            subject="right",
            slots={"by_rule": "rule"},
            must=("by_rule",),
            unless=r"(?i:\b(?:if|were|dropped|proposal|would|could|survey|analysts?|entries)\b)",
        ),
        Pattern(
            cue=r"\b(?i:rules?|regulations?|law|ban|directive|act|standards?|requirements?|limits?"
            r"|regime)\b[^.;]{0,40}?\s(?P<act>(?i:will |is to )?(?i:apply|applies|extend"
            r"|extends)) (?i:to) (?:the )?(?P<subject>{name})(?: (?i:too|as well))? (?i:from|on|as of|by) " + DAY,
            cased=True,
            subject="group",
            modality="announced",
            verb=False,
            unless=r"(?i:\b(?:if|were|dropped|proposal|proposed|draft|could|would)\b)",
        ),
    ),
    yes=(
        "The central bank [ordered Northcap to meet its new rules by 30 June].",
        "Under an order of the agency Tidewell [has until 30 June ]to fit filters.",
        "Tidewell [must meet the new device rules by July].",
    ),
    no=(
        "Were the draft to become law, Tidewell would have until 30 June to fit filters.",
        "Tidewell said that it would be better if it must not meet the new device rules by July.",
        "Tidewell had to meet the device rules by 2009.",
        "If it grows, Tidewell must meet the device rules by July.",
    ),
)
