"""Where news about the company stands, and how an article is read."""
