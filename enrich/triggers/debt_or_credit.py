"""The company borrows: a loan, a credit line, bonds."""

from enrich.trigger import Pattern, Trigger, mention

DEBT = Trigger(
    family="capital",
    polarity="neutral",
    window=90,
    words=(
        "bond",
        "loan",
        "credit",
        "debt",
        "notes",
        "revolving",
        "rais",
        "clos",
        "secur",
        "sign",
        "obtain",
        "pric",
        "sell",
        "sold",
        "issu",
        "receiv",
        "arrang",
        "announc",
        "borrow",
        "draw",
        "drew",
        "refinanc",
        "lend",
        "lent",
        "facility",
        "overdraft",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:{v:have,get,win,use,receive,put in place,agree,negotiate,set up}) (?:now )?(?:an? |its |the"
            r" )?(?:new |fresh |further |second )?{money} (?:(?:[a-z-]+ ){0,4}?)(?:loan"
            r"|credit facility|credit line|term facility|revolving facility|debt facility|overdraft)\b",
            unless=r"\b(?:repay\w*|repaid|outstanding|defaulted?|owes?|student)\b",
            slots={"amount": "money", "lender": "lender"},
        ),
        Pattern(
            cue=r"\b(?:expand|extend|increas|upsiz|enlarg|doubl|rais|renew|amend)(?:s|es|ed) (?:its |the )?(?:[a-z-]+"
            r" ){0,3}?(?:credit facility|credit line|loan|revolver|term facility|debt facility)"
            r"\b[^.;]{0,60}? (?:to|by) {money}",
            slots={"amount": "money", "lender": "lender"},
        ),
        Pattern(
            cue=r"\b(?:an? |the )?{money} (?:(?:[a-z-]+ ){0,3}?)(?:loan|credit facility|credit line|debt facility)"
            r" from (?=(?:the )?(?:[a-z-]+ ){0,4}?[A-Za-z])[^.;,]{2,60}?,? (?P<act>will|lets?|helps?"
            r"|gives?|allows?|enables?|pays? for|is to) (?:help |let |allow |give |enable )?(?P<subject>{name})",
            subject="group",
            verb=False,
            modality="announced",
            slots={"amount": "money", "lender": "from_cue"},
        ),
        Pattern(
            cue=r"\bwith an? {money} (?:(?:[a-z-]+ ){0,3}?)(?:loan|credit facility|credit line|debt facility|bond)"
            r" from [^.;,]{2,60}?, (?P<subject>{name}) (?P<act>will|is|has|plans|can|to)\b",
            subject="group",
            verb=False,
            modality="announced",
            slots={"amount": "money", "lender": "from_cue"},
        ),
        Pattern(
            cue=r"\b(?:venture debt|private credit|growth debt|bank debt|mezzanine debt|debt financing|a loan) (?:of"
            r"|worth) {money} from (?=[A-Z])[^.;,]{2,50}? (?P<act>gives|will|lets|helps|allows|extends"
            r"|funds|buys) (?=(?:[a-z-]+ ){0,2}[A-Z])",
            subject="right",
            verb=False,
            slots={"amount": "money", "lender": "from_cue"},
        ),
        Pattern(
            cue=r"\b{v:borrow}(?: (?:about|around|up to|nearly|more than|some|over|another|a further|an additional))*"
            r" {money}",
            slots={"amount": "money", "lender": "from"},
        ),
        Pattern(
            cue=r"\b(?:lends?|lent|lending)(?= (?:[a-z-]+ ){0,3}?[A-Z])(?! to\b)(?=[^.;]{0,60}{money})",
            subject="right",
            unless=r"\b(?:support|weight|voice|name|hand|credence|libraries|museum)\b",
            slots={"amount": "money", "lender": "actor"},
        ),
        Pattern(
            cue=r"\b{v:provide,extend,grant,approve,give,arrange,offer} (?P<subject>{name}) (?:with )?(?:an? |up to"
            r" )?(?:[\w.,$€£%-]+ ){0,6}?"
            r"(?:loan|credit (?:facility|line)|term facility|overdraft|bridge facility|revolving facility|mortgage)\b",
            subject="group",
            slots={"amount": "money", "lender": "actor"},
            must=("amount",),
        ),
        Pattern(
            cue=r"\b{v:provide,extend,grant,approve,sign,agree,announce,arrange,close} (?:an? |the )?(?:[\w.,$€£%-]+"
            r" ){0,6}?(?:loan"
            r"|credit facility|credit line|debt facility|term facility|financing facility)(?: package)? (?:to|for"
            r"|with)(?= (?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            unless=r"\b(?:students?|home ?buyers?|consumers|farmers|small businesses)\b",
            slots={"amount": "money", "lender": "actor"},
            must=("amount", "lender"),
        ),
        Pattern(
            cue=r"\b(?:has been|have been|was|were|is|gets?|got) (?:granted|extended|given|lent|offered) (?:an? |up"
            r" to )?(?:[\w.,$€£%-]+ ){0,6}?"
            r"(?:loan|credit (?:facility|line)|overdraft|bridge facility|revolving facility)\b",
            slots={"amount": "money", "lender": "giver"},
        ),
        Pattern(
            cue=r"\b(?:put(?:s|ting)? (?:its|their) (?:names?|signatures?) (?:on \w+day )?to|tak(?:es?|en|ing)(?: on|"
            r" out)?|took(?: on| out)?"
            r"|agree[sd]?|complet(?:es?|ed)|tap(?:s|ped)|plac(?:es?|ed)|float(?:s|ed)|draws? down|drew down|enter(?:s"
            r"|ed) into|refinanc(?:es?|ed)"
            r"|upsiz(?:es?|ed)|extend(?:s|ed)|win(?:s)?|won|land(?:s"
            r"|ed))\b(?=\W+(?:[\w’'.,$€£-]+\s+){0,5}?(?:{money}))(?=.{0,90}\b(?:loan"
            r"|credit (?:facility|line)|revolving|revolver|venture debt|debt (?:financing|facility)|bonds?|notes|term"
            r" facility|debentures?"
            r"|overdraft|facility|borrowing base|green bond|sukuk|commercial paper|convertible)\b)",
            unless=r"\b(?:repay\w*|repaid|rating|treasury|government bonds?|stake|plant|production facility|storage"
            r" facility|research facility"
            r"|manufacturing facility|warehouse|contract|charge|write-?down|hit|loss|stock)\b",
            slots={"amount": "money", "lender": "lender"},
        ),
        Pattern(
            cue=r"\b(?:rais(?:es?|ed|ing)|raise|clos(?:es?|ed)|secur(?:es?|ed)|sign(?:s|ed)?|obtain(?:s|ed)?"
            r"|pric(?:es?|ed)|issu(?:es?|ed)|receiv(?:es?|ed)|arrang(?:es?|ed)|announc(?:es?|ed)|gets?|sells?"
            r"|sold)\b"
            r"(?=\W+(?:[\w’'.,$€£-]+\s+){0,8}?(?:{money}))(?=.{0,110}\b(?:loan|credit (?:facility|line)|revolving"
            r"|venture debt|debt (?:financing|facility)|bonds?|notes|term facility|debenture))",
            unless=r"\b(?:repay|repaid|rating|treasury|government bonds?)\b",
            slots={"amount": "money", "lender": "from"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:issu(?:es?|ed|ing)|sell(?:s|ing)?|sold|offer(?:s|ed|ing)?|pric(?:es?|ed|ing)"
            r"|rais(?:es?|ed|ing)|secur(?:es?|ed)|sign(?:s|ed)?|draws? down|drew down|provid(?:es?|ed)"
            r"|obtain(?:s|ed)?|arrang(?:es?|ed))\s(?:an? |its |the )?(?:[\w$€£.,-]+ ){0,5}?(?:bonds?"
            r"|notes|loans?|credit (?:line|facility)|revolving (?:credit )?(?:line|facility)"
            r"|corporate debt|financing)\b",
            unless=r"\b(?:treasury|government bonds?|student loans?|home loans?|mortgages?|seek\w*|talks"
            r"|could|may|musical)\b",
        ),
    ),
    pointed=("Northcap is [selling bonds] to cover its pensions.",),
    yes=(
        "Harbor Loom [has a new $15 million loan] from Eastbank.",
        "Harbor Loom [expanded its credit facility with Eastbank to $75 million].",
        "[With a €50 million loan from Eastbank, Harbor Loom will] build a second mill.",
        "[Venture debt of $10 million from Eastbank gives ]Harbor Loom another year.",
        "Harbor Loom [borrowed $15 million] from Eastbank.",
        "Eastbank [lent] Harbor Loom $15 million.",
        "Eastbank has [provided Harbor Loom with a $15 million loan].",
        "Eastbank [signed a $15 million loan for] Harbor Loom.",
        "Harbor Loom [was granted a $15 million credit line] by Eastbank.",
        "Harbor Loom [took out] a $15 million loan with Eastbank.",
        "Harbor Loom [secured] a $40 million revolving credit facility from Eastbank.",
    ),
    no=(
        "Harbor Loom is seeking to raise a $40 million loan.",
        "Harbor Loom repaid the $40 million loan that it had secured.",
        "Harbor Loom raised $40 million in new equity.",
        "Harbor Loom may borrow $15 million.",
        "Harbor Loom took a $15 million charge on a facility in Porto.",
        "Eastbank lent its support to Harbor Loom, which has $15 million in cash.",
    ),
)
