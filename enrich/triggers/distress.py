"""The company is insolvent or close to it."""

from enrich.trigger import Pattern, Trigger, mention

DISTRESS = Trigger(
    family="risk",
    polarity="risk",
    window=60,
    sensitive=True,
    words=(
        "administrat",
        "labor",
        "labour",
        "walk",
        "collapse",
        "strike",
        "recall",
        "restructur",
        "refinanc",
        "creditor",
        "halt",
        "suspend",
        "delay",
        "insolv",
        "demise",
        "bankrupt",
        "administration",
        "insolven",
        "chapter 11",
        "liquidat",
        "default",
        "receivership",
        "shut",
    ),
    patterns=(
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
        "[Frostway bankruptcy] leaves farmers unpaid",
        "Frostway [entered administration] on Friday.",
        "Frostway [files for bankruptcy]",
    ),
    no=(
        "Frostway may file for bankruptcy.",
        "Frostway filed for bankruptcy in 2003.",
        "Frostway denied that it filed for bankruptcy.",
    ),
)
