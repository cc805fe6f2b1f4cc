"""Writes bundled_specs.json: what the bundled plugins' own confined children say of their tools.

python -m agentkit_training.specs
"""

from __future__ import annotations

import json
from pathlib import Path

import anyio

from agentkit.toolbox import Toolbox
from agentkit.toolbox.find import bundled_plugins


async def write() -> None:
    """Ask every installed plugin, and write what the model is told."""
    async with Toolbox(list(bundled_plugins()), Path.cwd()) as box:
        specs = [{"name": s.name, "description": s.description, "parameters": s.parameters} for s in box.specs]
    path = Path(__file__).with_name("bundled_specs.json")
    path.write_text(json.dumps(specs, indent=1) + "\n")
    print(f"wrote {len(specs)} specs to {path}")


if __name__ == "__main__":
    anyio.run(write)
