"""The company receives public or foundation money."""

from enrich.trigger import Pattern, Trigger

GRANT = Trigger(
    family="capital",
    polarity="growth",
    window=120,
    words=("receiv", "award", "secur", "win", "won", "get", "land"),
    patterns=(
        Pattern(
            cue=r"\b(?:(?:has been |have been |was |were |been )?(?:receiv(?:es?|ed)|awarded|secur(?:es?|ed)|wins?"
            r"|won|gets?|land(?:s|ed)?))\b(?=\W+(?:[\w’'.,$€£-]+\s+){0,10}?(?:grants?|subsid(?:y|ies)"
            r"|state aid)\b)",
            unless=r"\b(?:grants? (?:permission|approval)|stock grants?|option grants?)\b",
            slots={"amount": "money", "giver": "from"},
        ),
    ),
    yes=("Tidewell [received] a GBP 2.1 million decarbonisation grant from the ministry.",),
    no=("Tidewell hopes that it will get a grant.", "Tidewell might receive a grant of £2 million."),
)
