"""Names and business titles on a page."""
