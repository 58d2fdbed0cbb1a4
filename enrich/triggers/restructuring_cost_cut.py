"""The company reorganises itself or sets out to spend less."""

from enrich.trigger import Pattern, Trigger

BEGINS = (
    r"(?:announc(?:es?|ed|ing)|launch(?:es?|ed|ing)|approv(?:es?|ed)|unveil(?:s|ed)?|begins?|began|begun"
    r"|initiat(?:es?|ed)|starts?|started|adopt(?:s|ed)?|implement(?:s|ed|ing)?|undertak(?:es?|en|ing)|undertook"
    r"|commit(?:s|ted) to|embark(?:s|ed|ing) on|present(?:s|ed)?|outlin(?:es?|ed)|sets? out|introduc(?:es?|ed)"
    r"|kick(?:s|ed) off|expand(?:s|ed)?|accelerat(?:es?|ed)|plan(?:s|ned)?|detail(?:s|ed)?)"
)
SAVING = (
    r"(?:restructuring|reorgani[sz]ation|turnaround|cost[- ](?:cutting|reduction|savings?|cuts?|efficiency"
    r"|optimi[sz]ation)|{money}(?: [a-z-]+){0,2}[- ]savings|(?:operational |organi[sz]ational )efficiency|austerity)"
)
PLAN = r"(?:plan|program(?:me)?|drive|initiative|effort|scheme|measures?|package|push|project)s?"
ROUGHLY = r"(?:up to |about |some |around |an? |another |at least |more than |nearly |roughly |an additional )*"
SPENT = r"(?:(?:annual(?:i[sz]ed)?|operating|group|overhead|fixed|structural|its|the) )*(?:costs?|expenses|spending"
SPENT += r"|overheads?|opex|cost base)"
# Creditors restructure a debtor, and what saves money for customers is a product.
OTHERS = (
    r"\b(?:debts?|loans?|creditors?|bondholders?|noteholders|notes|chapter 11|bankruptcy|receivership|sovereign"
    r"|customers?|clients?|households?|homeowners|businesses to|helps?|energy|lawyers?|practice)\b"
)

