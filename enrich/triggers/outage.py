"""A service of the company was down."""

from enrich.trigger import Pattern, Trigger

OUTAGE = Trigger(
    family="risk",
    polarity="risk",
    window=30,
    sensitive=True,
    words=("outage", "down", "offline", "disrupt"),
    patterns=(
        Pattern(
            cue=r"\b(?:suffer(?:s|ed)?|experienc(?:es|ed|ing)|hit by|hit with|resolv(?:es|ed)|confirm(?:s"
            r"|ed)|report(?:s|ed)|apologi[sz](?:es|ed) (?:for|after)|recover(?:s|ed|ing) from"
            r"|restor(?:es|ed) (?:service|services) after) (?:an? |the |its "
            r"|another )?(?:[\w’'-]+ ){0,4}?(?:outages?|service disruption|network failure)\b",
            unless=r"\b(?:power outage in|prevent\w*|avoid\w*|monitor\w*)\b",
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:['’]s)? (?i:outage)\b(?= (?i:hits"
            r"|leaves|affects|disrupts|takes|knocks|impacts|caused|lasted))",
            subject="group",
            cased=True,
        ),
        Pattern(
            cue=r"\b(?:was|were|is|are|went|goes) (?:down|offline)\b(?= (?:for (?:several |about "
            r"|more than )?(?:\w+ )?(?:hours?|minutes|days?)|across|worldwide|globally|after))",
            unless=r"\b(?:shares?|stocks?|profits?|sales|revenues?|prices?|index|percent|per cent|%)\b",
        ),
    ),
    yes=(
        "TriageDesk [was down] for six hours on Monday.",
        "Tidewell [suffered a nationwide outage].",
    ),
    no=(
        "Tidewell may suffer an outage.",
        "Tidewell suffered an outage in 2013.",
        "Tidewell shares were down for three days.",
        "Tidewell denied that it had suffered an outage.",
    ),
)
