"""Somebody joins or leaves the board."""

from enrich.trigger import Pattern, Trigger

BOARD_CHANGE = Trigger(
    family="people",
    polarity="neutral",
    window=60,
    words=("chair", "board", "director", "non-executive", "independent chair"),
    patterns=(
        Pattern(
            cue=r"\b(?P<person>{human}) (?P<act>(?:will|is to) chair|takes the chair (?:at|of)|has been (?:elected"
            r"|named|appointed) chair(?:man|woman|person)? of|was (?:elected|named|appointed) chair(?:man|woman"
            r"|person)? of)"
            r"(?= (?:the )?(?-i:(?:[a-z-]+ ){0,3})[A-Z])(?! the (?:meeting|committee|panel|session|summit|event"
            r"|inquiry))",
            subject="right",
            verb=False,
        ),
        Pattern(
            cue=r"\b{v:leave,quit,exit,depart,resign from,retire from,step off,step down from}"
            r" (?P<subject>{name})['’]s? (?:advisory |supervisory )?board\b",
            subject="group",
            verb=False,
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:supervisory )?board (?P<act>(?:has |have"
            r" )?(?:{v:gain,lose,welcome,add}))\b(?=[^.;]{0,50}\b(?:members?|directors?|seats?|[A-Z]\w+ [A-Z]))",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:resign(?:s|ed)|retire[sd]|step(?:s|ped) down|leaves|left|stands down|stood down) as (?:an? "
            r"|the )?(?:non-executive |independent |lead )*(?:director|chair(?:man|woman|person)?|board member) (?:of"
            r"|at)"
            r"(?= (?:the )?(?-i:(?:[a-z-]+ ){0,3})[A-Z])",
            subject="right",
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:elected|appointed|named|added|voted) (?P<person>{human}) (?:on)?to (?P<subject>{name})['’]s?"
            r" (?:advisory |supervisory )?board\b",
            subject="group",
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})(?:['’]s)? (?:chair(?:man|woman|person)?|director|board member),?"
            r" (?P<person>{human}),? (?P<act>will not (?:stand for|seek) re-election|(?:is|will|has) (?:to"
            r" )?(?:{v:step down,retire,resign,leave}))\b",
            subject="group",
            verb=False,
            unless=r"\b(?:executive|managing|finance|sales|operations) director\b",
        ),
        Pattern(
            cue=r"\b(?:{count}|several|an?|one) (?:[a-z-]+ )?(?:directors?|members?) (?P<act>(?:have |has"
            r" )?(?:{v:leave,join,quit})) the (?:advisory |supervisory )?board (?:of|at)(?= [A-Z])",
            subject="right",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:appoint(?:s|ed)?|nam(?:es?|ed)|elect(?:s|ed)?|add(?:s|ed)?|welcom(?:es?|ed)|nominat(?:es?"
            r"|ed))\b(?=.{0,90}\b(?:to|of|on|join) (?:the |its |our )?(?:advisory |supervisory |main )?board\b"
            r"|.{0,70}\b(?:board (?:member|advis[eo]r|observer|chair\w*)|(?:independent|non-executive) director))",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:joins?|joined|has joined|resign(?:s|ed)? from|leaves|quits|steps down from"
            r"|stepped down from) (?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,4})(?:’s"
            r"|'s)? (?:advisory )?board\b",
            subject="group",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:{v:take,win,gain}) (?:up )?(?:an? )?seat on (?:the )?(?P<subject>{name})(?:’s|'s)? (?:advisory"
            r" |supervisory )?board\b",
            subject="group",
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:{v:take,win,gain}) (?:up )?(?:an? )?seat on the (?:advisory |supervisory )?board (?:of"
            r" directors )?(?:of|at)(?= (?:the )?(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:has been|have been|was|were|is) (?:appointed|elected|named|co-opted|voted|re-elected)(?:"
            r" [a-z]+ly)? (?:to|on ?to) the (?:advisory |supervisory )?"
            r"board (?:of directors )?(?:of|at)(?= (?:the )?(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:has |have |had )?(?:{v:step off,leave,quit,resign from,retire from,step down from,depart})"
            r" (?:its|our) (?:advisory |supervisory )?board\b",
            subject="near",
            verb=False,
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:as|become|becomes|became|new) (?:an? |its |the )?(?:non-executive |independent |supervisory"
            r" board |board )(?:chair(?:man|woman|person)?|director"
            r"|member) (?:of|at)(?= (?:the )?(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            verb=False,
            unless=r"\b(?:also|currently|serves?|served|previously|formerly|sits)\b",
            slots={"person": "person_before"},
        ),
        Pattern(
            cue=r"\b(?:named|appointed"
            r"|elected) to (?:the )?(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})(?:’s|'s)? board\b",
            subject="group",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:joins?|joined|has joined|resign(?:s|ed)? from|leaves|quits|steps down from"
            r"|stepped down from) the (?:advisory )?board (?:of directors )?(?:of|at) ",
            subject="right",
            slots={"person": "person"},
        ),
    ),
    yes=(
        "Northcap [appoints] Sam Adeyemi to its board of directors.",
        "Former regulator Sam Adeyemi [joined the board of ]Northcap.",
        "Sam Adeyemi [joins Northcap’s board]",
        "[Sam Adeyemi will chair] Northcap from June.",
        "Sam Adeyemi is [leaving Northcap’s board] after nine years.",
        "[Northcap’s board has gained] two members, Sam Adeyemi and Ivo Brandt.",
        "Sam Adeyemi [resigned as a director of] Northcap.",
        "Shareholders [elected Sam Adeyemi to Northcap’s board].",
        "[Northcap chairman Sam Adeyemi will not stand for re-election].",
        "Sam Adeyemi [takes a seat on the board of] Northcap.",
        "Sam Adeyemi [was elected to the supervisory board of] Northcap.",
        "Sam Adeyemi was picked [as non-executive chair of] Northcap.",
        "Northcap [Appoints] Sam Adeyemi as Board Adviser",
    ),
    no=(
        "Northcap may appoint Sam Adeyemi to its board.",
        "Sam Adeyemi joined Northcap's board in 2008.",
        "The board of Northcap approved the budget.",
    ),
)
