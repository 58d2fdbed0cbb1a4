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
            cue=r"\b(?:promot|elevat)(?:es?|ed)\b(?=.{0,100}\b(?:{title}))",
            unless=r"\b(?:award|sales promotion)\b",
            slots={"person": "person", "title": "title"},
        ),
    ),
    yes=("Harbor Loom [promoted] Ivo Brandt to VP of operations.",),
    no=("Harbor Loom promoted its looms to hotels.", "Harbor Loom could promote Ivo Brandt to VP of operations."),
)
