"""Somebody of the company moves up into a leading seat."""

from enrich.trigger import Pattern, Trigger

EXEC_PROMOTION = Trigger(
    family="people",
    polarity="change",
    window=30,
    words=("promot", "elevat"),
    required=("title",),
    patterns=(
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|confirm(?:s|ed)?) (?:today )?(?:the |its )?(?:promotions?|elevation) of\b",
            slots={"person": "person", "title": "title"},
        ),
        Pattern(
            cue=r"\b(?:has|have) been (?:promoted|elevated) to (?:the )?(?:\w+ of )?(?:{title})",
            subject="own",
            slots={"person": "person", "title": "title"},
            must=("person",),
        ),
        Pattern(
            cue=r"\b(?:promot|elevat)(?:es?|ed)\b(?=.{0,100}\b(?:{title}))",
            unless=r"\b(?:award|sales promotion)\b",
            slots={"person": "person", "title": "title"},
        ),
    ),
    yes=(
        "Harbor Loom [announced the promotion of] Ivo Brandt to VP of operations.",
        "Harbor Loom [promoted] Ivo Brandt to VP of operations.",
    ),
    no=("Harbor Loom promoted its looms to hotels.", "Harbor Loom could promote Ivo Brandt to VP of operations."),
)
