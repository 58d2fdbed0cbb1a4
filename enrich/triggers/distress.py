"""The company is insolvent or close to it."""

from enrich.trigger import Pattern, Trigger, mention

DISTRESS = Trigger(
    family="risk",
    polarity="risk",
    window=60,
    whole=True,
    sensitive=True,
    words=(
        "delay",
        "walk-out",
        "collaps",
        "bankrupt",
        "wound up",
        "wind up",
        "administrat",
        "insolven",
        "receiver",
        "creditor",
        "petition",
        "bust",
        "ceased",
        "covenant",
        "going concern",
        "payment",
        "instal",
        "moratorium",
        "substantial doubt",
        "examinership",
        "labor",
        "labour",
        "collapse",
        "strike",
        "recall",
        "restructur",
        "refinanc",
        "halt",
        "suspend",
        "insolv",
        "demise",
        "administration",
        "chapter 11",
        "liquidat",
        "default",
        "receivership",
        "shut",
        "out of cash",
        "walk-out",
        "walkout",
        "walked out",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:has |have )?collapsed\b(?=\s*(?:$|[.,]|owing|with (?:the loss|debts)|leaving))",
            unless=r"\b(?:building|bridge|roof|talks|mine|tunnel|shares|price|market|government|deal|tower|wall"
            r"|player|output|sales|profits?|demand)\b",
        ),
        Pattern(
            cue=r"\b(?:declar(?:es|ed)|rul(?:es|ed)|f(?:inds|ound)|adjudged) (?P<subject>{name}) (?:bankrupt"
            r"|insolvent)\b",
            subject="group",
        ),
        Pattern(
            cue=r"\b(?:is to be|will be|is being|was|has been) (?:wound up|liquidated|placed in liquidation)\b",
            unless=r"\b(?:fund|trust|position|stake|portfolio|committee|project)s? (?:is|will|was|has)\b",
        ),
        Pattern(
            cue=r"\b{v:miss,skip} (?:an? |its |the )?(?:[\w$€£.-]+ ){0,4}?(?:payment|instalment|installment"
            r"|repayment)s? to (?:its )?(?:bondholders|lenders|creditors|noteholders|banks)\b",
        ),
        Pattern(
            cue=r"\b{v:open,order,begin,start,commence,institute} (?:preliminary |provisional |formal )*(?:insolvency"
            r"|bankruptcy|liquidation|examinership|rehabilitation"
            r"|restructuring) proceedings (?:over|against|for|into|at) (?:the (?:assets|estate) of )?(?=(?:the"
            r" )?(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
        ),
        Pattern(
            cue=r"\b(?:{v:fall,go,slide,slip,tip,tumble,plunge}|(?:has been|was|were|have been|is|being|be) (?:placed"
            r"|put|forced|pushed|tipped)|placed itself|put itself) "
            r"in(?:to)? (?:voluntary |provisional |judicial |self-)?(?:administration|receivership|liquidation"
            r"|examinership|insolvency|bankruptcy)\b",
            unless=r"\b(?:avoid\w*|pulled? out of|state administration)\b",
        ),
        Pattern(
            cue=r"\b{v:call in,bring in,appoint,hire} (?:the )?(?:administrators|receivers|liquidators|an?"
            r" (?:provisional )?(?:liquidator|receiver|insolvency administrator))\b",
        ),
        Pattern(
            cue=r"\b(?:administrators|receivers|liquidators|an? (?:provisional )?(?:liquidator|receiver"
            r"|administrator)|joint administrators)\b[^.;]{0,60}? (?P<act>(?:have been"
            r"|has been|were|was) (?:called in|appointed|named|installed)) (?:at|to|by|over|for) (?P<subject>{name})",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:(?:has been|was|were|is) )?(?:declared|ruled|adjudged) (?:itself )?(?:bankrupt|insolvent)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:seek,win,obtain,request,apply for,file for,enter}|(?:has been|was) granted|granted)"
            r" (?:court )?(?:creditor protection|protection from (?:its )?creditors"
            r"|bankruptcy protection|a moratorium on (?:its )?debts?|self-administration)\b",
            modality="done",
        ),
        Pattern(
            cue=r"\b{v:miss,skip} (?:an? |its |the )?(?:[\w$€£.-]+ ){0,4}?(?:interest|coupon|bond|debt|loan)"
            r" (?:payment|instalment|installment|repayment)s?\b",
        ),
        Pattern(
            cue=r"\b(?:substantial doubt|material uncertainty)\b[^.;]{0,60}?\b(?:ability|going concern)\b",
            subject="owner",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:breach(?:es|ed)?|broke|is in breach of|are in breach of) (?:its |the |their )?(?:[a-z-]+"
            r" ){0,2}?(?:loan |debt |banking |bond )?covenants\b",
            unless=r"\b(?:restrictive covenants|non-compete|employee)\b",
        ),
        Pattern(
            cue=r"\b(?:has |have )?(?:ceased trading|stopped trading and called in|been wound up|gone bust|went bust"
            r"|collapsed into (?:administration|insolvency|receivership)|run out of cash|ran out of cash)\b",
            unless=r"\b(?:suspended|ex-dividend|shares (?:have )?ceased)\b",
        ),
        Pattern(
            cue=r"\bfil(?:es|ed|ing) (?:an? |its )?(?:voluntary )?(?:petition (?:for|under)|chapter (?:11|7)"
            r"|bankruptcy petition|insolvency petition)\b",
        ),
        Pattern(
            cue=r"\b(?:fil(?:es?|ed|ing) for (?:chapter 11|chapter 7|bankruptcy|insolvency|creditor protection"
            r"|administration)|enter(?:s|ed)? (?:administration|receivership|liquidation|bankruptcy"
            r"|chapter 11)|(?:goes|went|declared?s?) (?:bankrupt|bankruptcy|into administration)"
            r"|collapses? into administration|default(?:s|ed)? on)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:’s|'s)? (?i:bankruptcy|insolvency)\b",
            subject="group",
            cased=True,
            unless=r"(?i:\b(?:fears?|risks?|rumou?rs?|avoid\w*|court rules|code|lawyers?|laws?|judges?|protection "
            r"for)\b)|"
            r"\b(?:Chapter|Court|Code|Act|Judge) (?:B|b)ankruptcy",
        ),
    ),
    mentions=(
        mention(
            r"\b(?:bankruptcy|insolvency|(?<!roof )(?<!bridge )collapse|(?:into|in) administration"
            r"|administrators?(?= (?:to|for|of|at))|liquidat(?:ed|ion|ors?)|chapter 11|creditors?"
            r"|receivership|demise)\b",
            unless=r"\b(?:building|bridge|roof|talks|regime|government|lawyers?|attorneys?|governor|bill"
            r"|fresh start|state capture|avoid\w*|prevent\w*|market collapse|crypto market|risk of)\b",
        ),
        mention(
            r"\b(?:on strike|strike (?:at|by|over|action)|went on strike|go(?:es)? on strike|walk-?out"
            r"|labou?r (?:action|dispute)|strikes? at)\b",
            unless=r"\b(?:military|missile|air ?strike|iran|israel|ukraine|gaza|russia|drone)\b",
        ),
        mention(
            r"\b(?:being recalled|recalls? (?:\w+ ){0,4}(?:vehicles|cars|units|products|devices"
            r"|models)|product recall|halt(?:s|ed) production|suspend(?:s|ed) (?:\w+ )?(?:production"
            r"|deliveries|operations|trading)|delay(?:s|ed)? (?:filing|another|its annual)"
            r"|restructuring (?:fears|plan|talks)|refinancing plan|profit warning"
            r"|debt (?:restructuring|default)|shutting down|shut down)\b"
        ),
    ),
    pointed=("Harbor Loom's landlord learned of the [bankruptcy] from a supplier.",),
    yes=(
        "A judge in Leeds [declared Frostway bankrupt].",
        "Frostway [is to be wound up].",
        "Frostway [missed a payment to its bondholders].",
        "[Frostway bankruptcy] leaves farmers unpaid",
        "Frostway [entered administration] on Friday.",
        "Frostway [files for bankruptcy]",
        "A court in Leeds [opened preliminary insolvency proceedings over the assets of ]Frostway.",
        "Frostway [was placed into administration] on Friday.",
        "Frostway has [called in administrators].",
        "[Administrators were appointed to Frostway] on Friday.",
        "Frostway [was declared insolvent] by a court.",
        "Frostway [missed an interest payment] in May.",
    ),
    no=(
        "Frostway may file for bankruptcy.",
        "Frostway filed for bankruptcy in 2003.",
        "Frostway denied that it filed for bankruptcy.",
        "Frostway avoided falling into administration.",
        "Frostway emerged from bankruptcy in 2011.",
    ),
)
