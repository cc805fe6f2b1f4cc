"""Imports point down only: the floors of docs/architecture.md."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = {
    "types": 1, "errors": 1, "plain": 1, "sandbox": 2, "schema": 2, "events": 2, "backend": 2, "yamlfile": 2,
    "store": 2, "upkeep": 4,
    "toolbox": 3, "approval": 3, "waiting": 3, "retry": 3, "parse": 3, "journal": 3, "replay": 3, "context": 3, "testing": 3,
    "accounts": 3, "telemetry": 8, "breaker": 3, "fallback": 3, "plugin": 2, "install": 4, "loop": 5, "guards": 2, "outcome": 2, "desk": 4, "backends": 3, "plan": 6, "definition": 6, "team": 6, "live": 7, "agent": 7, "server": 9, "cli": 9, "__main__": 9,
}  # fmt: skip
BACKENDS_MAY = {"backend", "types", "errors", "parse"}
# `context` reads the journal, `replay` and `toolbox` stand beside them: neighbours on a floor, but never in a circle.
CORE = sorted((ROOT / "agentkit").rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Return every module a file names in an import, within functions and under TYPE_CHECKING too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def room(path: Path) -> str:
    return path.relative_to(ROOT / "agentkit").parts[0].removesuffix(".py")


def rooms_used(path: Path) -> set[str]:
    return {
        parts[1] for name in imports(path) if (parts := name.split("."))[0] == "agentkit" and len(parts) > 1
    } & FLOORS.keys()


@pytest.mark.parametrize("path", CORE, ids=lambda p: str(p.relative_to(ROOT)))
def test_the_core_imports_downwards_only(path: Path) -> None:
    assert not {name for name in imports(path) if name.startswith(("agentkit_tools", "agentkit_backends"))}
    own = room(path)
    if own == "__init__":  # the lazy face names everything and imports nothing until asked
        return
    for other in rooms_used(path) - {own}:
        assert FLOORS[other] <= FLOORS[own], f"{own} (floor {FLOORS[own]}) imports {other} (floor {FLOORS[other]})"
    if FLOORS[own] == 1:
        assert not rooms_used(path) - {own}


def test_no_room_is_in_a_circle() -> None:
    uses: dict[str, set[str]] = {}
    for path in CORE:
        uses.setdefault(room(path), set()).update(rooms_used(path) - {room(path)})
    uses.pop("__init__")
    while free := [name for name, used in uses.items() if not used & uses.keys()]:
        for name in free:
            del uses[name]
    assert not uses, f"these rooms import each other: {uses}"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "backends/agentkit_backends").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_backends_see_their_seam_only(path: Path) -> None:
    assert rooms_used(path) <= BACKENDS_MAY


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tools/agentkit_tools").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_plugins_see_the_sdk_only(path: Path) -> None:
    ours = {name for name in imports(path) if name.split(".")[0].startswith("agentkit")}
    assert all(name.startswith("agentkit.plugin.sdk") or name == "agentkit.plugin" for name in ours), ours
