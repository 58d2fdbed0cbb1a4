"""What postings say: roles, their level, surges, and the technologies asked for."""
