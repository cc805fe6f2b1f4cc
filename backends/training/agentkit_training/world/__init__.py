"""Tools of many other kinds, which the bundled model does not ship with: it learns to read a tool's description.

A module of this package holds `FAMILIES`, `SEVERAL`: by family, requests for several of its calls at once, or `TEXTS`: by
topic, requests about its matter that none of its tools can do.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

from agentkit_training.family import Family, Phrasing
from agentkit_training.world.negatives import NEGATIVES

_MODULES = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__) if found.name != "__main__"]

SEVERAL: dict[str, tuple[Phrasing, ...]] = {
    name: requests for module in _MODULES for name, requests in getattr(module, "SEVERAL", {}).items()
}
WORLD: tuple[Family, ...] = tuple(
    replace(family, several=SEVERAL.get(family.names[0], ()))
    for module in _MODULES
    for family in getattr(module, "FAMILIES", ())
)
BESIDE: tuple[tuple[str, str], ...] = tuple(
    (topic, line.strip())
    for module in _MODULES
    for topic, text in getattr(module, "TEXTS", {}).items()
    for line in text.splitlines()
    if line.strip()
)
"""Topics, each with a request."""

__all__ = ["BESIDE", "NEGATIVES", "SEVERAL", "WORLD"]
