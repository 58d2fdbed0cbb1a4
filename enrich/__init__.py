"""Page to Signal to Fact: spaCy and the encoder, and only they know tokens and vectors."""
