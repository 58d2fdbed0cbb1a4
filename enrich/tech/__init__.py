"""Rules for technologies, and the engine that tries them all at once."""
