"""Placeholder, filled by the part that owns this folder."""
