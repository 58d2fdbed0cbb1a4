"""Open positions: from the careers page to the board behind it."""
