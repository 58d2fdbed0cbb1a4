"""What the company runs on, as its pages and its name servers show it."""
