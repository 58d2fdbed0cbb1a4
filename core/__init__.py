"""Ground floor: the nouns and where they are kept."""
