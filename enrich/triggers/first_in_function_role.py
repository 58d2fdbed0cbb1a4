"""The company fills or opens the first seat of a function that it did not have."""

from enrich.trigger import Pattern, Trigger

# A chief executive is no new function, nor is the first woman or the first graduate in a seat.
OTHERWISE_FIRST = (
    r"(?!(?:female|black|woman|openly|external|outside|non-family|american|full|annual|independent|dutch|german"
    r"|indian)\b"
    r"|(?:[a-z]+ ){0,2}chief executive)"
)
TRADES = r"engineer|data scientist|designer|recruiter|economist|marketer|lawyer|accountant|salesperson|product manager"
SEAT = (
    r"(?:chief (?!executive)[a-z]+(?:[ -](?:[a-z]+|and [a-z]+)){0,2} officer|c[fotmirp]o|c[hpd]ro|ciso"
    r"|(?:evp|svp|vp|vice president|heads?|director|manager) (?:of|for) (?:[a-z]+ and )?[a-z]+(?: [a-z]+)?"
    rf"|general counsel|{OTHERWISE_FIRST}(?:(?:[a-z]+[ -]){{0,3}}(?:{TRADES})s?"
    r"|(?:[a-z]+[ -]){1,3}(?:scientist|analyst|architect|developer|researcher|counsel|director|manager|lead|officer"
    r"|specialist|representative|executive|buyer|planner|controller|technician|hire)s?))"
)
FIRST = r"first(?:-ever| ever)?(?: (?:full-time|dedicated|in-house|global|permanent|group|group-wide|company-wide))*"
OWNER = r"{name}(?:[’']s|(?<=s[’']))"
WHOSE = rf"(?:its|our|their|the company[’']s|the firm[’']s|an?|{OWNER})"
NEW = (
    r"(?:the |an? )?(?:newly[- ]created|newly[- ]established|brand[- ]new) (?:role|position|post|seat) (?:of"
    r"|as)(?: an?| the)?"
)
HIRES = (
    r"(?:appoint(?:s|ed)?|nam(?:es?|ed)|hire[sd]?|tap(?:s|ped)|pick(?:s|ed)?|recruit(?:s|ed)?|select(?:s|ed)?"
    r"|welcom(?:es?|ed)|brings? (?:on|in)|brought (?:on|in)|add(?:s|ed)?|promot(?:es?|ed)|elevat(?:es?|ed)"
    r"|install(?:s|ed)?|takes? on|took on|creat(?:es|ed))"
)
SEEKS = (
    r"(?:(?:is|are|[’']re) (?:now |currently |also )?(?:hiring|recruiting|looking for|searching for|seeking"
    r"|advertising(?: for)?)|post(?:s|ed)|advertis(?:es|ed)(?: for)?|opens|opened|list(?:s|ed)|seeks"
    r"|(?:opens?|opened|begins?|began|starts?|started) (?:an? |the |its )?(?:search|recruiting|recruitment) for"
    r"|(?:has|have) (?:posted|opened|advertised|begun (?:recruiting|searching for)))"
)
ROLES = r"(?: (?:role|position|post|opening|job|vacancy))?\b"

