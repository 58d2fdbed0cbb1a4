"""From the bytes of a page to its text, its title and its date."""
