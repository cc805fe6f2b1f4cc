"""What a probe says of itself: its docstring holds a sentence, and then a few lines of `key: value`.

wall: which wall is meant to hold (for the table)
grant: what it is granted; the workspace to read and write, where nothing is said
limits: bounds other than the usual ones, as in `ToolLimits`
ends: faults that count as contained, because ending the worker is the wall
bare: when it succeeds without walls: a name of `conditions`, or `never, because ...`
alone: yes where it leaves traces, and so gets a worker of its own, and without walls a scene of its own
without: for what must work: the grant without which it must not
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from agentkit.types import Permissions, ToolLimits

from .scene import Names

FOLDER = Path(__file__).with_name("probes")
SECONDS = 6.0
_USUAL = {"seconds": SECONDS, "memory_mb": 256, "processes": 16, "file_mb": 8, "disk_mb": 64}
_KEYS = {"wall", "grant", "limits", "ends", "bare", "alone", "without", "needs"}


@dataclass(frozen=True)
class Probe:
    """One program, and what its docstring says; `limits` is complete."""

    name: str
    source: str = field(repr=False)
    tries: str
    wall: str
    grant: frozenset[str]
    without: frozenset[str] | None
    limits: ToolLimits
    ends: frozenset[str]
    bare: str
    alone: bool
    needs_namespaces: bool

    @property
    def must_work(self) -> bool:
        """Tell whether this is something that is granted, and not an attack."""
        return self.without is not None or self.wall == "none"


def permissions(grant: frozenset[str], names: Names) -> Permissions:
    """Return the permissions that the words of a `grant` stand for."""
    workspace = () if "nothing" in grant else ("$workspace",)
    folder = (str(names["extra"]),) if "folder" in grant else ()
    writable = () if "read-only" in grant else workspace
    hosts = (f"localhost:{names['port']}",) if "network" in grant else ()
    hosts += ("*",) if "any-host" in grant else ()
    return Permissions(
        read=workspace + folder, write=writable + folder, network=hosts, subprocess="subprocess" in grant
    )


@cache
def probes() -> tuple[Probe, ...]:
    """Return all probes, by name."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.py")))


def _read(path: Path) -> Probe:
    source = path.read_text("utf-8")
    docstring = ast.get_docstring(ast.parse(source)) or ""
    tries, _, rest = docstring.partition("\n\n")
    said = dict(line.split(": ", 1) for line in rest.splitlines() if line)
    if not tries or not said.keys() <= _KEYS or "wall" not in said:
        raise ValueError(f"{path}: the docstring is not that of a probe: {said.keys() - _KEYS}")
    numbers = {key: float(value) for key, value in (pair.split("=") for pair in said.get("limits", "").split())}
    return Probe(
        name=path.stem,
        source=source,
        tries=" ".join(tries.split()),
        wall=said["wall"],
        grant=frozenset(said.get("grant", "").split()),
        without=frozenset(said["without"].split()) if "without" in said else None,
        limits=ToolLimits.model_validate(_USUAL | numbers),
        ends=frozenset(said.get("ends", "").split()),
        bare=said.get("bare", "always"),
        alone=said.get("alone") == "yes",
        needs_namespaces=said.get("needs") == "namespaces",
    )
