"""The company sells or separates a part of itself."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

DIVESTITURE = Trigger(
    family="ownership",
    polarity="change",
    window=120,
    words=(
        "buy",
        "bought",
        "acqui",
        "purchas",
        "changed hands",
        "float",
        "demerg",
        "hiv",
        "split",
        "separat",
        "unload",
        "shed",
        "sale",
        "selling",
        "disposal",
        "dispos",
        "sell",
        "sold",
        "sale of",
        "spin",
        "divest",
        "offload",
        "carve",
        "buyer",
        "takes over",
        "took over",
        "taken over",
        "parted",
        "parts with",
        "part with",
        "signed",
        "signs",
        "sign away",
        "listed",
        "floats",
    ),
    shared=("buyer", "unit"),
    patterns=(
        Pattern(
            cue=r"\b(?:{v:buy,acquire,purchase,take over,pick up,snap up}) (?:the )?(?P<subject>{name})['’]s?"
            r" (?P<unit>(?:[\w-]+ ){0,4}?(?:unit|division|business(?:es)?|arm|subsidiary|operations|brands?|plants?"
            r"|factory|mill|refinery|mine|stores|portfolio|chain|assets|stake|holding|hotels|depots?|works|brewery"
            r"|terminal|network|site|activities|interests))\b",
            subject="group",
            unless=r"\b(?:products?|software|services|rival)\b",
            slots={"buyer": "actor", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?P<unit>(?:[\w-]+ ){0,4}?(?:unit|division|business(?:es)?|arm"
            r"|subsidiary|operations|brands?|plants?|factory|mill|refinery|mine|stores|portfolio|chain|assets|stake"
            r"|holding|hotels|depots?|works|brewery|terminal|network|site|activities|interests))(?:,[^,;.]{2,50},)?"
            r" (?P<act>(?:has been|have been|was|were|is being|is to be|will be|are being) (?:sold|bought|acquired"
            r"|spun off|divested"
            r"|hived off|demerged|offloaded|taken over))(?: (?:to|by)\b)?",
            subject="group",
            verb=False,
            unless=r"\b(?:shares? (?:was|were)|out of stock)\b",
            slots={"buyer": "sold_to", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:the |an? )?(?P<unit>(?:[a-z-]+ ){0,3}?(?:unit|division|business|arm|operations)) of"
            r" (?P<subject>{name}) (?P<act>(?:has|have) changed hands|(?:has been|was|is being|will be) (?:sold"
            r"|bought|acquired|spun off|divested))\b",
            subject="group",
            verb=False,
            slots={"buyer": "sold_to", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:{v:find,land,secure}) (?:an? )?(?:[a-z]+ )?buyers? for (?:its |the |their"
            r" )(?P<unit>(?:[\w’'&-]+ ){0,4}?(?:unit|division|business(?:es)?|arm|subsidiary|operations|brands?"
            r"|plants?|factory|mill|refinery|mine|stores|portfolio|chain|assets|stake|holding|hotels|depots?|works"
            r"|brewery|terminal|network|site|activities|interests))\b",
            slots={"buyer": "colon_name", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:complet(?:es?|ed)|announc(?:es?|ed)|clos(?:es?|ed)|finali[sz](?:es|ed)|agree[sd]? (?:to"
            r" )?(?:the )?|sign(?:s|ed)) (?:today )?(?:the |its )?(?:[a-z$0-9.-]+ ){0,3}(?:divestment|divestiture"
            r"|disposal|demerger"
            r"|separation) of\b",
            slots={"unit": "noun_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:{v:get out of,exit,quit,leave,withdraw from,pull out of}) [a-z][\w -]{1,40}? (?:with|through"
            r"|by|via) (?:the |its )?(?:sale|disposal|divestment) of (?:its|the)\b",
            slots={"unit": "noun_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:will|to|agreed to|has|have|is to)? ?(?:{v:separate,spin out,list,float,carve out}) (?:its|the)"
            r" (?P<unit>(?:[\w’'&-]+ ){1,4}?(?:unit|division|business|arm|operations)) (?:in)?to an? (?:[a-z-]+"
            r" )?(?:listed|separate"
            r"|independent|new|stand-?alone|public)\b",
        ),
        Pattern(
            cue=r"\bspinning off (?:its|the) (?P<unit>(?:[\w’'&-]+ ){1,4}?(?:unit|division|business|arm|operations))\b",
        ),
        Pattern(
            cue=r"\b(?:sells?|sold|agreed to sell|to sell) (?=[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){1,3} to (?:an? |the"
            r" )?[A-Z])",
            cased=True,
            unless=r"(?i:\b(?:homes?|tickets?|shares|stock|tokens?|bonds?|customers?)\b)",
            slots={"unit": "named_part", "buyer": "buyer", "amount": "price"},
            must=("unit",),
        ),
        Pattern(
            cue=r"\b(?:sells?|sold|sell(?:ing)?|offload(?:s|ed)?)\b",
            needs=r"^.{0,80}?\b(?:unit|business|division|subsidiary|stake|arm|operations|brand|plant|factory|hotels"
            r"|stores|portfolio|projects|chain|properties"
            r"|assets)\b.{0,60}?\bto\s+(?:an? |the )?[A-Z]",
            slots={"unit": "noun_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|complet(?:es?|ed)|clos(?:es?|ed)|agree[sd]? to|sign(?:s"
            r"|ed)?) (?:today )?(?:the |its )?(?:[a-z$0-9.-]+ ){0,3}(?:sale|divestiture|spin-?off"
            r"|carve-?out) of\b",
            slots={"unit": "noun_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:sells?|sold|to sell|offloads?) (?:its |an? |the )?(?:[\w.%-]+ ){0,4}?stake in\b",
            slots={"unit": "name_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:spins? off|spun off|is spinning off|spin(?:ning)? out|spun out|divest(?:s|ed)?)\b(?! (?:from"
            r"|of|enough|heat"
            r"|profits?|cash|benefits)\b)(?=\s+(?:its|their|the|an?|our|[A-Z]|[a-z-]+ (?:unit|arm|business|division)))",
            unless=r"\b(?:spun|spin|spins) out of\b|\b(?:coal|fossil|oil) (?:stocks|shares|holdings)\b",
            slots={"unit": "noun_right"},
        ),
        Pattern(
            cue=r"\b{v:demerge,hive off,carve out,split off,float off,separate off}\b(?=\s+(?:its|their|the|our"
            r"|[A-Z]))",
            slots={"unit": "noun_right"},
        ),
        Pattern(
            cue=r"\b{v:sign away,dispose of,part with,unload,hand over,shed,offload} (?=(?:its|their|the"
            r"|our)\s(?:[\w’'&-]+\s){0,4}?"
            r"(?:unit|business(?:es)?|division|subsidiary|arm|operations|brands?|plants?|factory|mill|refinery|mine"
            r"|stores|portfolio"
            r"|chain|assets|stake|hotels|depots?|works|brewery|terminal|network)\b)",
            unless=r"\b(?:jobs|staff|workers|weight)\b",
            slots={"unit": "noun_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:sale|disposal|divestment|spin-?off|demerger|carve-?out) of (?:its|the company[’']s)"
            r" (?P<unit>(?:[\w’'&-]+ ){1,5}?"
            r"(?:unit|business|division|subsidiary|arm|operations|brand|plant|mill|refinery|mine|portfolio|chain))"
            r"(?: [^.;]{0,80}?)? (?:was|has been|is) (?P<act>completed|closed|agreed|announced|finali[sz]ed|signed)\b",
            subject="owner",
            verb=False,
            slots={"buyer": "buyer", "amount": "price"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:sale|disposal|divestment|divestiture|spin-?off|demerger) of (?:its|their|the"
            r"|an?) (?:[\w’'&.,-]+ ){0,6}?(?:business(?:es)?|units?|divisions?|subsidiar(?:y|ies)"
            r"|stakes?|plants?|arms?|operations|assets|brands?|mines?|portfolio|chain|factory|mill)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:agree[sd]?|decision|decided|deal|contract) to (?:sell|divest|spin off|dispose of)\b", unless=NOT_YET
        ),
        mention(r"\b(?:asset|unit|stake|business|brand) (?:sales?|disposals?|divestitures?)\b", unless=NOT_YET),
        mention(
            r"\bsale of {name} to {name}",
            cased=True,
            unless=NOT_YET,
        ),
    ),
    pointed=("Harbor Loom booked a gain on the [sale of its Porto mill].",),
    yes=(
        "Orchid Freight [sold] its cold-chain unit to Frostway.",
        "Orchid Freight [is spinning off] its cold-chain arm.",
        "Harbor Loom [announced the sale of] its Porto mill to Dale & Marsh.",
        "Orchid Freight has decided to [demerge] its cold-chain arm.",
        "Orchid Freight [parted with ]its Leeds depot.",
        "Frostway is [buying Orchid Freight’s cold-chain business].",
        "[Orchid Freight’s cold-chain arm has been sold to] Frostway.",
        "[The cold-chain arm of Orchid Freight has changed hands], going to Frostway.",
        "Orchid Freight has [found a buyer for its cold-chain arm].",
        "Orchid Freight [completed the divestment of] its Polish subsidiary.",
        "Orchid Freight has [agreed to sell ]Orchid Cold Chain to Frostway.",
    ),
    no=(
        "Orchid Freight is considering selling its cold-chain unit to Frostway.",
        "Orchid Freight sold its cold-chain unit to Frostway in 2009.",
        "Orchid Freight sells boxes to Frostway.",
        "Orchid Freight divested from coal and oil shares.",
        "Orchid Freight's engines spin off enough heat for a pool.",
    ),
)
