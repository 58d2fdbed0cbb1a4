"""The company speaks, exhibits or sponsors somewhere."""

from enrich.trigger import Pattern, Trigger

GATHERING = (
    r"(?:(?-i:[A-Z0-9])[\w&’'-]*\s(?:(?:of|on|for|and)\s)?){0,6}?(?-i:Conference|Summit|Expo|Congress|Forum|Show|Fair"
    r"|Symposium|Convention|Exhibition|Roundtable)\b(?:\s20\d\d)?"
)

EVENT = Trigger(
    family="voice",
    polarity="neutral",
    window=14,
    words=(
        "forum",
        "workshop",
        "session",
        "panel",
        "spoke",
        "convention",
        "fair",
        "show",
        "conference",
        "summit",
        "expo",
        "congress",
        "symposium",
        "keynote",
        "delegates",
        "exhibit",
        "booth",
        "present",
        "sponsor",
        "showcas",
        "speak",
        "attend",
        "participat",
        "stand at",
        "stand ",
    ),
    required=("event",),
    patterns=(
        Pattern(
            cue=r"\b(?:exhibit(?:s|ed|ing)?|will exhibit) at (?:the |this year[’']s"
            r" )?(?P<event>[A-Z0-9][\w&’'-]*(?:\s(?:(?:of|on|for|and)\s)?[A-Z0-9][\w&’'-]*){0,5})",
            cased=True,
            unless=r"(?i:\b(?:museum|gallery|artist|paintings?)\b)",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})[’']s? (?:[a-z-]+ ){1,5}(?:[A-Z][\w’'-]+"
            r" ){1,3}(?P<act>(?:will|is to|has|have)? ?(?:speak|spoke|spoken|give|gave|deliver|delivered|present"
            r"|presented|take part|join|appear|host))\b[^.;]{0,60}?\b(?:at|in) "
            r"(?:the )?(?P<event>(?:[A-Z0-9][\w&’'-]*\s(?:(?:of|on|for|and)\s)?){0,6}?(?:Conference|Summit|Expo"
            r"|Congress|Forum|Show|Fair|Symposium|Convention|Exhibition|Week|Days))\b",
            subject="group",
            cased=True,
            verb=False,
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+,? (?:of|from|at)"
            r" (?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3}),? (?P<act>gave|gives|will give|delivered|delivers"
            r"|will deliver|spoke|will speak|speaks|presented|will present)\b[^.;]{0,60}?\b(?:at) (?:the )?"
            r"(?P<event>(?:[A-Z0-9][\w&’'-]*\s(?:(?:of|on|for|and)\s)?){0,6}?(?:Conference|Summit|Expo|Congress|Forum"
            r"|Show|Fair|Symposium|Convention|Exhibition|Week|Days))\b",
            subject="group",
            cased=True,
            verb=False,
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:is|are|was|as|becomes?) (?:an? |the )?(?:[a-z]+ )?sponsor of (?:the |this year[’']s"
            r" )?(?P<event>" + GATHERING + r")",
            verb=False,
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:{v:join} [^.;]{2,45}?|{v:host,hold,run} (?:an? |its )?(?:[a-z-]+ ){0,2}?(?:workshop|session"
            r"|panel|reception|seminar|demo)) at (?:the )?(?P<event>" + GATHERING + r"|[A-Z][\w’'-]+(?:"
            r" [A-Z][\w’'-]+){1,3})",
            unless=r"\b(?:as|university|school|table)\b",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:{v:show,exhibit,display,present,demonstrate,demo,launch,unveil,appear,speak,debut,preview,"
            r"host})\b(?:\s(?!at\b)[\w’'&-]+){0,9}?\sat (?:the |this [A-Z]\w+[’']s |next "
            r"(?:week|month)[’']s )?(?:[\w’'-]+ ){0,3}?(?:fair|trade show|trade fair|conference|summit|expo|congress"
            r"|exhibition|symposium|show),? (?=[A-Z])",
            slots={"event": "name_right", "place": "place"},
            unless=r"\b(?:award|court|hearing|witness|webcast|flight|catwalk|tv show|press conference|news"
            r" conference)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:have,take,man,staff,book,share,run,host}) (?:an? |its |our )?(?:own |larger |bigger |new"
            r" )?(?:stand|booth|stall|pavilion)(?: [A-Z]?\d+[A-Z]?)? at (?:the |this year[’']s )?"
            r"(?P<event>[A-Z0-9][\w&’'-]*(?:\s(?:(?:of|on|for|and)\s)?[A-Z0-9][\w&’'-]*){0,6})",
            cased=True,
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\bsponsor(?:s|ed|ing)? (?:of )?(?:the |this year[’']s )?(?P<event>" + GATHERING + r")",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\bkeynote(?: (?:speech|address|talk|speaker))? (?:at|of) (?:the |this (?:[A-Z]\w+|year)[’']s"
            r" )?(?P<event>[A-Z0-9][\w&’'-]*(?:\s(?:(?:of|on|for|and)\s)?[A-Z0-9][\w&’'-]*){0,6})"
            r"[^.;]{0,60}?,? (?P<act>(?:(?:has been|was|will be|is) (?:given|delivered|held|handed)) (?:to|by))"
            r" (?=[^.;]{2,60}? (?:of|at|from) (?P<subject>[A-Z][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,3}))",
            subject="group",
            cased=True,
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:exhibit(?:s|ed|ing)?|showcas(?:es|ed|ing)|present(?:s|ed|ing)?|speak(?:s|ing)?"
            r"|attend(?:s|ed|ing)?|sponsor(?:s|ed|ing)?|demonstrat(?:es|ed"
            r"|ing))\b(?:\s(?!at\b)[\w’'&-]+){0,8}?\s+at\s+(?:the )?"
            r"(?P<event>(?:[A-Z0-9][\w&’'-]*\s?){0,5}(?:Conference"
            r"|Summit|Expo|Congress|Forum|Show|Fair|Symposium|Week|Convention|Exhibition|World|Connect"
            r"|Live|Berlin|20\d\d)(?:\s20\d\d)?)",
            cased=True,
            unless=r"(?i:\b(?:award|court|hearing|witness)\b)",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:participat(?:es|ed|ing|e)|confirms (?:its )?participation|exhibit(?:s|ed|ing)?|take part"
            r"|takes part"
            r"|taking part|present(?:s|ed|ing)?|speak(?:s|ing)?|attend(?:s|ed|ing)?)"
            r"(?:\s(?:as|an?|the|attending|delegate|sponsor|speaker|exhibitor)){0,4}?"
            r"\s(?:(?:in|at)\s)?(?:the\s)?(?P<event>" + GATHERING + ")",
            unless=r"\b(?:award|court|hearing|witness|webcast|conference call)\b",
            slots={"place": "region"},
        ),
    ),
    yes=(
        "Tidewell [will exhibit at Medica] in May.",
        "[Tidewell’s chief executive Lena Ortiz will speak at the Nordic Care Forum] in Oslo.",
        "Tidewell [is a gold sponsor of the Nordic Care Forum].",
        "Tidewell [exhibited at HealthOps Berlin] last week.",
        "Tidewell [showed its queue tool at the Vienna care fair ]Casa Medica on Monday.",
        "Tidewell will [have a stand at HealthOps Berlin].",
        "Tidewell to [Participate in The Clinic Software Conference 2026] in Vienna",
        "Tidewell announced that it will [attend the Global Care Summit].",
    ),
    no=(
        "Tidewell could exhibit at HealthOps Berlin.",
        "Tidewell may participate in the Global Care Summit.",
        "Tidewell presented its results at an investor conference call.",
        "Tidewell exhibited at HealthOps Berlin in 2012.",
        "Tidewell will not be exhibiting at HealthOps Berlin.",
    ),
)
