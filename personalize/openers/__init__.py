"""How the gate reads a line and a fact, and compares them."""
