"""The units of collection, one a file: how each starts, what it claims, and how it reads."""
