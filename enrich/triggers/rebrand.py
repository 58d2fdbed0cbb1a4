"""The company takes a new name."""

from enrich.trigger import Pattern, Trigger

WORDS = (
    "adopt", "agreed", "announc", "approv", "are now", "assum", "became", "becom", "brand", "called", "change",
    "cho", "debut", "decid", "do business", "gave", "get", "giv", "go by", "go under", "got", "identity",
    "introduc", "is now", "known", "launch", "logo", "name", "new name", "operat", "opted", "present", "rebrand",
    "renam", "resolv", "reveal", "roll", "show", "sport", "switch", "tak", "took", "trad", "unveil", "vot",
)  # fmt: skip

REBRAND = Trigger(
    family="product",
    polarity="change",
    window=90,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"(?<!ongoing )(?<!planned )(?<!strategic )(?<!behind the )(?<!led the )"
            r"\b(?:rebrand(?:s|ed|ing)?|renam(?:es?|ed|ing)(?: itself)?|changes its name|changed its name"
            r"|is now known as|will be known as)(?: (?:as|to|itself as|itself))?\b",
            slots={"name": "new_name"},
        ),
        Pattern(
            cue=r"\b(?:to |will )?(?:fil(?:es?|ed) for |chang(?:es?|ed|ing) |announc(?:es?|ed) |approv(?:es?|ed) "
            r")(?:a |an |its "
            r"|the )?(?:proposed )?(?:corporate |company |legal )?name(?: change)?(?: from [\w .,]+?)? to\b",
            modality="announced",
            slots={"name": "new_name"},
            must=("name",),
        ),
        Pattern(
            cue=r"\b(?:unveil(?:s|ed)?|launch(?:es?|ed)|introduc(?:es?|ed)|reveal(?:s|ed)?|debut(?:s|ed)?) (?:an? "
            r"|its |the )?"
            r"(?:new|updated|refreshed|fresh|modernized|modern|bold)(?: and \w+)? (?:[\w-]+ ){0,2}?(?:branding"
            r"|brand"
            r"(?: identity)?|visual identity|corporate identity|logo)\b(?! (?:ambassador|campaign|partner|of))",
        ),
        Pattern(
            cue=r"\b(?:becomes|became|is (?:now )?(?:called|named|known as)|will be (?:called|named|known as)"
            r"|is to be (?:called|named|known as|renamed)|has been renamed|was renamed|will be renamed"
            r"|now trades as|has become)\b(?= [A-Z][\w]+(?: [A-Z][\w]+){0,3}(?:[.,;]|$| from| on| in (?:a"
            r"|an)\b| as (?:part|it)| under| after| following| effective))",
            unless=r"\b(?:member|partner|president|chairman|ceo|chief|director|city|country|first|largest|Mr|Ms)\b",
            slots={"name": "new_name"},
            must=("name",),
            cased=True,
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:will|to|now|is to|has begun to|begins to|began to|intends? to|intend to|starts to"
            r"|started to) (?:trade|operate|trading|operating|do business|be known|go|market itself)"
            r" (?:as|by|under)(?: the (?:new )?(?:name|brand|banner|identity)(?: of)?)?\b(?= [A-Z])",
            slots={"name": "new_name"},
            must=("name",),
            modality="announced",
        ),
        Pattern(
            cue=r"\b(?:{v:adopt,take,take on,assume,choose,get,switch to,unveil,announce,reveal,introduce}) (?:the "
            r"|an? |its )?(?:new )?(?:corporate |company |trading |brand )?name(?: of)?\b(?= [“\"‘A-Z]|,|:)",
            slots={"name": "new_name"},
            must=("name",),
        ),
        Pattern(
            cue=r"\b(?:voted|agreed|decided|resolved|opted|chose|approved) (?:[\w]+ ){0,3}?(?:to )?(?:call it"
            r"|rename|call itself|renaming)(?: (?:it|itself|the (?:company|firm|group|society)))?(?: as"
            r"| to)?\b(?= [A-Z])",
            slots={"name": "new_name"},
            must=("name",),
            subject="owner",
            verb=False,
            modality="announced",
        ),
        Pattern(
            cue=r"\b{v:unveil,introduce,launch,adopt,reveal,present,debut,roll out,get,sport,show off} (?:[\w’'-]+ "
            r"){0,5}?(?:logos?|visual identity|corporate identity|brand identity|livery|new look|typeface"
            r"|wordmark|branding)\b",
            unless=r"\b(?:behind the|rebranding of|client|for the|agency)\b",
        ),
        Pattern(
            cue=r"\b(?:changed|changing|change|changes) (?:our|its|the company['’]s) (?:corporate |company "
            r"|legal )?name\b(?: from [\w .,&]+?)? to\b",
            slots={"name": "new_name"},
            must=("name",),
        ),
        Pattern(
            cue=r"\b(?P<name>[A-Z][\w]+(?: [A-Z][\w]+){0,2}), (?i:the (?:new )?(?:identity|name|brand"
            r"|banner) under which)\b",
            cased=True,
            subject="owner",
            verb=False,
            modality="announced",
        ),
        Pattern(
            cue=r"\b(?:is now|are now)(?= (?!The\b|A\b|In\b|On\b|Available\b|Open\b"
            r"|Live\b)[A-Z][\w]+(?: [A-Z][\w]+){0,2}$)",
            slots={"name": "new_name"},
            must=("name",),
            cased=True,
            confidence=0.6,
        ),
        Pattern(
            cue=r"\b{v:give,choose,adopt,get,take}(?: itself| for itself)? (?:an? |its )new (?:corporate |company "
            r"|trading |brand )?name,?(?: (?:of|called))?\b(?=,? [A-Z])",
            slots={"name": "new_name"},
            must=("name",),
        ),
    ),
    yes=(
        "Slotly [will trade as] Tidewell Scheduling from May.",
        "Slotly [rebrands as] Tidewell Scheduling.",
        "Slotly [unveiled a new brand identity].",
        "Slotly [to change its name to] Tidewell Scheduling",
    ),
    no=(
        "Northcap was behind the rebranding of the ferry line Skerry.",
        "Birch was behind the new name of Slotly.",
        "Slotly may rebrand as Tidewell Scheduling.",
        "Slotly rebranded as Tidewell Scheduling in 2012.",
        "Slotly told of its intention to file for a name change to Tidewell Scheduling.",
    ),
)
