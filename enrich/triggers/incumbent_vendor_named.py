"""The company names a vendor or a tool that it uses."""

from enrich.trigger import Pattern, Trigger

INCUMBENT = Trigger(
    family="technology",
    polarity="neutral",
    window=180,
    words=(
        "reimagin",
        "elevat",
        "transform",
        "moderni",
        "streamlin",
        "reinvent",
        "accelerat",
        "enhanc",
        "automat",
        "scales",
        "powers up",
        "select",
        "cho",
        "deploy",
        "adopt",
        "implement",
        "use",
        "using",
        "runs on",
        "running on",
        "built on",
        "powered by",
        "stack",
        "migrat",
        "tap",
        "turn",
        "pick",
        "upgrade",
        "install",
        "written in",
        "backed by",
    ),
    required=("vendor",),
    patterns=(
        Pattern(
            cue=r"\b(?:select(?:s|ed)?|cho(?:oses|se)|deploy(?:s|ed)?|adopt(?:s|ed)?|implement(?:s|ed)?"
            r"|turn(?:s|ed) to"
            r"|taps|picks|to use|goes live with|migrat(?:es?|ed) to|switch(?:es?|ed) to|upgrad(?:es?|ed) (?:to"
            r"|with)|install(?:s|ed)?)\b(?=.{0,90}\b(?:software|platform|technology|technologies|system"
            r"|systems|cloud|servers?|chips|solution|solutions|crm|erp|ai|"
            r"tools?|microphones|cameras|consoles?|codec|infrastructure|network|database|screens|workflow|audio"
            r"|transmitters?|players?|robots?|encoders?|routers?|switch(?:es)?|lens(?:es)?|fleet|equipment"
            r"|video)\b)",
            unless=r"\b(?:award|ceo|president|chairman|contract for)\b",
            slots={"vendor": "vendor"},
        ),
        Pattern(
            cue=r"\b(?:we use|we are using|our (?:[a-z]+ )?stack (?:includes|consists of|is))\b[a-z ,]{2,50}\b(?:like"
            r"|such as|including)\b",
            slots={"vendor": "vendor"},
        ),
        Pattern(
            cue=r"\b(?:reimagines?|elevates?|transforms?|modernizes?|modernises?|streamlines?|reinvents?|upgrades?"
            r"|accelerates?"
            r"|enhances?|automates?|scales|powers up|goes cinematic"
            r"|deploys?)\b(?:\s[\w’'&.,:-]+){1,9}?\swith\b(?=\s+[A-Z])",
            unless=r"\b(?:acquisition|partnership|launch|new|appointment|hire|ceo|release|introduc\w+|feature)\b",
            slots={"vendor": "vendor"},
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:we use|we are using|we're using|our (?:tech(?:nology)? )?stack (?:is|includes|consists of)"
            r"|(?:is|are) (?:built|written) (?:on|with|in|using)|runs on|running on|(?:is|are) powered by"
            r"|uses)\b(?=\s+(?:a |the |lot |of |modern |mostly |primarily |mainly |technologies |tools |like "
            r"|such |as |including )*[A-Z])",
            slots={"vendor": "vendor"},
        ),
    ),
    yes=(
        "At Tidewell [we use several tools like] Slack and Trello.",
        "Bluefin Air [Streamlines Spare Parts with] Orchid",
        "Bluefin Air [deploys] Orchid software for spare parts.",
        "Bluefin Air [turned to] Orchid tools for its spare parts.",
        "At Tidewell [we use] Postgres and Rust.",
    ),
    no=(
        "Bluefin Air may deploy Orchid software.",
        "Bluefin Air used Orchid software until it moved away in 2010.",
        "Bluefin Air plans to adopt Orchid software.",
    ),
)
