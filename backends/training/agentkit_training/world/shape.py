"""Short words for writing families down: one constructor for each kind of parameter, and one for the family."""

from __future__ import annotations

from agentkit_training.family import Family, Maker, Param, Phrasing


def text(name: str, description: str, required: bool = True, format: str = "") -> Param:
    return Param(name, "string", description, required, (), format)


def whole(name: str, description: str, required: bool = True) -> Param:
    return Param(name, "integer", description, required)


def real(name: str, description: str, required: bool = True) -> Param:
    return Param(name, "number", description, required)


def flag(name: str, description: str, required: bool = False) -> Param:
    return Param(name, "boolean", description, required)


def pick(name: str, description: str, members: str, required: bool = True) -> Param:
    return Param(name, "string", description, required, tuple(members.split()))


def day(name: str, description: str, required: bool = True) -> Param:
    return Param(name, "string", description, required, (), "date")


def optional(param: Param) -> Param:
    return Param(param.name, param.type, param.description, False, param.enum, param.format)


def tool(
    topic: str,
    names: str,
    descriptions: tuple[str, ...],
    params: tuple[Param, ...],
    phrasings: tuple[Phrasing, ...],
    /,
    *,
    lacks: tuple[Phrasing, ...] = (),
    **values: Maker,
) -> Family:
    """Return a family; `names` are parted by spaces, and a keyword gives each slot its maker."""
    return Family(tuple(names.split()), descriptions, params, phrasings, values, topic, lacks)