FIRST_IN_FUNCTION_ROLE = Trigger(
    family="people",
    polarity="growth",
    window=60,
    words=("first", "newly", "brand-new", "brand new", "creates", "created", "new role", "new position", "new post"),
    required=("title",),
    patterns=(
        Pattern(
            cue=rf"\b(?:creat(?:es|ed)|establish(?:es|ed)|sets? up) (?:an? |the )?(?:new )?(?:post|role|position"
            rf"|seat) of (?P<title>{SEAT})\b",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b{HIRES} (?:an? )?(?P<title>{SEAT}) for the first time\b",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b(?:tak(?:es?|en|ing)|took|assum(?:es|ed)|fill(?:s|ed)|step(?:s|ped)) (?:up |on |into )?{NEW}"
            rf" (?P<title>{SEAT}) (?:at|of|with)(?= [A-Z])",
            subject="right",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b(?P<subject>{{name}})(?:[’']s|(?<=s[’'])) {FIRST} (?P<title>{SEAT})(?:,[^,;.]{{2,50}},)?"
            rf" (?P<act>(?:has |will )?(?:start(?:s|ed)?|arriv(?:es|ed)|join(?:s|ed)|begins|began))\b",
            subject="group",
            verb=False,
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b{HIRES} (?:(?!board\b)[\w’'.,&()-]+ ){{0,12}}?(?:as |to be |to become )?{WHOSE} {FIRST} "
            rf"(?P<title>{SEAT}){ROLES}",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b{HIRES} (?:(?!board\b)[\w’'.,&()-]+ ){{0,12}}?(?:to|as|in|into|for|fill) {NEW}"
            rf" (?P<title>{SEAT})\b",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b{HIRES} {FIRST} (?P<title>{SEAT}){ROLES}",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b{SEEKS} (?:{WHOSE} )?{FIRST} (?P<title>{SEAT}){ROLES}",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\bcreat(?:es|ed) (?:an? |the )?(?:new )?(?P<title>{SEAT}) (?:role|position|post)\b",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b(?:as|to) (?P<title>{SEAT}), (?:an? (?:entirely |brand[- ])?(?:new|newly[- ](?:created"
            rf"|established)) (?:role"
            r"|position|post|function)\b|an? (?:role|position|post) (?:that |which )?(?:(?:the (?:company|group"
            r"|firm)|it|{name}) )"
            r"(?:did not|didn[’']t|had not|had never) (?:previously |yet )?(?:have|had)\b)",
            verb=False,
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b(?:joins?|joined|is joining|has joined|to join) (?P<subject>{{name}})(?:[’']s)?,? as "
            rf"(?:(?:its|their|the|the company[’']s) {FIRST}|{NEW}) (?P<title>{SEAT})\b",
            subject="group",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b(?:has |have )?join(?:s|ed|ing) (?:us|the (?:\w+ )?team|our (?:\w+ )?team)? ?as our {FIRST} "
            rf"(?P<title>{SEAT})\b",
            subject="own",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b(?:(?:is|was|has been) )?(?:named|appointed|hired as|becomes?|became|has become) "
            rf"(?P<subject>{{name}})(?:[’']s|(?<=s[’'])) {FIRST} (?P<title>{SEAT})\b",
            subject="group",
            slots={"function": "function"},
        ),
        Pattern(
            cue=rf"\b(?:(?:is|was|has been) )?(?:named|appointed|hired as|becomes?|became|has become) the {FIRST} "
            rf"(?P<title>{SEAT}) (?:at|of|for)(?= [A-Z])",
            subject="right",
            slots={"function": "function"},
        ),
    ),
    yes=(
        "Tidewell [posted its first security engineer role].",
        "Harbor Loom [named Ivo Brandt as its first chief data officer].",
        "Mara Quist [joins Tidewell as its first chief revenue officer].",
        "Harbor Loom [hires first head of procurement]",
        "Harbor Loom [is recruiting its first data scientist].",
        "Northcap [appointed Sam Adeyemi to the newly created role of chief risk officer].",
        "Harbor Loom [created a chief data officer role].",
        "Tidewell hired Mara Quist [as head of privacy, a newly created role].",
        "Tidewell [opens search for first in-house lawyer]",
        "Harbor Loom has [created the post of chief data officer].",
        "Harbor Loom has [hired a head of legal for the first time].",
        "Ivo Brandt [takes up the newly created role of chief customer officer at] Harbor Loom.",
        "[Harbor Loom’s first recruiter, Ivo Brandt, started] on Monday.",
        "Ivo Brandt [was named Northcap’s first general counsel].",
    ),
    no=(
        "Tidewell may hire its first security engineer next year.",
        "Harbor Loom named Mara Quist as its first female chief executive officer.",
        "Northcap appointed Sam Adeyemi as chief risk officer for the first time of day shift.",
        "Harbor Loom hired its first chief data officer in 2014.",
        "Tidewell promoted its first product with a head of state.",
    ),
)
