"""The demo world: a dozen fictional companies, served on loopback."""
