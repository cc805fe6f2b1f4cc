"""Writes bundled_specs.json: what the bundled plugins' own confined children say of their tools.

python -m agentkit_training.specs
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import anyio

from agentkit.toolbox import Toolbox
from agentkit.toolbox.find import bundled_plugins

PATH = Path(__file__).with_name("bundled_specs.json")


async def told() -> list[dict[str, Any]]:
    """Return what every installed plugin says of its tools."""
    async with Toolbox(list(bundled_plugins()), Path.cwd()) as box:
        return [{"name": s.name, "description": s.description, "parameters": s.parameters} for s in box.specs]


def main() -> None:
    """Write what the model is told."""
    specs = anyio.run(told)
    PATH.write_text(json.dumps(specs, indent=1) + "\n")
    print(f"wrote {len(specs)} specs to {PATH}")


if __name__ == "__main__":
    main()
