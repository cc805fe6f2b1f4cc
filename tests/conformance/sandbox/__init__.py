"""Attacks on the walls, each a small program, and the programs that must work within them."""
