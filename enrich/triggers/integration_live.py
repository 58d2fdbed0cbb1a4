"""The company's product now works with another named one."""

from enrich.frames import BE
from enrich.trigger import Pattern, Trigger

WORDS = (
    " app", "adapter", "add", "appear", "arriv", "available", "bi", "bridge", "bring", "brought", "built",
    "can now", "connect", "debut", "embed", "extension", "gain", "hook", "incorporat", "integrat", "interfac",
    "interoperat", "introduc", "joins", "lands", "launch", "link", "listed", "live", "may now", "new ", "now ",
    "offer", "our ", "pair", "plug", "publish", "ship", "support for", "sync", "the ", "tie", "wired", "works",
)  # fmt: skip

INTEGRATION = Trigger(
    family="product",
    polarity="growth",
    window=90,
    words=WORDS,
    shared=("counterpart",),
    required=("counterpart",),
    patterns=(
        Pattern(
            cue=r"\b(?:(?:now |fully )?integrates?|(?:has|have) (?:also )?integrated|(?<=also )integrated"
            r"|announc(?:es?|ed) (?:an? |its "
            r"|the )?(?:new )?integrations?)\s+with\b",
            slots={"counterpart": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:is|are) now available (?:on|in|through)\s+(?=(?:the )?[A-Z])",
            slots={"counterpart": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:{v:integrate,connect,sync,synchronise,synchronize,link,link up,hook up,interface,interoperat"
            r"e,pair,tie,plug,work natively,work directly})"
            r"(?: (?:directly|natively|seamlessly|now|fully|[a-z]+ly))? (?:with|to|into|in with)\b(?= (?:the "
            r"|both |[a-z]+ ){0,4}[A-Z])",
            unless=r"\b(?:internet|web|wi-?fi|talks|helps?|partners?hip|railway|road|route|flights?|line|bridge"
            r"|cable|link to|community|patients with|investors with|clients to|people to)\b",
            slots={"counterpart": "name_right"},
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b" + BE + r"(?:{pp:integrate,connect,plug,link,hook,embed,incorporate}) (?:up )?(?:with|to|into"
            r"|in)\b(?= (?:the |both |[a-z]+ ){0,4}[A-Z])",
            slots={"counterpart": "name_right"},
            unless=r"\b(?:railway|road|route|grid|scandal|crime|probe|internet|web)\b",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:{v:release,launch,publish,ship,unveil,introduce,announce,add,roll out,build,complete,deliver"
            r",debut,certify})"
            r" (?:an? |the |its |our |new |two-way |native |certified |official |deep "
            r"|direct )*(?:[\w-]+ ){0,2}?(?:integrations?|connectors?|plug-?ins?|add-?ons?|adapters?|interface"
            r"|extension|bridge|app)"
            r" (?:with|for|to|between|in)\b(?= (?:the |[a-z]+ ){0,4}[A-Z])",
            unless=r"\b(?:acquisition|merger|plant|mill|ios|android|iphone)\b",
            slots={"counterpart": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:lands|arrives|listed|available|live|appears|launches|launched|debuts|published|goes live"
            r"|joins|now) (?:in|on|through|via) the (?=(?:[A-Z][\w’'-]+ ){1,3}(?i:marketplace|app ?store"
            r"|app ?exchange|store|app directory|ecosystem|catalog(?:ue)?|gallery|app orchard)\b)",
            cased=True,
            slots={"counterpart": "marketplace"},
        ),
        Pattern(
            cue=r"\b(?:can|may) now (?:[\w’'-]+ ){0,8}?(?:in|from|inside|within|into|to"
            r"|through) (?:the )?(?P<counterpart>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?=[ ,.]| without"
            r"| thanks)"
            r"(?=[^.;]{0,90}?\b(?:integration|connector|interface|plug-?in|add-?on|sync\w*|API)\b)",
            cased=True,
            subject="owner",
            verb=False,
            modality="done",
        ),
        Pattern(
            cue=r"\b(?:integrations?|connectors?|(?:two-way |bidirectional |live )?(?:interface|sync|link)"
            r"|plug-?in|add-?on) (?:with|between|for|to)\b(?= (?:the |[a-z]+ ){0,3}[A-Z])"
            r"[^.;]{0,60}?\s(?P<act>(?:is|are) (?:now )?(?:live|available|ready|complete|in production)|went live"
            r"|goes live|has gone live|launched|has launched)\b",
            subject="owner",
            verb=False,
            slots={"counterpart": "linked"},
        ),
        Pattern(
            cue=r"\b(?:now |can now |already )(?:talks?|speaks?|works?|connects?|hooks?|links?|plugs?|syncs?"
            r"|exchanges data|shares data) (?:directly )?(?:to|with|into|up with)\b(?= (?:the "
            r"|[a-z]+ ){0,3}[A-Z])",
            slots={"counterpart": "name_right"},
            unless=r"\b(?:partners?|on a|together|team|charity)\b",
        ),
        Pattern(
            cue=r"\b{v:add,gain,offer,launch,introduce,release,ship,bring}(?: native| built-in"
            r"| full)? support for\b(?= (?:the |[a-z]+ ){0,2}[A-Z])",
            slots={"counterpart": "name_right"},
            unless=r"\b(?:ukraine|bill|workers|families|victims|language)\b",
        ),
        Pattern(
            cue=r"\b(?P<subject>{name}) and (?P<counterpart>{name}) (?:have |has |now )?(?:linked|connected"
            r"|integrated|joined up|synced|link|connect|integrate) (?:their|both|the two)\b",
            subject="group",
            cased=True,
            verb=False,
        ),
        Pattern(
            cue=r"\b(?i:our|the|its|a new|an?|new) (?P<counterpart>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?) (?i:connector"
            r"|integration|plug-?in|add-?on|adapter|extension|interface) (?P<act>(?i:is|are) (?i:now "
            r"|also )?(?i:live|available|ready|out|generally available|here|in the))\b",
            cased=True,
            subject="owner",
            verb=False,
        ),
    ),
    yes=(
        "TriageDesk [is plugged into] the Medivault ward list.",
        "Tidewell [released a connector for] Medivault.",
        "TriageDesk [now integrates with] Medivault.",
        "Tidewell [announced an integration with] Medivault.",
        "Tidewell also [integrated with] Medivault.",
    ),
    no=(
        "Tidewell is weighing how to connect to Medivault.",
        "Tidewell helps clinics connect to Medivault.",
        "TriageDesk may integrate with Medivault.",
        "Tidewell integrates care and cost.",
    ),
)
