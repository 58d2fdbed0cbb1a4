"""How answers are asked for: order, manners, archive, limits, and what went wrong."""