RESTRUCTURING_COST_CUT = Trigger(
    family="risk",
    polarity="risk",
    window=60,
    words=(
        "head office",
        "headquarters",
        "divisions",
        "units",
        "departments",
        "segments",
        "restructur",
        "reorgani",
        "cost",
        "saving",
        "expenses",
        "spending",
        "overhead",
        "efficien",
        "turnaround",
        "austerity",
        "streamlin",
    ),
    patterns=(
        Pattern(
            cue=rf"\b{BEGINS} (?:today )?(?:an? |its |the )?(?:[a-z-]+ ){{0,2}}?(?:savings|efficiency) {PLAN}"
            rf" (?:worth|of) {ROUGHLY}{{money}}",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs", "unit": "unit"},
        ),
        Pattern(
            cue=r"\b(?:takes?|taking|took|books?|booked|records?|recorded|incurs?|incurred) (?:an? )?{money}"
            r" (?:[a-z-]+ )?(?:charge|provision|hit) (?:for|to cover|related to|linked to) (?:an? |the |its"
            r" )?(?:[a-z-]+ )?"
            r"(?:restructuring|reorgani[sz]ation|job cuts)\b",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs"},
        ),
        Pattern(
            cue=rf"\b{SAVING} {PLAN} (?:at|of) (?P<subject>{{name}}) (?P<act>will|is to|aims to|has|is expected to)"
            rf" (?:[a-z]+ )?(?:sav(?:e|ed|ing)|cut|bring|reduce|cost|yield)\b",
            subject="group",
            verb=False,
            modality="announced",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs"},
        ),
        Pattern(
            cue=rf"\b(?:expects?|targets?|aims? for|anticipates?|is targeting|is aiming for) (?:annual(?:i[sz]ed)? "
            rf"|cost |yearly |total |gross |net )*savings of {ROUGHLY}{{money}}",
            modality="announced",
            unless=OTHERS,
            slots={"amount": "saving"},
        ),
        Pattern(
            cue=r"\b(?:slim(?:s|med|ming)? down|shrinks?|shrank|shrinking|folds?|folded|folding|merges?|merged"
            r"|merging|combin(?:es|ed|ing)|consolidat(?:es|ed|ing)|collaps(?:es|ed|ing)) (?:its|their) (?:[\w’'-]+"
            r" ){0,3}?(?:head office"
            r"|headquarters|divisions|business units|units|management layers|departments|segments)\b(?! (?:at|with)"
            r" (?:an? )?conference)",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs"},
        ),
        Pattern(
            cue=rf"\b{BEGINS} (?:today )?(?:[\w$€£.,%’'-]+ ){{0,6}}?{SAVING} {PLAN}\b(?! at (?:a |its )?customer)",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs", "unit": "unit"},
        ),
        Pattern(
            cue=rf"\b{BEGINS} (?:today )?(?:an? |its |the )?(?:(?!small\b|minor\b)[a-z-]+ ){{0,3}}?(?:restructuring"
            rf"|reorgani[sz]ation)\b"
            r"(?! (?:lawyer|advis|officer|support|charge|cost|expense|plan|fee|law|expert|team|agreement|deal))",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs", "unit": "unit"},
        ),
        Pattern(
            cue=r"\b(?:restructur(?:es?|ed|ing)|reorgani[sz](?:es?|ed|ing)|streamlin(?:es|ed|ing)) (?:its|their|our) "
            r"(?:(?P<unit>(?:(?!debt|loan|and\b)[\w’'&-]+ ){1,4}?(?:business|operations|division|unit|arm|segment))"
            r"|(?:[\w’'&-]+ ){0,3}?(?:business(?:es)?|operations|organi[sz]ation|management|structure|workforce|teams?"
            r"|sales force|leadership|headquarters|company|group))\b",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs"},
        ),
        Pattern(
            cue=rf"\b(?:cut(?:s|ting)?|reduc(?:es?|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|lower(?:s|ed|ing)?"
            rf"|take[sn]?|took|taking|strip(?:s|ped|ping)?|sav(?:es?|ed|ing)) (?:{SPENT} by {ROUGHLY}{{money}}"
            rf"|{ROUGHLY}{{money}} (?:a year |annually )?(?:in|of|from|off|out of) {SPENT})\b",
            unless=OTHERS,
            slots={"amount": "saving", "count": "jobs", "unit": "unit"},
        ),
        Pattern(
            cue=r"\b(?:(?:expects?|expected) to|will|is|plans to) (?:incur|record|take|taking|book|recogni[sz]e) "
            r"(?:[\w$€£.,-]+ ){0,5}?(?:restructuring|reorgani[sz]ation|severance) (?:charges?|costs?|expenses) of\b",
            modality="announced",
            unless=r"\b(?:excluding|non-GAAP|adjusted)\b",
            slots={"amount": "saving", "count": "jobs"},
            must=("amount",),
        ),
    ),
    yes=(
        "The board of Tidewell [approved a $50 million savings plan].",
        "Orchid Freight [launched a cost-cutting programme] to save EUR 30 million a year.",
        "Tidewell has [launched a savings drive worth £15 million].",
        "Tidewell will [take a $9 million charge for a reorganisation] of its sales force.",
        "A [cost-cutting programme at Tidewell will save] €20 million.",
        "Tidewell [expects annual savings of $14 million] from the change.",
        "Tidewell [folds its two divisions] into one.",
        "Northcap [announced a sweeping reorganisation] of its retail division.",
        "Orchid Freight is [restructuring its parcel division].",
        "Harbor Loom will [cut annual costs by $12 million].",
        "Harbor Loom [expects to incur restructuring charges of] $4 million.",
    ),
    no=(
        "Orchid Freight is considering a cost-cutting programme.",
        "Tidewell could announce a restructuring plan.",
        "Tidewell's software helps hospitals cut annual costs by $12 million.",
        "Northcap launched an energy savings programme for customers.",
        "Harbor Loom announced a restructuring of its debt with creditors.",
        "Orchid Freight launched a cost-cutting programme in 2012.",
    ),
)
