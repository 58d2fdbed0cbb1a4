"""What the company says of itself on its first page."""
