"""Words known by their kind: given names, and forms of verbs. `agentkit_training.lexicon` writes the lists."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).with_name("lexicon")
TITLES = frozenset("mr mrs ms miss dr prof professor sir madam lady lord captain sister brother father".split())
"""Words before somebody's name."""


def is_person(word: str) -> bool:
    """Return whether a word is a given name, or stands before a name."""
    name = word.removesuffix(".").removesuffix("'s").removesuffix("’s")
    return name[:1].isupper() and (name.lower() in TITLES or name in _listed("given_names"))


def is_verb(word: str) -> bool:
    """Return whether a word is a form of a verb, rather than anything else."""
    return word.lower() in _listed("verbs")


@lru_cache
def _listed(name: str) -> frozenset[str]:
    return frozenset((FOLDER / f"{name}.txt").read_text("utf-8").split())
