"""Tools of many other kinds, which the bundled model does not ship with: it learns to read a tool's description."""

from __future__ import annotations

from agentkit_training.family import Family
from agentkit_training.world import (
    accounts,
    agenda,
    animals,
    business,
    claims,
    cloud,
    clubs,
    community,
    editing,
    engineering,
    environment,
    facilities,
    food,
    formulas,
    health,
    home,
    laboratory,
    language,
    leisure,
    mail,
    media,
    money,
    music,
    school,
    staff,
    study,
    townhall,
    travel,
    warehouse,
    weather,
)
from agentkit_training.world.negatives import NEGATIVES

TOPICS = (
    accounts,
    agenda,
    animals,
    business,
    claims,
    cloud,
    clubs,
    community,
    editing,
    engineering,
    environment,
    facilities,
    food,
    formulas,
    health,
    home,
    laboratory,
    language,
    leisure,
    mail,
    media,
    money,
    music,
    school,
    staff,
    study,
    townhall,
    travel,
    warehouse,
    weather,
)
WORLD: tuple[Family, ...] = tuple(family for topic in TOPICS for family in topic.FAMILIES)

__all__ = ["NEGATIVES", "WORLD"]
